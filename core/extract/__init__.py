"""Extracting: the visible text of a page as blocks, and which of them are its article."""

from core.extract.documents import extract
from core.extract.plain import whole_text

__all__ = ["extract", "whole_text"]
