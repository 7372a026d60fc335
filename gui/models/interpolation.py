"""Reading a place on one scale off another, straight between known points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def interpolate(place: float, known: Sequence[float], wanted: Sequence[float]) -> float:
    """Return the place on ``wanted`` that answers to ``place`` on ``known``.

    Both rise or stay and are equally long, at least one; outside, the nearest end answers.
    """
    if place <= known[0]:
        return wanted[0]
    if place >= known[-1]:
        return wanted[-1]
    above = bisect_right(known, place)
    start, end = known[above - 1], known[above]
    share = (place - start) / (end - start)
    return wanted[above - 1] + share * (wanted[above] - wanted[above - 1])
