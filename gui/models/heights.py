"""Heights of many rows: where each stands, which stands where, cheap to correct."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

# A look-up walks half a chunk, a change sums up all chunks, which is faster a number.
_CHUNK = 128


class RowHeights:
    """Heights in pixels, summed in chunks: changing one and finding a place stay cheap."""

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._heights = array("d", heights)
        self._sums = [
            sum(self._heights[start : start + _CHUNK])
            for start in range(0, len(self._heights), _CHUNK)
        ]
        self._tops: list[float] = []
        self._sum_up()

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> float:
        return self._heights[row]

    @property
    def total(self) -> float:
        """The height of all rows."""
        return self._tops[-1]

    def set(self, row: int, height: float) -> float:
        """Give a row another height and return by how much it grew."""
        growth = height - self._heights[row]
        if growth:
            self._heights[row] = height
            self._sums[row // _CHUNK] += growth
            self._sum_up()
        return growth

    def top(self, row: int) -> float:
        """Return where a row begins; for the number of rows, where the last one ends."""
        chunk = row // _CHUNK
        if chunk >= len(self._sums):
            return self.total
        return self._tops[chunk] + sum(self._heights[chunk * _CHUNK : row])

    def row_at(self, place: float) -> int:
        """Return the row at a place; the first or last one where it is outside, -1 for no rows."""
        if not self._heights:
            return -1
        chunk = min(max(bisect_right(self._tops, place) - 1, 0), len(self._sums) - 1)
        top = self._tops[chunk]
        row = chunk * _CHUNK
        end = min(row + _CHUNK, len(self._heights)) - 1
        while row < end and top + self._heights[row] <= place:
            top += self._heights[row]
            row += 1
        return row

    def _sum_up(self) -> None:
        self._tops = list(accumulate(self._sums, initial=0.0))
