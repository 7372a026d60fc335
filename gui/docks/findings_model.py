"""The findings as a list, and which of them are shown; knows QtCore only."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from core.model import Finding, FindingType, Severity
from gui.labels import FINDING_SIGNS, finding_name, finding_text, severity_name

FINDING_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractListModel):
    """The findings of a comparison in its order, what matters most first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._answers: list[dict[int, Any]] = []

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._findings = findings
        self._answers = [_answers(finding) for finding in findings]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many findings there are; none of them has any below it."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a finding shows in a role, None for other roles."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        return self._answers[index.row()].get(role)


class FindingsFilter(QSortFilterProxyModel):
    """Those findings whose type and severity are asked for, in the same order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden_types: frozenset[FindingType] = frozenset()
        self._severities = frozenset(Severity)

    def set_hidden_types(self, types: frozenset[FindingType]) -> None:
        """Hide findings of some types."""
        self._hidden_types = types
        self.invalidate()

    def set_severities(self, severities: frozenset[Severity]) -> None:
        """Show findings of some severities only."""
        self._severities = severities
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether a finding is shown."""
        finding = self.sourceModel().index(row, 0, parent).data(FINDING_ROLE)
        return finding.severity in self._severities and finding.type not in self._hidden_types


def _answers(finding: Finding) -> dict[int, Any]:
    name = finding_name(finding.type)
    severity = severity_name(finding.severity)
    text = finding_text(finding)
    told = QCoreApplication.translate("findings", "{name}, {severity}: {text}")
    return {
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.AccessibleTextRole: told.format(name=name, severity=severity, text=text),
        Qt.ItemDataRole.ToolTipRole: f"{severity} · {text}",
        HEADING_ROLE: f"{FINDING_SIGNS[finding.type]} {name}",
        FINDING_ROLE: finding,
    }
