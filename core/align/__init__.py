"""Pair what the repost took with where the source says it."""

from core.align.by_hand import with_pairs_by_hand
from core.align.pairings import align

__all__ = ["align", "with_pairs_by_hand"]
