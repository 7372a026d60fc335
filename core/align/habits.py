"""What a repost does as a rule, seen from its clear pairs: leave out, add, merge, split.

A retelling in other words splits every sentence and adds none: a sentence there that shares no word
with the source is likelier a free rendering than something added. Where the clear pairs share most
of their words, the same sentence was added.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from core.align.decoding import Costs, Links
from core.align.numbering import distinct
from core.align.units import FloatArray

# What few pieces do is no habit: all shares are taken as if so many more did nothing.
_FEW = 10
# Below these log-odds two pieces say the same in other words, if they do. Labels of simplified news
# .731 with 3.0, .744 with 5.0, their links .619 with both instead of .624.
_FREE_ODDS = 4.0
# A side that is more than four times as long is so for another reason.
_MOST_LONGER = log(4)
# Whatever the measures say: no pair needs better odds than 12 to 1 when both its pieces would else
# stay alone, and joining a neighbour's partner gains no more than a fair pair does.
_LEAST_COST = -1.25
_MOST_GAIN = 1.5


@dataclass(frozen=True, slots=True)
class Habits:
    """How costs follow from what the clear pairs show: one factor for each of `_measures`.

    ``alone`` gives the cost of a piece that stays alone, ``joined`` the gain of one that joins its
    neighbour's partner; ``doubling`` is that of `core.align.decoding.Costs`.
    """

    alone: tuple[float, ...]
    joined: tuple[float, ...]
    doubling: float

    def costs_after(self, links: Links, odds: FloatArray, counts: tuple[int, int]) -> Costs:
        """Return the costs that suit the texts of which ``links`` are the clear ones.

        ``odds`` are the log-odds of the links, ``counts`` the pieces of both sides.
        """
        freedom = float((odds < _FREE_ODDS).sum()) / (len(odds) + _FEW)
        source = _measures(links, counts, freedom)
        repost = _measures((links[1], links[0]), (counts[1], counts[0]), freedom)
        return Costs(
            omit=max(_LEAST_COST, float(source @ self.alone)),
            add=max(_LEAST_COST, float(repost @ self.alone)),
            merge=min(_MOST_GAIN, float(source @ self.joined)),
            split=min(_MOST_GAIN, float(repost @ self.joined)),
            doubling=self.doubling,
        )


# For texts of which nothing is known: costs that pair only what shares a good deal.
CAUTIOUS = Costs(omit=-0.25, add=-0.25, merge=-1.5, split=-1.5, doubling=0.15)
# Fitted by benchmarks/fitting.py (seed 1, some 200 rounds). On the half that it did not see, labels
# of simplified news rose from .687 to .713, too.
FITTED = Habits(
    alone=(-0.25, -0.11, 2.36, -0.05, 4.92), joined=(-1.13, 3.08, 0.79, 0.05, 19.9), doubling=0.05
)


def _measures(links: Links, counts: tuple[int, int], freedom: float) -> FloatArray:
    """Return what the factors are multiplied with, for the first of the two sides.

    One, and four measures times ``freedom``, the share of the links that say it in other words: how
    much longer the side is, as a logarithm, as far as the other side is linked; the share of its
    pieces that are linked; the other side's share; the share that share their partner.
    """
    own, other = (count + _FEW for count in counts)
    linked, partners = len(distinct(links[0])) / own, len(distinct(links[1])) / other
    shared = len(links[0]) / own - partners * other / own
    longer = min(max(log(own / other), -_MOST_LONGER), _MOST_LONGER) * partners
    return np.array([1.0, *(freedom * one for one in (longer, linked, partners, shared))])
