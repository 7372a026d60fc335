"""Links grown into groups: one piece against several where the repost merged or split sentences."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

import numpy as np

from core.align.candidates import Candidates
from core.align.decoding import Links
from core.align.terms import SideTerms, Terms

# The share of an unpaired piece's terms that its neighbour's partner must hold, beyond what the
# group says already, for the piece to belong to the group.
# Links of essay drafts .9640 with .3, .9651 with .4, .9649 with .6; reuse is the same to .45.
LEAST_CONTAINED = 0.4
# The same for a piece that stands elsewhere, and the terms it takes then.
_ELSEWHERE = 0.6
_ELSEWHERE_TERMS = 4
# Pieces of stop words only weigh nothing.
_NO_WEIGHT = 1e-9


@dataclass(slots=True)
class Group:
    """Pieces of the source set against pieces of the repost, by index."""

    source: set[int]
    repost: set[int]


def members(groups: list[set[int]]) -> Links:
    """Return all pieces of one side's groups, and for each the index of its group."""
    pieces = np.array([piece for group in groups for piece in group], dtype=np.int64)
    return pieces, np.repeat(np.arange(len(groups)), [len(group) for group in groups])


class _Growing:
    """One side while groups grow: the terms of each piece, and the group it is in."""

    def __init__(self, terms: SideTerms) -> None:
        self.group_of: dict[int, Group] = {}
        # How many members the group had when a pair was last tried in vain.
        self.tried: dict[tuple[int, int], int] = {}
        self._ids = terms.ids
        self._bounds = terms.bounds()
        self._known: dict[int, frozenset[int]] = {}

    def terms(self, piece: int) -> frozenset[int]:
        """Return the terms of a piece; few pieces are ever asked about."""
        if piece not in self._known:
            ids = self._ids[self._bounds[piece] : self._bounds[piece + 1]]
            self._known[piece] = frozenset(ids.tolist())
        return self._known[piece]


def grow_groups(candidates: Candidates, links: Links, terms: Terms) -> list[Group]:
    """Return the linked pieces as groups, each with the unpaired pieces that say the same.

    In source order. A piece joins a group of one partner when it stands beside a member and adds
    something of the partner's, or from elsewhere when it holds much of it.
    """
    sides = _Growing(terms.source), _Growing(terms.repost)
    _group(links, sides)
    waiting = _waiting(candidates, links)
    weights = terms.weights.tolist()
    joined = True
    while joined:
        joined = False
        for pair in waiting:
            joined |= _try_to_join(pair, sides, weights)
    groups = {id(group): group for group in sides[0].group_of.values()}.values()
    return sorted(groups, key=lambda group: (min(group.source), min(group.repost)))


def _group(links: Links, sides: tuple[_Growing, _Growing]) -> None:
    """Make one group of all that is linked with one another."""
    for source, repost in zip(links[0].tolist(), links[1].tolist(), strict=True):
        group, other = sides[0].group_of.get(source), sides[1].group_of.get(repost)
        if not group and not other:
            sides[0].group_of[source] = sides[1].group_of[repost] = Group({source}, {repost})
            continue
        group = group or Group({source}, {repost})
        other = other or group
        group.source |= other.source
        group.repost |= other.repost | {repost}
        for side, members in zip(sides, (group.source, group.repost), strict=True):
            side.group_of.update(dict.fromkeys(members, group))


def _waiting(candidates: Candidates, links: Links) -> list[tuple[int, int]]:
    """Return the pairs of which one piece may join the other one's group, best contained first."""
    contained = candidates.contained
    is_linked = np.isin(candidates.source, links[0]) & np.isin(candidates.repost, links[1])
    chosen = np.flatnonzero((contained >= LEAST_CONTAINED) & ~is_linked)
    order = chosen[
        np.lexsort((candidates.repost[chosen], candidates.source[chosen], -contained[chosen]))
    ]
    return list(
        zip(candidates.source[order].tolist(), candidates.repost[order].tolist(), strict=True)
    )


def _try_to_join(
    pair: tuple[int, int], sides: tuple[_Growing, _Growing], weights: list[float]
) -> bool:
    """Put the free one of a pair into the group of the other one, where that is right."""
    source_group = sides[0].group_of.get(pair[0])
    repost_group = sides[1].group_of.get(pair[1])
    if (source_group is None) == (repost_group is None):
        return False
    group = source_group or repost_group
    assert group is not None
    free = 0 if source_group is None else 1
    members, partners = (group.source, group.repost) if free == 0 else (group.repost, group.source)
    if len(partners) > 1 or sides[free].tried.get(pair) == len(members):
        return False
    sides[free].tried[pair] = len(members)
    if not _adds(pair, free, (members, sides), weights):
        return False
    members.add(pair[free])
    sides[free].group_of[pair[free]] = group
    return True


def _adds(
    pair: tuple[int, int],
    free: int,
    context: tuple[set[int], tuple[_Growing, _Growing]],
    weights: list[float],
) -> bool:
    """Return whether the free piece holds enough of its partner that the members do not hold."""
    members, sides = context
    piece, own = pair[free], sides[free].terms
    said, partner = own(piece), sides[1 - free].terms(pair[1 - free])
    new = (said & partner).difference(*map(own, members))
    share = _weight(new, weights) / max(_weight(said, weights), _NO_WEIGHT)
    if piece - 1 in members or piece + 1 in members:
        return share >= LEAST_CONTAINED
    return share >= _ELSEWHERE and len(new) >= _ELSEWHERE_TERMS


def _weight(terms: frozenset[int], weights: list[float]) -> float:
    return fsum([weights[term] for term in terms])
