"""A bug of ours: what happened, to copy and send."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from gui.dialogs.base import BaseDialog


class CrashDialog(BaseDialog):
    """Says that something went wrong, that nothing was lost, and shows the details."""

    def __init__(self, parent: QWidget, details: str) -> None:
        super().__init__(parent, "crash_dialog", self.tr("Something went wrong in Retold"))
        self.add_text(
            self.tr(
                "This is a mistake in Retold, not in your pages. What was open is still open. "
                "Please report it with the details below."
            )
        )
        self._details = QPlainTextEdit(details)
        self._details.setObjectName("crash_details")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.column.addWidget(self._details)
        box = self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.setObjectName("copy_details_button")
        self._copy.clicked.connect(self._on_copy_clicked)
        box.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.resize(640, 400)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
