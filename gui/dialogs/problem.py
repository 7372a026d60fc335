"""Reporting a problem: what a reporter may want to send, shown before it is copied."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from gui.dialogs.base import BaseDialog


class ProblemDialog(BaseDialog):
    """Shows exactly what is copied; nothing is sent."""

    def __init__(self, parent: QWidget, details: str) -> None:
        super().__init__(parent, "problem_dialog", self.tr("Report a problem"))
        self.add_text(
            self.tr(
                "Copy the details below into your report, and say what you did and what you "
                "expected. Nothing is sent from here; your pages are not in it."
            )
        )
        self._details = QPlainTextEdit(details)
        self._details.setObjectName("problem_details")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.column.addWidget(self._details)
        box = self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.setObjectName("copy_problem_button")
        self._copy.clicked.connect(self._on_copy_clicked)
        box.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.resize(640, 420)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
