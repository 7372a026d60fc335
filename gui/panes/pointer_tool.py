"""What the pointer does in a text: choose a row, select text, ask what a passage is, zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimerEvent, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from gui.models.remarked import NOT_REMARKED
from gui.models.rows import RowKind
from gui.panes.row_stack import RowStack
from gui.panes.text_view import TextView
from gui.panes.wording import folded_tooltip, passage_tooltip

# A screen's refresh or two: fast enough to look smooth while text is drawn over the edge.
_DRAG_SCROLL_MS = 30


class PointerTool(QObject):
    """Watches the viewport of one text view.

    Signals:
        row_clicked: a row was clicked, without text being selected.
        row_pointed: a row is to be made the one at hand, and nothing done with it.
        selection_changed: other text is selected, or none any more.
        menu_asked: the menu is asked for at a place on the screen.
        zoom_requested: the wheel was turned with Ctrl, by so many steps, away from one positive.
    """

    row_clicked = Signal(int)
    row_pointed = Signal(int)
    selection_changed = Signal()
    menu_asked = Signal(QPoint)
    zoom_requested = Signal(int)

    def __init__(self, view: TextView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed_at: QPoint | None = None
        self._pointer = QPoint()
        self._timer = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the pointer's events; everything else goes on."""
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if isinstance(event, QWheelEvent):
            return self._take_wheel(event)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return self._show_tooltip(event)
        if isinstance(event, QContextMenuEvent):
            return self._ask_for_menu(event)
        return False

    def timerEvent(self, _event: QTimerEvent) -> None:
        """Scroll on while text is drawn over the edge."""
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._beyond_edge() // 2)
        self._extend_to(self._pointer)

    def _take_mouse(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress and event.button() is _LEFT:
            self._press(point, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.type() is QEvent.Type.MouseMove and self._pressed_at is not None:
            self._drag(point)
        elif event.type() is QEvent.Type.MouseButtonRelease and self._pressed_at is not None:
            self._release(point)
        else:
            return False
        return True

    def _press(self, point: QPoint, extends: bool) -> None:
        offset = self.offset_at(point)
        if offset is None:
            return
        if extends:
            self._view.selection.extend(offset)
        else:
            self._view.selection.begin(offset)
        self._pressed_at = self._pointer = point
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._view.viewport().update()

    def _drag(self, point: QPoint) -> None:
        self._pointer = point
        assert self._pressed_at is not None
        if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._extend_to(point)
        if self._beyond_edge() and not self._timer:
            self._timer = self.startTimer(_DRAG_SCROLL_MS)
        elif not self._beyond_edge():
            self._stop_timer()

    def _release(self, point: QPoint) -> None:
        self._pressed_at = None
        self._stop_timer()
        row = self._view.sight.row_under(point.y())
        self.selection_changed.emit()
        if not self._view.selection.span and row >= 0:
            self.row_clicked.emit(row)

    def _ask_for_menu(self, event: QContextMenuEvent) -> bool:
        """Make the row under the pointer the one at hand, unless it is selected text."""
        row, offset = self._view.sight.row_under(event.pos().y()), self.offset_at(event.pos())
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        selected = self._view.selection.span
        if offset is not None and not selected.start <= offset < selected.end:
            self._view.selection.begin(offset)
            if row >= 0:
                self.row_pointed.emit(row)
        self.menu_asked.emit(event.globalPos())
        return True

    def _stop_timer(self) -> None:
        if self._timer:
            self.killTimer(self._timer)
            self._timer = 0

    def _beyond_edge(self) -> int:
        """Return how far the pointer is above (negative) or below the viewport."""
        y = self._pointer.y()
        return min(y, 0) + max(y - self._view.viewport().height(), 0)

    def _extend_to(self, point: QPoint) -> None:
        offset = self.offset_at(point)
        if offset is not None:
            self._view.selection.extend(offset)
            self._view.viewport().update()

    def offset_at(self, point: QPoint) -> int | None:
        """Return the document's offset nearest to a point; None where nothing is shown."""
        row = self._view.sight.row_under(point.y())
        stack = self._view.stack
        if row < 0 or stack is None:
            return None
        span = stack.view.rows[row].span
        if not stack.has_text(row):
            return span.start
        top, _ = self._view.sight.box(row)
        look = self._view.look
        left = self._view.column_left() + look.text_left_px
        inside = QPointF(point.x() - left, point.y() - top - stack.text_top_px(row))
        return span.start + stack.layout(row).offset_at(inside)

    def _take_wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        turned = event.angleDelta().y()
        if turned:
            self.zoom_requested.emit(1 if turned > 0 else -1)
        return True

    def _show_tooltip(self, event: QHelpEvent) -> bool:
        row = self._view.sight.row_under(event.pos().y())
        stack = self._view.stack
        text = ""
        if stack is not None and row >= 0:
            top, bottom = self._view.sight.box(row)
            if top <= event.pos().y() < bottom:
                text = _tooltip(self._view, stack, row)
        QToolTip.showText(event.globalPos(), text, self._view.viewport())
        return True


def _tooltip(view: TextView, stack: RowStack, row: int) -> str:
    kind = stack.view.rows[row].kind
    if kind is RowKind.PASSAGE:
        passage = stack.passage(row)
        return passage_tooltip(passage, view.remarked.get(passage.id, NOT_REMARKED))
    return folded_tooltip(kind)


_LEFT = Qt.MouseButton.LeftButton
