"""Figures that differ between the sides of a pair, or stand on one side only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from core.classify.categories import is_ticker
from core.classify.evidence import Evidence, places
from core.classify.findings.relabelled import relabelled
from core.classify.findings.small_figures import small_changes
from core.classify.findings.wordings import FEW, set_against, wording
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.scopes import looks_back
from core.model import Edit, EditCategory, Finding, Kind, Span
from core.text.numbers import CALENDAR, Figure, worked_out
from core.text.wordlists import pattern

# A replacement of so few words sets one figure for another; a longer one may be another thought.
_MAX_SWAP_WORDS = 4
_MAX_WORDS_BETWEEN = 2
_LONGEST_HEDGE = 20
# What a figure is worked out of stands in the sentences beside.
_BESIDE = 1
_METRES = re.compile(r"(?P<length>[\d.,]+)(?:m|[\s-]m|[\s-]?met(?:re|er)s?)")
# "420 crowns a year": between amount and span stands a word at most.
_BEFORE_RATE = 12
# 29.1 percent said as 29 keeps nobody from anything.
_NEARLY = Decimal("0.01")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield the figures that were changed, rounded, dropped or added in pairs."""
    for pair in evidence.changed:
        source = _touched(pair, pair.source_reading, "source")
        repost = _touched(pair, pair.repost_reading, "repost")
        if not source and not repost:
            continue
        swaps = [*_swapped(pair), *relabelled(pair)]
        for before, after in swaps:
            source = [one for one in source if one != before]
            repost = [one for one in repost if one != after]
        source, repost = _without_equal(source, repost)
        for find_swaps in (_matched, partial(small_changes, pair)):
            found = list(find_swaps(source, repost))
            source = [one for one in source if all(one != before for before, _ in found)]
            repost = [one for one in repost if all(one != after for _, after in found)]
            swaps += found
        for before, after in swaps:
            if not any(is_no_news(pair, before, after) for is_no_news in _NO_NEWS):
                yield from _differing(pair, before, after)
        yield from _alone(pair, source, repost)


def _touched(pair: Pair, reading: Reading, side: str) -> list[Figure]:
    """Return the figures of one side that an edit touches."""
    found: dict[Figure, None] = {}
    for edit in pair.changes:
        span = edit.source if side == "source" else edit.repost
        spans = pair.source if side == "source" else pair.repost
        figures = reading.figures.touching(span) if len(span) else ()
        if not figures or _is_ticker(pair, edit):
            continue
        for figure in figures:
            if any(one.start <= figure.start and figure.end <= one.end for one in spans):
                found[figure] = None
    return list(found)


def _is_ticker(pair: Pair, edit: Edit) -> bool:
    before, after = (
        edit.source.of(pair.source_reading.text),
        edit.repost.of(pair.repost_reading.text),
    )
    return is_ticker(before + after)


def _swapped(pair: Pair) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures set for one another by one short replacement, even if both stand elsewhere."""
    for edit in pair.changes:
        if edit.category is not EditCategory.FIGURE or not _is_short(pair, edit):
            continue
        source = pair.source_reading.figures.touching(edit.source)
        repost = pair.repost_reading.figures.touching(edit.repost)
        if len(source) == len(repost) == 1 and _differ(source[0], repost[0]):
            yield source[0], repost[0]


def _is_short(pair: Pair, edit: Edit) -> bool:
    words = pair.source_reading.word_count(edit.source), pair.repost_reading.word_count(edit.repost)
    return min(words) > 0 and max(words) <= _MAX_SWAP_WORDS


def _differ(source: Figure, repost: Figure) -> bool:
    """Return whether one replaced the other: another value, or the same of another unit.

    Dates are said in too many ways ("last month") for a missing one to mean anything.
    """
    # "A quarter of a century" may be said as 25 years.
    fixed = CALENDAR | {"fraction"}
    if source.unit in fixed or repost.unit in fixed:
        return source.contradicts(repost)
    return not source.equals(repost)


def _without_equal(
    source: Sequence[Figure], repost: Sequence[Figure]
) -> tuple[list[Figure], list[Figure]]:
    rest = list(repost)
    alone: list[Figure] = []
    for figure in source:
        equal = next((one for one in rest if figure.equals(one)), None)
        if equal is None:
            alone.append(figure)
        else:
            rest.remove(equal)
    return alone, rest


def _matched(source: Sequence[Figure], repost: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures of one value in two units, then those of one unit in their order, then days.

    The latter only where both sides have as many of the unit: else it is open which became which.
    """
    for before in source:
        for after in repost:
            units = {before.unit, after.unit}
            if before.value == after.value and "" not in units and not units & CALENDAR:
                yield before, after
    for unit in dict.fromkeys(one.unit for one in source):
        before = [one for one in source if one.unit == unit and not one.is_weak]
        after = [one for one in repost if one.unit == unit and not one.is_weak]
        if len(before) == len(after):
            yield from zip(before, after, strict=True)
    for unit in ("weekday", "month", "date", "year", "time", "ordinal"):
        days = [[one for one in side if one.unit == unit] for side in (source, repost)]
        if len(days[0]) == len(days[1]) == 1 and days[0][0].contradicts(days[1][0]):
            yield days[0][0], days[1][0]


