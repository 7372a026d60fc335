"""Word lists of headlines: what a title says, and whether the source says it in any form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.text.wordlists import alternation, rows

# What stands before a word that is said not to be so.
_NEGATIONS = (
    r"\b(?:not|no|never|nor|without|denied|denies|denying|avoid(?:s|ed)?|rul(?:ed|es) out"
    r"|rather than|nicht|kein\w*|ohne|bestreitet|dementiert)\b|n['’]t\b"
)
_NEGATED = re.compile(
    rf"(?:{_NEGATIONS})[^.;:!?]{{0,32}}$|(?:不|没|未|无|否认|并非)[^，。；！？]{{0,4}}$"
)
# Scripts from here on have no blanks.
_UNSPACED = "\u2e80"
_LENGTH_BEFORE = 50
_GAP = r"(?:[^\s.;:!?]+\s+){0,4}?"


@dataclass(frozen=True, slots=True)
class Said:
    """A listed word in a title: where it stands in it, its group, and its row in the list."""

    start: int
    end: int
    group: str
    row: int


def said_in(small: str, name: str, *groups: str) -> Iterator[Said]:
    """Yield what a text in lower case says of a list, the words that are negated there aside."""
    places = _row_of(name, groups)
    for match in _pattern(name, groups).finditer(small):
        if not is_negated(small, match.start()):
            key = next(iter(one for one in places if _exact(one).fullmatch(match.group())), "")
            if key:
                yield Said(match.start(), match.end(), *places[key])


def is_carried(said: str, name: str, row: int) -> bool:
    """Return whether a text in lower case has any word of a row, and does not only negate it."""
    return any(
        _exact(entry).match(said, place) and not is_negated(said, place)
        for entry in _row(name, row)
        for place in places_of(said, entry.split(" *")[0])
    )


def places_of(said: str, beginning: str) -> Iterator[int]:
    """Yield where words begin so; much faster in a long text than a pattern."""
    place = said.find(beginning)
    while place >= 0:
        if place == 0 or not said[place - 1].isalnum() or beginning[0] >= _UNSPACED:
            yield place
        place = said.find(beginning, place + 1)


def is_negated(small: str, place: int) -> bool:
    """Return whether what begins at ``place`` of a text in lower case is said not to be so."""
    return _NEGATED.search(small[max(0, place - _LENGTH_BEFORE) : place]) is not None


@cache
def _row_of(name: str, groups: tuple[str, ...]) -> dict[str, tuple[str, int]]:
    """Return the group and row of each entry that judges; of a word in two rows, the first."""
    found: dict[str, tuple[str, int]] = {}
    for number, (group, row) in enumerate(rows(name)):
        for entry in row if group in groups else ():
            if not entry.startswith("="):
                found.setdefault(entry.lower(), (group, number))
    return found


@cache
def _pattern(name: str, groups: tuple[str, ...]) -> re.Pattern[str]:
    return _with_gaps(_row_of(name, groups))


@cache
def _row(name: str, row: int) -> tuple[str, ...]:
    return tuple(entry.removeprefix("=").lower() for entry in rows(name)[row][1])


@cache
def _exact(entry: str) -> re.Pattern[str]:
    return _with_gaps((entry,))


def _with_gaps(entries: Iterable[str]) -> re.Pattern[str]:
    return re.compile(alternation(entries).replace(r"\*\s+", _GAP))
