"""The ways to look at a pair."""

from __future__ import annotations

from enum import StrEnum


class ViewMode(StrEnum):
    """One way to look at a pair, by the name that settings keep."""

    SIDE_BY_SIDE = "side_by_side"
    REDLINE = "redline"
    COVERAGE = "coverage"
