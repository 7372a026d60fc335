"""Runs of equal words between two token lists, seeded by n-grams that stand once on each side.

The first two steps of seed-chain-extend as in genome alignment: Kurtz et al. 2004 (MUMmer 3),
doi:10.1186/gb-2004-5-2-r12; unique common words as anchors: Cohen's patience diff.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.text.chain import heaviest_chain
from core.text.tokens import BoolArray, HashArray, IntArray

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Runs:
    """Equal stretches: ``length`` words from ``source`` and from ``repost``, in source order."""

    source: IntArray
    repost: IntArray
    length: IntArray

    def __len__(self) -> int:
        return len(self.source)

    def select(self, chosen: BoolArray | IntArray) -> Runs:
        """Return some of the runs, in the order given."""
        return Runs(self.source[chosen], self.repost[chosen], self.length[chosen])

    def places(self) -> tuple[IntArray, IntArray]:
        """Return every word of the runs, on both sides."""
        return stretched(self.source, self.length), stretched(self.repost, self.length)


Finder = Callable[[HashArray, HashArray], Runs]
"""Finds equal runs between the words of both sides."""

Matcher = Callable[[HashArray, HashArray], tuple[IntArray, IntArray]]
"""Finds the places of equal values on both sides, in source order."""


def stretched(starts: IntArray, lengths: IntArray) -> IntArray:
    """Return the places of stretches one after another: all of the first, then of the next."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


def unique_runs(size: int) -> Finder:
    """Return what finds equal runs made of n-grams of ``size`` words that stand once on each side.

    No two runs overlap, on either side; the end of one yields to the beginning of the next.
    """
    return partial(_find_runs, unique_matches, size)


def repeated_runs(size: int) -> Finder:
    """Return what finds `unique_runs` of n-grams that may stand often, the first for the first."""
    return partial(_find_runs, ranked_matches, size)


def _find_runs(matches: Matcher, size: int, source: HashArray, repost: HashArray) -> Runs:
    found = matches(ngram_hashes(source, size), ngram_hashes(repost, size))
    return _apart(_joined(*found, size))


def ngram_hashes(words: HashArray, size: int) -> HashArray:
    """Return one hash for each run of ``size`` words; empty where there are fewer words."""
    count = max(0, len(words) - size + 1)
    grams = words[:count].copy()
    for place in range(1, size):
        grams *= _MULTIPLIER
        grams += words[place : place + count]
    return grams


def unique_matches(source: HashArray, repost: HashArray) -> tuple[IntArray, IntArray]:
    """Return the places of values that stand exactly once on each side, in source order."""
    values = _Sorted.of(source, repost)
    is_new = values.is_new
    first = np.flatnonzero(is_new[:-2] & ~is_new[1:-1] & is_new[2:])
    at_source, at_repost = values.places(first), values.places(first + 1) - len(source)
    both = (at_source < len(source)) & (at_repost >= 0)
    return _by_source(at_source[both], at_repost[both], source, repost)


