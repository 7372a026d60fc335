"""How core tells what it is doing, and how a caller stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from core.model import Stage

Progress = Callable[[Stage, float], None]
"""Called with the stage and the share of the whole work done, 0.0 to 1.0, at least every 50 ms of
work; it stops the work by raising `core.errors.CancelledError`."""

_Item = TypeVar("_Item")

# Of the slowest items, changed passages, some 10 ms of work.
_ITEMS_PER_REPORT = 50


def ignore_progress(_stage: Stage, _share: float) -> None:
    """Take a report and do nothing."""


class Meter:
    """Reports one stage from inside its loops; its share is that of the stage's own work."""

    def __init__(self, progress: Progress, stage: Stage) -> None:
        self._progress = progress
        self._stage = stage
        self._share = 0.0

    def reach(self, share: float) -> None:
        """Report that so much of the stage is done."""
        self._share = share
        self._progress(self._stage, share)

    def beat(self) -> None:
        """Report the share reached once more: the work goes on."""
        self.reach(self._share)

    def over(self, items: Sequence[_Item], end: float) -> Iterator[_Item]:
        """Yield the items and report on the way from the share reached to ``end``."""
        start = self._share
        for first in range(0, len(items), _ITEMS_PER_REPORT):
            self.reach(start + (end - start) * first / len(items))
            yield from items[first : first + _ITEMS_PER_REPORT]
        self.reach(end)

    def along(self, items: Sequence[_Item]) -> Iterator[_Item]:
        """Yield the items and report the share reached again and again: the work goes on."""
        return self.over(items, self._share)
