"""The best way through the gaps between sure pairs: what is paired, merged, split or skipped.

Dynamic programming over both sides in order, as sentence aligners do it since Gale and Church 1993,
https://aclanthology.org/J93-1004/, with likeness of words in the place of likeness of lengths. All
gaps of about one size are decoded at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.align.candidates import Candidates, SmallIntArray
from core.align.units import FloatArray
from core.text.tokens import BoolArray, IntArray

Links = tuple[IntArray, IntArray]
"""Pieces of the source and the pieces of the repost they are linked with."""

_PiecePairs = tuple[IntArray | SmallIntArray, IntArray | SmallIntArray]

# Worse than any sum of costs, yet small enough to be added to them without loss.
_NEVER = -1e7
# Better than any sum of costs.
_SURE = 1e6
# A gap of more cells is not decoded: two texts of 1,000 sentences that share no sure pair.
_MOST_CELLS = 1_000_000
# What a piece costs that stays alone between two of one bead, on top: a quotation joined from two
# places pays it. With 3.0 what stands between is cheaper to take into the bead, whatever it says;
# labels of simplified news are .741 then, links .622; with 1.7 .739 and .624, with 1.5 .743, .619.
APART = 1.7
# Gaps are decoded together as long as they have no more cells than this.
_CELLS_AT_ONCE = 1_000_000
# Smaller gaps are as good as of one size: to decode five sizes takes longer than to decode 64 cells
# where 9 would do.
_LEAST_SIDE = 8

_ADDED, _PAIRED, _MERGING, _SPLITTING, _BY_MERGING = 1, 2, 4, 8, 16
_OMITTED_INSIDE, _ADDED_INSIDE = 32, 64
_ALONE_INSIDE = {_MERGING: _OMITTED_INSIDE, _SPLITTING: _ADDED_INSIDE}


@dataclass(frozen=True, slots=True)
class Costs:
    """What the decoder weighs against the log-odds of a pair.

    ``omit`` and ``add`` are paid for a piece of the source or repost that is not linked, ``merge``
    and ``split`` (seldom above 0) are gained for a second source or repost piece of one bead. Each
    doubling of the pairs that a gap holds makes a chance likeness likelier: every one of them
    pays ``doubling``.
    """

    omit: float
    add: float
    merge: float
    split: float
    doubling: float

    @property
    def least_odds(self) -> float:
        """The log-odds below which no link is worth what it saves, in a gap of one pair."""
        return -max(self.omit + self.add, self.merge + self.omit, self.split + self.add)


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Stretches from one sure pair to the next, both included, as corners of both sides.

    The first begins and the last ends with a pair outside the text: ``-1`` and the piece count.
    ``doublings`` is how often one pair must be doubled to make all that the gap holds.
    """

    source: IntArray
    repost: IntArray
    rows: IntArray
    columns: IntArray
    doublings: FloatArray

    @classmethod
    def between(cls, sure: Links, counts: tuple[int, int]) -> _Gaps:
        source = np.concatenate([[-1], sure[0], [counts[0]]])
        repost = np.concatenate([[-1], sure[1], [counts[1]]])
        steps = np.diff(source), np.diff(repost)
        return cls(source, repost, steps[0] + 1, steps[1] + 1, np.log2(steps[0] * steps[1]))

    def holding(self, pairs: _PiecePairs) -> IntArray:
        """Return the gap of each pair of pieces, -1 where it crosses a sure pair."""
        source, repost = self.of_pieces(pairs)
        # A piece of a sure pair ends the gap before it, too.
        ends_source = (self.source[source] == pairs[0]) & (repost == source - 1)
        ends_repost = (self.repost[repost] == pairs[1]) & (source == repost - 1)
        gap = np.where(source == repost, source, -1)
        gap[ends_source] = repost[ends_source]
        gap[ends_repost] = source[ends_repost]
        return gap

    def of_pieces(self, pairs: _PiecePairs) -> Links:
        """Return the gap of each pair's pieces; a sure pair begins one."""
        return _gaps_of(self.source)[pairs[0]], _gaps_of(self.repost)[pairs[1]]


def _gaps_of(corners: IntArray) -> IntArray:
    """Return the gap of each piece of one side; pieces are far fewer than pairs of them."""
    return np.searchsorted(corners, np.arange(int(corners[-1])), side="right") - 1


