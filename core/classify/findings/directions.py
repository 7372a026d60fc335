"""Sentences told anew that say the opposite: "fell 8 percent" and "climbed by 8 percent"."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence
from core.classify.findings.wordings import SOME, set_against
from core.classify.markers import is_negation
from core.classify.pairs import Pair
from core.classify.quantities import Quantity, quantities
from core.classify.reading import Reading
from core.classify.words import words_of
from core.model import Finding, Kind, Span
from core.text.numbers import CALENDAR, Figure
from core.text.wordlists import group_of, pattern

_LIST = "opposites"
_KINDS = ("outcome", "answer", "verdict")
# These say in too many ways how much there is of something.
_VAGUE = frozenset(
    (
        *("up", "down", "over", "under", "above", "below", "more", "less", "fewer", "larger"),
        *("smaller", "bigger", "cut", "lose", "lost", "loses", "high", "higher", "lower"),
    )
)
# What rose by so much stands this near to the figure.
_NEAR = 40
_SIDES = {"above", "below"}


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield what was turned round in sentences that the repost tells in its own words.

    What rose by a figure fell by it, what was more than it is less; what was rejected, lost or a
    conviction is the opposite, where each side says one such thing and neither negates anything.
    """
    for pair in evidence.changed:
        if pair.kind is not Kind.PARAPHRASED:
            continue
        bounds = next(_bounds(pair), None)
        if bounds is not None:
            yield set_against("hedge.bound", pair, bounds, SOME)
        turned = _turned(pair)
        if turned is not None:
            yield set_against("hedge.opposite", pair, turned, SOME)


def _turned(pair: Pair) -> tuple[Span, Span] | None:
    """Return the two words that are opposites, None where there are none."""
    sides = (pair.source_reading, pair.source), (pair.repost_reading, pair.repost)
    if any(_negates(*side) for side in sides):
        return None
    before, after = (list(_words(*side)) for side in sides)
    for kind in ("amount", *_KINDS):
        there, here = (
            [(group, span) for group, span in side if group[2:] == kind] for side in (before, after)
        )
        if len(there) != 1 or len(here) != 1 or there[0][0] == here[0][0]:
            continue
        spans = there[0][1], here[0][1]
        if kind != "amount" or _are_by_one_figure(pair, *spans):
            return spans
    return None


def _words(reading: Reading, spans: tuple[Span, ...]) -> Iterator[tuple[str, Span]]:
    """Yield the listed words of one side, with their group: "+ amount"."""
    groups = group_of(_LIST)
    for span in spans:
        for match in reading.matches(span, _LIST):
            word = " ".join(match.group().casefold().split())
            if word not in _VAGUE:
                yield groups[word], Span(*match.span())


def _negates(reading: Reading, spans: tuple[Span, ...]) -> bool:
    small = reading.small_of(spans)
    is_implied = any(
        match.group().casefold() not in group_of(_LIST)
        for match in pattern("negations", "implied").finditer(small)
    )
    return is_implied or any(map(is_negation, words_of(small)))


def _are_by_one_figure(pair: Pair, source: Span, repost: Span) -> bool:
    """Return whether the same amount stands near to a word of either side."""
    there, here = _near(pair.source_reading, source), _near(pair.repost_reading, repost)
    return any(one.equals(other) for one in there for other in here)


def _near(reading: Reading, span: Span) -> list[Figure]:
    around = Span(max(0, span.start - _NEAR), min(len(reading.text), span.end + _NEAR))
    return [one for one in reading.figures.touching(around) if one.unit not in CALENDAR]


def _bounds(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield the same quantity of both sides of which one is more, the other less."""
    there = list(_bounded(pair.source_reading, pair.source))
    here = list(_bounded(pair.repost_reading, pair.repost)) if there else []
    for one, span in there:
        for other, place in here:
            is_same = one.unit == other.unit and one.low == other.low
            if is_same and {one.bound, other.bound} == _SIDES:
                yield span, place


def _bounded(reading: Reading, spans: tuple[Span, ...]) -> Iterator[tuple[Quantity, Span]]:
    for span in spans:
        for one in quantities(span.of(reading.text), reading.language):
            if one.bound in _SIDES:
                yield one, Span(span.start + one.start, span.start + one.end)
