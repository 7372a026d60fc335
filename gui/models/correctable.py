"""Which blocks of a side can be put back into its article, or taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.corrections import is_article
from core.model import BlockKind, Span
from gui.models.rows import RowKind, SideView


@dataclass(frozen=True, slots=True)
class Correctable:
    """The blocks, by their places in the document, that something can be done with."""

    put_back: tuple[int, ...] = ()
    take_out: tuple[int, ...] = ()


def correctable_in_row(view: SideView, row: int) -> Correctable:
    """Return what can be done with a row: a fold stands for all that it hides."""
    if not 0 <= row < len(view.rows):
        return Correctable()
    shown = view.rows[row]
    if shown.kind is RowKind.FOLD:
        blocks = tuple(view.rows[under].block for under in view.folds[row].rows)
        return Correctable(put_back=_of(view, blocks).put_back)
    return _of(view, (shown.block,) if shown.block >= 0 else ())


def correctable_in_span(view: SideView, span: Span) -> Correctable:
    """Return what can be done with the blocks that a selected stretch of the rows touches."""
    rows = view.rows[view.row_at(span.start) : view.row_at(span.end) + 1]
    touched = (
        row.block
        for row in rows
        if row.block >= 0 and row.span.start < span.end and span.start < row.span.end
    )
    return _of(view, tuple(dict.fromkeys(touched)))


def _of(view: SideView, places: Sequence[int]) -> Correctable:
    blocks = view.document.blocks
    return Correctable(
        tuple(place for place in places if blocks[place].kind is BlockKind.BOILERPLATE),
        tuple(place for place in places if is_article(blocks[place])),
    )
