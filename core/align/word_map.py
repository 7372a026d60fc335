"""Which word of the source each word of the repost was carried from: seed, chain, extend, fill.

Moved text is found because runs that do not fit the chain are kept, not dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.align.anchors import Runs, common_ends, find_runs
from core.text.chain import heaviest_chain
from core.text.tokens import BoolArray, HashArray, IntArray

UNMATCHED = -1
# Three words seldom stand once on both sides by chance; two seldom do inside one gap.
_SEED_WORDS = 3
_FILL_WORDS = (3, 2, 1)
_SALT = np.uint64(0xD6E8FEB86659FD93)
# Fewer words out of order are a phrase that both texts use, not text that was moved.
MIN_MOVED_WORDS = 10
# Runs of one moved block are at most so many words apart, on both sides.
_BLOCK_GAP = 15


def word_map(source: HashArray, repost: HashArray) -> IntArray:
    """Return for each source word the index of the repost word it became, `UNMATCHED` where none.

    One to one. Matches in order come first, then blocks of `MIN_MOVED_WORDS` words or more from
    elsewhere, then what is unique between two neighbouring matches.
    """
    matched = np.full(len(source), UNMATCHED, dtype=np.int64)
    before, after = common_ends(source, repost)
    matched[:before] = np.arange(before)
    if after:
        matched[-after:] = np.arange(len(repost) - after, len(repost))
    inner_source = source[before : len(source) - after]
    inner_repost = repost[before : len(repost) - after]
    inner = _map_inner(inner_source, inner_repost)
    found = inner != UNMATCHED
    matched[before : len(source) - after][found] = inner[found] + before
    return matched


@dataclass(frozen=True, slots=True)
class _Filled:
    """The words of both sides and the map so far, which `take` fills in place."""

    source: HashArray
    repost: HashArray
    matched: IntArray
    taken: BoolArray

    def take(self, runs: Runs) -> None:
        """Enter runs into the map, longest first; a word that is taken stays where it is."""
        order = np.argsort(-runs.length, kind="stable")
        for at_source, at_repost, length in zip(
            runs.source[order].tolist(),
            runs.repost[order].tolist(),
            runs.length[order].tolist(),
            strict=True,
        ):
            places = np.arange(length, dtype=np.int64)
            free = self.matched[at_source + places] == UNMATCHED
            free &= ~self.taken[at_repost + places]
            self.matched[at_source + places[free]] = at_repost + places[free]
            self.taken[at_repost + places[free]] = True

    def salted(self, source_salt: IntArray, repost_salt: IntArray) -> tuple[HashArray, HashArray]:
        """Return the words mixed with numbers: equal ones meet where their numbers are equal too.

        What is matched already, or has a negative number, meets nothing.
        """
        # Odd numbers for one side and even ones for the other.
        source_never = np.arange(len(self.source), dtype=np.uint64) * np.uint64(2)
        repost_never = np.arange(len(self.repost), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
        source_free = (self.matched == UNMATCHED) & (source_salt >= 0)
        repost_free = ~self.taken & (repost_salt >= 0)
        return (
            np.where(
                source_free, self.source ^ (source_salt.astype(np.uint64) * _SALT), source_never
            ),
            np.where(
                repost_free, self.repost ^ (repost_salt.astype(np.uint64) * _SALT), repost_never
            ),
        )


def _map_inner(source: HashArray, repost: HashArray) -> IntArray:
    matched = np.full(len(source), UNMATCHED, dtype=np.int64)
    filled = _Filled(source, repost, matched, np.zeros(len(repost), dtype=bool))
    runs = find_runs(source, repost, _SEED_WORDS)
    chained = _in_order(runs)
    filled.take(runs.select(chained))
    in_order = matched != UNMATCHED
    _take_moved(filled, runs.select(np.setdiff1d(np.arange(len(runs)), chained)))
    _fill_gaps(filled, in_order)
    return matched


def _fill_gaps(filled: _Filled, in_order: BoolArray) -> None:
    """Match what is unique in the gap between two neighbouring matches of the chain."""
    for size in _FILL_WORDS:
        repost_in_order = np.zeros(len(filled.repost), dtype=bool)
        repost_in_order[filled.matched[in_order]] = True
        salted = filled.salted(_numbered(in_order), _numbered(repost_in_order))
        filling = find_runs(*salted, size)
        filling = filling.select(_in_order(filling))
        filled.take(filling)
        in_order[_places(filling)] = True
        in_order &= filled.matched != UNMATCHED


def _numbered(ends: BoolArray) -> IntArray:
    """Return the number of the gap each place stands in; every end begins the next one."""
    return np.cumsum(ends, dtype=np.int64)


def _take_moved(filled: _Filled, runs: Runs) -> None:
    """Match moved blocks: runs out of order that stand near one another, and what is between."""
    runs, block = _blocks(runs)
    if not len(runs):
        return
    filled.take(runs)
    source_block = np.full(len(filled.source), -1, dtype=np.int64)
    repost_block = np.full(len(filled.repost), -1, dtype=np.int64)
    first = np.flatnonzero(np.append(True, block[1:] != block[:-1]))
    last = np.append(first[1:], len(runs)) - 1
    for number, (begin, end) in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
        length = runs.length[end]
        source_block[runs.source[begin] : runs.source[end] + length] = number
        repost_block[runs.repost[begin] : runs.repost[end] + length] = number
    for size in _FILL_WORDS:
        filling = find_runs(*filled.salted(source_block, repost_block), size)
        # Inside each block in order, whatever the order of the blocks is.
        by_block = source_block[filling.source] * len(filled.repost) + filling.repost
        chained = _in_order(Runs(filling.source, by_block, filling.length))
        filled.take(filling.select(chained))


def _blocks(runs: Runs) -> tuple[Runs, IntArray]:
    """Return those of the runs, in source order, that form blocks, and the block of each."""
    if not len(runs):
        return runs, runs.source
    source_gap = runs.source[1:] - (runs.source + runs.length)[:-1]
    repost_gap = runs.repost[1:] - (runs.repost + runs.length)[:-1]
    goes_on = (source_gap >= 0) & (source_gap <= _BLOCK_GAP)
    goes_on &= (repost_gap >= 0) & (repost_gap <= _BLOCK_GAP)
    block = np.cumsum(np.append(False, ~goes_on))
    words = np.bincount(block, runs.length)
    chosen = words[block] >= MIN_MOVED_WORDS
    return runs.select(chosen), block[chosen]


def _places(runs: Runs) -> IntArray:
    """Return the source indices that the runs cover, run by run."""
    before = np.cumsum(runs.length) - runs.length
    return np.repeat(runs.source - before, runs.length) + np.arange(int(runs.length.sum()))


def _in_order(runs: Runs) -> IntArray:
    """Return the indices of the heaviest chain of runs.

    Runs that follow one another on both sides are in it together or not at all, so each such
    block counts as one; most texts are a few hundred blocks.
    """
    if not len(runs):
        return np.zeros(0, dtype=np.int64)
    order = np.argsort(runs.repost, kind="stable")
    rank = np.empty(len(runs), dtype=np.int64)
    rank[order] = np.arange(len(runs))
    begins = np.flatnonzero(np.append(True, rank[1:] != rank[:-1] + 1))
    weights = np.add.reduceat(runs.length, begins)
    chain = heaviest_chain(rank[begins].tolist(), weights.tolist())
    block = np.cumsum(np.bincount(begins, minlength=len(runs))) - 1
    return np.flatnonzero(np.isin(block, chain))
