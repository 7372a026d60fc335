"""The whole pair as it is shown, prepared once so that the views only look things up."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from core.model import Comparison, Document, Kind, Passage, Side, Span, Strand
from gui.models.extents import row_extent
from gui.models.gaps import START, gaps_after, in_order_pairs
from gui.models.rows import Fold, Gap, Row, RowKind, SideView
from gui.models.stripes import Stripe, stripes_of
from gui.models.text_rows import spans_of, text_rows


@dataclass(frozen=True, slots=True)
class Anchors:
    """Places that belong level: ``source[i]`` and ``repost[i]`` are numbers of rows.

    A place is the upper edge of its row. Both never fall, begin with 0 and end with the number
    of rows, so that the two texts begin and end together.
    """

    source: array[int]
    repost: array[int]

    def of(self, side: Side) -> array[int]:
        """Return one side's places."""
        return self.source if side is Side.SOURCE else self.repost


@dataclass(frozen=True, slots=True)
class PairView:
    """A comparison, its two sides as rows, what is level, the changes in order, the map."""

    comparison: Comparison
    source: SideView
    repost: SideView
    anchors: Anchors
    changes: tuple[int, ...]
    stripes: Mapping[Side, tuple[Stripe, ...]]

    def side(self, side: Side) -> SideView:
        """Return one side."""
        return self.source if side is Side.SOURCE else self.repost

    def passage(self, passage_id: int) -> Passage:
        """Return the passage with that id; IndexError where there is none."""
        if passage_id < 1:
            raise IndexError(passage_id)
        return self.comparison.passages[passage_id - 1]


def prepare(comparison: Comparison) -> PairView:
    """Return the comparison as it is shown; touches no widget, so any thread may call it."""
    chain = in_order_pairs(comparison.passages)
    source, repost = (_side_view(comparison, chain, side) for side in Side)
    return PairView(
        comparison,
        source,
        repost,
        _anchors(chain, source, repost),
        tuple(p.id for p in comparison.passages if p.kind is not Kind.VERBATIM),
        {view.side: stripes_of(view, comparison) for view in (source, repost)},
    )


def with_side(pair: PairView, view: SideView) -> PairView:
    """Return the pair with another view of one of its sides, and the stripes of that."""
    stripes = {**pair.stripes, view.side: stripes_of(view, pair.comparison)}
    if view.side is Side.SOURCE:
        return replace(pair, source=view, stripes=stripes)
    return replace(pair, repost=view, stripes=stripes)


def _side_view(comparison: Comparison, chain: list[Passage], side: Side) -> SideView:
    document, strand = _strand(comparison, side)
    _, other_strand = _strand(comparison, side.other)
    rows, folds = text_rows(document, strand, comparison.passages, side)
    missing = gaps_after(comparison.passages, chain, side.other, other_strand)
    places = _gap_places(rows, chain, side)
    gap_after = {places[before]: gap for before, gap in missing.items()}
    rows, folds, gaps = _with_gaps(rows, folds, gap_after)
    return assemble(side, document, strand, (tuple(rows), gaps, folds), comparison.passages)


def assemble(
    side: Side,
    document: Document,
    strand: Strand,
    parts: tuple[tuple[Row, ...], Mapping[int, Gap], Mapping[int, Fold]],
    passages: tuple[Passage, ...],
) -> SideView:
    """Return a side of these rows, gaps and folds, with where each passage stands in them."""
    rows, gaps, folds = parts
    first_rows, last_rows = _places(rows, gaps, passages, side)
    extents = array("l", accumulate((row_extent(document.text, row) for row in rows), initial=0))
    return SideView(side, document, strand, rows, gaps, folds, first_rows, last_rows, extents)


def _strand(comparison: Comparison, side: Side) -> tuple[Document, Strand]:
    if side is Side.SOURCE:
        return comparison.source, comparison.source.strand(comparison.source_strand)
    return comparison.repost, comparison.repost.strand(comparison.repost_strand)


def _gap_places(rows: list[Row], chain: list[Passage], side: Side) -> dict[int, int]:
    """Return, for each pair of the chain and `START`, the row after which its gap stands.

    In the repost the gap comes first, then what the repost added; in the source it is the
    reverse, so that no ribbon crosses another.
    """
    shown = [i for i, row in enumerate(rows) if row.kind is RowKind.PASSAGE]
    before = shown[0] - 1 if shown else len(rows) - 1
    ends = {rows[i].passage: i for i in shown}
    if side is Side.REPOST:
        return {START: before} | {passage.id: ends[passage.id] for passage in chain}
    starts = {rows[i].passage: place for place, i in reversed(list(enumerate(shown)))}
    # What stands before the next pair's first row, or at the end.
    places = [starts[passage.id] - 1 for passage in chain] + [len(shown) - 1]
    pairs = (START, *(passage.id for passage in chain))
    return {
        pair: shown[place] if place >= 0 else before
        for pair, place in zip(pairs, places, strict=True)
    }


def _with_gaps(
    rows: list[Row], folds: Mapping[int, Fold], gap_after: Mapping[int, Gap]
) -> tuple[list[Row], dict[int, Fold], dict[int, Gap]]:
    """Return the rows with the gaps between them, and where folds and gaps stand now."""
    merged: list[Row] = []
    gaps: dict[int, Gap] = {}
    moved_folds: dict[int, Fold] = {}
    for i in range(-1, len(rows)):
        if i in folds:
            first = len(merged) + 1
            moved_folds[len(merged)] = replace(
                folds[i], rows=range(first, first + len(folds[i].rows))
            )
        if i >= 0:
            merged.append(rows[i])
        if i in gap_after:
            gaps[len(merged)] = gap_after[i]
            merged.append(_gap_row(gap_after[i], merged))
    return merged, moved_folds, gaps


def _gap_row(gap: Gap, before: list[Row]) -> Row:
    place = before[-1].span.end if before else 0
    return Row(RowKind.GAP, Span(place, place), gap.passages[0], -1, starts_block=True)


def _places(
    rows: tuple[Row, ...], gaps: Mapping[int, Gap], passages: tuple[Passage, ...], side: Side
) -> tuple[array[int], array[int]]:
    """Return each passage's first and last row, by its id; -1 where it has none."""
    first_rows = array("l", [-1]) * (len(passages) + 1)
    last_rows = array("l", [-1]) * (len(passages) + 1)
    for i, row in enumerate(rows):
        shown: Iterable[int] = gaps[i].passages if i in gaps else (row.passage,)
        for passage in shown:
            if passage and first_rows[passage] < 0:
                first_rows[passage] = i
            if passage:
                last_rows[passage] = i
    for passage in passages:
        is_elsewhere = passage.repeats is not None and not spans_of(passage, side)
        if is_elsewhere and first_rows[passage.id] < 0:
            assert passage.repeats is not None
            first_rows[passage.id] = first_rows[passage.repeats]
            last_rows[passage.id] = last_rows[passage.repeats]
    return first_rows, last_rows


def _anchors(chain: Iterable[Passage], source: SideView, repost: SideView) -> Anchors:
    places = [array("l", [0]), array("l", [0])]
    ends = (len(source.rows), len(repost.rows))
    for passage in chain:
        first = (source.first_rows[passage.id], repost.first_rows[passage.id])
        last = (source.last_rows[passage.id] + 1, repost.last_rows[passage.id] + 1)
        for edges in (first, last):
            if all(edge >= known[-1] for edge, known in zip(edges, places, strict=True)):
                for edge, known in zip(edges, places, strict=True):
                    known.append(edge)
    for end, known in zip(ends, places, strict=True):
        known.append(end)
    return Anchors(*places)
