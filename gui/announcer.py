"""Tells a screen reader at once what a step did: ticked, bookmarked, paired, undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gui.history import History


class Announcer(QObject):
    """Announces each step of a history by its name in the menu, and what was undone."""

    def __init__(self, window: QWidget, history: History) -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._done = history.stack.index()
        history.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        before, self._done = self._done, self._history.stack.index()
        done = self._done
        if done > before:
            self._announce(self._history.undo_name)
        elif done < before and self._history.redo_name:
            self._announce(self.tr("Undone: {step}").format(step=self._history.redo_name))

    def _announce(self, text: str) -> None:
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
