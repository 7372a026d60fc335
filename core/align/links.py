"""Which pieces belong together: sure pairs in order, what lies between them, what was moved."""

from __future__ import annotations

import numpy as np

from core.align.candidates import Candidates, Overlap
from core.align.decoding import Likenesses, Links, decode, in_gaps
from core.align.habits import CAUTIOUS, FITTED, Habits
from core.align.likeness import log_odds, log_odds_of_nothing
from core.align.units import FloatArray
from core.progress import Meter
from core.text.chain import heaviest_chain
from core.text.tokens import BoolArray, IntArray

# Anywhere: of the candidates between unrelated essays or articles 5 in 10,000 reach it with
# `_MIN_TERMS` terms (18 of 36,719, each text set against the next one's repost).
_ANYWHERE = 0.5
# For a part that was cut off, between two pairs, much less is enough; each doubling of the pairs to
# choose from makes a chance likeness likelier.
_BETWEEN_NEIGHBOURS = 0.2
_PER_DOUBLING = 0.025
# Out of order, where no neighbour speaks for the pair.
_MOVED = 0.6
# The same where a pair is known that is at most so many pieces away on both sides.
# Reuse of shuffled words .912 with .4, .880 with .5; links of essay drafts are the same.
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
# What is seen of a repost changes what is paired, and so what is seen of it. Labels of simplified
# news .621 with no round, .643, .718 and .739 with three; essay drafts are the same.
_HABIT_ROUNDS = 3


def link(overlap: Overlap, candidates: Candidates, meter: Meter) -> Links:
    """Return which pieces belong together; ``candidates`` are those `worth_linking`.

    First the pairs that are alike enough to stand alone, in order and moved. Then what fits between
    those in order, with caution at first and then as the repost is seen to be. In the end what
    stands near a pair in another order.
    """
    counts = len(overlap.units[0]), len(overlap.units[1])
    sure = sure_links(candidates)
    meter.beat()
    moved = link_moved(candidates, sure)
    near = overlap.candidates(in_gaps((overlap.source, overlap.repost), sure, counts))
    likenesses = Likenesses(near, log_odds(near), log_odds_of_nothing(), moved)
    links = _joined(link_between(likenesses, sure, counts, meter=meter), moved)
    meter.beat()
    return _joined(links, _link_near(candidates, links, counts))


def worth_linking(overlap: Overlap, contained: float) -> Candidates:
    """Return the candidates that can be told anywhere, or that may be ``contained`` so far."""
    return overlap.candidates(overlap.worth(contained, _MIN_TERMS))


def link_between(
    likenesses: Likenesses,
    sure: Links,
    counts: tuple[int, int],
    habits: Habits = FITTED,
    *,
    meter: Meter | None = None,
) -> Links:
    """Return the sure pairs and what fits between them, in order; ``meter`` hears of work."""
    costs = CAUTIOUS
    links = _joined(sure, decode(likenesses, sure, counts, costs))
    for _ in range(_HABIT_ROUNDS if sure[0].size else 0):
        seen = habits.costs_after(links, likenesses.of(links), counts)
        if seen == costs:
            break
        costs = seen
        if meter is not None:
            meter.beat()
        links = _joined(sure, decode(likenesses, sure, counts, costs))
    return links


def sure_links(candidates: Candidates) -> Links:
    """Return the pairs that are alike enough to be told anywhere, those that are in order."""
    alone = (candidates.similarity >= _ANYWHERE) & _telling(candidates)
    chain = _chain(candidates, np.flatnonzero(alone), np.full(len(candidates), _ANYWHERE))
    return _pieces(candidates, chain)


def pair_between(candidates: Candidates, fixed: Links, counts: tuple[int, int]) -> IntArray:
    """Return the indices of candidates that pair pieces in order in the gaps of fixed pairs.

    One to one; ``fixed`` are pieces of both sides that are paired already, increasing on both.
    """
    inside, needed = _in_gaps(candidates, fixed, counts)
    # One word pairs nothing, nor do stop words, unless they are the whole sentence ("So be it.").
    says = (candidates.terms >= _TWO_TERMS) | (candidates.similarity >= _SAME_WORDS)
    wanted = inside & (candidates.similarity >= needed) & says
    return _chain(candidates, np.flatnonzero(wanted), needed)


def _pieces(candidates: Candidates, chosen: IntArray) -> Links:
    return candidates.source[chosen], candidates.repost[chosen]


def _joined(links: Links, more: Links) -> Links:
    return np.concatenate([links[0], more[0]]), np.concatenate([links[1], more[1]])


def link_moved(candidates: Candidates, linked: Links) -> Links:
    """Return pairs of what is still unpaired, the most alike first."""
    alike = (candidates.similarity >= _MOVED) & _telling(candidates)
    return _best_first(candidates, np.flatnonzero(alike), linked)


def _link_near(candidates: Candidates, linked: Links, counts: tuple[int, int]) -> Links:
    """Return pairs of what is unpaired near a pair, in any order.

    A repost that writes a paragraph anew sets its sentences in another order, too.
    """
    known = linked
    candidates = candidates.select((candidates.similarity >= _NEAR) & _telling(candidates))
    for _ in range(_MOST_ROUNDS):
        partner = np.full(counts[0] + 2 * _NEAR_PIECES, _NOWHERE)
        partner[known[0] + _NEAR_PIECES] = known[1]
        beside = candidates.source[:, None] + np.arange(2 * _NEAR_PIECES + 1)
        apart = np.abs(partner[beside] - candidates.repost[:, None]).min(axis=1)
        more = _best_first(candidates, np.flatnonzero(apart <= _NEAR_PIECES), known)
        if not more[0].size:
            break
        known = _joined(known, more)
    return known[0][len(linked[0]) :], known[1][len(linked[1]) :]


def _best_first(candidates: Candidates, chosen: IntArray, linked: Links) -> Links:
    """Return those of the chosen that pair what nothing else pairs, the most alike first."""
    free = ~np.isin(candidates.source[chosen], linked[0])
    free &= ~np.isin(candidates.repost[chosen], linked[1])
    chosen = chosen[free]
    order = chosen[np.argsort(-candidates.similarity[chosen], kind="stable")]
    taken = set[int](), set[int]()
    best = list[int]()
    pairs = zip(*(pieces.tolist() for pieces in _pieces(candidates, order)), strict=True)
    for index, (source, repost) in zip(order.tolist(), pairs, strict=True):
        if source not in taken[0] and repost not in taken[1]:
            best.append(index)
            taken[0].add(source)
            taken[1].add(repost)
    return _pieces(candidates, np.array(best, dtype=np.int64))


def _telling(candidates: Candidates) -> BoolArray:
    """Return which pairs share enough to be no accident: the word map takes none for its words."""
    shared = (candidates.terms >= _MIN_TERMS) | (candidates.carried > _MIN_TERMS)
    return shared | (candidates.carried_share >= 1.0)


def _chain(candidates: Candidates, chosen: IntArray, needed: FloatArray) -> IntArray:
    # Of one source piece's candidates the repost descends, so that a chain takes one of them.
    order = chosen[np.lexsort((-candidates.repost[chosen], candidates.source[chosen]))]
    gains = candidates.similarity[order] - needed[order] + _LEAST_GAIN
    weights = np.maximum(1, (gains * _SCALE).astype(np.int64))
    chain = heaviest_chain(candidates.repost[order].tolist(), weights.tolist())
    return order[np.array(chain, dtype=np.int64)]


def _in_gaps(
    candidates: Candidates, fixed: Links, counts: tuple[int, int]
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
