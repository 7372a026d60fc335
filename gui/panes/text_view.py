"""One side's text, of which only the rows in sight are laid out and painted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from core.model import Kind, Side, Span
from gui.models.pair_view import PairView
from gui.models.remarked import NOT_REMARKED, Remarked
from gui.models.rows import NO_PASSAGE, RowKind
from gui.panes.look import Look
from gui.panes.row_painter import RowPainter, RowState
from gui.panes.row_stack import RowStack
from gui.panes.sight import OVERSCAN_PX, Sight
from gui.panes.text_selection import TextSelection


class TextView(QAbstractScrollArea):
    """A pane that shows one side; the pointer and the keys are handled by tools beside it.

    Signals:
        scrolled: something else is in sight now.
        laid_out: what is in sight was laid out anew, and may stand elsewhere.
        focus_changed: the keys go here now, or no longer.
        current_changed: the keys are at another row.
    """

    scrolled = Signal()
    laid_out = Signal()
    focus_changed = Signal(bool)
    current_changed = Signal()

    def __init__(self, side: Side, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.selection = TextSelection()
        # What the person said of passages, by their ids; signs show it.
        self.remarked: Mapping[int, Remarked] = {}
        self.sight = Sight(self.verticalScrollBar(), self.viewport())
        self._look = look
        self._painter: RowPainter | None = None
        self._current_row = -1
        self._selected = NO_PASSAGE
        self.setObjectName(f"{side}_view")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The overview map shows where one is in both texts, and scrolls them.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def stack(self) -> RowStack | None:
        """The rows, None where there is nothing to show."""
        return self.sight.stack

    @property
    def look(self) -> Look:
        """Fonts, colours and measures."""
        return self._look

    @property
    def current_row(self) -> int:
        """The row the keys are at, -1 for none."""
        return self._current_row

    def column_left(self) -> int:
        """Return where the column of text begins in the viewport."""
        return self._look.column_left(self.viewport().width())

    def set_pair(self, pair: PairView | None) -> None:
        """Show one side of another pair from its beginning; None empties the view."""
        self._current_row, self._selected = -1, NO_PASSAGE
        self.selection.begin(0)
        self.sight.stack = None
        self._painter = None
        self.settle()
        if pair is not None:
            self.sight.stack = RowStack(pair, self.side, self._look, self.viewport().width())
            self._painter = RowPainter(self.sight.stack)
            self.settle()

    def set_look(self, look: Look) -> None:
        """Show the same in another theme, type or zoom; what is at the top stays there."""
        self._look = look
        self.sight.resize(look)
        self._painter = self.stack and RowPainter(self.stack)
        self.settle()

    def set_marks(self, kinds: frozenset[Kind], found: tuple[Span, ...]) -> None:
        """Show the marks of some kinds, and where a finding's wording stands."""
        if self.stack is not None:
            self.stack.set_marks(kinds, found)
            self.viewport().update()

    def set_current(self, row: int, passage: int) -> None:
        """Show a row as the one the keys are at, and a passage as selected wherever it stands."""
        self._current_row, self._selected = row, passage
        self.viewport().update()
        self.current_changed.emit()

    def describe(self, text: str) -> None:
        """Tell screen readers what is selected."""
        self.setAccessibleDescription(text)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def toggle_fold(self, row: int) -> None:
        """Open a fold, or close it."""
        if self.stack is not None:
            self.stack.toggle_fold(row)
            self.settle()

    def unfold(self, row: int) -> None:
        """Open the fold that hides a row, if one does."""
        fold = None if self.stack is None else self.stack.folds.hiding(row)
        if fold is not None:
            self.toggle_fold(fold)

    def settle(self) -> None:
        """Lay out and paint what is in sight, after something has changed there."""
        self.viewport().update()
        self.sight.lay_out()
        self.laid_out.emit()

    def scrollContentsBy(self, _dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Follow the scroll bar; what is painted already is moved along."""
        if self.sight.is_at_work:
            return
        if abs(dy) <= OVERSCAN_PX:
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()
        self.sight.lay_out()
        self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the width changed."""
        if event.size().width() != event.oldSize().width():
            self.set_look(self._look)
        else:
            self.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Frame what is selected more strongly."""
        super().focusInEvent(event)
        self.viewport().update()
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Frame what is selected less strongly."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.focus_changed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight that are to be painted anew."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.window.pane)
        if self._painter is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.column_left(), 0)
        shift = -self.verticalScrollBar().value()
        for row in self.sight.rows_between(event.rect().top(), event.rect().bottom() + 1):
            self._painter.paint(painter, row, shift, self._state(row))

    def _state(self, row: int) -> RowState:
        assert self.stack is not None
        selected = self.selection.inside(self.stack.view.rows[row])
        return RowState(
            is_selected=self._selected != NO_PASSAGE and self._shows_selected(row),
            is_current=row == self._current_row,
            has_focus=self.hasFocus(),
            remarked=self.remarked.get(self.stack.view.rows[row].passage, NOT_REMARKED),
            selected_text=() if selected is None else ((*selected, self.stack.formats.selected),),
        )

    def _shows_selected(self, row: int) -> bool:
        assert self.stack is not None
        view = self.stack.view
        if view.rows[row].kind is RowKind.GAP:
            return self._selected in view.gaps[row].passages
        first = view.first_rows[self._selected]
        return first >= 0 and view.rows[row].passage == view.rows[first].passage
