"""Which blocks of a side can be put back into its article, or taken out of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    """Return what can be done with the blocks that a selected stretch of text touches."""
    blocks = view.document.blocks
    first = bisect_right(blocks, span.start, key=lambda block: block.span.end)
    after = bisect_left(blocks, span.end, key=lambda block: block.span.start)
    return _of(view, range(first, after))


def _of(view: SideView, places: Sequence[int]) -> Correctable:
    blocks = view.document.blocks
    return Correctable(
        tuple(place for place in places if blocks[place].kind is BlockKind.BOILERPLATE),
        tuple(place for place in places if is_article(blocks[place])),
    )
