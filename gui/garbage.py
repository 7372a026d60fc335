"""Python's cyclic garbage, collected where Qt's objects may die: on the GUI thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

# Often enough that garbage never piles up, seldom enough that nobody sees it.
_INTERVAL_MS = 1000


class GarbageCollector(QObject):
    """Collects in place of Python's own collector while it lives.

    Python collects on whatever thread passes a threshold; a window or a timer that was garbage
    would then be destroyed on the thread of a job, and Qt crashes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Take over from Python's own collector."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
