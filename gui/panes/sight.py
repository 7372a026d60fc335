"""What of a stack of rows is in sight: laid out when it comes there, and kept in place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QScrollBar, QWidget

from gui.models.rows import NO_PASSAGE
from gui.panes.look import Look
from gui.panes.row_stack import RowStack

# Rows a little out of sight are laid out too, so that scrolling by wheel meets no estimate.
OVERSCAN_PX = 240


class Sight:
    """The part of a stack that a viewport shows, ``bar`` telling where it begins.

    Rows that are measured for the first time may grow; what is at the top of the viewport then
    stays where it is, and the bar is corrected instead.
    """

    def __init__(self, bar: QScrollBar, viewport: QWidget) -> None:
        self._bar = bar
        self._viewport = viewport
        self._is_at_work = False
        self.stack: RowStack | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether the bar moves because rows were measured, not because somebody scrolls."""
        return self._is_at_work

    @property
    def height_px(self) -> int:
        """The height of the viewport."""
        return self._viewport.height()

    def rows(self) -> Iterator[int]:
        """Yield the rows in sight, from top to bottom."""
        yield from self.rows_between(0, self.height_px)

    def rows_between(self, start_px: int, end_px: int) -> Iterator[int]:
        """Yield the rows between two heights of the viewport, which may grow meanwhile."""
        if self.stack is None:
            return
        heights, value = self.stack.heights, self._bar.value()
        row = heights.row_at(value + start_px)
        top = heights.top(row) if row >= 0 else 0.0
        while 0 <= row < len(heights) and top < value + end_px:
            yield row
            top += heights[row]
            row += 1

    def passage_at_hand(self) -> int:
        """Return the first passage that is in sight from its beginning, 0 where none is."""
        if self.stack is None:
            return NO_PASSAGE
        rows = self.stack.view.rows
        shown = (rows[row] for row in self.rows() if self.box(row)[0] >= 0)
        return next((row.passage for row in shown if row.passage), NO_PASSAGE)

    def box(self, row: int) -> tuple[int, int]:
        """Return a row's upper and lower edge in the viewport, which may lie outside."""
        assert self.stack is not None
        top, bottom = self.stack.box(row)
        return top - self._bar.value(), bottom - self._bar.value()

    def edge(self, row: int) -> float:
        """Return where a row begins in the whole height; for the number of rows, its end."""
        assert self.stack is not None
        is_end = row >= len(self.stack.view.rows)
        return self._height(self.stack) if is_end else self.stack.heights.top(row)

    def row_under(self, y_px: int) -> int:
        """Return the row at a height of the viewport, the nearest one outside; -1 for no rows."""
        return -1 if self.stack is None else self.stack.heights.row_at(y_px + self._bar.value())

    def scroll_to(self, place: float) -> None:
        """Bring a place of the whole height to the top, as far as there is text below it."""
        self._bar.setValue(round(place))

    def reveal(self, row: int) -> None:
        """Scroll as little as it takes to bring a row in sight, its beginning if it is long."""
        if self.stack is None:
            return
        top, bottom = self.box(row)
        margin = self.stack.look.line_px
        below = bottom + margin - self.height_px
        if top < margin or below > 0:
            self.scroll_to(self._bar.value() + min(top - margin, max(below, 0)))

    def lay_out(self) -> None:
        """Measure what is in sight and a little around, and fit the bar to it."""
        self._is_at_work = True
        value, total = self._bar.value(), 0
        if self.stack is not None:
            for _ in range(2):
                # Measured rows may turn out shorter, so that more come in sight.
                value += self._measure(value)
            total = self._height(self.stack)
            self._bar.setSingleStep(self.stack.look.line_px)
        self._bar.setPageStep(self.height_px)
        self._bar.setRange(0, max(0, total - self.height_px))
        self._bar.setValue(value)
        self._is_at_work = False

    def resize(self, look: Look) -> None:
        """Break all lines anew, and bring the row that was at the top back there."""
        if self.stack is None or not self.stack.view.rows:
            return
        row = self.row_under(0)
        heights = self.stack.heights
        share = (self._bar.value() - heights.top(row)) / max(heights[row], 1.0)
        self.stack.resize(look, self._viewport.width())
        self._is_at_work = True
        heights = self.stack.heights
        self.stack.measure(row)
        self._bar.setMaximum(round(heights.total))
        self.scroll_to(heights.top(row) + share * heights[row])
        self._is_at_work = False

    @staticmethod
    def _height(stack: RowStack) -> int:
        """Return the whole height, with some room below the last row."""
        return round(stack.heights.total) + stack.look.block_gap_px

    def _measure(self, value: int) -> int:
        """Measure the rows in sight and around; return by how much those above ``value`` grew."""
        assert self.stack is not None
        grown = 0
        for row in self.rows_between(-OVERSCAN_PX, self.height_px + OVERSCAN_PX):
            if not self.stack.is_measured(row):
                is_above = self.stack.heights.top(row + 1) <= value + grown
                growth = self.stack.measure(row)
                grown += growth if is_above else 0
        return grown
