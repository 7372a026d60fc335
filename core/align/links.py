"""Which pieces belong together, one to one: first those in order, then those that were moved."""

from __future__ import annotations

import numpy as np

from core.align.candidates import Candidates
from core.align.units import FloatArray
from core.text.chain import heaviest_chain
from core.text.tokens import BoolArray, IntArray

# Anywhere: of the candidates between unrelated essays or articles 5 in 10,000 reach it with
# `_MIN_TERMS` terms (18 of 36,719, each text set against the next one's repost).
_ANYWHERE = 0.5
# Between two paired neighbours much less is enough; each doubling of the pairs to choose from
# makes a chance likeness likelier. Best link F1 on essay drafts and simplified news together.
_BETWEEN_NEIGHBOURS = 0.2
_PER_DOUBLING = 0.025
# Out of order, where no neighbour speaks for the pair.
_MOVED = 0.6
# The same where a pair is known that is at most so many pieces away on both sides.
_NEAR = 0.4
_NEAR_PIECES = 3
_NOWHERE = -(1 << 40)
# Sentences of one or two rare words ("He agreed.") are alike by chance.
_MIN_TERMS = 3
# Between neighbours two are enough.
_TWO_TERMS = 2
_SAME_WORDS = 0.8
# Whole numbers for the chain: weights are thousandths, and never nothing.
_SCALE = 1000
_LEAST_GAIN = 0.02
_MOST_ROUNDS = 3


def link_in_order(candidates: Candidates, counts: tuple[int, int]) -> IntArray:
    """Return the indices of candidates that pair pieces in order, one to one, by source.

    ``counts`` are the pieces of both sides. Pairs alike enough to stand alone come first; the
    gaps between them are filled by pairs that are alike enough for the size of their gap.
    """
    alone = (candidates.similarity >= _ANYWHERE) & _telling(candidates)
    links = _chain(candidates, np.flatnonzero(alone), np.full(len(candidates), _ANYWHERE))
    for _ in range(_MOST_ROUNDS):
        fixed = candidates.source[links], candidates.repost[links]
        more = link_between(candidates, fixed, counts)
        if not more.size:
            break
        links = np.sort(np.concatenate([links, more]))
    return links


def link_between(
    candidates: Candidates, fixed: tuple[IntArray, IntArray], counts: tuple[int, int]
) -> IntArray:
    """Return the indices of candidates that pair pieces in order in the gaps of fixed pairs.

    ``fixed`` are pieces of both sides that are paired already, increasing on both.
    """
    inside, needed = _in_gaps(candidates, fixed, counts)
    # One word pairs nothing, nor do stop words, unless they are the whole sentence ("So be it.").
    says = (candidates.terms >= _TWO_TERMS) | (candidates.similarity >= _SAME_WORDS)
    wanted = inside & (candidates.similarity >= needed) & says
    return _chain(candidates, np.flatnonzero(wanted), needed)


def link_moved(candidates: Candidates, linked: IntArray) -> IntArray:
    """Return the indices of candidates that pair what is still unpaired, the most alike first."""
    alike = (candidates.similarity >= _MOVED) & _telling(candidates)
    return _best_first(candidates, np.flatnonzero(alike), linked)


def link_near(candidates: Candidates, linked: IntArray, counts: tuple[int, int]) -> IntArray:
    """Return the indices of candidates that pair what is unpaired near a pair, in any order.

    A repost that writes a paragraph anew sets its sentences in another order, too.
    """
    near = np.zeros(0, dtype=np.int64)
    alike = (candidates.similarity >= _NEAR) & _telling(candidates)
    for _ in range(_MOST_ROUNDS):
        known = np.concatenate([linked, near])
        partner = np.full(counts[0] + 2 * _NEAR_PIECES, _NOWHERE)
        partner[candidates.source[known] + _NEAR_PIECES] = candidates.repost[known]
        beside = candidates.source[:, None] + np.arange(2 * _NEAR_PIECES + 1)
        apart = np.abs(partner[beside] - candidates.repost[:, None]).min(axis=1)
        more = _best_first(candidates, np.flatnonzero(alike & (apart <= _NEAR_PIECES)), known)
        if not more.size:
            break
        near = np.concatenate([near, more])
    return near


def _best_first(candidates: Candidates, chosen: IntArray, linked: IntArray) -> IntArray:
    """Return those of the chosen that pair what nothing else pairs, the most alike first."""
    order = chosen[np.argsort(-candidates.similarity[chosen], kind="stable")]
    source_taken = set(candidates.source[linked].tolist())
    repost_taken = set(candidates.repost[linked].tolist())
    moved = list[int]()
    for index in order.tolist():
        source, repost = int(candidates.source[index]), int(candidates.repost[index])
        if source not in source_taken and repost not in repost_taken:
            moved.append(index)
            source_taken.add(source)
            repost_taken.add(repost)
    return np.array(moved, dtype=np.int64)


def _telling(candidates: Candidates) -> BoolArray:
    return (candidates.terms >= _MIN_TERMS) | (candidates.carried > _MIN_TERMS)


def _chain(candidates: Candidates, chosen: IntArray, needed: FloatArray) -> IntArray:
    # Of one source piece's candidates the repost descends, so that a chain takes one of them.
    order = chosen[np.lexsort((-candidates.repost[chosen], candidates.source[chosen]))]
    gains = candidates.similarity[order] - needed[order] + _LEAST_GAIN
    weights = np.maximum(1, (gains * _SCALE).astype(np.int64))
    chain = heaviest_chain(candidates.repost[order].tolist(), weights.tolist())
    return order[np.array(chain, dtype=np.int64)]


def _in_gaps(
    candidates: Candidates, fixed: tuple[IntArray, IntArray], counts: tuple[int, int]
) -> tuple[BoolArray, FloatArray]:
    """Return which candidates stand inside one gap of fixed pairs, and the likeness each needs."""
    source_ends = np.concatenate([[-1], fixed[0], [counts[0]]])
    repost_ends = np.concatenate([[-1], fixed[1], [counts[1]]])
    gap = np.searchsorted(source_ends, candidates.source, side="right") - 1
    repost_gap = np.searchsorted(repost_ends, candidates.repost, side="right") - 1
    inside = (gap == repost_gap) & (source_ends[gap] != candidates.source)
    inside &= repost_ends[repost_gap] != candidates.repost
    choices = (np.diff(source_ends) - 1) * (np.diff(repost_ends) - 1)
    doublings = np.log2(np.maximum(choices[np.minimum(gap, len(choices) - 1)], 1))
    needed = _BETWEEN_NEIGHBOURS + _PER_DOUBLING * doublings
    return inside, np.minimum(needed, _ANYWHERE)
