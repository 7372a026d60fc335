"""What the keys do in a text: walk from row to row, scroll, select all, copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence

from core.model import Span
from gui.models.rows import RowKind
from gui.panes.key_selection import selected_by
from gui.panes.text_view import TextView

_WALKED = (RowKind.PASSAGE, RowKind.GAP, RowKind.FOLD)
_COPY = QKeySequence.StandardKey.Copy
_SELECT_ALL = QKeySequence.StandardKey.SelectAll


class KeyTool(QObject):
    """Watches the keys of one text view.

    Up and Down walk through passages, gaps, folds and what is in open ones; with Ctrl they scroll
    by a line, with Shift they select. Page Up, Page Down, Home and End scroll. Enter acts on the
    row as a click does.

    Signals:
        row_reached: the walk came to a row.
        row_entered: Enter was pressed on a row.
        selection_changed: other text is selected.
        menu_asked: the menu is asked for at a place on the screen.
    """

    row_reached = Signal(int)
    row_entered = Signal(int)
    selection_changed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the keys it knows; everything else goes on."""
        if isinstance(event, QContextMenuEvent):
            return self._ask_for_menu()
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if event.matches(_COPY) or event.matches(_SELECT_ALL):
                event.accept()
            return False
        return event.type() is QEvent.Type.KeyPress and self._take(event)

    def copy(self) -> None:
        """Put the selected text on the clipboard; nothing where none is selected."""
        span = self._view.selection.span
        if self._view.stack is not None and span:
            QGuiApplication.clipboard().setText(self._view.stack.view.text(span.start, span.end))

    def select_all(self) -> None:
        """Select the whole text."""
        if self._view.stack is not None:
            self._view.selection.select(Span(0, len(self._view.stack.view.document.text)))
            self._view.viewport().update()
            self.selection_changed.emit()

    def _ask_for_menu(self) -> bool:
        """Ask for the menu of the row at hand, below its beginning as far as that is in sight."""
        viewport = self._view.viewport()
        row = self._view.current_row
        bottom = self._view.sight.box(row)[1] if row >= 0 else 0
        point = QPoint(self._view.column_left(), min(max(bottom, 0), viewport.height()))
        self.menu_asked.emit(viewport.mapToGlobal(point))
        return True

    def _take(self, event: QKeyEvent) -> bool:
        if event.matches(_COPY):
            self.copy()
        elif event.matches(_SELECT_ALL):
            self.select_all()
        elif selected_by(self._view, event):
            self.selection_changed.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._scroll_by(step * self._view.look.line_px)
            else:
                self._walk(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            return self._take_scrolling(event)
        return True

    def _take_scrolling(self, event: QKeyEvent) -> bool:
        bar = self._view.verticalScrollBar()
        # A line of the page before stays in sight, to read on from.
        page = bar.pageStep() - bar.singleStep()
        distance = {
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page,
            Qt.Key.Key_Home: -bar.value(),
            Qt.Key.Key_End: bar.maximum() - bar.value(),
        }.get(Qt.Key(event.key()))
        if distance is None:
            return False
        self._scroll_by(distance)
        if event.key() == Qt.Key.Key_End:
            # Rows come in sight for the first time, and the end may move.
            self._scroll_by(bar.maximum() - bar.value())
        return True

    def _scroll_by(self, distance: int) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + distance)

    def _walk(self, step: int) -> None:
        """Go to the next row that can be acted on, from the top of what is in sight at first."""
        if self._view.stack is None:
            return
        rows = self._view.stack.view.rows
        row = self._view.current_row
        if row < 0:
            row = next(self._view.sight.rows(), 0) - step
        row += step
        while 0 <= row < len(rows):
            if self._is_walked(row):
                self.row_reached.emit(row)
                return
            row += step

    def _is_walked(self, row: int) -> bool:
        """Return whether the walk stops at a row; at what is folded only where that is shown."""
        stack = self._view.stack
        assert stack is not None
        kind = stack.view.rows[row].kind
        if kind is RowKind.FOLDED:
            return stack.folds.hiding(row) is None
        return kind in _WALKED

    def _enter(self) -> None:
        if self._view.current_row >= 0:
            self.row_entered.emit(self._view.current_row)
