"""The overview map's stripes: the kinds along one side, as few as can be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from core.model import Comparison, Kind
from gui.models.rows import Row, RowKind, SideView

# Twice the pixels of a tall screen: finer stripes could not be told apart.
MAX_STRIPES = 2_000


@dataclass(frozen=True, slots=True)
class Stripe:
    """A part of one side, as shares of its extent, and its kind; None for no passage."""

    start: float
    end: float
    kind: Kind | None


def stripes_of(view: SideView, comparison: Comparison) -> tuple[Stripe, ...]:
    """Return a side's kinds from top to bottom, neighbours of one kind joined.

    Where several kinds share the least stripe, the changed kind with most text shows, so that no
    change drowns in what is verbatim.
    """
    total = view.extents[-1]
    if not total:
        return ()
    cells = _cells(view, comparison, max(1, total // MAX_STRIPES))
    stripes: list[Stripe] = []
    start = 0
    for kind, group in groupby(cells, key=lambda cell: cell[1]):
        end = max(end for end, _ in group)
        stripes.append(Stripe(start / total, end / total, kind))
        start = end
    return tuple(stripes)


def _cells(view: SideView, comparison: Comparison, size: int) -> Iterator[tuple[int, Kind | None]]:
    """Yield where each cell of at least ``size`` ends, and its kind."""
    counts: Counter[Kind | None] = Counter()
    start = 0
    for i, row in enumerate(view.rows):
        end = view.extents[i + 1]
        counts[_kind(row, comparison)] += view.extent(i)
        if end - start >= size:
            yield end, _most(counts)
            counts.clear()
            start = end
    if counts.total():
        yield view.extents[-1], _most(counts)


def _kind(row: Row, comparison: Comparison) -> Kind | None:
    is_shown = row.kind in (RowKind.PASSAGE, RowKind.GAP)
    return comparison.passages[row.passage - 1].kind if is_shown else None


def _most(counts: Counter[Kind | None]) -> Kind | None:
    changed = {kind: n for kind, n in counts.items() if kind not in (None, Kind.VERBATIM)}
    if changed:
        return max(changed, key=lambda kind: changed[kind])
    return Kind.VERBATIM if counts[Kind.VERBATIM] else None
