"""The file that the session is saved in, and whether it holds what is open now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.model import Remark
from gui import session_jobs
from gui.job_runner import JobRunner
from gui.pair import Corrections, Opened, Place, Wanted
from gui.remarks import RemarkBook
from gui.session_jobs import Snapshot

if TYPE_CHECKING:
    from gui.session import Session


@dataclass(frozen=True, slots=True)
class Content:
    """What saving keeps, but for how it is shown: to look elsewhere is to change nothing."""

    wanted: Wanted = field(default_factory=Wanted)
    remarks: tuple[Remark, ...] = ()

    @property
    def has_work(self) -> bool:
        """Whether the person corrected or remarked anything, which opening the pages does not."""
        return bool(self.remarks) or self.wanted.corrections != Corrections()


class SessionFile(QObject):
    """Saves the session, and knows whether there is anything to save.

    A session without a file counts as modified once there is work of the person's in it: two
    pages alone are opened again in a moment. Another page makes another session, without a file.
    ``look`` tells how the window shows it, which is saved with it; ``keep_draft`` puts a note
    that is being written into the book.

    Signals:
        changed: the path is another one, or whether it is modified.
        content_changed: there is something else to save.
        draft_changed: a note is being written that is not in the book yet.
        saved: the path that was written.
        failed: a `ComparisonError`; the file is as it was.
        crashed: any other exception.
    """

    changed = Signal()
    content_changed = Signal()
    draft_changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.look: Callable[[], Mapping[str, object]] = dict
        self.keep_draft: Callable[[], None] = _nothing
        self._session = session
        self._book: RemarkBook | None = None
        self._path: Path | None = None
        self._content = Content()
        # What the file holds; None where that is not what is open, whatever it is.
        self._held: Content | None = Content()
        self._written = Content()
        # On one thread, so that of two files the later one stays.
        self._runner = JobRunner(self, threads=1)
        self._runner.succeeded.connect(self._on_saved)
        self._runner.failed.connect(self.failed)
        self._runner.crashed.connect(self.crashed)
        session.pages_changed.connect(self._on_settled)
        session.comparison_changed.connect(self._on_settled)

    @property
    def path(self) -> Path | None:
        """The file that holds the session, None as long as it was never saved."""
        return self._path

    @property
    def content(self) -> Content:
        """What there is to save."""
        return self._content

    @property
    def is_modified(self) -> bool:
        """Whether there is something that would be lost."""
        if self._path is None and self._held is not None:
            return self._content.has_work
        return self._content != self._held

    def snapshot(self) -> Snapshot:
        """Return what there is to save, as it is shown now."""
        self.keep_draft()
        return Snapshot(self._session.settled, self._content.remarks, self.look())

    def save(self, path: Path) -> None:
        """Write the session; whoever calls this has asked about a file that is there."""
        snapshot = self.snapshot()
        self._written = self._content
        self._runner.run(partial(session_jobs.save_file, snapshot, path))

    def follow(self, book: RemarkBook) -> None:
        """Save the remarks that are in a book, and put there those of a file that is opened."""
        self._book = book
        book.changed.connect(self._on_book_changed)

    def take_opened(self, opened: Opened) -> None:
        """Be in the file that was opened."""
        if self._book is not None:
            self._book.restore(opened.saved.remarks)
        self._path = opened.path
        self._held = self._content
        self.content_changed.emit()
        self.changed.emit()

    def take_recovered(self, path: Path | None) -> None:
        """Be in the file that was being worked on, or in none; what is open is not in it."""
        self._path, self._held = path, None
        self.changed.emit()

    def shut_down(self) -> None:
        """Finish writing and wait for its thread."""
        self._runner.shut_down()

    def _set_content(self, content: Content) -> None:
        before, self._content = self._content, content
        if not _are_same_pages(before.wanted, content.wanted):
            self._path, self._held = None, Content()
        if content != before:
            self.content_changed.emit()
            self.changed.emit()

    @Slot()
    def _on_book_changed(self) -> None:
        if self._book is not None:
            self._set_content(replace(self._content, remarks=self._book.remarks))

    @Slot()
    def _on_settled(self) -> None:
        wanted = self._session.settled.wanted
        is_same = _are_same_pages(self._content.wanted, wanted)
        self._set_content(Content(wanted, self._content.remarks if is_same else ()))

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._path, self._held = path, self._written
        self.changed.emit()
        self.saved.emit(path)


def _nothing() -> None:
    """Keep no draft, where nobody writes one."""


def _are_same_pages(before: Wanted, after: Wanted) -> bool:
    """Return whether these are the same pages, in whatever order, encoding or state they are."""
    return {_origin(place) for place in before.places.values()} == {
        _origin(place) for place in after.places.values()
    }


def _origin(place: Place) -> object:
    """Return what tells a page from others: where it is, or its bytes."""
    if place.kept is not None:
        return place.kept.address or place.kept.data
    return place.target if isinstance(place.target, bytes) else str(place.to_open_again)
