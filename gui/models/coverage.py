"""Each text alone: the source by what became of it, the repost by what is its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.model import Kind, Passage, Side
from gui.models.marks import Mark, MarkStyle, marks_within
from gui.models.pair_view import PairView, assemble, with_side
from gui.models.rows import Fold, Row, RowKind, SideView

_WHOLE = {Kind.OMITTED: MarkStyle.MISSING, Kind.ADDED: MarkStyle.OWN}


@dataclass(frozen=True, slots=True)
class CoverageView(SideView):
    """One side without a word about the other, but for the marks of what only one of them has."""

    def marks_in(self, row: int, passage: Passage) -> tuple[Mark, ...]:
        """Return the marks of a row: all of it where the other side has nothing of it."""
        span = self.rows[row].span
        if passage.kind in _WHOLE:
            return (Mark(span, _WHOLE[passage.kind]),)
        return marks_within(passage, self.side, span)


def coverage(pair: PairView, side: Side) -> PairView:
    """Return a pair whose one side shows its own text only; the offsets stay what they are.

    Touches no widget, so any thread may call it.
    """
    return with_side(pair, _without_gaps(pair, pair.side(side)))


def _without_gaps(pair: PairView, view: SideView) -> CoverageView:
    rows: list[Row] = []
    folds: dict[int, Fold] = {}
    for number, row in enumerate(view.rows):
        if row.kind is RowKind.GAP:
            continue
        if row.kind is RowKind.FOLD:
            first, fold = len(rows) + 1, view.folds[number]
            folds[len(rows)] = replace(fold, rows=range(first, first + len(fold.rows)))
        rows.append(row)
    shown = tuple(rows)
    passages = pair.comparison.passages
    plain = assemble(view.side, view.document, view.strand, (shown, {}, folds), passages)
    parts = (plain.gaps, plain.folds, plain.first_rows, plain.last_rows, plain.extents)
    return CoverageView(view.side, view.document, view.strand, shown, *parts)
