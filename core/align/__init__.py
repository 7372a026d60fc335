"""Pair what the repost took with where the source says it."""

from core.align.pairings import align

__all__ = ["align"]
