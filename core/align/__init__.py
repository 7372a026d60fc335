"""Pair what the repost took with where the source says it."""
