"""Repost text that uses again what another passage of it renders already."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import numpy as np

from core.align.candidates import find_candidates
from core.align.groups import Group
from core.align.pairs import Pairs
from core.align.units import Units
from core.align.word_map import UNMATCHED
from core.text.tokens import HashArray, IntArray

# How alike a further use must be to source text that a passage owns. Read by hand on the
# unpaired sentences of 84 essay drafts: from here on nearly all say again what a draft said.
_LEAST = 0.33
_LEAST_TERMS = 5
# Shorter sentences ("He agreed.") may well be said twice without being taken twice.
_LEAST_WORDS = 6
# Odd numbers with bits all over, so that the place of a word counts.
_PLACE_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_WORD_MULTIPLIER = np.uint64(0xC2B2AE3D27D4EB4F)


def without_copies(pairs: Pairs) -> Pairs:
    """Return the pairs without repost pieces that say once more, word for word, what one renders.

    A copy is a further use of its source, however well it fits a gap or a neighbour.
    """
    copies = _copies(pairs)
    if not copies:
        return pairs
    groups, moved = list[Group](), set[int]()
    for index, group in enumerate(pairs.groups):
        repost = group.repost - copies
        if repost:
            if index in pairs.moved:
                moved.add(len(groups))
            groups.append(Group(group.source, repost))
    return replace(pairs, groups=tuple(groups), moved=frozenset(moved))


def _copies(pairs: Pairs) -> set[int]:
    """Return the paired repost pieces of which the source's wording is rendered by another one."""
    wordings = _wordings(pairs.units[0]), _wordings(pairs.units[1])
    values, counts = np.unique(wordings[1], return_counts=True)
    twice = np.intersect1d(values[counts > 1], wordings[0])
    twice = twice[twice != 0]
    if not twice.size:
        return set()
    source, repost = (_pieces_with(side, twice) for side in wordings)
    rendered, copies = set[int](), defaultdict[int, list[int]](list)
    for group in pairs.groups:
        left = [source[piece] for piece in group.source if piece in source]
        for piece in sorted(group.repost & repost.keys()):
            wording = repost[piece]
            if wording in left:
                left.remove(wording)
                rendered.add(wording)
            else:
                copies[wording].append(piece)
    return {piece for wording in rendered for piece in copies[wording]}


def _pieces_with(wordings: HashArray, wanted: HashArray) -> dict[int, int]:
    """Return the pieces with a wanted wording, and which it is."""
    pieces: IntArray = np.flatnonzero(np.isin(wordings, wanted))
    return dict(zip(pieces.tolist(), wordings[pieces].tolist(), strict=True))


def _wordings(units: Units) -> HashArray:
    """Return a hash of the words of each piece in their order, 0 for a short one."""
    counts = units.word_counts()
    held = np.flatnonzero(counts)
    wordings = np.zeros(len(units), dtype=np.uint64)
    if held.size:
        starts = np.cumsum(counts[held]) - counts[held]
        place = np.arange(len(units.tokens)) - np.repeat(starts, counts[held])
        placed = units.tokens.hash ^ (place.astype(np.uint64) + np.uint64(1)) * _PLACE_MULTIPLIER
        wordings[held] = np.add.reduceat(placed * _WORD_MULTIPLIER, starts)
    wordings[counts < _LEAST_WORDS] = 0
    return wordings


def find_repeats(pairs: Pairs) -> dict[int, int]:
    """Return, for unpaired repost pieces that use source text again, the group that owns it."""
    source, repost = pairs.units
    owner = {piece: index for index, group in enumerate(pairs.groups) for piece in group.source}
    unpaired = np.ones(len(repost), dtype=bool)
    unpaired[[piece for group in pairs.groups for piece in group.repost]] = False
    if not unpaired.any() or not owner:
        return {}
    owned = np.zeros(len(source), dtype=bool)
    owned[list(owner)] = True
    nothing = np.full(len(source.tokens), UNMATCHED, dtype=np.int64)
    candidates = find_candidates(pairs.units, pairs.terms, nothing, (owned, unpaired))
    alike = (candidates.similarity >= _LEAST) & (candidates.terms >= _LEAST_TERMS)
    candidates = candidates.select(alike)
    found = dict[int, int]()
    for index in np.argsort(-candidates.similarity, kind="stable").tolist():
        source_piece = int(candidates.source[index])
        repost_piece = int(candidates.repost[index])
        found.setdefault(repost_piece, owner[source_piece])
    return found
