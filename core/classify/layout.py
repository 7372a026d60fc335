"""Where the words and blanks of a text stand, as arrays of a few bytes a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt

from core.classify.words import UNSPACED
from core.model import Span

_UNSPACED = re.compile(f"[{UNSPACED}]")
_Flags = npt.NDArray[np.bool_]
_Roles = npt.NDArray[np.uint8]


class _Role(IntEnum):
    """What a character is to words."""

    OTHER = 0
    LETTER = 1
    DIGIT = 2
    UNSPACED = 3
    # Belongs to a word between two letters only, a point or comma between two digits only.
    APOSTROPHE = 4
    POINT = 5
    BLANK = 6


class Layout:
    """The places of a text's words and blanks; words are those of some blocks only.

    Counts up to each offset answer in one step how much lies between two of them.
    """

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        roles = _roles(text)
        self._blanks = counts_before(roles == _Role.BLANK)
        done = 0
        for block in (*blocks, Span(len(text), len(text))):
            roles[done : block.start] = _Role.OTHER
            done = max(done, block.end)
        first, last = _words(roles)
        self._started, self._ended = counts_before(first), counts_before(last)
        self.starts = np.flatnonzero(first).astype(np.int32).data
        self.ends = (np.flatnonzero(last) + 1).astype(np.int32).data

    def non_blank(self, start: int, end: int) -> int:
        """Return how many characters between two offsets are not blank."""
        return end - start - self._blanks[end] + self._blanks[start]

    def words_within(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers, half-open, of the words that lie wholly between two offsets."""
        first = self._started[start]
        return first, max(first, self._ended[end])

    def words_touching(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers, half-open, of the words that any part of ``[start, end)`` is in."""
        return self._ended[start], self._started[end]

    def word_count(self, start: int, end: int) -> int:
        """Return how many words lie wholly between two offsets."""
        return max(0, self._ended[end] - self._started[start])

    def words_in(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return the ranges of the words that lie wholly inside the spans, in their order."""
        found: list[tuple[int, int]] = []
        for span in spans:
            first, last = self.words_within(span.start, span.end)
            found += zip(self.starts[first:last], self.ends[first:last], strict=True)
        return found


def counts_before(flags: npt.NDArray[np.bool_]) -> memoryview[int]:
    """Return for each offset, and for one beyond the text, how many flags are set before it."""
    counts = np.zeros(len(flags) + 2, dtype=np.int32)
    np.cumsum(flags, out=counts[1:-1])
    counts[-1] = counts[-2]
    return counts.data


def _words(roles: _Roles) -> tuple[_Flags, _Flags]:
    """Return which characters begin and end words: runs of letters, figures, single characters."""
    before, after = np.zeros_like(roles), np.zeros_like(roles)
    before[1:], after[:-1] = roles[:-1], roles[1:]
    joins = (roles == _Role.APOSTROPHE) & (before == _Role.LETTER) & (after == _Role.LETTER)
    joins |= (roles == _Role.POINT) & (before == _Role.DIGIT) & (after == _Role.DIGIT)
    roles = np.where(joins, before, roles)
    roles[roles > _Role.UNSPACED] = _Role.OTHER
    before[1:], after[:-1] = roles[:-1], roles[1:]
    in_word, single = roles != _Role.OTHER, roles == _Role.UNSPACED
    return in_word & (single | (roles != before)), in_word & (single | (roles != after))


def _roles(text: str) -> _Roles:
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    if not points.size:
        return np.zeros(0, dtype=np.uint8)
    seen = np.zeros(int(points.max()) + 1, dtype=bool)
    seen[points] = True
    role_of = np.zeros(seen.size, dtype=np.uint8)
    for point in np.flatnonzero(seen).tolist():
        role_of[point] = _role(chr(point))
    return role_of[points]


@cache
def _role(character: str) -> _Role:
    if _UNSPACED.match(character):
        return _Role.UNSPACED
    if character.isdecimal():
        return _Role.DIGIT
    if character.isalnum():
        return _Role.LETTER
    if character in "'’":
        return _Role.APOSTROPHE
    if character in ".,":
        return _Role.POINT
    return _Role.BLANK if character.isspace() else _Role.OTHER
