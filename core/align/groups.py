"""Pairs grown into groups: one piece against several where the repost merged or split sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log

from core.align.candidates import Candidates
from core.align.units import Units

# The share of an unpaired piece's terms that its neighbour's partner must hold, beyond what the
# group says already, for the piece to belong to the group.
_NEIGHBOUR = 0.3
# The same for a piece that stands elsewhere, and the terms it takes then.
_ELSEWHERE = 0.6
_ELSEWHERE_TERMS = 4


@dataclass(slots=True)
class Group:
    """Pieces of the source set against pieces of the repost, by index; one side has only one."""

    source: set[int]
    repost: set[int]


@dataclass(slots=True)
class _Growing:
    """One side while groups grow: the terms of each piece, and the group it is in."""

    terms: list[set[int]]
    group_of: dict[int, Group] = field(default_factory=dict[int, Group])


def grow_groups(
    source: Units, repost: Units, candidates: Candidates, links: Iterable[int]
) -> list[Group]:
    """Return the linked pairs, each with the unpaired pieces that say what its partner says.

    In source order. A piece joins a group when it stands beside a member and adds something of
    the partner's, or from elsewhere when it holds much of it.
    """
    sides = _Growing(_term_sets(source)), _Growing(_term_sets(repost))
    groups = [
        Group({int(candidates.source[link])}, {int(candidates.repost[link])}) for link in links
    ]
    for group in groups:
        _enter(group, sides)
    weights = _weights(sides)
    waiting = _waiting(candidates)
    joined = True
    while joined:
        joined = False
        for pair in waiting:
            joined |= _try_to_join(pair, sides, weights)
    return sorted(groups, key=lambda group: (min(group.source), min(group.repost)))


def _term_sets(units: Units) -> list[set[int]]:
    sets: list[set[int]] = [set() for _ in units.spans]
    terms, pieces = units.terms()
    for term, piece in zip(terms, pieces, strict=True):
        sets[int(piece)].add(int(term))
    return sets


def _weights(sides: tuple[_Growing, _Growing]) -> dict[int, float]:
    counts = dict[int, int]()
    pieces = sides[0].terms + sides[1].terms
    for terms in pieces:
        for term in terms:
            counts[term] = counts.get(term, 0) + 1
    return {term: log((len(pieces) + 1) / count) for term, count in counts.items()}


def _waiting(candidates: Candidates) -> list[tuple[int, int]]:
    """Return the pairs that may still join, the best contained first."""
    near = [
        (-contained, source, repost)
        for contained, source, repost in zip(
            candidates.contained.tolist(),
            candidates.source.tolist(),
            candidates.repost.tolist(),
            strict=True,
        )
        if contained >= _NEIGHBOUR
    ]
    return [(source, repost) for _, source, repost in sorted(near)]


def _enter(group: Group, sides: tuple[_Growing, _Growing]) -> None:
    for side, members in zip(sides, (group.source, group.repost), strict=True):
        side.group_of.update(dict.fromkeys(members, group))


def _try_to_join(
    pair: tuple[int, int], sides: tuple[_Growing, _Growing], weights: dict[int, float]
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
    if len(partners) > 1 or not _adds(pair, free, (members, sides), weights):
        return False
    members.add(pair[free])
    _enter(group, sides)
    return True


def _adds(
    pair: tuple[int, int],
    free: int,
    context: tuple[set[int], tuple[_Growing, _Growing]],
    weights: dict[int, float],
) -> bool:
    """Return whether the free piece holds enough of its partner that the members do not hold."""
    members, sides = context
    piece, own = pair[free], sides[free].terms
    held = set[int]().union(*(own[member] for member in members))
    new = (own[piece] & sides[1 - free].terms[pair[1 - free]]) - held
    total = sum(weights[term] for term in sorted(own[piece]))
    share = sum(weights[term] for term in sorted(new)) / total if total else 0.0
    if piece - 1 in members or piece + 1 in members:
        return share >= _NEIGHBOUR
    return share >= _ELSEWHERE and len(new) >= _ELSEWHERE_TERMS
