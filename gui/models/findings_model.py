"""The findings as a list, for the dock: answers from values prepared once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.model import Comparison, Finding, Span

_Index = QModelIndex | QPersistentModelIndex

# A wording is there to recognise the place by; the whole of it stands in the panes.
_MAX_WORDING = 160


class FindingRole(IntEnum):
    """What a finding answers besides its sentence (the display role)."""

    FINDING = Qt.ItemDataRole.UserRole + 1
    TYPE = Qt.ItemDataRole.UserRole + 2
    SEVERITY = Qt.ItemDataRole.UserRole + 3
    SOURCE_WORDING = Qt.ItemDataRole.UserRole + 4
    REPOST_WORDING = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class FindingItem:
    """A finding and both wordings, shortened; "" where a side has none."""

    finding: Finding
    source_wording: str
    repost_wording: str


def finding_items(comparison: Comparison) -> tuple[FindingItem, ...]:
    """Return the findings of a comparison with their wordings, most important first."""
    return tuple(
        FindingItem(
            finding,
            _wording(comparison.source.text, finding.source),
            _wording(comparison.repost.text, finding.repost),
        )
        for finding in comparison.findings
    )


class FindingsModel(QAbstractListModel):
    """A list of findings, in the order of the comparison: what changes the meaning first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[FindingItem, ...] = ()

    def set_items(self, items: Sequence[FindingItem]) -> None:
        """Show other findings; () to show none."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def finding(self, row: int) -> Finding:
        """Return the finding in a row."""
        return self._items[row].finding

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Return the number of findings; a finding has none under it."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a finding answers to a role, None for roles that it does not know."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.finding.text
        return {
            FindingRole.FINDING: item.finding,
            FindingRole.TYPE: item.finding.type,
            FindingRole.SEVERITY: item.finding.severity,
            FindingRole.SOURCE_WORDING: item.source_wording,
            FindingRole.REPOST_WORDING: item.repost_wording,
        }.get(role)  # type: ignore[call-overload] # an IntEnum's key answers to its int


def _wording(text: str, spans: tuple[Span, ...]) -> str:
    """Return the text of spans on one line, cut at a word where it is long."""
    words = " … ".join(" ".join(span.of(text).split()) for span in spans)
    if len(words) <= _MAX_WORDING:
        return words
    return words[:_MAX_WORDING].rsplit(" ", 1)[0] + "…"