def ranked_matches(source: HashArray, repost: HashArray) -> tuple[IntArray, IntArray]:
    """Return the places of equal values, the first for the first and so on, in source order."""
    values = _Sorted.of(source, repost)
    first = np.flatnonzero(values.is_new)
    places = values.places(np.arange(len(values.keys)))
    from_source = places < len(source)
    # Of equal values those of the source come first: behind so many stands the repost's.
    ahead = np.add.reduceat(from_source, first[:-1], dtype=np.int64) if len(places) else places
    facing = np.arange(len(places)) + np.repeat(ahead, np.diff(first))
    both = from_source & (facing < np.repeat(first[1:], np.diff(first)))
    return _by_source(places[both], places[facing[both]] - len(source), source, repost)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The values of both sides in order, their lowest bits replaced by where they stand.

    To sort such numbers takes half the time of sorting places by value. ``is_new`` is whether
    each value is another one than the value before; it ends with True for what is after the last.
    """

    keys: HashArray
    bits: int
    is_new: BoolArray

    @classmethod
    def of(cls, source: HashArray, repost: HashArray) -> _Sorted:
        """Return the values of two sides; the places of the repost follow those of the source."""
        keys = np.concatenate([source, repost])
        bits = len(keys).bit_length()
        keys >>= np.uint64(bits)
        keys <<= np.uint64(bits)
        keys |= np.arange(len(keys), dtype=np.uint64)
        keys.sort()
        is_new = np.ones(len(keys) + 1, dtype=bool)
        is_new[1:-1] = (keys[1:] ^ keys[:-1]) >= np.uint64(1 << bits)
        return cls(keys, bits, is_new)

    def places(self, numbers: IntArray) -> IntArray:
        """Return where some of the values stand."""
        return (self.keys[numbers] & np.uint64((1 << self.bits) - 1)).astype(np.int64)


def _by_source(
    at_source: IntArray, at_repost: IntArray, source: HashArray, repost: HashArray
) -> tuple[IntArray, IntArray]:
    """Return pairs of places in source order, but for those whose values only seemed equal."""
    facing = np.full(len(source), -1, dtype=np.int64)
    facing[at_source] = at_repost
    at_source = np.flatnonzero(facing >= 0)
    at_repost = facing[at_source]
    equal = source[at_source] == repost[at_repost]
    return at_source[equal], at_repost[equal]


def _joined(at_source: IntArray, at_repost: IntArray, size: int) -> Runs:
    """Return matches of ``size`` words as runs: those on one diagonal that overlap or touch."""
    if not len(at_source):
        return Runs(at_source, at_repost, at_source)
    diagonal = at_repost - at_source
    begins = np.ones(len(at_source), dtype=bool)
    begins[1:] = (np.diff(diagonal) != 0) | (np.diff(at_source) > size)
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(at_source)) - 1
    length = at_source[last] + size - at_source[first]
    return Runs(at_source[first], at_repost[first], length)


def _apart(runs: Runs) -> Runs:
    """Return the runs cut where the next one begins, on either side."""
    length = runs.length.copy()
    length[:-1] = np.minimum(length[:-1], np.diff(runs.source))
    order = np.argsort(runs.repost, kind="stable")
    length[order[:-1]] = np.minimum(length[order[:-1]], np.diff(runs.repost[order]))
    return Runs(runs.source, runs.repost, length)


def in_order(runs: Runs) -> BoolArray:
    """Return which of the runs make the heaviest chain of those in the same order on both sides.

    Runs that follow one another on both sides are in it together or not at all, so each such
    block counts as one; a block that no other one crosses is in it anyway.
    """
    if not len(runs):
        return np.zeros(0, dtype=bool)
    rank = _ranks(runs.repost)
    begins = np.flatnonzero(np.diff(rank, prepend=-2) != 1)
    weights = np.add.reduceat(runs.length, begins)
    block_rank = _ranks(rank[begins])
    crossed = _crossed(block_rank)
    chosen = ~crossed
    among = np.flatnonzero(crossed)
    chosen[among[heaviest_chain(block_rank[among].tolist(), weights[among].tolist())]] = True
    return np.repeat(chosen, np.diff(begins, append=len(runs)))


def _ranks(values: IntArray) -> IntArray:
    """Return for each of some different values how many are smaller."""
    ranks = np.empty(len(values), dtype=np.int64)
    ranks[np.argsort(values, kind="stable")] = np.arange(len(values))
    return ranks


def _crossed(ranks: IntArray) -> BoolArray:
    """Return which of the ranks have a greater one before them or a smaller one behind."""
    places = np.arange(len(ranks))
    return (np.maximum.accumulate(ranks) != places) | (
        np.minimum.accumulate(ranks[::-1])[::-1] != places
    )


def common_ends(source: HashArray, repost: HashArray) -> tuple[int, int]:
    """Return how many words agree at the beginning and, of the rest, at the end."""
    before = _agreeing(source, repost)
    return before, _agreeing(source[before:][::-1], repost[before:][::-1])


def _agreeing(source: HashArray, repost: HashArray) -> int:
    """Return how many words agree at the beginning; most texts differ after a few."""
    shorter, tried = min(len(source), len(repost)), 64
    while True:
        tried = min(tried, shorter)
        differs = np.flatnonzero(source[:tried] != repost[:tried])
        if differs.size or tried == shorter:
            return int(differs[0]) if differs.size else shorter
        tried *= 4
