"""Where the words and blanks of a text stand, as arrays of a few bytes a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from core.classify.words import UNSPACED
from core.model import Span
from core.text.characters import points_of

_UNSPACED = re.compile(f"[{UNSPACED}]")
_Flags = npt.NDArray[np.bool_]
_Offsets = npt.NDArray[np.int64]
_Roles = npt.NDArray[np.uint8]


# What a character is to words. Plain numbers: numpy compares with an enum's eight times slower.
_OTHER, _LETTER, _DIGIT, _UNSPACED_LETTER = range(4)
# An apostrophe belongs to a word between two letters only, a point or comma between two digits.
_APOSTROPHE, _POINT, _BLANK = range(4, 7)


class Layout:
    """The places of a text's words and blanks; words are those of some blocks only.

    Counts up to each offset answer in one step how much lies between two of them.
    """

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        roles = _roles(text)
        self._blanks = counts_before(roles == _BLANK)
        done = 0
        for block in (*blocks, Span(len(text), len(text))):
            roles[done : block.start] = _OTHER
            done = max(done, block.end)
        first, last = _words(roles)
        self._started, self._ended = counts_before(first), counts_before(last)
        self.starts = np.flatnonzero(first).astype(np.int32).data
        self.ends = (np.flatnonzero(last) + 1).astype(np.int32).data

    def non_blank(self, start: int, end: int) -> int:
        """Return how many characters between two offsets are not blank."""
        return end - start - self._blanks[end] + self._blanks[start]

    def non_blank_of(self, starts: _Offsets, ends: _Offsets) -> _Offsets:
        """Return `non_blank` for many ranges at once."""
        blanks = np.asarray(self._blanks)
        return ends - starts - blanks[ends] + blanks[starts]

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
    joins = (roles == _APOSTROPHE) & (before == _LETTER) & (after == _LETTER)
    joins |= (roles == _POINT) & (before == _DIGIT) & (after == _DIGIT)
    roles = np.where(joins, before, roles)
    roles[roles > _UNSPACED_LETTER] = _OTHER
    before[1:], after[:-1] = roles[:-1], roles[1:]
    in_word, single = roles != _OTHER, roles == _UNSPACED_LETTER
    return in_word & (single | (roles != before)), in_word & (single | (roles != after))


def _roles(text: str) -> _Roles:
    points = points_of(text)
    if points.dtype == np.uint8:
        return _latin_roles()[points]
    seen = np.zeros(int(points.max()) + 1, dtype=bool)
    seen[points] = True
    role_of = np.zeros(seen.size, dtype=np.uint8)
    for point in np.flatnonzero(seen).tolist():
        role_of[point] = _role(chr(point))
    return role_of[points]


@cache
def _latin_roles() -> _Roles:
    return np.array([_role(chr(point)) for point in range(0x100)], dtype=np.uint8)


@cache
def _role(character: str) -> int:
    if _UNSPACED.match(character):
        return _UNSPACED_LETTER
    if character.isdecimal():
        return _DIGIT
    if character.isalnum():
        return _LETTER
    if character in "'’":
        return _APOSTROPHE
    if character in ".,":
        return _POINT
    return _BLANK if character.isspace() else _OTHER
