"""The process that is killed: it works on a session as fast as it can, and says what it did.

It is what the application is but for its window.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from core.model import Anchor, Remark, Side, Span
from gui.autosave import Autosave
from gui.pair import Place
from gui.recovery_folder import RecoveryFolder
from gui.remarks import RemarkBook
from gui.session import Session

FILE, REPORT, RECOVERY, LOG = "work.retold", "report.html", "recovery", "changes.log"
# Between two changes of the note.
_STEP_MS = 15


class Worker(QObject):
    """Goes on where the last process was killed."""

    def __init__(self, folder: Path, interval_seconds: float) -> None:
        super().__init__()
        self._folder = folder
        self._session = Session(self)
        self._file = self._session.file
        self._book = RemarkBook(self)
        self._file.follow(self._book)
        recovery = RecoveryFolder(folder / RECOVERY)
        self._autosave = Autosave(self._session, recovery, int(interval_seconds * 1000))
        self._log = (folder / LOG).open("a", buffering=1)
        self._number = self._last_number()
        self._step = QTimer(self)
        self._step.setInterval(_STEP_MS)
        self._step.timeout.connect(self._on_step)
        self._session.failed.connect(self._on_trouble)
        self._session.crashed.connect(self._on_trouble)
        self._autosave.failed.connect(self._on_trouble)
        self._session.comparison_changed.connect(self._begin)
        self._file.saved.connect(self._save)
        self._session.exported.connect(self._export)

    def start(self) -> None:
        """Open what was kept, or else what was saved, or else the two pages."""
        self._autosave.look_for_abandoned()
        if self._autosave.offered is not None:
            self._autosave.recover()
            return
        names = [FILE] if (self._folder / FILE).exists() else ["source.txt", "repost.txt"]
        places = [Place.of_path(self._folder / name) for name in names]
        self._session.open(dict(zip(Side, places, strict=False)))

    def _last_number(self) -> int:
        lines = (self._folder / LOG).read_text().splitlines()
        return int(lines[-1].split()[0]) if lines else 0

    @Slot()
    def _begin(self) -> None:
        self._session.comparison_changed.disconnect(self._begin)
        QTimer.singleShot(0, self._work)

    @Slot()
    def _work(self) -> None:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        self._step.start()
        self._export()
        # Work of which only what is kept aside is left, half of the time.
        QTimer.singleShot(600, self._save)

    @Slot()
    def _on_step(self) -> None:
        self._number += 1
        note = Remark(Anchor((Span(0, 5),), ()), str(self._number))
        self._book.put(note)
        self._log.write(f"{self._number} {time.monotonic()}\n")

    @Slot()
    def _save(self) -> None:
        self._file.save(self._folder / FILE)

    @Slot()
    def _export(self) -> None:
        self._session.exporter.export(self._session.settled, self._folder / REPORT)

    @Slot(object)
    def _on_trouble(self, error: Exception) -> None:
        sys.stdout.write(f"{error}\n")
        sys.stdout.flush()
        QCoreApplication.exit(1)


def main() -> None:
    """Work until killed."""
    application = QCoreApplication([])
    worker = Worker(Path(sys.argv[1]), float(sys.argv[2]))
    worker.start()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
