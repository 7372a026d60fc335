"""Which candidates of a page a text is made of: a library's choice, matched back to the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise

from core.extract.candidates import Candidate
from core.extract.titles import letters

# Shorter lines stand in menus, too, so they cannot tell by themselves where they belong.
_MIN_ANCHOR = 24
_SHINGLE = 12
# Characters that are searched for anchors which are no line of the article: a second's work.
_MAX_SEARCHED = 2_000_000_000
# The library drops or adds inline pieces; a paragraph that it left out shares next to nothing.
_MIN_COVER = 0.6


def chosen(candidates: Sequence[Candidate], article: str) -> set[int]:
    """Return the places of the candidates that the article's text is made of.

    Long candidates that stand once on both sides are anchors, in order. What lies between two
    anchors is looked for in the text between them, so that a menu entry of the same words
    elsewhere on the page is not taken.
    """
    return _Cover(candidates, article).places()


class _Cover:
    """The article as one stream of letters, and which candidates it is made of."""

    def __init__(self, candidates: Sequence[Candidate], article: str) -> None:
        lines = [letters(line) for line in article.splitlines()]
        self._keys = [letters(candidate.text) for candidate in candidates]
        self._stream = "".join(lines)
        starts = list(accumulate(map(len, lines), initial=0))
        self._starts = set(starts[:-1])
        counts = Counter(lines)
        self._lines = {
            line: start for line, start in zip(lines, starts, strict=False) if counts[line] == 1
        }

    def places(self) -> set[int]:
        anchors = _longest_chain(self._anchors())
        found = {place for place, _ in anchors}
        edges = [(-1, 0), *anchors, (len(self._keys), len(self._stream))]
        for number, ((before, offset), (after, end)) in enumerate(pairwise(edges)):
            start = offset + (len(self._keys[before]) if before >= 0 else 0)
            between = range(before + 1, after)
            if number == 0 and anchors:
                found |= self._backwards(between, start, end)
            else:
                found |= self._forwards(between, start, end)
        return found

    def _anchors(self) -> list[tuple[int, int]]:
        """Return the candidates that stand once on both sides, as lines or parts, in page order.

        No part of a line that is a candidate itself is another one's: a pull quote repeats words
        of its paragraph.
        """
        counts = Counter(self._keys)
        alone = {
            place: key
            for place, key in enumerate(self._keys)
            if len(key) >= _MIN_ANCHOR and counts[key] == 1
        }
        found = {place: self._lines[key] for place, key in alone.items() if key in self._lines}
        rest = {place: key for place, key in alone.items() if place not in found}
        if len(rest) * len(self._stream) <= _MAX_SEARCHED:
            starts = sorted(found.values())
            ends = {offset: offset + len(self._keys[place]) for place, offset in found.items()}
            for place, key in rest.items():
                offset = self._only_offset(key)
                before = starts[bisect_right(starts, offset) - 1] if starts else -1
                if offset >= 0 and not before <= offset < ends.get(before, 0):
                    found[place] = offset
        return sorted(found.items())

    def _only_offset(self, key: str) -> int:
        """Return where a key stands in the stream, -1 where it does not or more than once."""
        offset = self._stream.find(key)
        return offset if offset >= 0 and self._stream.find(key, offset + 1) < 0 else -1

    def _forwards(self, places: range, start: int, end: int) -> set[int]:
        found: set[int] = set()
        cursor = start
        for place in places:
            key = self._keys[place]
            offset = self._stream.find(key, cursor, end) if key else -1
            while offset >= 0 and offset != cursor and offset not in self._starts:
                offset = self._stream.find(key, offset + 1, end)
            if offset >= 0:
                found.add(place)
                cursor = offset + len(key)
            elif self._is_covered(key, start, end):
                found.add(place)
        return found

    def _backwards(self, places: range, start: int, end: int) -> set[int]:
        found: set[int] = set()
        cursor = end
        for place in reversed(places):
            key = self._keys[place]
            offset = self._stream.rfind(key, start, cursor) if key else -1
            if offset >= 0 and (offset in self._starts or offset + len(key) == cursor):
                found.add(place)
                cursor = offset
            elif self._is_covered(key, start, cursor):
                found.add(place)
        return found

    def _is_covered(self, key: str, start: int, end: int) -> bool:
        """Return whether most of a long candidate stands there, if not all of it in one piece."""
        if len(key) < 2 * _SHINGLE or end - start < _SHINGLE:
            return False
        window = self._stream[start:end]
        shingles = [key[at : at + _SHINGLE] for at in range(0, len(key) - _SHINGLE + 1, _SHINGLE)]
        return sum(shingle in window for shingle in shingles) >= _MIN_COVER * len(shingles)


def _longest_chain(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most anchors whose offsets rise (patience sorting)."""
    tails: list[int] = []
    tail_places: list[int] = []
    previous: list[int] = []
    for number, (_, offset) in enumerate(anchors):
        pile = bisect_left(tails, offset)
        tails[pile : pile + 1] = [offset]
        tail_places[pile : pile + 1] = [number]
        previous.append(tail_places[pile - 1] if pile else -1)
    chain: list[tuple[int, int]] = []
    number = tail_places[-1] if tail_places else -1
    while number >= 0:
        chain.append(anchors[number])
        number = previous[number]
    return chain[::-1]
