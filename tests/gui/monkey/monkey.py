"""A monkey at the window: seeded random clicks, keys, scrolls, drags, menus and sizes."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from tests.gui.acting import hold, let_go

# Between two acts the window draws, and jobs hand in their results.
PAUSE_MS = 1
# How often an open menu or dialog is closed instead of used, so that the window gets its turn.
_CLOSING_SHARE = 0.2

_KEYS = (
    *(Qt.Key.Key_F8, Qt.Key.Key_F7, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home),
    *(Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_C),
    *(Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_F3, Qt.Key.Key_F, Qt.Key.Key_E),
)
_MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 4,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Monkey(QObject):
    """Does something random to a window, again and again, without a loop of its own.

    Signals:
        finished: it has done as much as it was asked to.
    """

    finished = Signal()

    def __init__(
        self,
        window: QWidget,
        seed: int,
        droppable: Sequence[QMimeData],
        tell: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._droppable = droppable
        self._window = window
        self._random = random.Random(seed)
        self._tell = tell
        self._left = 0
        self.done = 0
        self.last = ""
        # The window's own actions; those of Qt's file dialogs may delete files.
        self._choices = {action.objectName() for action in window.findChildren(QAction)} - {""}
        # A click on it would end the run.
        window.findChild(QAction, "quit").setEnabled(False)
        self._acts: list[tuple[int, Callable[[], None]]] = [
            (30, self._click),
            (25, self._key),
            (25, self._scroll),
            (6, self._drag),
            (6, self._choose),
            (1, self._drop),
            (3, self._resize),
        ]

    def start(self, acts: int) -> None:
        """Begin to do so many things."""
        self._left = acts
        self._plan()

    def _plan(self) -> None:
        # A timer that repeats would wait for its own last act, and Qt opens the menu of a button
        # in a loop of its own, which only another act can end.
        QTimer.singleShot(PAUSE_MS, self, self._on_time)

    @Slot()
    def _on_time(self) -> None:
        if self._left == 0:
            self._finish()
            return
        self._left -= 1
        self._plan()
        self.done += 1
        weights, acts = zip(*self._acts, strict=True)
        (act,) = self._random.choices(acts, weights)
        act()

    def _finish(self) -> None:
        """Close the menus that are open, whose loops would wait for somebody for ever, and tell."""
        popup = QApplication.activePopupWidget()
        if popup is None:
            self.finished.emit()
        else:
            popup.close()
            self._plan()

    def _note(self, act: str) -> None:
        """Keep what is about to be done, for whoever must find out what broke."""
        self.last = act
        if self._tell:
            self._tell(act)

    def _target(self) -> QWidget | None:
        """Return a part of the newest window that is open, a menu before a dialog."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        # A file dialog can make and delete files of the person who runs this.
        is_dangerous = isinstance(top, QFileDialog)
        if is_dangerous or (top is not self._window and self._random.random() < _CLOSING_SHARE):
            top.close()
            return None
        # Python may still hold a part of an earlier dialog under the address of this one's.
        parts = [w for w in top.findChildren(QWidget) if isValid(w)]
        return self._random.choice([top, *(w for w in parts if w.isVisible() and w.isEnabled())])

    def _place(self, target: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(max(1, target.width())),
            self._random.randrange(max(1, target.height())),
        )

    def _click(self) -> None:
        target = self._target()
        if target is None:
            return
        self._note(f"click {_name(target)}")
        # A right click opens menus whose loop is Qt's own; the left one does the work.
        click = self._random.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        click(target, Qt.MouseButton.LeftButton, pos=self._place(target))

    def _key(self) -> None:
        key, modifier = self._random.choice(_KEYS), self._random.choice(_MODIFIERS)
        target = QApplication.focusWidget()
        if target is None or isinstance(target.window(), QFileDialog):
            target = self._window
        self._note(f"key {QKeySequence(key | modifier).toString()} in {_name(target)}")
        QTest.keyClick(target, key, modifier)

    def _scroll(self) -> None:
        target = self._target()
        if target is None:
            return
        place = QPointF(self._place(target))
        steps = QPoint(0, self._random.choice((-1200, -240, -120, 120, 240, 1200)))
        modifier = self._random.choice(_MODIFIERS)
        self._note(f"scroll {_name(target)} by {steps.y()}")
        event = QWheelEvent(
            *(place, QPointF(target.mapToGlobal(place.toPoint())), QPoint(), steps),
            *(Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(target, event)

    def _drag(self) -> None:
        target = self._target()
        if target is None:
            return
        self._note(f"drag in {_name(target)}")
        start, end = self._place(target), self._place(target)
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(target, end)
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)

    def _choose(self) -> None:
        actions = [
            action
            for action in self._window.findChildren(QAction)
            if action.isEnabled() and action.objectName() in self._choices
        ]
        action = self._random.choice(actions)
        self._note(f"choose {action.objectName()}")
        action.trigger()

    def _drop(self) -> None:
        data, place = self._random.choice(self._droppable), self._place(self._window)
        names = [url.fileName() for url in data.urls()] or [repr(data.text())]
        self._note(f"drop {', '.join(names)}")
        if hold(self._window, data, place):
            let_go(self._window, data, place)

    def _resize(self) -> None:
        size = QSize(self._random.randrange(720, 1700), self._random.randrange(420, 1000))
        self._note(f"resize to {size.width()}x{size.height()}")
        self._window.resize(size)


def _name(target: QWidget) -> str:
    return f"{type(target).__name__} {target.objectName()}".strip()
