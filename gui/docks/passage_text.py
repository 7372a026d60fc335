"""Writing what one side of a passage says into a rich text, with its changed words marked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor

from core.model import Comparison, Passage, Side
from gui.docks.detail_texts import Context
from gui.models.rows import Row, RowKind
from gui.models.text_rows import spans_of
from gui.panes.row_formats import RowFormats
from gui.positions import Positions
from gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Inks:
    """How words are set in one theme: plain, in the background, and the changed ones."""

    plain: QTextCharFormat
    dim: QTextCharFormat
    marks: RowFormats


def inks_of(theme: Theme) -> Inks:
    """Return how words are set in a theme."""
    plain, dim = QTextCharFormat(), QTextCharFormat()
    plain.setForeground(theme.window.ink)
    dim.setForeground(theme.window.dim)
    return Inks(plain, dim, RowFormats(theme))


def write_passage(
    cursor: QTextCursor,
    of: tuple[Comparison, Passage, Side],
    context: Context,
    inks: Inks,
) -> None:
    """Write a side's spans at a cursor, joined by a blank, between what stands around them."""
    comparison, passage, side = of
    document = comparison.source if side is Side.SOURCE else comparison.repost
    if context.before:
        cursor.insertText(f"{context.before} ", inks.dim)
    for number, span in enumerate(spans_of(passage, side)):
        cursor.insertText(" " if number else "", inks.plain)
        text = span.of(document.text)
        start_qt = cursor.position()
        cursor.insertText(text, inks.plain)
        row = Row(RowKind.PASSAGE, span, passage.id, -1, starts_block=True)
        positions = Positions(text)
        for start, end, form in inks.marks.of_passage(row, text, passage, side):
            marked = QTextCursor(cursor)
            marked.setPosition(start_qt + positions.to_qt(start))
            marked.setPosition(start_qt + positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            marked.mergeCharFormat(form)
    if context.after:
        cursor.insertText(f" {context.after}", inks.dim)
