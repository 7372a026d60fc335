"""The coverage bars: each text in reading order, coloured by what became of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from core.model import Comparison, Kind, Passage, Side, Span

WIDTH = 1000
"""Units across a bar; a screen has no more pixels for it."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """Where a bar has one colour: SVG path data over `WIDTH` by 1 units."""

    kind: Kind
    path: str


def bar(comparison: Comparison, side: Side) -> tuple[Stripe, ...]:
    """Return one side's text as stripes, a path a kind; gaps between passages are closed."""
    parts = sorted(
        (span, passage.kind) for passage in comparison.passages for span in _spans(passage, side)
    )
    total = sum(len(span) for span, _ in parts)
    runs: defaultdict[Kind, list[str]] = defaultdict(list)
    drawn: defaultdict[Kind, int] = defaultdict(int)
    for start, end, kind in _runs([(len(span), kind) for span, kind in parts]):
        low = WIDTH * start // total
        # A cut of one line in a book is still a cut: it keeps a unit, as do a hundred there.
        high = max(low + 1, WIDTH * end // total)
        if high > drawn[kind]:
            runs[kind].append(f"M{low} 0h{high - low}v1H{low}z")
            drawn[kind] = high
    return tuple(Stripe(kind, "".join(runs[kind])) for kind in Kind if kind in runs)


def _spans(passage: Passage, side: Side) -> tuple[Span, ...]:
    return passage.source if side is Side.SOURCE else passage.repost


def _runs(parts: list[tuple[int, Kind]]) -> list[tuple[int, int, Kind]]:
    """Return the parts one behind the other, neighbours of one kind as one."""
    runs: list[tuple[int, int, Kind]] = []
    offset = 0
    for length, kind in parts:
        start = offset
        offset += length
        if runs and runs[-1][2] is kind:
            start = runs.pop()[0]
        runs.append((start, offset, kind))
    return runs