def _are_metres(pair: Pair, source: Figure, repost: Figure) -> bool:
    """Return whether both give one length: "1,300m", which may be millions, and "1,300 metres"."""
    raw = (
        pair.source_reading.small[source.start : source.end],
        pair.repost_reading.small[repost.start : repost.end],
    )
    lengths = [match["length"] for one in raw if (match := _METRES.fullmatch(one))]
    return len(lengths) == len(raw) and lengths[0] == lengths[1]


def _is_rate(pair: Pair, source: Figure, repost: Figure) -> bool:
    """Return whether both are "a year" behind an amount: rules of rates tell of them."""
    return all(
        reading.small.startswith("a", one.start)
        and bool(reading.figures.touching(Span(max(0, one.start - _BEFORE_RATE), one.start)))
        for reading, one in ((pair.source_reading, source), (pair.repost_reading, repost))
    )


def _is_of_other_time(pair: Pair, source: Figure, repost: Figure) -> bool:
    """Return whether a reworded sentence looks back, or names a year, where the source does not."""
    if pair.kind is not Kind.PARAPHRASED or repost.unit in CALENDAR:
        return False
    here, there = pair.repost_reading, pair.source_reading
    sentence = here.sentences_of((Span(repost.start, repost.end),))
    years = [one for one in here.figures.touching_any(sentence) if one.unit == "year"]
    if years and not any(map(there.has_value, years)):
        return True
    told = there.sentences_of((Span(source.start, source.end),))
    return looks_back(here.small_of(sentence)) and not looks_back(there.small_of(told))


_NO_NEWS = (_is_of_other_time, _are_metres, _is_rate)


def _differing(pair: Pair, source: Figure, repost: Figure) -> Iterator[Finding]:
    source_span, repost_span = Span(source.start, source.end), Span(repost.start, repost.end)
    rule = "figure.changed"
    if source.rounds_to(repost):
        if abs(source.value - repost.value) <= _NEARLY * abs(source.value) or _is_fair(
            pair.repost_reading, source, repost
        ):
            return
        rule = "figure.rounded"
    yield set_against(rule, pair, (source_span, repost_span), FEW)


def _is_fair(reading: Reading, source: Figure, repost: Figure) -> bool:
    """Return whether the repost says that it rounds, up or down as it does: "almost 6%"."""
    before = reading.small[max(0, repost.start - _LONGEST_HEDGE) : repost.start]
    bound = "below" if source.value < repost.value else "above"
    return any(pattern("hedges", group).search(before) for group in ("approximate", bound))


def _alone(pair: Pair, source: Sequence[Figure], repost: Sequence[Figure]) -> Iterator[Finding]:
    """Yield the figures that the other text does not have anywhere, nor what gives them."""
    added = [one for one in repost if _counts(one) and not pair.source_reading.has_value(one)]
    given = _figures_near(pair.source_reading, pair.source) if added else []
    parts = {one: worked_out(one, given) for one in added}
    used = {part for two in parts.values() if two for part in two}
    dropped = [
        one
        for one in source
        if _counts(one) and one not in used and not pair.repost_reading.has_value(one)
    ]
    for span in _near_ones(pair.source_reading, dropped):
        shown = wording(pair.source_reading, span, FEW)
        yield finding("figure.dropped", places(pair, span), source=shown)
    new = [one for one in added if parts[one] is None]
    for span in _near_ones(pair.repost_reading, new):
        shown = wording(pair.repost_reading, span, FEW)
        yield finding("figure.added", places(pair, None, span), repost=shown)


def _figures_near(reading: Reading, spans: tuple[Span, ...]) -> list[Figure]:
    return reading.figures.touching_any(reading.sentences_near(spans, _BESIDE))


def _near_ones(reading: Reading, found: Sequence[Figure]) -> list[Span]:
    """Return where the figures stand; a few words apart, "between 120 and 400", they are one."""
    spans: list[Span] = []
    for figure in found:
        span = Span(figure.start, figure.end)
        if spans and span.start >= spans[-1].end:
            between = Span(spans[-1].end, span.start)
            if reading.word_count(between) <= _MAX_WORDS_BETWEEN:
                span = Span(spans.pop().start, span.end)
        spans.append(span)
    return spans


def _counts(figure: Figure) -> bool:
    return not figure.is_weak and figure.unit not in CALENDAR
