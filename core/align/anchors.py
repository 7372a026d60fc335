"""Runs of equal words between two token lists, seeded by n-grams that stand once on each side.

The first two steps of seed-chain-extend as in genome alignment: Kurtz et al. 2004 (MUMmer 3),
doi:10.1186/gb-2004-5-2-r12; unique common words as anchors: Cohen's patience diff.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.text.tokens import BoolArray, HashArray, IntArray

# Steps by which a run is extended; most runs end inside one.
_STRIDE = 32
# Four buckets a value: 2 bits more than the values' number has.
_BUCKETS_PER_VALUE_BITS = 2
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Runs:
    """Equal stretches: ``length`` words from ``source`` and from ``repost`` (token indices)."""

    source: IntArray
    repost: IntArray
    length: IntArray

    def __len__(self) -> int:
        return len(self.source)

    def select(self, chosen: BoolArray | IntArray) -> Runs:
        """Return some of the runs, in the order given."""
        return Runs(self.source[chosen], self.repost[chosen], self.length[chosen])


def ngram_hashes(words: HashArray, size: int) -> HashArray:
    """Return one hash for each run of ``size`` words; empty where there are fewer words."""
    count = max(0, len(words) - size + 1)
    grams = np.zeros(count, dtype=np.uint64)
    for place in range(size):
        grams ^= words[place : place + count]
        grams *= _MULTIPLIER
        grams ^= grams >> np.uint64(29)
    # The buckets go by the upper bits: spread what the last step left in the lower ones.
    return grams * _MULTIPLIER


def unique_matches(source: HashArray, repost: HashArray) -> tuple[IntArray, IntArray]:
    """Return the places of values that stand exactly once on each side, in source order.

    By buckets rather than by sorting, which costs five times as much: of values whose bucket holds
    another one too, some 1 in 16, none is returned.
    """
    bits = max(len(source) + len(repost), 1).bit_length() + _BUCKETS_PER_VALUE_BITS
    shift = np.uint64(64 - bits)
    source_buckets = (source >> shift).astype(np.int64)
    repost_buckets = (repost >> shift).astype(np.int64)
    source_at = _alone(source_buckets, 1 << bits)
    place = np.full(1 << bits, -1, dtype=np.int32)
    repost_at = _alone(repost_buckets, 1 << bits)
    place[repost_buckets[repost_at]] = repost_at
    facing = place[source_buckets[source_at]].astype(np.int64)
    source_at, facing = source_at[facing >= 0], facing[facing >= 0]
    equal = source[source_at] == repost[facing]
    return source_at[equal], facing[equal]


def _alone(buckets: IntArray, size: int) -> IntArray:
    """Return the places of the values that have their bucket for themselves, in order."""
    places = np.arange(len(buckets), dtype=np.int32)
    last = np.zeros(size, dtype=np.int32)
    first = np.zeros(size, dtype=np.int32)
    last[buckets] = places
    first[buckets[::-1]] = places[::-1]
    return np.flatnonzero((last[buckets] == places) & (first[buckets] == places))


def find_runs(source: HashArray, repost: HashArray, size: int) -> Runs:
    """Return maximal equal runs that hold an n-gram of ``size`` words unique on both sides.

    In source order; runs on one diagonal never overlap.
    """
    source_at, repost_at = unique_matches(ngram_hashes(source, size), ngram_hashes(repost, size))
    seeds = Runs(source_at, repost_at, np.full(len(source_at), size, dtype=np.int64))
    return _merge(_extend(_merge(seeds), source, repost))


def _merge(runs: Runs) -> Runs:
    """Join runs on one diagonal that overlap or touch."""
    if not len(runs):
        return runs
    order = np.lexsort((runs.source, runs.repost - runs.source))
    runs = runs.select(order)
    diagonal = runs.repost - runs.source
    end = runs.source + runs.length
    begins = np.ones(len(runs), dtype=bool)
    begins[1:] = (diagonal[1:] != diagonal[:-1]) | (runs.source[1:] > end[:-1])
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(runs)) - 1
    merged = Runs(runs.source[first], runs.repost[first], end[last] - runs.source[first])
    return merged.select(np.argsort(merged.source, kind="stable"))


def _extend(runs: Runs, source: HashArray, repost: HashArray) -> Runs:
    before = _reach(runs.source - 1, runs.repost - 1, (source, repost), -1)
    after = _reach(runs.source + runs.length, runs.repost + runs.length, (source, repost), 1)
    return Runs(runs.source - before, runs.repost - before, runs.length + before + after)


def _reach(
    source_at: IntArray, repost_at: IntArray, words: tuple[HashArray, HashArray], step: int
) -> IntArray:
    """Return how many words agree from each pair of places on, going by ``step``."""
    source, repost = words
    reach = np.zeros(len(source_at), dtype=np.int64)
    active = np.arange(len(source_at))
    offsets = np.arange(_STRIDE) * step
    while active.size:
        at_source = (source_at[active] + reach[active] * step)[:, None] + offsets
        at_repost = (repost_at[active] + reach[active] * step)[:, None] + offsets
        inside = (at_source >= 0) & (at_source < len(source))
        inside &= (at_repost >= 0) & (at_repost < len(repost))
        equal = inside & (
            source[np.where(inside, at_source, 0)] == repost[np.where(inside, at_repost, 0)]
        )
        agreed = np.where(equal.all(axis=1), _STRIDE, np.argmin(equal, axis=1))
        reach[active] += agreed
        active = active[agreed == _STRIDE]
    return reach


def common_ends(source: HashArray, repost: HashArray) -> tuple[int, int]:
    """Return how many words agree at the beginning and, of the rest, at the end."""
    shorter = min(len(source), len(repost))
    differs = np.flatnonzero(source[:shorter] != repost[:shorter])
    before = int(differs[0]) if differs.size else shorter
    rest = shorter - before
    if not rest:
        return before, 0
    differs = np.flatnonzero(source[::-1][:rest] != repost[::-1][:rest])
    return before, int(differs[0]) if differs.size else rest
