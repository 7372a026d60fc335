"""Figures that both sides give, but of other things: exchanged, or for another span of time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from core.classify.evidence import Evidence
from core.classify.findings.context import around
from core.classify.findings.wordings import FEW, set_against
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.words import content_stems
from core.model import EditCategory, Finding, Kind, Span
from core.text.numbers import CALENDAR, Figure
from core.text.wordlists import entries

# A figure's thing stands so near: "14 passengers", "food prices rose 5.4%".
_WORDS_BESIDE = 4
_CLAUSE_END = re.compile(r"[,;:.!?()，；：。！？、]\s|\s(?:and|while|but|und|et|y)\s|[，；。、]")
_RATE = re.compile(
    r"\s(?:\w+\s){0,2}?(?:(?:a|an|per|each|every)\s(?P<span>hour|day|week|month|quarter|year)\b"
    r"|(?P<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annually|annual))"
)
_COUNTED = re.compile(r"[\s-](?:straight\s|consecutive\s|successive\s)?(?P<noun>[a-z]+)")
_NOT_COUNTING = (CALENDAR - {"ordinal"}) | {"fraction"}
_ADVERBS = {"daily": "day", "annually": "year", "annual": "year", "yearly": "year"}
_LONGEST_RATE = 40
_SPAN = re.compile(
    r"\b(?:hour|day|week|month|quarter|year|annum|hourly|daily|weekly|monthly|quarterly|yearly|annually"
    r"|annual)s?\b"
)
# Where a change begins and ends.
_FROM, _TO = re.compile(r"\b(?:from|von|de|da|desde)\s+$"), re.compile(r"\b(?:to|auf|à|a)\s+$")
_LONGEST_PREPOSITION = 8
# Passages with more figures are tables.
_MAX_FIGURES = 8


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield figures that were exchanged inside a passage, and those of another span of time."""
    for pair in evidence.changed:
        both = list(_on_both(pair))
        if not both:
            continue
        yield from _turned_round(pair, both) or _exchanged(pair, both)
        yield from _other_rates(pair, both)


def _on_both(pair: Pair) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of a passage that stand once on either side."""
    source = _counting(pair.source_reading, pair.source)
    repost = _counting(pair.repost_reading, pair.repost) if source else []
    if max(len(source), len(repost)) > _MAX_FIGURES:
        return
    for figure in source:
        equal = [one for one in repost if figure.equals(one)]
        alike = [one for one in source if figure.equals(one)]
        if len(equal) == len(alike) == 1:
            yield figure, equal[0]


def _counting(reading: Reading, spans: tuple[Span, ...]) -> list[Figure]:
    found = reading.figures.touching_any(spans)
    return [one for one in found if one.unit not in _NOT_COUNTING]


def _turned_round(pair: Pair, both: Sequence[tuple[Figure, Figure]]) -> list[Finding]:
    """Return a finding where "from 7% to 5%" became "from 5% to 7%"."""
    return [
        set_against(
            "figure.exchanged",
            pair,
            (Span(first.start, second.end), Span(second_there.start, first_there.end)),
            FEW,
        )
        for (first, first_there), (second, second_there) in combinations(both, 2)
        if not _is_replaced(pair, first)
        and _is_from_to(pair.source_reading, first, second)
        and _is_from_to(pair.repost_reading, second_there, first_there)
    ]


def _is_from_to(reading: Reading, first: Figure, second: Figure) -> bool:
    return all(
        preposition.search(reading.small, max(0, one.start - _LONGEST_PREPOSITION), one.start)
        for preposition, one in ((_FROM, first), (_TO, second))
    )


def _exchanged(pair: Pair, both: Sequence[tuple[Figure, Figure]]) -> Iterator[Finding]:
    for (first, first_there), (second, second_there) in combinations(both, 2):
        if first.unit != second.unit or _is_replaced(pair, first):
            continue  # "7%" replaced by "12%" is told as such
        one, two = _things(pair.source_reading, (first, second))
        one_there, two_there = _things(pair.repost_reading, (first_there, second_there))
        kept = len(one & one_there) + len(two & two_there)
        crossed = len(one & two_there), len(two & one_there)
        if all(crossed) and sum(crossed) > kept:
            source = Span(min(first.start, second.start), max(first.end, second.end))
            starts = min(first_there.start, second_there.start)
            repost = Span(starts, max(first_there.end, second_there.end))
            yield set_against("figure.exchanged", pair, (source, repost), FEW)


def _is_replaced(pair: Pair, figure: Figure) -> bool:
    return any(
        edit.category is EditCategory.FIGURE
        and edit.source.start < figure.end
        and figure.start < edit.source.end
        for edit in pair.changes
    )


def _things(reading: Reading, two: tuple[Figure, Figure]) -> tuple[set[str], set[str]]:
    """Return the stems beside each of two figures that do not stand beside the other, too."""
    one, other = (set(content_stems(_beside(reading, figure))) for figure in two)
    return one - other, other - one


def _beside(reading: Reading, figure: Figure) -> str:
    """Return the words beside a figure in its clause."""
    near = around(reading, Span(figure.start, figure.end), _WORDS_BESIDE)
    start, end = near.start, near.end
    for match in _CLAUSE_END.finditer(reading.small, near.start, near.end):
        if match.end() <= figure.start:
            start = match.end()
        elif match.start() >= figure.end:
            end = match.start()
            break
    small = reading.small
    if not figure.unit:
        return small[figure.end : end]  # what is counted follows
    return f"{small[start : figure.start]} {small[figure.end : end]}"


def _other_rates(pair: Pair, both: Sequence[tuple[Figure, Figure]]) -> Iterator[Finding]:
    for source, repost in both:
        before, after = _rate(pair.source_reading, source), _rate(pair.repost_reading, repost)
        is_lost = bool(before) and not after and _is_lost(pair, source)
        if is_lost or (before and after and before != after):
            spans = Span(source.start, source.end), Span(repost.start, repost.end)
            yield set_against("figure.rate", pair, spans, FEW)


def _is_lost(pair: Pair, figure: Figure) -> bool:
    """Return whether a sentence that was else kept no longer says for which span a figure is."""
    if pair.kind is not Kind.EDITED or figure.unit == "ordinal":
        return False
    sentences = pair.repost_reading.sentences_of(pair.repost)
    return _SPAN.search(pair.repost_reading.small_of(sentences)) is None


def _rate(reading: Reading, figure: Figure) -> str:
    """Return for which span of time a figure is, or of what an ordinal, "" where none is said."""
    text = reading.small
    if figure.unit == "ordinal":
        counted = _COUNTED.match(text, figure.end)
        return counted["noun"] if counted and counted["noun"] in _nouns() else ""
    match = _RATE.match(text, figure.end, min(len(text), figure.end + _LONGEST_RATE))
    if match is None:
        return ""
    adverb = match["adverb"]
    return match["span"] or _ADVERBS.get(adverb, adverb.removesuffix("ly"))


def _nouns() -> frozenset[str]:
    return frozenset(entries("number_words", "ranked"))
