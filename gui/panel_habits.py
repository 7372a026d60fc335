"""What all panels beside the texts do: Esc leads back to the texts, Ctrl and the wheel zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.docks.remark_panel import NoteEdit

# What a mouse turns the wheel by at one notch, in Qt's unit.
_NOTCH = 120


class PanelHabits(QObject):
    """Watches the lists and texts of panels.

    Without it Qt's own views would zoom each for itself, or keep the focus for good.

    Signals:
        left: the person wants to be back in the texts.
        zoom_requested: one step nearer (1) or farther (-1).
    """

    left = Signal()
    zoom_requested = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turned = 0

    def watch(self, panel: QWidget) -> None:
        """Watch every part of a panel that scrolls, but for notes: Esc means more there."""
        for area in panel.findChildren(QAbstractScrollArea):
            if isinstance(area, NoteEdit):
                continue
            area.installEventFilter(self)
            area.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take Esc, and the wheel with Ctrl; everything else goes on."""
        if isinstance(event, QWheelEvent):
            return self._take_wheel(event)
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        self.left.emit()
        return True

    def _take_wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self.zoom_requested.emit(steps)
        return True
