"""Which key does what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
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


class ShortcutsDialog(BaseDialog):
    """The actions that have keys, with them."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(parent, "shortcuts_dialog", self.tr("Keyboard shortcuts"))
        self._list = QTreeWidget()
        self._list.setObjectName("shortcuts_list")
        self._list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._list.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self._list.setRootIsDecorated(False)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._list.addTopLevelItems([_item(action) for action in actions if action.shortcuts()])
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.column.addWidget(self._list)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self.resize(480, 620)


def _item(action: QAction) -> QTreeWidgetItem:
    keys = QKeySequence.listToString(
        action.shortcuts(), QKeySequence.SequenceFormat.NativeText
    ).replace("; ", "   ")
    item = QTreeWidgetItem([without_mnemonic(action.text()), keys])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item
