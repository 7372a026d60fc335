"""Everything the menus have, to be found by a few letters and done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QMenu, QMenuBar, QWidget

from gui.dialogs.base import BaseDialog
from gui.labels import without_mnemonic

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_SIZE_PX = (520, 420)


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done now, and where in the menus it stands."""

    path: str
    action: QAction

    @property
    def keys(self) -> str:
        """The keys that do it, "" for none."""
        return self.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def fits(self, words: Sequence[str]) -> bool:
        """Return whether each of some words, in lower case, is in its path."""
        path = self.path.casefold()
        return all(word in path for word in words)


def commands_of(menu: QMenuBar | QMenu, path: tuple[str, ...] = ()) -> Iterator[Command]:
    """Yield what the menus have and what can be done now, in their order."""
    for action in menu.actions():
        named = (*path, without_mnemonic(action.text()))
        below = action.menu()
        if isinstance(below, QMenu):
            yield from commands_of(below, named)
        elif action.isEnabled() and not action.isSeparator():
            yield Command(" › ".join(named), action)


class PaletteDialog(BaseDialog):
    """A line to write in, and below it the commands that fit; Return does the marked one."""

    def __init__(self, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(parent, "palette_dialog", self.tr("Find a command"))
        self._commands = commands
        self._text = QLineEdit()
        self._text.setObjectName("palette_text")
        self._text.setPlaceholderText(self.tr("What do you want to do?"))
        self._text.setAccessibleName(self.windowTitle())
        self._list = QListWidget()
        self._list.setObjectName("palette_list")
        self._list.setProperty("role", "plain_list")
        self._list.setAccessibleName(self.tr("Commands"))
        self.column.addWidget(self._text)
        self.column.addWidget(self._list)
        self._text.textChanged.connect(self._show)
        self._text.returnPressed.connect(self.accept)
        self._text.installEventFilter(self)
        self._list.itemClicked.connect(self.accept)
        self._list.itemActivated.connect(self.accept)
        self.accepted.connect(self._on_accepted)
        self.resize(*_SIZE_PX)
        self._show("")
        self._text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the keys that walk through the list do so while words are written."""
        is_press = event.type() is QEvent.Type.KeyPress and watched is self._text
        if is_press and isinstance(event, QKeyEvent) and event.key() in _WALKING:
            self._list.event(event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _show(self, text: str) -> None:
        words = text.casefold().split()
        self._list.clear()
        for command in self._commands:
            if command.fits(words):
                keys = f"    {command.keys}" if command.keys else ""
                item = QListWidgetItem(f"{command.path}{keys}")
                item.setData(Qt.ItemDataRole.UserRole, command.action)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    @Slot()
    def _on_accepted(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            # Once the dialog is closed: the command may open one of its own.
            action = item.data(Qt.ItemDataRole.UserRole)
            action.trigger()
