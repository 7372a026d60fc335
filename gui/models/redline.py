"""Both texts as one with its changes, in the order of the source or of the repost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.model import Comparison, Finding, Passage, Side, Span
from gui.models.marks import Mark
from gui.models.pair_view import PairView, assemble, with_side
from gui.models.rows import NO_PASSAGE, Fold, Row, RowKind, SideView
from gui.models.weave import Piece, woven


@dataclass(frozen=True, slots=True)
class RedlineView(SideView):
    """A text woven of both, in the order of one side; its document has that text."""

    comparison: Comparison

    def marks_in(self, row: int, passage: Passage) -> tuple[Mark, ...]:
        """Return what was deleted and inserted in a row."""
        # Woven once more when it comes in sight: the marks of a whole book would be kept for it.
        place = self.rows[row].span.start
        marks: list[Mark] = []
        for piece in woven(self.comparison, passage):
            span = Span(place, place + len(piece.text))
            marks.extend(Mark(span, style) for style in piece.styles if span)
            place = span.end
        return tuple(marks)

    def found(self, finding: Finding) -> tuple[Span, ...]:
        """Return where the wordings of a finding stand in this text, of either side."""
        spans: list[Span] = []
        for passage in finding.passages:
            row = self.first_rows[passage]
            if row < 0:
                continue
            place = self.rows[row].span.start
            for piece in woven(self.comparison, self.comparison.passages[passage - 1]):
                spans.extend(_found_in(piece, place, finding))
                place += len(piece.text)
        return tuple(dict.fromkeys(spans))


def _found_in(piece: Piece, place: int, finding: Finding) -> Iterator[Span]:
    """Yield what of a piece, which stands at a place, is in a finding's wordings."""
    for start, spans in ((piece.source, finding.source), (piece.repost, finding.repost)):
        if start is None:
            continue
        for span in spans:
            first, last = max(span.start, start), min(span.end, start + len(piece.text))
            if first < last:
                yield Span(place + first - start, place + last - start)


def redline(pair: PairView, side: Side) -> PairView:
    """Return a pair whose one side is the redline in the order of that side.

    Touches no widget, so any thread may call it.
    """
    return with_side(pair, _Weaver(pair, side).view())


class _Weaver:
    """Puts one redline together, row by row."""

    def __init__(self, pair: PairView, side: Side) -> None:
        self._pair = pair
        self._comparison = pair.comparison
        self._base = pair.side(side)
        self._texts: list[str] = []
        self._length = 0
        self._rows: list[Row] = []
        self._folds: dict[int, Fold] = {}
        self._shown = bytearray(len(pair.comparison.passages) + 1)

    def view(self) -> RedlineView:
        """Return the redline: all of the base's rows, and where the other side has more, that."""
        self._add_repeats(0)
        for number, row in enumerate(self._base.rows):
            if row.kind is RowKind.GAP:
                for place, passage in enumerate(self._base.gaps[number].passages):
                    self._add_passage(passage, -1, starts_block=not place)
            elif row.kind is RowKind.PASSAGE:
                self._add_passage(row.passage, row.block, starts_block=row.starts_block)
            else:
                self._add_other(number, row)
        base = self._base
        document = replace(base.document, text="".join(self._texts))
        rows, passages = tuple(self._rows), self._comparison.passages
        plain = assemble(base.side, document, base.strand, (rows, {}, self._folds), passages)
        parts = (plain.gaps, plain.folds, plain.first_rows, plain.last_rows, plain.extents)
        return RedlineView(base.side, document, base.strand, rows, *parts, self._comparison)

    def _add_passage(self, number: int, block: int, *, starts_block: bool) -> None:
        """Add a passage, once, and what the repost makes of the source's words again after it."""
        if not self._shown[number]:
            self._shown[number] = True
            self._add_row(RowKind.PASSAGE, self._woven(number), (number, block), starts_block)
            self._add_repeats(number)

    def _add_repeats(self, before: int) -> None:
        """Add the further uses that stand behind a passage in the repost, where it has no row."""
        passages = self._comparison.passages
        while self._base.side is Side.SOURCE and before < len(passages):
            passage = passages[before]
            if passage.repeats is None or self._shown[passage.id]:
                return
            self._shown[passage.id] = True
            self._add_row(RowKind.PASSAGE, self._woven(passage.id), (passage.id, -1), False)
            before += 1

    def _woven(self, number: int) -> str:
        pieces = woven(self._comparison, self._pair.passage(number))
        return "".join([piece.text for piece in pieces])

    def _add_other(self, number: int, row: Row) -> None:
        """Add what is not compared, folded as it is in the base."""
        if row.kind is RowKind.FOLD:
            fold = self._base.folds[number]
            first = len(self._rows) + 1
            self._folds[len(self._rows)] = replace(fold, rows=range(first, first + len(fold.rows)))
        text = row.span.of(self._base.document.text)
        self._add_row(row.kind, text, (NO_PASSAGE, row.block), row.starts_block)

    def _add_row(self, kind: RowKind, text: str, of: tuple[int, int], starts_block: bool) -> None:
        """Add a row that says ``text``, of a passage and a block."""
        if self._rows:
            self._texts.append("\n" if starts_block else " ")
            self._length += 1
        span = Span(self._length, self._length + len(text))
        self._texts.append(text)
        self._length = span.end
        self._rows.append(Row(kind, span, *of, starts_block))
