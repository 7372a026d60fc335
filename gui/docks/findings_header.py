"""The heading of the findings: how many there are, how many are left to check, and a filter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from core.model import FindingType, Severity
from gui.labels import FINDING_SIGNS, finding_name


class FindingsHeader(QWidget):
    """The dock's heading, and a menu that filters by severity, by type and by what is checked.

    Signals:
        severity_chosen: the lowest severity to show.
        types_hidden: the types not to show.
        unchecked_chosen: whether only what is not checked yet is to be shown.
    """

    severity_chosen = Signal(object)
    types_hidden = Signal(object)
    unchecked_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findings_header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._menu = QMenu(self)
        self._severities = QActionGroup(self)
        self._severities.triggered.connect(self._on_severity_triggered)
        self._types: list[QAction] = []
        button = QToolButton()
        button.setObjectName("filter_findings_button")
        button.setText(self.tr("Filter"))
        button.setAccessibleName(self.tr("Filter the findings"))
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._left = QLabel()
        self._left.setObjectName("left_to_check_label")
        self._left.setProperty("role", "dim")
        layout = QGridLayout(self)
        layout.setContentsMargins(14, 5, 8, 5)
        layout.setVerticalSpacing(1)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self._title, 0, 0)
        layout.addWidget(self._left, 1, 0)
        layout.addWidget(button, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._add_severities()
        self._add_unchecked()

    def set_count(self, shown: int, count: int) -> None:
        """Show how many findings there are, and how many of them are shown."""
        text = (
            self.tr("FINDINGS · {count}")
            if shown == count
            else self.tr("FINDINGS · {shown} of {count}")
        )
        self._title.setText(text.format(shown=shown, count=count))

    def set_unchecked(self, unchecked: int, count: int) -> None:
        """Show how many findings nobody has checked yet."""
        if unchecked:
            text = self.tr("{left} of {count} left to check")
        else:
            text = self.tr("All {count} checked") if count > 1 else self.tr("Checked")
        self._left.setText(text.format(left=unchecked, count=count))
        self._left.setVisible(count > 0)

    def set_types(self, types: set[FindingType]) -> None:
        """Offer these types, all of them shown."""
        for action in self._types:
            self._menu.removeAction(action)
            action.deleteLater()
        self._types = [self._type_action(kind) for kind in FindingType if kind in types]
        self._on_type_toggled()

    def _add_severities(self) -> None:
        texts = {
            Severity.LOW: self.tr("All"),
            Severity.MEDIUM: self.tr("Medium and high"),
            Severity.HIGH: self.tr("High only"),
        }
        for severity, text in texts.items():
            action = self._menu.addAction(text)
            action.setData(severity)
            action.setCheckable(True)
            action.setChecked(severity is Severity.LOW)
            self._severities.addAction(action)
        self._menu.addSeparator()

    def _add_unchecked(self) -> None:
        action = self._menu.addAction(self.tr("Not checked yet"))
        action.setObjectName("unchecked_only")
        action.setCheckable(True)
        action.toggled.connect(self.unchecked_chosen)
        self._menu.addSeparator()

    def _type_action(self, finding_type: FindingType) -> QAction:
        action = self._menu.addAction(f"{FINDING_SIGNS[finding_type]} {finding_name(finding_type)}")
        action.setData(finding_type)
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(self._on_type_toggled)
        return action

    @Slot()
    def _on_type_toggled(self) -> None:
        hidden = (action.data() for action in self._types if not action.isChecked())
        self.types_hidden.emit(frozenset(FindingType(value) for value in hidden))

    @Slot(QAction)
    def _on_severity_triggered(self, action: QAction) -> None:
        self.severity_chosen.emit(Severity(action.data()))
