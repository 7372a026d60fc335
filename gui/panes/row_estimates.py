"""How high rows will be, as far as that can be told without laying them out."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from gui.models.rows import RowKind, SideView
from gui.panes.look import Look
from gui.panes.open_folds import OpenFolds
from gui.panes.wording import row_heading


class RowEstimates:
    """Heights in pixels of one side's rows at one width, room above and below included."""

    def __init__(self, view: SideView, look: Look, width_px: int, folds: OpenFolds) -> None:
        self._view, self._look, self._folds = view, look, folds
        self._per_line = look.text_width(width_px) / look.letter_px

    def all(self) -> Iterator[int]:
        """Yield the estimate of every row.

        Of a plain passage, which nearly all rows of a book are, it is put together here: a call
        for each of its parts would take five times as long.
        """
        view, look, per_line = self._view, self._look, self._per_line
        with_heading = {number for number, one in enumerate(view.document.blocks) if one.by_hand}
        line_px, room_px = look.line_px, 2 * look.pad_y_px
        before = 0
        for row, (shown, end) in enumerate(zip(view.rows, view.extents[1:], strict=True)):
            if shown.kind is RowKind.PASSAGE and shown.block not in with_heading:
                above = look.block_gap_px if shown.starts_block else look.sentence_gap_px
                yield above + room_px + ceil((end - before) / per_line) * line_px
            else:
                yield self.of(row)
            before = end

    def of(self, row: int) -> int:
        """Return the estimate of one row."""
        shown = self._view.rows[row]
        if shown.kind is RowKind.PASSAGE:
            lines = ceil(self._view.extent(row) / self._per_line)
        elif shown.kind is RowKind.FOLDED:
            if self._folds.hiding(row) is not None:
                return 0
            lines = ceil(len(shown.span) / self._per_line)
        else:
            lines = 1
        return self.with_room(row, lines * self._look.line_px)

    def with_room(self, row: int, text_px: int) -> int:
        """Return the height of a row whose text has that height."""
        look = self._look
        above = look.gap_above(self._view.rows[row]) + text_top_px(self._view, row, look)
        return above + text_px + look.pad_y_px


def text_top_px(view: SideView, row: int, look: Look) -> int:
    """Return how far below the upper edge of its box a row's text begins."""
    return look.pad_y_px + (look.small_px if row_heading(view, row) else 0)
