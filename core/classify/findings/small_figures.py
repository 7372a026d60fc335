"""Small numbers, mostly in words, that became other ones in a pair.

Texts give such numbers in passing, so that one that is gone means little; two of one thing that
differ mean much: "nearly five hours" and "eleven hours", "two fires" and "nine fires".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.classify.claims import topics
from core.classify.pairs import Pair
from core.classify.quantities import Quantity, quantities
from core.classify.reading import Reading
from core.classify.scopes import is_further
from core.model import Span
from core.text.numbers import Figure

# What is counted follows the number within so many characters, and what lasts so long is near.
_LENGTH_COUNTED, _LENGTH_NEAR, _MIN_NEAR = 40, 50, 2


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure, how much it says, the stem of what is counted, "" for none, and stems near it."""

    figure: Figure
    quantity: Quantity
    counted: str
    near: frozenset[str]


def small_changes(
    pair: Pair, source: Sequence[Figure], repost: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures of the two sides that give one thing in other amounts.

    The only span of time or share of each side, where the same words are near, and numbers that the
    same noun follows.
    """
    there = list(_told(pair.source_reading, source))
    here = list(_told(pair.repost_reading, repost))
    for unit in ("duration", "share"):
        alike = [[one for one in side if one.quantity.unit == unit] for side in (there, here)]
        if len(alike[0]) == len(alike[1]) == 1 and _are_about_one(alike[0][0], alike[1][0]):
            yield from _differing(alike[0][0], alike[1][0])
    for one in there:
        same = [other for other in here if _counts_same(one, other)]
        if len(same) == 1 and sum(_counts_same(other, same[0]) for other in there) == 1:
            yield from _differing(one, same[0])


def _told(reading: Reading, found: Sequence[Figure]) -> Iterator[_Told]:
    for figure in found:
        for sentence in reading.sentences_of((Span(figure.start, figure.end),))[:1]:
            text, start = sentence.of(reading.text), figure.start - sentence.start
            for one in quantities(text, reading.language):
                if one.start <= start < one.end:
                    before = text[max(0, one.start - _LENGTH_NEAR) : one.start]
                    near = frozenset(topics(before + text[one.end : one.end + _LENGTH_NEAR]))
                    counted = _counted(text, one)
                    yield _Told(figure, one, counted, near)


def _counted(text: str, one: Quantity) -> str:
    """Return the stem of what a number counts, "" for nothing.

    Nor is it known of further ones: "Whitfield and four other employees" are five.
    """
    named = topics(text[one.end : one.end + _LENGTH_COUNTED])
    return named[0] if named and not is_further(text.lower(), one.start, one.end) else ""


def _are_about_one(one: _Told, other: _Told) -> bool:
    return len(one.near & other.near) >= _MIN_NEAR


def _counts_same(one: _Told, other: _Told) -> bool:
    is_count = one.quantity.unit == other.quantity.unit == ""
    return is_count and one.counted == other.counted != ""


def _differing(one: _Told, other: _Told) -> Iterator[tuple[Figure, Figure]]:
    if not one.quantity.agrees(other.quantity):
        yield one.figure, other.figure
