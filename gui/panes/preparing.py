"""What a view shows of a pair, made off the GUI thread where that takes longer than a frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel

from core.model import Side
from core.progress import Progress
from gui.job_runner import JobRunner
from gui.models.pair_view import PairView

Preparing = Callable[[PairView, Side], PairView]
"""Makes of a pair the one whose side is to be shown; touches no widget."""

# A redline of so many takes 10 ms: less than it takes to see that there was nothing before.
_MAX_AT_ONCE = 2000
# What is there sooner needs no word.
_DELAY_MS = 300


class Preparer(QObject):
    """Prepares one side after the other; a newer request drops the one before.

    Signals:
        prepared: the side, and the pair to show of it.
        busy_changed: whether something is being prepared.
        crashed: any exception, a bug to report.
    """

    prepared = Signal(object, object)
    busy_changed = Signal(bool)
    crashed = Signal(object)

    def __init__(self, how: Preparing, parent: QObject) -> None:
        super().__init__(parent)
        self._how = how
        self._runner = JobRunner(self, threads=1)
        self._runner.succeeded.connect(self._on_done)
        self._runner.crashed.connect(self.crashed)
        self._runner.busy_changed.connect(self.busy_changed)

    def prepare(self, pair: PairView, side: Side) -> None:
        """Prepare a side of a pair, at once where that is a matter of a frame."""
        if len(pair.comparison.passages) <= _MAX_AT_ONCE:
            self.stop()
            self.prepared.emit(side, self._how(pair, side))
        else:
            self._runner.run(partial(_done, self._how, pair, side))

    def stop(self) -> None:
        """Prepare nothing any more; no result arrives."""
        self._runner.cancel()

    @Slot(object)
    def _on_done(self, done: tuple[Side, PairView]) -> None:
        self.prepared.emit(*done)


class WaitingNote(QLabel):
    """Says after a moment that something is being prepared, as long as it is."""

    def __init__(self, preparer: Preparer) -> None:
        super().__init__(self.tr("Preparing this view…"))
        self.setObjectName("waiting_note")
        self.setProperty("role", "dim")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(16)
        self.hide()
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DELAY_MS)
        self._delay.timeout.connect(self.show)
        preparer.busy_changed.connect(self._on_busy_changed)

    @Slot(bool)
    def _on_busy_changed(self, is_busy: bool) -> None:
        if is_busy:
            self._delay.start()
        else:
            self._delay.stop()
            self.hide()


def _done(how: Preparing, pair: PairView, side: Side, _progress: Progress) -> tuple[Side, PairView]:
    return side, how(pair, side)
