"""The findings as a list, and which of them are shown; knows QtCore only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from core.model import Finding, FindingType, Remark, Severity
from gui.labels import FINDING_SIGNS, finding_name, finding_text, severity_name

FINDING_ROLE = Qt.ItemDataRole.UserRole
HEADING_ROLE = Qt.ItemDataRole.UserRole + 1
CHECKED_ROLE = Qt.ItemDataRole.UserRole + 2
NOTE_ROLE = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class FindingsModel(QAbstractListModel):
    """The findings of a comparison in its order, what matters most first.

    Signals:
        check_asked: a finding, and whether the person ticks it as checked.
    """

    check_asked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._remarks: tuple[Remark | None, ...] = ()
        self._answers: list[dict[int, Any]] = []

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings, on which nothing is remarked yet."""
        self.beginResetModel()
        self._findings = findings
        self._remarks = (None,) * len(findings)
        self._answers = [_answers(finding, None) for finding in findings]
        self.endResetModel()

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what is remarked on each finding; those on other findings are not for here."""
        if len(remarks) != len(self._findings):
            return
        before, self._remarks = self._remarks, tuple(remarks)
        for row, (old, new) in enumerate(zip(before, remarks, strict=True)):
            if old != new:
                self._answers[row] = _answers(self._findings[row], new)
                self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def left_to_check(self) -> int:
        """How many findings nobody has checked yet."""
        return sum(remark is None or not remark.is_checked for remark in self._remarks)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many findings there are; none of them has any below it."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a finding shows in a role, None for other roles."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        return self._answers[index.row()].get(role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a finding: it can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def setData(  # noqa: N802 - Qt's name
        self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for a finding to be ticked or not; it is shown so when that is done."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        is_checked = Qt.CheckState(value) is Qt.CheckState.Checked
        self.check_asked.emit(self._findings[index.row()], is_checked)
        return True


class FindingsFilter(QSortFilterProxyModel):
    """Those findings whose type and severity are asked for, in the same order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden_types: frozenset[FindingType] = frozenset()
        self._severities = frozenset(Severity)
        self._is_unchecked_only = False

    def set_unchecked_only(self, is_unchecked_only: bool) -> None:
        """Hide findings that have been checked, or show them again."""
        self._is_unchecked_only = is_unchecked_only
        self.invalidate()

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
        index = self.sourceModel().index(row, 0, parent)
        if self._is_unchecked_only and index.data(CHECKED_ROLE):
            return False
        finding = index.data(FINDING_ROLE)
        return finding.severity in self._severities and finding.type not in self._hidden_types


def _answers(finding: Finding, remark: Remark | None) -> dict[int, Any]:
    name = finding_name(finding.type)
    severity = severity_name(finding.severity)
    text = finding_text(finding)
    told = QCoreApplication.translate("findings", "{name}, {severity}: {text}")
    is_checked, note = remark is not None and remark.is_checked, remark.note if remark else ""
    heard = told.format(name=name, severity=severity, text=text)
    tip = f"{severity} · {text}"
    if note:
        noted = QCoreApplication.translate("findings", "Note: {note}").format(note=note)
        heard, tip = f"{heard} {noted}", f"{tip}\n{noted}"
    return {
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.AccessibleTextRole: heard,
        Qt.ItemDataRole.ToolTipRole: tip,
        Qt.ItemDataRole.CheckStateRole: _CHECKED if is_checked else _UNCHECKED,
        HEADING_ROLE: f"{FINDING_SIGNS[finding.type]} {name}",
        FINDING_ROLE: finding,
        CHECKED_ROLE: is_checked,
        NOTE_ROLE: note,
    }
