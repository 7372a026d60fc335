"""Work off the GUI thread: the newest request wins, and what it gives arrives on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from core.errors import CancelledError, ComparisonError
from core.model import Stage
from core.progress import Progress

Work = Callable[[Progress], object]

# A newer job need not wait for one that takes a moment to notice that it is not wanted any more.
_THREADS = 2
# A progress bar shows no smaller step.
_STEP = 0.01


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a job."""

    result: object


@dataclass(frozen=True, slots=True)
class Failed:
    """The trouble, expected or not, that ended a job."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Advanced:
    """How far a job is: its stage and the share of all its work done."""

    stage: Stage
    share: float


Report = Done | Failed | Advanced


@dataclass(slots=True)
class _Job:
    """One run of some work on a thread of the pool; it tells what it does through ``report``."""

    work: Work
    report: Callable[[_Job, Report], None]
    stopped: Event = field(default_factory=Event)
    share: float = -1.0

    def run(self) -> None:
        """Do the work and report how it ended; nobody waits for a job that was stopped."""
        try:
            result = self.work(self._advance)
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - a bug must reach the window, whatever it is
            self._end(Failed(error))
        else:
            self._end(Done(result))

    def _end(self, report: Report) -> None:
        """Tell how the work ended, unless whoever asked may be gone."""
        if not self.stopped.is_set():
            self.report(self, report)

    def _advance(self, stage: Stage, share: float) -> None:
        if self.stopped.is_set():
            raise CancelledError
        if not self.share <= share < self.share + _STEP:
            self.share = share
            self.report(self, Advanced(stage, share))


class JobRunner(QObject):
    """Run core functions off the GUI thread; the newest request wins.

    With one of its ``threads`` alone, what cannot be stopped is done one after the other.

    Signals:
        busy_changed: whether there is a job whose result is waited for.
        advanced: the stage of the newest job and the share of it done, 0.0 to 1.0.
        succeeded: the result of the newest job; stale results are dropped.
        failed: the `ComparisonError` it raised.
        crashed: any other exception, a bug to report.
    """

    busy_changed = Signal(bool)
    advanced = Signal(object, float)
    succeeded = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    # Emitted on a thread of the pool, received on this object's own.
    _reported = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = _THREADS) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._newest: _Job | None = None
        self._reported.connect(self._on_reported)

    @property
    def is_busy(self) -> bool:
        """Whether there is a job whose result is waited for."""
        return self._newest is not None

    def run(self, work: Work) -> None:
        """Start some work; a job that still runs is stopped and its result dropped."""
        self._stop_newest()
        self._newest = _Job(work, self._reported.emit)
        self._pool.start(self._newest.run)
        self.busy_changed.emit(True)

    def run_aside(self, work: Work) -> None:
        """Start work whose result nobody waits for and whose failure shows elsewhere."""
        self._pool.start(_Job(work, self._reported.emit).run)

    def cancel(self) -> None:
        """Stop the job that runs, if any; no result of it arrives."""
        if self._newest is not None:
            self._stop_newest()
            self.busy_changed.emit(False)

    def shut_down(self) -> None:
        """Stop what runs and wait for its thread; nothing arrives afterwards."""
        self._stop_newest()
        self._pool.clear()
        self._pool.waitForDone()

    def _stop_newest(self) -> None:
        if self._newest is not None:
            self._newest.stopped.set()
            self._newest = None

    @Slot(object, object)
    def _on_reported(self, job: _Job, report: Report) -> None:
        """Hand a report of the newest job on; one of an older job is stale."""
        if job is not self._newest:
            return
        if isinstance(report, Advanced):
            self.advanced.emit(report.stage, report.share)
            return
        self._newest = None
        self.busy_changed.emit(False)
        self._hand_on(report)

    def _hand_on(self, report: Done | Failed) -> None:
        if isinstance(report, Done):
            self.succeeded.emit(report.result)
        elif isinstance(report.error, ComparisonError):
            self.failed.emit(report.error)
        else:
            self.crashed.emit(report.error)
