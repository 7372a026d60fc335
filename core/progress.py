"""How core tells what it is doing, and how a caller stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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

    def over(self, items: Sequence[_Item], end: float) -> Iterator[_Item]:
        """Yield the items and report on the way from the share reached to ``end``."""
        start = self._share
        for index, item in enumerate(items):
            if index % _ITEMS_PER_REPORT == 0:
                self.reach(start + (end - start) * index / len(items))
            yield item
        self.reach(end)

    def along(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """Yield the items and report the same share again and again: the work goes on."""
        for index, item in enumerate(items):
            if index % _ITEMS_PER_REPORT == 0:
                self.reach(self._share)
            yield item
