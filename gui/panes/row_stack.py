"""The rows of one side, one under the other: estimated until seen, then laid out and kept."""

from __future__ import annotations

from collections import OrderedDict

from core.model import Kind, Passage, Side, Span
from gui.models.heights import RowHeights
from gui.models.pair_view import PairView
from gui.models.rows import RowKind
from gui.models.search import NO_HITS, Hits
from gui.panes.look import Look
from gui.panes.open_folds import OpenFolds
from gui.panes.row_estimates import RowEstimates, text_top_px
from gui.panes.row_formats import RowFormats
from gui.panes.row_layout import Format, RowLayout
from gui.panes.wording import row_heading

# Some ten screens of short rows; a layout with its glyphs takes a few kilobytes.
_MAX_LAYOUTS = 400

_TEXT_ROWS = (RowKind.PASSAGE, RowKind.CONTEXT, RowKind.FOLDED)


class RowStack:
    """Where each row of a side stands at one width, and its lines once it was asked for them."""

    def __init__(self, pair: PairView, side: Side, look: Look, width_px: int) -> None:
        self.view = pair.side(side)
        self.look = look
        self.formats = RowFormats(look.theme)
        self._pair = pair
        self.folds = OpenFolds(self.view)
        self._width_px = width_px
        self._layouts: OrderedDict[int, RowLayout] = OrderedDict()
        self._kinds = frozenset(Kind)
        self._found: tuple[Span, ...] = ()
        self._hits = NO_HITS
        self._hit: Span | None = None
        self._reset_heights()

    @property
    def width_px(self) -> int:
        """The width of the view."""
        return self._width_px

    def resize(self, look: Look, width_px: int) -> None:
        """Set the rows anew in another look or width; all heights are estimates again."""
        self.look = look
        self.formats = RowFormats(look.theme)
        self._width_px = width_px
        self._layouts.clear()
        self._reset_heights()

    def set_marks(self, kinds: frozenset[Kind], found: tuple[Span, ...]) -> None:
        """Show the marks of some kinds, and where the wording of a finding stands."""
        self._kinds = kinds
        self._found = found
        self._layouts.clear()

    def set_hits(self, hits: Hits, current: Span | None) -> None:
        """Show where a search found something, and the hit at hand more strongly."""
        self._hits, self._hit = hits, current
        self._layouts.clear()

    def is_marked(self, row: int) -> bool:
        """Return whether a row's kind is among those that are shown."""
        passage = self.view.rows[row].passage
        return bool(passage) and self._pair.passage(passage).kind in self._kinds

    def passage(self, row: int) -> Passage:
        """Return the passage that a row shows or stands for."""
        return self._pair.passage(self.view.rows[row].passage)

    def toggle_fold(self, row: int) -> None:
        """Open a fold, or close it."""
        self.folds.toggle(row)
        for under in self.view.folds[row].rows:
            self.heights.set(under, self._estimates.of(under))
            self._is_measured[under] = False

    def heading(self, row: int) -> str:
        """Return the line above a row's text, "" for none: why it is folded, or who put it back."""
        return row_heading(self.view, row)

    def text_top_px(self, row: int) -> int:
        """Return how far below the upper edge of its box a row's text begins."""
        return text_top_px(self.view, row, self.look)

    def is_measured(self, row: int) -> bool:
        """Return whether a row's height is exact."""
        return bool(self._is_measured[row])

    def measure(self, row: int) -> int:
        """Lay a row out, and return by how much that made it grow against its estimate."""
        self._is_measured[row] = True
        return round(self.heights.set(row, self._exact(row)))

    def layout(self, row: int) -> RowLayout:
        """Return a row's lines; only for rows of text."""
        layout = self._layouts.get(row)
        if layout is None:
            layout = self._layouts[row] = self._lay_out(row)
            if len(self._layouts) > _MAX_LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(row)
        return layout

    def has_text(self, row: int) -> bool:
        """Return whether a row shows text of the document."""
        return self.view.rows[row].kind in _TEXT_ROWS

    def box(self, row: int) -> tuple[int, int]:
        """Return the upper and lower edge of a row's box, without the room above it."""
        top = round(self.heights.top(row))
        bottom = top + round(self.heights[row])
        return min(top + self.look.gap_above(self.view.rows[row]), bottom), bottom

    def _lay_out(self, row: int) -> RowLayout:
        shown = self.view.rows[row]
        text = shown.span.of(self.view.document.text)
        marks: list[Format] = []
        if self.is_marked(row):
            marks = self.formats.of_marks(shown, text, self.view.marks_in(row, self.passage(row)))
        marks += self.formats.found(shown, self._found)
        marks += self.formats.hits(shown, self._hits.within(shown.span), self._hit)
        return RowLayout(
            text,
            self.look.row_font(self.view.block_kind(row)),
            marks,
            self.look.text_width(self._width_px),
            self.look.line_px,
        )

    def _reset_heights(self) -> None:
        self._is_measured = bytearray(len(self.view.rows))
        self._estimates = RowEstimates(self.view, self.look, self._width_px, self.folds)
        self.heights = RowHeights(self._estimates.all())

    def _exact(self, row: int) -> int:
        shown = self.view.rows[row]
        if shown.kind is RowKind.FOLDED and self.folds.hiding(row) is not None:
            return 0
        text_px = self.layout(row).height_px if self.has_text(row) else self.look.small_px
        return self._estimates.with_room(row, text_px)
