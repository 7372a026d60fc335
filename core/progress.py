"""How core tells what it is doing, and how a caller stops it."""

from __future__ import annotations

from collections.abc import Callable

from core.model import Stage

Progress = Callable[[Stage, float], None]
"""Called with the stage and the share of the whole work done, 0.0 to 1.0, at least every 50 ms of
work; it stops the work by raising `core.errors.CancelledError`."""


def ignore_progress(_stage: Stage, _share: float) -> None:
    """Take a report and do nothing."""
