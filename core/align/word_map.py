"""Which word of the source each word of the repost was carried from: seed, chain, extend, fill.

Moved text is found because runs that do not fit the chain are kept, not dropped.
"""

from __future__ import annotations

import numpy as np

from core.align.anchors import Runs, common_ends, in_order, repeated_runs, unique_runs
from core.align.gaps import UNMATCHED, WordMap
from core.text.tokens import BoolArray, HashArray, IntArray

__all__ = ["MIN_MOVED_WORDS", "UNMATCHED", "word_map"]

# Three words seldom stand once on both sides by chance; two or one seldom do inside one gap.
_SEEDS, _PAIRS, _WORDS = unique_runs(3), unique_runs(2), unique_runs(1)
# Text that is repeated is looked for in gaps of more than a sentence.
_REPEATED, _REPEATED_WORDS = repeated_runs(3), 30
# Fewer words out of order are a phrase that both texts use, not text that was moved.
MIN_MOVED_WORDS = 10
# So many of them in seeds are enough, as the words around seeds are found, too: of 1,046 moved
# paragraphs with a quarter of the words replaced 1,020 are found, and 965 where seeds must be 10.
_LEAST_SEEDS = 5
# Runs of one block are at most so many words apart, on both sides.
_BLOCK_GAP = 15
# Where not as many words stand between them on one side as on the other, words farther away are
# as good as never carried (0 of 164 in a made-up repost of 100,000 words).
_NEAR = 3
# Fewer words that stand alone are shared by chance. Asking for one more, some reworded sentences
# lose what pairs them; for one less, unrelated texts share 2 % of their words rather than 0.5 %.
_LEAST_WORDS = 3


def word_map(source: HashArray, repost: HashArray) -> IntArray:
    """Return for each source word the index of the repost word it became, `UNMATCHED` where none.

    One to one. Matches in order come first, then blocks from elsewhere that reach over
    `MIN_MOVED_WORDS` or more, then what is equal or unique beside a match. Words that stand alone
    are left out.
    """
    words = WordMap(source, repost, np.full(len(source), UNMATCHED, dtype=np.int64))
    before, after = common_ends(source, repost)
    words.matched[:before] = np.arange(before)
    words.matched[len(source) - after :] = np.arange(len(repost) - after, len(repost))
    in_place, moved = _seeds(words, before, after)
    words.enter(in_place)
    words.enter(moved)
    for by_end in (False, True):
        words.extend(by_end=by_end)
    words.clear(_too_short(words, moved))
    repeated = words.gaps(by_end=False).of_at_least(_REPEATED_WORDS)
    words.fill(repeated, _REPEATED, least=MIN_MOVED_WORDS)
    words.fill(words.gaps(by_end=False), _PAIRS)
    words.fill(words.gaps(by_end=True), _WORDS)
    words.clear(_standing_alone(words))
    return words.matched


def _seeds(words: WordMap, before: int, after: int) -> tuple[Runs, Runs]:
    """Return runs of unique words between the common ends: those in order, and others in blocks."""
    runs = _SEEDS(
        words.source[before : len(words.source) - after],
        words.repost[before : len(words.repost) - after],
    )
    chosen = in_order(runs)
    runs = Runs(runs.source + before, runs.repost + before, runs.length)
    others = runs.select(~chosen)
    return runs.select(chosen), others.select(_words_near(others, _BLOCK_GAP) >= _LEAST_SEEDS)


def _too_short(words: WordMap, moved: Runs) -> Runs:
    """Return the runs of moved blocks that reach over less than `MIN_MOVED_WORDS` of the source."""
    runs = words.runs()
    block = _blocks(runs, _BLOCK_GAP)
    is_moved = np.zeros(len(runs), dtype=bool)
    is_moved[np.searchsorted(runs.source, moved.source, side="right") - 1] = True
    ends = np.append(np.diff(block) != 0, True)
    length = np.where(ends, runs.length, np.diff(runs.source, append=0))
    is_short = _of_block(length, block) < MIN_MOVED_WORDS
    return runs.select(is_short & (_of_block(is_moved, block) > 0))


def _standing_alone(words: WordMap) -> Runs:
    """Return the runs of few words that are near no others: two texts share many by chance."""
    runs = words.runs()
    # The beginnings and the ends of both texts count as words enough.
    few = [_LEAST_WORDS]
    runs = Runs(
        np.concatenate([[-_LEAST_WORDS], runs.source, [len(words.source)]]),
        np.concatenate([[-_LEAST_WORDS], runs.repost, [len(words.repost)]]),
        np.concatenate([few, runs.length, few]),
    )
    return runs.select(_words_near(runs, _NEAR) < _LEAST_WORDS)


def _words_near(runs: Runs, farthest: int) -> IntArray:
    """Return for each run how many words its block holds."""
    return _of_block(runs.length, _blocks(runs, farthest))


def _of_block(amounts: IntArray | BoolArray, block: IntArray) -> IntArray:
    """Return for each run the sum of its block."""
    return np.bincount(block, amounts).astype(np.int64)[block]


def _blocks(runs: Runs, farthest: int) -> IntArray:
    """Return for each run the number of its block: runs in order that are near one another.

    Those with as many words between them on both sides may be `_BLOCK_GAP` apart, others
    ``farthest``.
    """
    source_gap = runs.source[1:] - (runs.source + runs.length)[:-1]
    repost_gap = runs.repost[1:] - (runs.repost + runs.length)[:-1]
    most = np.where(source_gap == repost_gap, _BLOCK_GAP, farthest)
    goes_on = (source_gap <= most) & (repost_gap >= 0) & (repost_gap <= most)
    return np.append(0, np.cumsum(~goes_on))[: len(runs)]
