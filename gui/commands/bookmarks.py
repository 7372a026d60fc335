"""Bookmarks: passages that the person wants to come back to, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from core.model import Passage
from gui.actions import Actions, explain
from gui.history import History
from gui.messages import MessageBar
from gui.remarks import bookmarked

if TYPE_CHECKING:
    from gui.workbench import Workbench


class BookmarkCommands(QObject):
    """Bookmarks the passage that is selected, and goes from bookmark to bookmark."""

    def __init__(self, history: History, actions: Actions, messages: MessageBar) -> None:
        super().__init__(messages)
        self._history = history
        self._actions = actions
        self._messages = messages
        self._workbench: Workbench | None = None
        actions.review.bookmark.triggered.connect(self._on_bookmark_triggered)
        actions.go.next_bookmark.triggered.connect(self._on_next_triggered)
        actions.go.previous_bookmark.triggered.connect(self._on_previous_triggered)
        history.book.changed.connect(self._show)

    @Slot(object)
    def connect_workbench(self, workbench: Workbench) -> None:
        """Work on what is selected in the views of a comparison."""
        self._workbench = workbench
        workbench.views.passage_selected.connect(self._show)
        workbench.shown.connect(self._show)

    @property
    def _passage(self) -> Passage | None:
        return None if self._workbench is None else self._workbench.selected_passage

    @Slot()
    def _show(self) -> None:
        """Let the menu say whether the passage is bookmarked, or what is missing."""
        passage, action = self._passage, self._actions.review.bookmark
        explain(action, "" if passage else self.tr("Select a passage first."))
        action.setChecked(passage is not None and self._history.book.on(passage).is_bookmarked)

    @Slot(bool)
    def _on_bookmark_triggered(self, is_bookmarked: bool) -> None:
        passage = self._passage
        if passage is not None:
            remark = bookmarked(self._history.book.on(passage), is_bookmarked=is_bookmarked)
            self._history.remark(_bookmark_name if is_bookmarked else _removal_name, remark)

    @Slot()
    def _on_next_triggered(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous_triggered(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        """Go to the bookmark after or before what is selected; after the last to the first."""
        marked = sorted(
            subject.id
            for subject, remark in self._history.book.remarked
            if isinstance(subject, Passage) and remark.is_bookmarked
        )
        if not marked or self._workbench is None:
            text = self.tr("There is no bookmark: Ctrl+D bookmarks the passage that is selected.")
            self._messages.show_news(text)
            return
        here = self._passage.id if self._passage else 0
        ahead = [one for one in marked if (one - here) * step > 0]
        ends = ahead or marked
        self._workbench.pane.select_passage(ends[0] if step > 0 else ends[-1])


def _bookmark_name() -> str:
    return QCoreApplication.translate("BookmarkCommands", "bookmark")


def _removal_name() -> str:
    return QCoreApplication.translate("BookmarkCommands", "remove a bookmark")