@dataclass(frozen=True, slots=True)
class Likenesses:
    """Log-odds of candidates, and of every pair of pieces that is no candidate.

    ``taken`` are pieces of both sides that are paired elsewhere.
    """

    candidates: Candidates
    log_odds: FloatArray
    otherwise: float
    taken: Links

    def of(self, links: Links) -> FloatArray:
        """Return the log-odds of some pairs."""
        width = int(max(self.candidates.repost.max(initial=0), links[1].max(initial=0))) + 1
        keys = self.candidates.source * width + self.candidates.repost
        wanted = links[0] * width + links[1]
        at = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
        if not len(keys):
            return np.full(len(wanted), self.otherwise)
        return np.where(keys[at] == wanted, self.log_odds[at], self.otherwise)


def in_gaps(pairs: _PiecePairs, sure: Links, counts: tuple[int, int]) -> BoolArray:
    """Return which pairs stand between sure ones or are such: only these can be linked."""
    gaps = _Gaps.between(sure, counts)
    source, repost = gaps.of_pieces(pairs)
    inside = np.abs(source - repost) <= 1
    near = np.flatnonzero(inside)
    inside[near] = gaps.holding((pairs[0][near], pairs[1][near])) >= 0
    return inside


def decode(likenesses: Likenesses, sure: Links, counts: tuple[int, int], costs: Costs) -> Links:
    """Return the links between the sure ones, which increase on both sides, in source order.

    A piece linked with several may have others between them that stay alone; a piece of a sure
    pair may get more links.
    """
    gaps = _Gaps.between(sure, counts)
    candidates = likenesses.candidates
    holding = gaps.holding((candidates.source, candidates.repost))
    rows, columns = gaps.rows, gaps.columns
    wanted = ((rows > 2) | (columns > 2)) & (rows * columns <= _MOST_CELLS)
    least = costs.least_odds + costs.doubling * gaps.doublings
    inside = np.flatnonzero(holding >= 0)
    worth = holding[inside][likenesses.log_odds[inside] >= least[holding[inside]]]
    wanted &= (likenesses.otherwise >= least) | np.bincount(worth, minlength=len(rows)).astype(bool)
    found = [
        link
        for chunk in _chunks(np.flatnonzero(wanted), rows, columns)
        for link in _decode_chunk(_Chunk(gaps, chunk, counts), likenesses, holding, costs)
    ]
    found.sort()
    links = np.array(found, dtype=np.int64).reshape(-1, 2)
    return links[:, 0], links[:, 1]


