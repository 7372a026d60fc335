"""Which word of the source each word of the repost was carried from: seed, chain, extend, fill.

Moved text is found because runs that do not fit the chain are kept, not dropped.
"""

from __future__ import annotations

import numpy as np

from core.align.anchors import Runs, common_ends, find_runs
from core.text.chain import heaviest_chain
from core.text.tokens import BoolArray, HashArray, IntArray

UNMATCHED = -1
# Three words seldom stand once on both sides by chance; two seldom do inside one gap.
_SEED_WORDS = 3
_FILL_WORDS = (3, 2, 1)
_SALT = np.uint64(0xD6E8FEB86659FD93)
# A shorter run out of order is a phrase that both texts use, not text that was moved.
MIN_MOVED_WORDS = 10


def word_map(source: HashArray, repost: HashArray) -> IntArray:
    """Return for each source word the index of the repost word it became, `UNMATCHED` where none.

    One to one. Matches in order come first, then runs of `MIN_MOVED_WORDS` words or more from
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


def _map_inner(source: HashArray, repost: HashArray) -> IntArray:
    matched = np.full(len(source), UNMATCHED, dtype=np.int64)
    taken = np.zeros(len(repost), dtype=bool)
    runs = find_runs(source, repost, _SEED_WORDS)
    chained = _in_order(runs)
    _take(runs.select(chained), matched, taken)
    in_order = matched != UNMATCHED
    elsewhere = runs.select(np.setdiff1d(np.arange(len(runs)), chained))
    _take(elsewhere.select(elsewhere.length >= MIN_MOVED_WORDS), matched, taken)
    for size in _FILL_WORDS:
        salted = _salted_by_gap((source, repost), (matched, taken), in_order)
        filling = find_runs(*salted, size)
        filling = filling.select(_in_order(filling))
        _take(filling, matched, taken)
        in_order[_places(filling)] = True
        in_order &= matched != UNMATCHED
    return matched


def _salted_by_gap(
    words: tuple[HashArray, HashArray], taken: tuple[IntArray, BoolArray], in_order: BoolArray
) -> tuple[HashArray, HashArray]:
    """Return the words mixed with the number of the gap they stand in; matched words equal none.

    A gap is what lies between two neighbouring matches of the chain, on both sides.
    """
    source, repost = words
    matched, repost_taken = taken
    repost_in_order = np.zeros(len(repost), dtype=bool)
    repost_in_order[matched[in_order]] = True
    source_salt = np.cumsum(in_order).astype(np.uint64) * _SALT
    repost_salt = np.cumsum(repost_in_order).astype(np.uint64) * _SALT
    # Odd numbers for one side and even ones for the other: what is matched meets nothing again.
    source_never = np.arange(len(source), dtype=np.uint64) * np.uint64(2)
    repost_never = np.arange(len(repost), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    return (
        np.where(matched == UNMATCHED, source ^ source_salt, source_never),
        np.where(repost_taken, repost_never, repost ^ repost_salt),
    )


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


def _take(runs: Runs, matched: IntArray, taken: BoolArray) -> None:
    """Enter runs into the map, longest first; a word that is taken already stays where it is."""
    order = np.argsort(-runs.length, kind="stable")
    for at_source, at_repost, length in zip(
        runs.source[order].tolist(),
        runs.repost[order].tolist(),
        runs.length[order].tolist(),
        strict=True,
    ):
        places = np.arange(length, dtype=np.int64)
        free = matched[at_source + places] == UNMATCHED
        free &= ~taken[at_repost + places]
        matched[at_source + places[free]] = at_repost + places[free]
        taken[at_repost + places[free]] = True
