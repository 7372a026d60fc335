"""A page of the Help menu, to read and to search with the eyes."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialogButtonBox, QTextBrowser, QWidget

from gui.dialogs.base import BaseDialog


class PageDialog(BaseDialog):
    """A text with its pictures; nothing in it leads out of the window."""

    def __init__(self, parent: QWidget, name: str, title: str, page: QTextDocument) -> None:
        super().__init__(parent, name, title)
        self._text = QTextBrowser()
        self._text.setObjectName(f"{name}_text")
        self._text.setAccessibleName(title)
        self._text.setOpenLinks(False)
        page.setParent(self._text)
        self._text.setDocument(page)
        self.column.addWidget(self._text)
        self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self.resize(820, 680)
        self._text.setFocus()