def _chunks(chosen: IntArray, rows: IntArray, columns: IntArray) -> Iterator[IntArray]:
    """Yield gaps of about one size, as many as may be decoded at once."""
    shapes = np.stack([_rounded(rows[chosen]), _rounded(columns[chosen])], axis=1)
    for shape in np.unique(shapes, axis=0):
        alike = chosen[(shapes == shape).all(axis=1)]
        size = max(1, _CELLS_AT_ONCE // int(shape.prod()))
        for first in range(0, len(alike), size):
            yield alike[first : first + size]


def _rounded(sizes: IntArray) -> IntArray:
    return 1 << np.ceil(np.log2(np.maximum(sizes, _LEAST_SIDE))).astype(np.int64)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Gaps that are decoded together, by their indices."""

    gaps: _Gaps
    chosen: IntArray
    counts: tuple[int, int]

    @property
    def rows(self) -> IntArray:
        return self.gaps.rows[self.chosen]

    @property
    def columns(self) -> IntArray:
        return self.gaps.columns[self.chosen]

    def odds(self, likenesses: Likenesses, holding: IntArray) -> FloatArray:
        """Return the log-odds of all cells, by gap, row and column."""
        size = (len(self.chosen), int(self.rows.max()), int(self.columns.max()))
        cells = np.full(size, likenesses.otherwise)
        place = np.full(len(self.gaps.rows) + 1, -1)
        place[self.chosen] = np.arange(len(self.chosen))
        inside = np.flatnonzero(place[holding] >= 0)
        gap = holding[inside]
        row = likenesses.candidates.source[inside] - self.gaps.source[gap]
        column = likenesses.candidates.repost[inside] - self.gaps.repost[gap]
        cells[place[gap], row, column] = likenesses.log_odds[inside]
        for axis, taken in enumerate(likenesses.taken):
            self._rule_out(cells, taken, axis)
        begins = self.gaps.source[self.chosen] < 0
        cells[begins, 0, :] = _NEVER
        cells[begins, :, 0] = _NEVER
        ends = np.flatnonzero(self.gaps.source[self.chosen + 1] == self.counts[0])
        cells[ends, self.rows[ends] - 1, :] = _NEVER
        cells[ends, :, self.columns[ends] - 1] = _NEVER
        # The pair that ends a gap is linked whatever it costs.
        cells[np.arange(len(cells)), self.rows - 1, self.columns - 1] = _SURE
        return cells

    def _rule_out(self, cells: FloatArray, taken: IntArray, axis: int) -> None:
        """Rule out the cells of pieces of one side, which lie inside the gaps."""
        first = (self.gaps.source, self.gaps.repost)[axis][self.chosen]
        at = np.searchsorted(first, taken, side="right") - 1
        place = taken - first[at]
        inside = (at >= 0) & (place < (self.rows, self.columns)[axis][at])
        if axis == 0:
            cells[at[inside], place[inside], :] = _NEVER
        else:
            cells[at[inside], :, place[inside]] = _NEVER


def _decode_chunk(
    chunk: _Chunk, likenesses: Likenesses, holding: IntArray, costs: Costs
) -> Iterator[tuple[int, int]]:
    dearer = costs.doubling * chunk.gaps.doublings[chunk.chosen]
    steps = _steps(chunk.odds(likenesses, holding) - dearer[:, None, None], costs)
    corners = (
        chunk.gaps.source[chunk.chosen].tolist(),
        chunk.gaps.repost[chunk.chosen].tolist(),
        chunk.rows.tolist(),
        chunk.columns.tolist(),
    )
    for index, (source, repost, rows, columns) in enumerate(zip(*corners, strict=True)):
        for row, column in _walk_back(steps[index], rows - 1, columns - 1):
            yield source + row, repost + column


def _steps(odds: FloatArray, costs: Costs) -> npt.NDArray[np.uint8]:
    """Return for each cell how the best path through it came there, as flags."""
    gaps, rows, columns = (int(size) for size in odds.shape)
    steps = np.zeros(odds.shape, dtype=np.uint8)
    skipped: FloatArray = np.arange(columns, dtype=np.float64) * costs.add
    best: FloatArray = np.full((gaps, columns), _NEVER)
    merged = best
    for row in range(rows):
        here = odds[:, row]
        fresh = np.full((gaps, columns), _NEVER)
        fresh[:, 1:] = best[:, :-1] + here[:, 1:]
        if row == 0:
            fresh[:, 0] = 0.0
        # What stands between two pieces of one bead may stay alone.
        merging = merged + np.maximum(here + costs.merge, -costs.omit - APART)
        merged = np.maximum(fresh, merging)
        # A running maximum, so that a row of any number of splits is one step.
        gained = np.cumsum(np.maximum(here + costs.split, -costs.add - APART), axis=1)
        splitting = np.maximum.accumulate(fresh - gained, axis=1)
        split = splitting + gained
        paired = np.maximum(split, merged)
        omitted = best - costs.omit
        top = np.maximum(paired, omitted) + skipped
        added = np.maximum.accumulate(top, axis=1)
        best = added - skipped
        steps[:, row] = (
            _flag(added > top, _ADDED)
            | _flag(paired >= omitted, _PAIRED)
            | _flag(merging > fresh, _MERGING)
            | _flag(splitting > fresh - gained, _SPLITTING)
            | _flag(merged > split, _BY_MERGING)
            | _flag(here + costs.merge < -costs.omit - APART, _OMITTED_INSIDE)
            | _flag(here + costs.split < -costs.add - APART, _ADDED_INSIDE)
        )
    return steps


def _flag(cells: BoolArray, value: int) -> npt.NDArray[np.uint8]:
    return cells.view(np.uint8) * np.uint8(value)


def _walk_back(
    steps: npt.NDArray[np.uint8], last_row: int, last_column: int
) -> Iterator[tuple[int, int]]:
    """Yield the cells that the best path links, but for the two corners of the gap."""
    columns = int(steps.shape[1])
    flags = bytes(steps.tobytes())
    row, column = last_row, last_column
    goes_on = _goes_on(flags[row * columns + column])
    while True:
        step = flags[row * columns + column]
        is_alone = step & goes_on and step & _ALONE_INSIDE[goes_on]
        if not is_alone and (row, column) not in ((0, 0), (last_row, last_column)):
            yield row, column
        if step & goes_on:
            row, column = row - (goes_on == _MERGING), column - (goes_on == _SPLITTING)
            continue
        row, column = row - 1, column - 1
        if row < 0 or column < 0:
            return
        while not (step := flags[row * columns + column]) & _PAIRED or step & _ADDED:
            row, column = row - (not step & _ADDED), column - bool(step & _ADDED)
        goes_on = _goes_on(step)


def _goes_on(step: int) -> int:
    """Return the flag by which a bead goes on towards its beginning."""
    return _MERGING if step & _BY_MERGING else _SPLITTING
