"""The word edits inside a pair."""

from core.diff.word_edits import word_edits

__all__ = ["word_edits"]
