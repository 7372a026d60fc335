"""Repost text that uses again what another passage of it renders already."""

from __future__ import annotations

import numpy as np

from core.align.candidates import find_candidates
from core.align.pairs import Pairs
from core.align.word_map import UNMATCHED

# How alike a further use must be to source text that a passage owns. Read by hand on the
# unpaired sentences of 84 essay drafts: from here on nearly all say again what a draft said.
_LEAST = 0.33
_LEAST_TERMS = 5


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
