"""What the person remarks: notes and checks, on the passage or the finding at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot

from core.model import Finding
from gui.actions import Actions, explain
from gui.history import History
from gui.messages import MessageBar
from gui.models.remarked import remarked
from gui.remarks import Subject, noted, ticked
from gui.session import Session

if TYPE_CHECKING:
    from gui.workbench import Workbench


class RemarkCommands(QObject):
    """Writes remarks into the book, and shows what is in it beside texts and findings."""

    def __init__(
        self, session: Session, history: History, actions: Actions, messages: MessageBar
    ) -> None:
        super().__init__(messages)
        self._messages = messages
        self._session = session
        self._history = history
        self._book = history.book
        self._actions = actions
        self._workbench: Workbench | None = None
        self._subject: Subject | None = None
        actions.review.note.triggered.connect(self._on_note_triggered)
        actions.review.checked.triggered.connect(self._on_checked_triggered)
        session.file.keep_draft = self.keep
        self._book.turning.connect(self.keep)
        self._book.changed.connect(self._on_book_changed)
        # Later, for what is said of the pages comes first.
        queued = Qt.ConnectionType.QueuedConnection
        self._book.left_behind.connect(self._on_left_behind, queued)

    @Slot(object)
    def connect_workbench(self, workbench: Workbench) -> None:
        """Work on what is selected in the views of a comparison."""
        self._workbench = workbench
        workbench.shown.connect(self._on_book_changed)
        workbench.views.passage_selected.connect(self._on_passage_selected)
        workbench.findings.finding_chosen.connect(self._on_finding_chosen)
        workbench.findings.check_asked.connect(self.check)
        panel = workbench.detail.remark
        panel.note_written.connect(self.write)
        panel.check_asked.connect(self.check)
        panel.left.connect(workbench.views.setFocus)
        panel.note_changed.connect(self._session.file.draft_changed)

    @Slot()
    def keep(self) -> None:
        """Keep what is being written."""
        if self._workbench is not None:
            self._workbench.detail.remark.keep()

    @Slot(object, str)
    def write(self, subject: Subject, note: str) -> None:
        """Take a note on a passage or finding."""
        self._history.remark(_note_name, noted(self._book.on(subject), note))

    @Slot(object, bool)
    def check(self, subject: Subject, is_checked: bool) -> None:
        """Tick a passage or finding as checked, or take that back."""
        name = _check_name if is_checked else _uncheck_name
        self._history.remark(name, ticked(self._book.on(subject), is_checked=is_checked))

    @Slot()
    def _on_note_triggered(self) -> None:
        if self._workbench is not None:
            self._actions.view.detail.setChecked(True)
            self._workbench.detail.remark.write()

    @Slot(bool)
    def _on_checked_triggered(self, is_checked: bool) -> None:
        if self._subject is not None:
            self.check(self._subject, is_checked)

    @Slot(int)
    def _on_passage_selected(self, passage: int) -> None:
        comparison = self._session.comparison
        is_there = comparison is not None and 0 < passage <= len(comparison.passages)
        self._choose(comparison.passages[passage - 1] if comparison and is_there else None)

    @Slot(object)
    def _on_finding_chosen(self, finding: Finding) -> None:
        self._choose(finding)

    def _choose(self, subject: Subject | None) -> None:
        self._subject = subject
        self._show_subject()

    def _show_subject(self) -> None:
        subject = self._subject
        remark = None if subject is None else self._book.on(subject)
        why = "" if subject is not None else self.tr("Select a passage or a finding first.")
        for action in (self._actions.review.note, self._actions.review.checked):
            explain(action, why)
        self._actions.review.checked.setChecked(remark is not None and remark.is_checked)
        if self._workbench is not None:
            self._workbench.detail.remark.show_remark(subject, remark)

    @Slot()
    def _on_book_changed(self) -> None:
        comparison = self._session.comparison
        if self._workbench is None or comparison is None:
            return
        self._workbench.views.set_remarked(remarked(self._book.remarked))
        self._workbench.findings.set_remarks([self._book.on(f) for f in comparison.findings])
        self._show_subject()

    @Slot(int)
    def _on_left_behind(self, count: int) -> None:
        text = self.tr(
            "A page has changed, and {count} of your notes and checks were on words that it does "
            "not have any more. They are there again when the page is as it was."
        )
        lines = (self._messages.text, text.format(count=count))
        self._messages.show_news("\n".join(filter(None, lines)))


def _note_name() -> str:
    return QCoreApplication.translate("RemarkCommands", "write a note")


def _check_name() -> str:
    return QCoreApplication.translate("RemarkCommands", "tick as checked")


def _uncheck_name() -> str:
    return QCoreApplication.translate("RemarkCommands", "take a tick back")
