"""Segmenting: the languages of a document's blocks, its strands, and their sentences."""

from core.segment.strands import segment, segment_whole

__all__ = ["segment", "segment_whole"]
