"""The coverage bars as shares of their width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from core import shown
from core.model import Comparison, Kind, Side, Span
from core.report import wording

# A printer draws no finer line over the width of a page.
_UNITS = 1000


def bars(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield the bar of each side that has text: its stripes, and in words what it shows."""
    shares = wording.shares(comparison.statistics)
    for side in Side:
        parts = _parts(comparison, side)
        if parts:
            kinds = [kind for kind in Kind if any(each is kind for _, each in parts)]
            told = [f"{shown.percent(shares[kind])} {kind.value}" for kind in kinds]
            yield {
                "caption": f"{side.value.capitalize()}, from its beginning to its end",
                "told": f"{side.value.capitalize()} in reading order: {wording.listed(told)}",
                "stripes": list(_stripes(parts)),
            }


def _parts(comparison: Comparison, side: Side) -> list[tuple[Span, Kind]]:
    return sorted(
        (span, passage.kind)
        for passage in comparison.passages
        for span in (passage.source if side is Side.SOURCE else passage.repost)
    )


def _stripes(parts: list[tuple[Span, Kind]]) -> Iterator[dict[str, Any]]:
    """Yield stretches of one kind, in reading order.

    A cut of one line in a book is still a cut: it keeps a unit, over what was carried there.
    """
    total = sum(len(span) for span, _ in parts)
    painted: list[Kind] = [Kind.VERBATIM] * _UNITS
    for kind in Kind:
        done = 0
        for span, each in parts:
            start, done = done, done + len(span)
            if each is kind:
                low, high = _UNITS * start // total, _UNITS * done // total
                painted[low : max(low + 1, high)] = [kind] * max(1, high - low)
    start = 0
    for kind, run in groupby(painted[:_UNITS]):
        width = sum(1 for _ in run)
        yield {"kind": kind.value, "start": start / _UNITS, "width": width / _UNITS}
        start += width
