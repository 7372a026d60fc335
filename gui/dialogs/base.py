"""What all dialogs share: they are opened, never waited for, and gone when they are closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget


class BaseDialog(QDialog):
    """A dialog of one column with buttons below it."""

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(10)

    def add_text(self, text: str, role: str = "") -> None:
        """Add a paragraph; ``role`` is what the style sheet knows it by."""
        self.column.addWidget(paragraph(text, role))

    def add_buttons(self, buttons: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
        """Add the row of buttons, which accept or reject the dialog."""
        box = QDialogButtonBox(buttons)
        box.setObjectName(f"{self.objectName()}_buttons")
        for button in box.buttons():
            # The style's own pictures, which no theme of ours can colour.
            button.setIcon(QIcon())
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.column.addWidget(box)
        return box


def paragraph(text: str, role: str = "") -> QLabel:
    """Return a label that wraps; ``role`` is what the style sheet knows it by."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def name_fields(dialog: QFileDialog) -> None:
    """Give the fields of Qt's own dialog for files their names, which Qt leaves in English."""
    translate = QCoreApplication.translate
    names = {
        QFileDialog.DialogLabel.LookIn: translate("QFileDialog", "Look in:"),
        QFileDialog.DialogLabel.FileType: translate("QFileDialog", "Files of type:"),
    }
    for label, name in names.items():
        dialog.setLabelText(label, name)
