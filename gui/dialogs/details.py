"""A dialog that shows technical details, and copies them as they are shown."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QPushButton, QWidget

from gui.dialogs.base import BaseDialog


class DetailsDialog(BaseDialog):
    """Says what the details are for, and shows all of them before they are copied."""

    def __init__(self, parent: QWidget, name: str, title: str, told: str, details: str) -> None:
        super().__init__(parent, name, title)
        self.add_text(told)
        self._details = QPlainTextEdit(details)
        self._details.setObjectName("details")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setReadOnly(True)
        self._details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.column.addWidget(self._details)
        box = self.add_buttons(QDialogButtonBox.StandardButton.Close)
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.setObjectName("copy_details_button")
        self._copy.clicked.connect(self._on_copy_clicked)
        box.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.resize(640, 420)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


class CrashDialog(DetailsDialog):
    """Says that something went wrong, and that nothing was lost."""

    def __init__(self, parent: QWidget, details: str) -> None:
        told = self.tr(
            "This is a mistake in Retold, not in your pages. What was open is still open. "
            "Please report it with the details below."
        )
        title = self.tr("Something went wrong in Retold")
        super().__init__(parent, "crash_dialog", title, told, details)


class ProblemDialog(DetailsDialog):
    """Says what a report of a problem should have; nothing is sent."""

    def __init__(self, parent: QWidget, details: str) -> None:
        told = self.tr(
            "Copy the details below into your report, and say what you did and what you "
            "expected. Nothing is sent from here; your pages are not in it."
        )
        title = self.tr("Report a problem")
        super().__init__(parent, "problem_dialog", title, told, details)
