"""Gaps of a word map: unmatched words of both sides that stand at the same match; how they fill."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.align.anchors import Finder, Runs, in_order, stretched
from core.text.tokens import BoolArray, HashArray, IntArray

UNMATCHED = -1
# How far the sum of equal words less others may fall behind its best before a stretch has ended.
# From 5 to 20 made-up reposts give the same map; a sentence has some 20 words.
_MOST_LOST = 10
# An odd number with bits all over: equal words of two gaps become different ones.
_SALT = np.uint64(0xD6E8FEB86659FD93)


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of one side's words: ``length`` words from ``start`` on."""

    start: IntArray
    length: IntArray

    def select(self, chosen: BoolArray | IntArray) -> Stretches:
        """Return some of the stretches, in the order given."""
        return Stretches(self.start[chosen], self.length[chosen])

    @property
    def end(self) -> IntArray:
        """The place behind each stretch."""
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Gaps:
    """Stretches of unmatched source words, in order, and those of the repost that they face."""

    source: Stretches
    repost: Stretches

    def of_at_least(self, words: int) -> Gaps:
        """Return the gaps that have so many words on both sides."""
        chosen = np.minimum(self.source.length, self.repost.length) >= words
        return Gaps(self.source.select(chosen), self.repost.select(chosen))

    def diagonals(self, *, by_end: bool) -> tuple[IntArray, IntArray, IntArray]:
        """Return the places that are as far from the same end of their gap, and how many each has.

        Gap by gap, and in each of them from that end on.
        """
        length = np.minimum(self.source.length, self.repost.length)
        if by_end:
            # Backwards from the end, as places counted from behind.
            at_source = -stretched(1 - self.source.end, length)
            return at_source, -stretched(1 - self.repost.end, length), length
        return stretched(self.source.start, length), stretched(self.repost.start, length), length


@dataclass(frozen=True, slots=True)
class WordMap:
    """The words of both sides and the map so far, to be filled in place.

    ``matched`` gives for each source word its repost word, or `UNMATCHED`.
    """

    source: HashArray
    repost: HashArray
    matched: IntArray

    def enter(self, runs: Runs) -> None:
        """Match the words of the runs; they must be free on both sides."""
        at_source, at_repost = runs.places()
        self.matched[at_source] = at_repost

    def clear(self, runs: Runs) -> None:
        """Unmatch the words of the runs."""
        self.matched[runs.places()[0]] = UNMATCHED

    def runs(self) -> Runs:
        """Return what is matched as runs, each as long as it can be."""
        at_source = np.flatnonzero(self.matched != UNMATCHED)
        at_repost = self.matched[at_source]
        goes_on = (np.diff(at_source) == 1) & (np.diff(at_repost) == 1)
        first = np.flatnonzero(np.append(True, ~goes_on)[: len(at_source)])
        length = np.diff(first, append=len(at_source))
        return Runs(at_source[first], at_repost[first], length)

    def gaps(self, *, by_end: bool) -> Gaps:
        """Return the gaps that begin behind the same match, or those that end before the same one.

        Both texts begin behind a match and end before one.
        """
        source, repost = self._unmatched()
        size = len(self.matched)
        if by_end:
            at = np.minimum(source.end, size - 1)
            facing = np.where(source.end < size, self.matched[at], len(self.repost))
        else:
            facing = np.where(source.start > 0, self.matched[source.start - 1], -1) + 1
        number = np.full(len(self.repost) + 1, -1, dtype=np.int64)
        number[repost.end if by_end else repost.start] = np.arange(len(repost.start))
        faced = number[facing]
        return Gaps(source.select(faced >= 0), repost.select(faced[faced >= 0]))

    def _unmatched(self) -> tuple[Stretches, Stretches]:
        # Each with a place more at both ends; that of the repost takes what no word became.
        source_free = np.zeros(len(self.source) + 2, dtype=bool)
        np.equal(self.matched, UNMATCHED, out=source_free[1:-1])
        repost_free = np.ones(len(self.repost) + 2, dtype=bool)
        repost_free[self.matched + 1] = False
        repost_free[[0, -1]] = False
        return _stretches(source_free), _stretches(repost_free)

    def extend(self, *, by_end: bool) -> None:
        """Match equal words that stand as far behind a match on both sides, or before one."""
        at_source, at_repost, length = self.gaps(by_end=by_end).diagonals(by_end=by_end)
        if not len(at_source):
            return
        equal = self.source[at_source] == self.repost[at_repost]
        equal &= _before_best_end(equal, length)
        self.matched[at_source[equal]] = at_repost[equal]

    def fill(self, gaps: Gaps, find: Finder, *, least: int = 1) -> None:
        """Match the runs of ``least`` words or more that are found in the gaps, in order there."""
        if not len(gaps.source.start):
            return
        source, source_places = _within(self.source, gaps.source)
        repost, repost_places = _within(self.repost, gaps.repost)
        runs = find(source, repost)
        runs = runs.select(runs.length >= least)
        at_source, at_repost = runs.select(in_order(runs)).places()
        self.matched[source_places[at_source]] = repost_places[at_repost]


def _stretches(flags: BoolArray) -> Stretches:
    """Return where the flags between the first and the last are set; these two are not."""
    edges = np.flatnonzero(flags[1:] != flags[:-1])
    return Stretches(edges[::2], edges[1::2] - edges[::2])


def _within(words: HashArray, gaps: Stretches) -> tuple[HashArray, IntArray]:
    """Return the words of the gaps, mixed with the number of their gap, and their places."""
    places = stretched(gaps.start, gaps.length)
    number = np.arange(len(gaps.start), dtype=np.uint64) * _SALT
    return words[places] + np.repeat(number, gaps.length), places


def _before_best_end(equal: BoolArray, length: IntArray) -> BoolArray:
    """Return which places of each stretch come before its best end.

    A word that is equal counts 1, another one -1; the best end is where the sum is highest, before
    it falls by more than `_MOST_LOST`: Altschul et al. 1990 (BLAST),
    doi:10.1016/S0022-2836(05)80360-2.
    """
    first = np.cumsum(length) - length
    score = np.where(equal, 1, -1)
    total = np.cumsum(score)
    total -= np.repeat(total[first] - score[first], length)
    # Each stretch above all sums of those before, so that one pass finds the highest so far.
    floor = np.repeat(np.arange(len(first)) * (len(equal) + 1), length)
    highest = np.maximum.accumulate(np.maximum(total, 0) + floor)
    lost = np.cumsum(highest - floor - total > _MOST_LOST, dtype=np.int64)
    lost -= np.repeat(lost[first], length)
    best = (total > 0) & (lost == 0) & (np.diff(highest, prepend=-1) > 0)
    places = np.arange(len(equal))
    end = np.maximum.reduceat(np.where(best, places, -1), first)
    return places <= np.repeat(end, length)
