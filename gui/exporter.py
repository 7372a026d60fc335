"""Writing reports, off the GUI thread and beside whatever else is being done."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui import jobs
from gui.job_runner import JobRunner
from gui.pair import Settled


class Exporter(QObject):
    """Writes comparisons to files.

    Signals:
        exported: the path that a report was written to.
        failed: the `ComparisonError` that says why none was.
        crashed: any other exception.
    """

    exported = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = JobRunner(self)
        self._runner.succeeded.connect(self.exported)
        self._runner.failed.connect(self.failed)
        self._runner.crashed.connect(self.crashed)

    def export(self, settled: Settled, path: Path) -> None:
        """Write the comparison in the format of the file's name; an existing one is replaced.

        Whoever calls this has asked the person about a file that is there.
        """
        self._runner.run(partial(jobs.save, settled, path))

    def shut_down(self) -> None:
        """Stop everything and wait for its threads."""
        self._runner.shut_down()
