"""Which text is selected in one pane: from an anchor to an end that moves, in its document."""

from __future__ import annotations

from core.model import Span
from gui.models.rows import Row


class TextSelection:
    """A stretch of a document, begun at one place and drawn to another."""

    def __init__(self) -> None:
        self._anchor = 0
        self._end = 0

    @property
    def span(self) -> Span:
        """What is selected, first to last; empty where nothing is."""
        return Span(min(self._anchor, self._end), max(self._anchor, self._end))

    def begin(self, offset: int) -> None:
        """Select nothing, and remember where a selection would begin."""
        self._anchor = self._end = offset

    def extend(self, offset: int) -> None:
        """Draw the selection to a place."""
        self._end = offset

    def select(self, span: Span) -> None:
        """Select a stretch."""
        self._anchor, self._end = span.start, span.end

    def inside(self, row: Row) -> tuple[int, int] | None:
        """Return what is selected of a row, in its own offsets; None for nothing."""
        start = max(self.span.start, row.span.start)
        end = min(self.span.end, row.span.end)
        return (start - row.span.start, end - row.span.start) if start < end else None
