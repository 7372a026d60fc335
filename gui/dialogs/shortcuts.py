"""Which key does what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from gui.dialogs.base import BaseDialog
from gui.labels import without_mnemonic

# What the texts and the panels do with keys that are no action's (gui/panes/key_tool.py,
# gui/panel_habits.py).
OTHER_KEYS = (
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "To the next or the previous passage"), ("Down", "Up")),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Open or close what is folded"), ("Return",)),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Scroll by a line"), ("Ctrl+Down", "Ctrl+Up")),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Scroll by a page"), ("PgDown", "PgUp", "Space")),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "To the beginning or the end"), ("Home", "End")),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Copy what is selected"), ("Ctrl+C",)),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Select the whole text"), ("Ctrl+A",)),
    (
        QT_TRANSLATE_NOOP("ShortcutsDialog", "Select passage by passage, or less again"),
        ("Shift+Down", "Shift+Up"),
    ),
    (
        QT_TRANSLATE_NOOP("ShortcutsDialog", "Select more or fewer words at the end"),
        ("Shift+Right", "Shift+Left"),
    ),
    (
        QT_TRANSLATE_NOOP("ShortcutsDialog", "Select more or fewer words at the beginning"),
        ("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
    ),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Tick a finding of the list as checked"), ("Space",)),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "Keep a note that is being written"), ("Ctrl+Return",)),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "What can be done with a passage"), ("Menu",)),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "From one part of the window to the next"), ("Tab",)),
    (QT_TRANSLATE_NOOP("ShortcutsDialog", "From a panel back to the texts"), ("Esc",)),
)


class ShortcutsDialog(BaseDialog):
    """The actions that have keys, with them, and what other keys do in the texts."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent, "shortcuts_dialog", self.tr("Keyboard shortcuts"))
        self._list = QTreeWidget()
        self._list.setObjectName("shortcuts_list")
        self._list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._list.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self._list.setRootIsDecorated(False)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.addTopLevelItems([_item_of(action) for action in actions if action.shortcuts()])
        for text, keys in OTHER_KEYS:
            self._list.addTopLevelItem(_item(self.tr(str(text)), map(QKeySequence, keys)))
        wheel = _item(self.tr("Zoom in or out"), ())
        wheel.setText(1, self.tr("Ctrl+mouse wheel"))
        self._list.addTopLevelItem(wheel)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.column.addWidget(self._list)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self.resize(480, 620)


def _item_of(action: QAction) -> QTreeWidgetItem:
    return _item(without_mnemonic(action.text()), action.shortcuts())


def _item(text: str, keys: Iterable[QKeySequence]) -> QTreeWidgetItem:
    names = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    item = QTreeWidgetItem([text, "   ".join(names)])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
