"""What is worth a look, most important first; choosing one jumps to its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QLabel, QListView, QStackedWidget, QWidget

from core.model import Finding, FindingType, Remark, Severity
from gui.docks.findings_delegate import FindingsDelegate
from gui.docks.findings_header import FindingsHeader
from gui.docks.findings_model import FINDING_ROLE, FindingsFilter, FindingsModel
from gui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex

_WIDTH_PX = 280
_DOWN_TO = {
    Severity.LOW: frozenset(Severity),
    Severity.MEDIUM: frozenset({Severity.HIGH, Severity.MEDIUM}),
    Severity.HIGH: frozenset({Severity.HIGH}),
}


class FindingsView(QListView):
    """The list; the height of its lines follows its width.

    Signals:
        finding_current: a finding became the current one.
    """

    finding_current = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findings_list")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lines out anew for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Return a size in which most findings need two lines."""
        return QSize(_WIDTH_PX, super().sizeHint().height())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 - Qt's name
        """Say which finding is current now."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.finding_current.emit(current.data(FINDING_ROLE))


class FindingsDock(QDockWidget):
    """The findings of a comparison, with a filter; each can be ticked as checked.

    Signals:
        finding_chosen: the finding to show.
        check_asked: a finding, and whether it is checked.
    """

    finding_chosen = Signal(object)
    check_asked = Signal(object, bool)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("findings_dock")
        self.setWindowTitle(self.tr("Findings"))
        self._model = FindingsModel(self)
        self._model.check_asked.connect(self.check_asked)
        self._filter = FindingsFilter(self)
        self._filter.setSourceModel(self._model)
        self._view = FindingsView()
        self._view.setAccessibleName(self.tr("Findings"))
        self._view.setModel(self._filter)
        self._delegate = FindingsDelegate(self._view, theme)
        self._view.setItemDelegate(self._delegate)
        self._view.finding_current.connect(self.finding_chosen)
        self._view.clicked.connect(self._on_clicked)
        self._empty = QLabel()
        self._empty.setObjectName("no_findings_label")
        self._empty.setProperty("role", "dim")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._empty.setMargin(16)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self.setWidget(self._stack)
        self._header = FindingsHeader()
        self._header.types_hidden.connect(self._on_types_hidden)
        self._header.severity_chosen.connect(self._on_severity_chosen)
        self._header.unchecked_chosen.connect(self._on_unchecked_chosen)
        self.setTitleBarWidget(self._header)

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings, none of them chosen."""
        self._model.set_findings(findings)
        self._header.set_types({finding.type for finding in findings})
        self._show_count()

    def set_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what the person says of each finding that is there."""
        self._model.set_remarks(remarks)
        self._show_count()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.set_theme(theme)
        self._view.viewport().update()

    @Slot()
    def next_finding(self) -> None:
        """Choose the finding after the current one, the first where there is none."""
        self._choose(self._view.currentIndex().row() + 1)

    @Slot()
    def previous_finding(self) -> None:
        """Choose the finding before the current one."""
        self._choose(max(0, self._view.currentIndex().row() - 1))

    def _choose(self, row: int) -> None:
        index = self._filter.index(row, 0)
        if index.isValid():
            self._view.setCurrentIndex(index)

    def _show_count(self) -> None:
        shown, count = self._filter.rowCount(), self._model.rowCount()
        self._header.set_count(shown, count)
        self._header.set_unchecked(self._model.left_to_check, count)
        self._empty.setText(
            self.tr("All findings are filtered out.") if count else self.tr("Nothing to report.")
        )
        self._stack.setCurrentWidget(self._view if shown else self._empty)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Jump again to a finding that is current already, unless the click has hidden it."""
        if index.isValid():
            self.finding_chosen.emit(index.data(FINDING_ROLE))

    @Slot(object)
    def _on_types_hidden(self, types: frozenset[FindingType]) -> None:
        self._filter.set_hidden_types(types)
        self._show_count()

    @Slot(object)
    def _on_severity_chosen(self, lowest: Severity) -> None:
        self._filter.set_severities(_DOWN_TO[lowest])
        self._show_count()

    @Slot(bool)
    def _on_unchecked_chosen(self, is_chosen: bool) -> None:
        self._filter.set_unchecked_only(is_chosen)
        self._show_count()
