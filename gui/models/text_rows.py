"""Cutting one side's text into rows: passages where they are, the rest as context or folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.model import Block, BlockKind, Document, Passage, Side, Span, Strand
from gui.models.rows import NO_PASSAGE, Fold, Row, RowKind

_SHOWN_OUTSIDE = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE)


def spans_of(passage: Passage, side: Side) -> tuple[Span, ...]:
    """Return a passage's spans on one side."""
    return passage.source if side is Side.SOURCE else passage.repost


def text_rows(
    document: Document, strand: Strand, passages: Iterable[Passage], side: Side
) -> tuple[list[Row], dict[int, Fold]]:
    """Return every block of a document as rows in text order, and the folds by their row.

    A passage that runs over several blocks, or stands in several places, is several rows.
    """
    pieces = sorted((span, passage.id) for passage in passages for span in spans_of(passage, side))
    in_strand = frozenset(strand.blocks)
    rows: list[Row] = []
    folded: list[int] = []
    folds: dict[int, Fold] = {}
    first = 0
    for index, block in enumerate(document.blocks):
        is_shown = index in in_strand or block.kind in _SHOWN_OUTSIDE
        if not is_shown:
            folded.append(index)
            continue
        _fold(document, folded, rows, folds)
        if index not in in_strand:
            rows.append(Row(RowKind.CONTEXT, block.span, NO_PASSAGE, index, starts_block=True))
            continue
        while first < len(pieces) and pieces[first][0].end <= block.span.start:
            first += 1
        rows.extend(_block_rows(document.text, block, index, _within(pieces, first, block)))
    _fold(document, folded, rows, folds)
    return rows, folds


def _within(pieces: list[tuple[Span, int]], first: int, block: Block) -> Iterator[tuple[Span, int]]:
    """Yield the parts of passages that stand inside a block."""
    for place in range(first, len(pieces)):
        span, passage = pieces[place]
        if span.start >= block.span.end:
            return
        part = Span(max(span.start, block.span.start), min(span.end, block.span.end))
        yield part, passage


def _block_rows(
    text: str, block: Block, index: int, pieces: Iterator[tuple[Span, int]]
) -> Iterator[Row]:
    """Yield a block's passages, and what no passage holds as context, so that no text is hidden."""
    before = block.span.start
    starts_block = True
    for span, passage in pieces:
        if text[before : span.start].strip():
            rest = Span(before, span.start)
            yield Row(RowKind.CONTEXT, rest, NO_PASSAGE, index, starts_block)
            starts_block = False
        if span.end > before:
            yield Row(RowKind.PASSAGE, span, passage, index, starts_block)
            starts_block = False
            before = span.end
    if text[before : block.span.end].strip():
        rest = Span(before, block.span.end)
        yield Row(RowKind.CONTEXT, rest, NO_PASSAGE, index, starts_block)


def _fold(document: Document, folded: list[int], rows: list[Row], folds: dict[int, Fold]) -> None:
    """Put the blocks collected in ``folded`` under one fold row, and empty the list."""
    if not folded:
        return
    blocks = [document.blocks[index] for index in folded]
    rows.append(Row(RowKind.FOLD, Span(blocks[0].span.start, blocks[0].span.start), 0, -1, True))
    start = len(rows)
    rows.extend(
        Row(RowKind.FOLDED, document.blocks[index].span, NO_PASSAGE, index, starts_block=True)
        for index in folded
    )
    is_boilerplate = [block.kind is BlockKind.BOILERPLATE for block in blocks]
    reasons = [b.reason for b, rubbish in zip(blocks, is_boilerplate, strict=True) if rubbish]
    languages = [
        b.language for b, rubbish in zip(blocks, is_boilerplate, strict=True) if not rubbish
    ]
    folds[start - 1] = Fold(
        range(start, len(rows)),
        tuple(dict.fromkeys(filter(None, reasons))),
        tuple(dict.fromkeys(languages)),
    )
    folded.clear()
