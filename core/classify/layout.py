"""Where the words and blanks of a text stand, as arrays of a few bytes a word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt

from core.model import Span

# Han, kana and other scripts without blanks: one character counts as a word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
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
    """The places of a text's words and blanks; words are those of some blocks only."""

    def __init__(self, text: str, blocks: Sequence[Span]) -> None:
        roles = _roles(text)
        self._blanks = _places(np.flatnonzero(roles == _Role.BLANK))
        done = 0
        for block in (*blocks, Span(len(text), len(text))):
            roles[done : block.start] = _Role.OTHER
            done = max(done, block.end)
        self.starts, self.ends = _words(roles)

    def non_blank(self, start: int, end: int) -> int:
        """Return how many characters between two offsets are not blank."""
        return end - start - (bisect_left(self._blanks, end) - bisect_left(self._blanks, start))

    def words_within(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers, half-open, of the words that lie wholly between two offsets."""
        first = bisect_left(self.starts, start)
        return first, max(first, bisect_right(self.ends, end))

    def words_touching(self, start: int, end: int) -> tuple[int, int]:
        """Return the numbers, half-open, of the words that any part of ``[start, end)`` is in."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def word_count(self, start: int, end: int) -> int:
        """Return how many words lie wholly between two offsets."""
        return max(0, bisect_right(self.ends, end) - bisect_left(self.starts, start))

    def words_in(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return the ranges of the words that lie wholly inside the spans, in their order."""
        found: list[tuple[int, int]] = []
        for span in spans:
            first, last = self.words_within(span.start, span.end)
            found += zip(self.starts[first:last], self.ends[first:last], strict=True)
        return found


def _words(roles: _Roles) -> tuple[memoryview[int], memoryview[int]]:
    """Return where words start and end: runs of letters, figures, single characters."""
    before, after = np.zeros_like(roles), np.zeros_like(roles)
    before[1:], after[:-1] = roles[:-1], roles[1:]
    joins = (roles == _Role.APOSTROPHE) & (before == _Role.LETTER) & (after == _Role.LETTER)
    joins |= (roles == _Role.POINT) & (before == _Role.DIGIT) & (after == _Role.DIGIT)
    roles = np.where(joins, before, roles)
    roles[roles > _Role.UNSPACED] = _Role.OTHER
    before[1:], after[:-1] = roles[:-1], roles[1:]
    in_word, single = roles != _Role.OTHER, roles == _Role.UNSPACED
    starts = np.flatnonzero(in_word & (single | (roles != before)))
    ends = np.flatnonzero(in_word & (single | (roles != after))) + 1
    return _places(starts), _places(ends)


def _places(offsets: npt.NDArray[np.int64]) -> memoryview[int]:
    """Return offsets in four bytes each, in a form that `bisect` searches as fast as a list."""
    return memoryview(offsets.astype(np.int32))  # pyright: ignore[reportArgumentType]


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
