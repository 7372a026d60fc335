"""The table of both texts, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from core.model import EditCategory, Kind, Side
from core.report import wording
from core.report.pdf.texts import breakable, setting
from core.report.rows import Cell, Row, Table
from core.report.verdicts import corrected, said
from core.text.marked import Piece

_QUIET = {
    EditCategory.TYPOGRAPHY: "typography",
    EditCategory.CASE: "typography",
    EditCategory.CREDIT: "credit",
}
_MARKS = {Side.SOURCE: "deleted", Side.REPOST: "inserted"}


def rows(table: Table) -> Iterator[dict[str, Any]]:
    """Yield the values of each row, in the order of the source."""
    for row in table.rows():
        passage = row.passage
        yield {
            "id": passage.id,
            "kind": passage.kind.value,
            "repeats": passage.repeats,
            "remarks": list(_remarks(row)),
            "follows": (row.follows or 0) if passage.is_moved else None,
            "again": row.repeated_in,
            "findings": row.findings,
            "guests": row.guests,
            "source": _cell(row.source),
            "original": _cell(row.original),
            "repost": _cell(row.repost),
        }


def _remarks(row: Row) -> Iterator[str]:
    passage = row.passage
    if passage.is_merged:
        yield "merged"
    if passage.is_split:
        yield "split"
    if passage.credit and passage.kind is not Kind.ADDED:
        yield wording.CREDITS[passage.credit]
    yield from corrected(row)
    yield from map(breakable, said(row.remark))


def _cell(cell: Cell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    text = "".join(piece.text for piece in cell.pieces[:3])
    return {
        **setting(text, cell.language),
        "block": cell.block.value,
        "pieces": [_piece(piece, cell.side) for piece in cell.pieces],
    }


def _piece(piece: Piece, side: Side) -> str | tuple[str, str]:
    text = breakable(piece.text)
    if piece.op is None or piece.category is None:
        return text
    if piece.category in _QUIET:
        return text, _QUIET[piece.category]
    telling = "" if piece.category is EditCategory.WORDING else " telling"
    return text, f"{_MARKS[side]}{telling}"
