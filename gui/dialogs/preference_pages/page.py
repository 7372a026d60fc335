"""What all pages of the preferences share."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from gui.dialogs.base import paragraph
from gui.preferences import Preferences


class PreferencePage(QWidget):
    """One page: fields with their names, and sentences between them.

    Signals:
        changed: a field has another value.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(16, 16, 16, 12)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(8)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show these preferences in the fields."""
        raise NotImplementedError

    def applied_to(self, preferences: Preferences) -> Preferences:
        """Return the preferences with what the fields show laid over them."""
        raise NotImplementedError

    def add_field(self, label: str, field: QWidget, name: str) -> None:
        """Add a field under its label."""
        field.setObjectName(name)
        self.form.addRow(label, field)

    def add_sentence(self, text: str, role: str = "dim") -> QLabel:
        """Add a paragraph over the whole width."""
        label = paragraph(text, role)
        self.form.addRow(label)
        return label


def choice_box(texts: Mapping[str, str]) -> QComboBox:
    """Return a list to choose from; ``texts`` are by the values that they stand for."""
    box = QComboBox()
    for value, text in texts.items():
        box.addItem(text, value)
    return box


def choose(box: QComboBox, value: str) -> None:
    """Choose the line of a list that stands for a value."""
    box.setCurrentIndex(max(0, box.findData(str(value))))
