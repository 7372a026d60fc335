"""One side's text: lays out and paints only the rows in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from core.model import Kind, Span
from gui.models.pair_view import PairView
from gui.models.rows import NO_PASSAGE, RowKind
from gui.pair import Side
from gui.panes.look import Look
from gui.panes.row_painter import RowPainter, RowState
from gui.panes.row_stack import RowStack
from gui.panes.text_selection import TextSelection

# Rows a little out of sight are laid out too, so that scrolling by wheel meets no estimate.
_OVERSCAN_PX = 240


class TextView(QAbstractScrollArea):
    """A pane that shows one side; the pointer and the keys are handled by tools beside it.

    Signals:
        scrolled: what is in sight has changed, by scrolling or by another layout.
    """

    scrolled = Signal()

    def __init__(self, side: Side, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.selection = TextSelection()
        self._look = look
        self._pair: PairView | None = None
        self._stack: RowStack | None = None
        self._painter: RowPainter | None = None
        self._current_row = -1
        self._selected = NO_PASSAGE
        self._is_settling = False
        self.setObjectName(f"{side}_view")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The overview map shows where one is in both texts, and scrolls them.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # What is shown

    @property
    def stack(self) -> RowStack | None:
        """The rows, None where there is nothing to show."""
        return self._stack

    @property
    def look(self) -> Look:
        """Fonts, colours and measures."""
        return self._look

    def set_pair(self, pair: PairView | None) -> None:
        """Show one side of another pair from its beginning; None empties the view."""
        self._pair = pair
        self._current_row, self._selected = -1, NO_PASSAGE
        self.selection.begin(0)
        width = self.viewport().width()
        self._stack = pair and RowStack(pair, self.side, self._look, width)
        self._painter = self._stack and RowPainter(self._stack)
        self.verticalScrollBar().setValue(0)
        self.settle()

    def set_look(self, look: Look) -> None:
        """Show the same in another theme, type or zoom; what is at the top stays there."""
        self._look = look
        self._relay(look)

    def set_marks(self, kinds: frozenset[Kind], found: tuple[Span, ...]) -> None:
        """Show the marks of some kinds, and where a finding's wording stands."""
        if self._stack is not None:
            self._stack.set_marks(kinds, found)
            self.viewport().update()

    def set_current(self, row: int, passage: int) -> None:
        """Show a row as the one the keys are at, and a passage as selected wherever it stands."""
        self._current_row, self._selected = row, passage
        self.viewport().update()

    @property
    def current_row(self) -> int:
        """The row the keys are at, -1 for none."""
        return self._current_row

    def describe(self, text: str) -> None:
        """Tell screen readers what is selected."""
        self.setAccessibleDescription(text)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    # Where things are

    def column_left(self) -> int:
        """Return where the column of text begins in the viewport."""
        return self._look.column_left(self.viewport().width())

    def rows_in_sight(self) -> Iterator[int]:
        """Yield the rows that the viewport shows, from top to bottom."""
        if self._stack is None:
            return
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        yield from self._rows_between(value, value + height)

    def box_in_sight(self, row: int) -> tuple[int, int]:
        """Return a row's upper and lower edge in the viewport, which may lie outside."""
        assert self._stack is not None
        top, bottom = self._stack.box(row)
        value = self.verticalScrollBar().value()
        return top - value, bottom - value

    def row_under(self, point: QPoint) -> int:
        """Return the row at a point of the viewport, the nearest one outside; -1 for no rows."""
        if self._stack is None:
            return -1
        return self._stack.heights.row_at(point.y() + self.verticalScrollBar().value())

    # Scrolling

    def scroll_to(self, place: float) -> None:
        """Bring a place of the whole height to the top, as far as there is text below it."""
        self.verticalScrollBar().setValue(round(place))

    def unfold(self, row: int) -> None:
        """Open the fold that hides a row, if one does."""
        fold = None if self._stack is None else self._stack.fold_over(row)
        if self._stack is not None and fold is not None:
            self._stack.toggle_fold(fold)
            self.settle()

    def reveal(self, row: int) -> None:
        """Scroll as little as it takes to bring a row in sight, its beginning if it is long."""
        if self._stack is None:
            return
        top, bottom = self.box_in_sight(row)
        margin = self._look.line_px
        below = bottom + margin - self.viewport().height()
        if top < margin or below > 0:
            self.scroll_to(self.verticalScrollBar().value() + min(top - margin, max(below, 0)))

    def settle(self) -> None:
        """Lay out and paint what is in sight, after something has changed there."""
        self.viewport().update()
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay out what is in sight and a little around; what is at the top stays where it is."""
        self._is_settling = True
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if self._stack is not None:
            value = bar.value()
            for _ in range(2):
                # Laid-out rows may turn out shorter, so that more come into sight.
                value += self._measure(value - _OVERSCAN_PX, value + height + _OVERSCAN_PX, value)
            total = round(self._stack.heights.total) + self._look.block_gap_px
            bar.setRange(0, max(0, total - height))
            bar.setValue(value)
        else:
            bar.setRange(0, 0)
        bar.setPageStep(height)
        bar.setSingleStep(self._look.line_px)
        self._is_settling = False
        self.scrolled.emit()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Follow the scroll bar; what is painted already is moved along."""
        if self._is_settling:
            return
        if abs(dy) <= _OVERSCAN_PX:
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the width changed."""
        if event.size().width() != event.oldSize().width():
            self._relay(self._look)
        else:
            self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.window.pane)
        if self._stack is None or self._painter is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.column_left(), 0)
        shift = -self.verticalScrollBar().value()
        for row in self._rows_between(
            event.rect().top() - shift, event.rect().bottom() + 1 - shift
        ):
            self._painter.paint(painter, row, shift, self._state(row))

    def _state(self, row: int) -> RowState:
        assert self._stack is not None
        selected = self.selection.inside(self._stack.view.rows[row])
        is_selected = self._selected != NO_PASSAGE and self._shows_selected(row)
        return RowState(
            is_selected=is_selected,
            is_current=row == self._current_row,
            has_focus=self.hasFocus(),
            selected_text=() if selected is None else ((*selected, self._stack.formats.selected),),
        )

    def _shows_selected(self, row: int) -> bool:
        assert self._stack is not None
        view = self._stack.view
        if view.rows[row].kind is RowKind.GAP:
            return self._selected in view.gaps[row].passages
        first = view.first_rows[self._selected]
        return first >= 0 and view.rows[row].passage == view.rows[first].passage

    def _relay(self, look: Look) -> None:
        """Break all lines anew, and bring the row that was at the top back there."""
        if self._stack is None:
            self.settle()
            return
        bar = self.verticalScrollBar()
        row = self._stack.heights.row_at(bar.value())
        inside = bar.value() - self._stack.heights.top(row) if row >= 0 else 0.0
        share = inside / max(self._stack.heights[row], 1.0) if row >= 0 else 0.0
        self._stack.resize(look, self.viewport().width())
        self._painter = RowPainter(self._stack)
        self._is_settling = True
        if row >= 0:
            self._stack.measure(row)
            bar.setMaximum(round(self._stack.heights.total))
            bar.setValue(round(self._stack.heights.top(row) + share * self._stack.heights[row]))
        self._is_settling = False
        self.settle()

    def _measure(self, start: float, end: float, top: float) -> int:
        """Lay out the rows between two places; return by how much those above ``top`` grew."""
        assert self._stack is not None
        grown = 0
        for row in self._rows_between(start, end):
            if not self._stack.is_measured(row):
                is_above = self._stack.heights.top(row + 1) <= top + grown
                growth = self._stack.measure(row)
                grown += growth if is_above else 0
        return grown

    def _rows_between(self, start: float, end: float) -> Iterator[int]:
        """Yield rows until one begins below ``end``, which may move while rows are measured."""
        assert self._stack is not None
        heights = self._stack.heights
        row = heights.row_at(start)
        top = heights.top(row) if row >= 0 else end
        while row < len(heights) and top < end:
            yield row
            top += heights[row]
            row += 1
