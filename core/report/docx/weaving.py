"""Both articles as one text with its changes, from the source to the repost.

Without what is inserted it is the source's article, without what is deleted the repost's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from core.model import Comparison
from core.report.docx.matches import PARAGRAPH_END, FlatText, matches_in_order


class Change(StrEnum):
    """Whether a text is of both pages, or was deleted from the source, or inserted."""

    NONE = "none"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text with one change; ``source`` and ``repost`` are where it begins in each."""

    text: str
    change: Change
    source: int
    repost: int


def woven(comparison: Comparison, source: FlatText, repost: FlatText) -> Iterator[Stretch]:
    """Yield both texts, each in its own order; between two matches what is deleted comes first."""
    here, there = 0, 0
    for match in matches_in_order(comparison, source, repost):
        gap = source.text[here : match.source], repost.text[there : match.repost]
        yield from _between(*gap, here, there)
        here, there = match.source + match.length, match.repost + match.length
        if match.length:
            text = source.text[match.source : here]
            yield Stretch(text, Change.NONE, match.source, match.repost)
    yield from _between(source.text[here:], repost.text[there:], here, there)


def _between(source: str, repost: str, here: int, there: int) -> Iterator[Stretch]:
    """Yield what stands between two matches: blanks and paragraph ends may be of both."""
    for text, change in _parts(source, repost):
        if text:
            yield Stretch(text, change, here, there)
        here += len(text) if change is not Change.INSERTED else 0
        there += len(text) if change is not Change.DELETED else 0


def _parts(source: str, repost: str) -> Iterator[tuple[str, Change]]:
    first = _common_blanks(source, repost)
    last = _common_blanks(source[first:][::-1], repost[first:][::-1])
    ours, theirs = source[first : len(source) - last], repost[first : len(repost) - last]
    yield source[:first], Change.NONE
    if ours.count(PARAGRAPH_END) == theirs.count(PARAGRAPH_END):
        # As many paragraphs end on both sides: each is set against the one in its place.
        yield from _in_turn(ours.split(PARAGRAPH_END), theirs.split(PARAGRAPH_END))
    else:
        yield ours, Change.DELETED
        yield theirs, Change.INSERTED
    yield source[len(source) - last :], Change.NONE


def _in_turn(ours: list[str], theirs: list[str]) -> Iterator[tuple[str, Change]]:
    for index, (source, repost) in enumerate(zip(ours, theirs, strict=True)):
        if index:
            yield PARAGRAPH_END, Change.NONE
        yield source, Change.DELETED
        yield repost, Change.INSERTED


def _common_blanks(source: str, repost: str) -> int:
    # A paragraph's end counts as a blank, to str.isspace too.
    pairs = takewhile(
        lambda pair: pair[0] == pair[1] and pair[0].isspace(), zip(source, repost, strict=False)
    )
    return sum(1 for _ in pairs)
