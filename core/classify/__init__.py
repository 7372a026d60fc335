"""What became of each passage, how it is credited, and what a reader should know first."""

from core.classify.classification import Classified, classify

__all__ = ["Classified", "classify"]
