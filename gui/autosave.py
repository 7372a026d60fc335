"""Keeps what is open in case the program ends unexpectedly, and offers it at the next start."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal, Slot

from core.model import Side
from core.report.errors import UnwritableReportError
from gui import recovery_folder, session_jobs
from gui.job_runner import JobRunner
from gui.pair import Opened, Place
from gui.recovery_folder import RecoveryFolder
from gui.session import Session

# With the writing of the largest pages no more than 30 seconds of work are lost.
_SECONDS = 28.0
INTERVAL_VARIABLE = "RETOLD_AUTOSAVE_SECONDS"
# What the window says of a session, and this of the file that it was in.
_FILE = "file"


def usual_folder() -> RecoveryFolder:
    """Return the folder where the system wants such things kept."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    return RecoveryFolder(Path(QStandardPaths.writableLocation(location), "recovery"))


def interval_ms() -> int:
    """Return how long a change may wait to be kept; another time may be set for tests."""
    try:
        seconds = float(os.environ.get(INTERVAL_VARIABLE, ""))
    except ValueError:
        seconds = _SECONDS
    # A day is more than anybody sets, and less than the timer takes.
    return int(1000 * (seconds if 0 < seconds < 86_400 else _SECONDS))


class Autosave(QObject):
    """Writes the session aside some seconds after it has changed, unless its file holds it.

    Signals:
        offered_changed: there is another session to recover, or none.
        failed: a `ComparisonError` that says why nothing is kept; said once, until that changes.
        crashed: any other exception.
    """

    offered_changed = Signal()
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, session: Session, folder: RecoveryFolder, wait_ms: int) -> None:
        super().__init__(session)
        self._session = session
        self._file = session.file
        self._folder = folder
        self._slot: recovery_folder.Slot | None = None
        self._offered: list[recovery_folder.Slot] = []
        self._recovering: recovery_folder.Slot | None = None
        self._has_failed = False
        self._has_crashed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self.save_now)
        self._runner = JobRunner(self, threads=1)
        self._runner.succeeded.connect(self._on_kept)
        self._runner.failed.connect(self._on_failed)
        self._runner.crashed.connect(self._on_crashed)
        self._file.content_changed.connect(self._on_changed)
        self._file.changed.connect(self._on_changed)
        self._file.draft_changed.connect(self._on_draft_changed)
        session.opened.connect(self._on_opened)

    @property
    def offered(self) -> recovery_folder.Slot | None:
        """The session to recover or to discard, None where there is none."""
        return self._offered[0] if self._offered else None

    @Slot()
    def look_for_abandoned(self) -> None:
        """Find what processes left that did not end in order."""
        self._offered.extend(self._folder.abandoned())
        self.offered_changed.emit()

    @Slot()
    def recover(self) -> None:
        """Open the session that is offered, and go on keeping it where it is."""
        if self.offered is not None:
            self._recovering = self.offered
            self._session.open({Side.SOURCE: Place.of_path(self.offered.file)})

    @Slot()
    def discard(self) -> None:
        """Throw away the session that is offered."""
        if self.offered is not None:
            slot = self._offered.pop(0)
            slot.empty()
            slot.release()
            self.offered_changed.emit()

    @Slot()
    def save_now(self) -> None:
        """Keep what is open now, where that is worth keeping."""
        self._timer.stop()
        self._file.keep_draft()
        if not self._is_needed:
            return
        try:
            self._slot = self._slot or self._folder.new_slot()
        except OSError as reason:
            self._on_failed(UnwritableReportError(self._folder.path, reason))
            return
        path, snapshot = self._file.path, self._file.snapshot()
        view = {**snapshot.view, _FILE: str(path)} if path else snapshot.view
        snapshot = replace(snapshot, view=view)
        self._runner.run(partial(session_jobs.save_file, snapshot, self._slot.file))

    def end(self) -> None:
        """Throw away what was kept: the program ends in order. What is offered stays."""
        self._timer.stop()
        self._runner.shut_down()
        if self._slot is not None:
            self._slot.empty()
            self._slot.release()
        for slot in self._offered:
            slot.release()
        self._slot, self._offered = None, []

    @property
    def _is_needed(self) -> bool:
        is_in_file = self._file.path is not None and not self._file.is_modified
        has_pages = bool(self._session.settled.documents)
        return has_pages and not is_in_file and not self._has_crashed

    @Slot()
    def _on_changed(self) -> None:
        if self._has_crashed:
            return
        if not self._is_needed:
            self._timer.stop()
            if self._slot is not None:
                self._slot.empty()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_draft_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        """Take over what was recovered: this process keeps it from now on."""
        slot, self._recovering = self._recovering, None
        if slot is None or opened.path != slot.file:
            return
        if self._slot is not None:
            self._slot.empty()
            self._slot.release()
        self._slot = slot
        self._offered.remove(slot)
        before = opened.saved.view.get(_FILE)
        self._file.take_recovered(Path(before) if isinstance(before, str) else None)
        self.offered_changed.emit()

    @Slot(object)
    def _on_kept(self, _path: Path) -> None:
        self._has_failed = False
        if not self._is_needed and self._slot is not None:
            self._slot.empty()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)

    @Slot(object)
    def _on_crashed(self, error: Exception) -> None:
        """Give up: every crash is a reason to keep what is open, this one would be so for ever."""
        self._has_crashed = True
        self.crashed.emit(error)
