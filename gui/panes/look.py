"""How the texts look: theme, type and zoom, and the measures in pixels that follow from them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from core.model import BlockKind
from gui.models.rows import Row, RowKind
from gui.theme import Theme

# Letters about as often as English and most European texts have them, with blanks.
_SAMPLE = "the rain in spring and a notice of it on the other side, as sent to us"

_TITLE_SCALE = 1.25
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


class Look:
    """Fonts and measures for one theme and zoom; made anew when one of them changes.

    All measures are whole pixels, so that rows meet without seams. Looks do not change.
    """

    def __init__(self, theme: Theme, zoom: float = 1.0) -> None:
        self.theme = theme
        reading = theme.reading
        self.font = reading.font(zoom)
        metrics = QFontMetricsF(self.font)
        self.letter_px = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.line_px = round(self.font_px(self.font) * reading.line_height)
        self.small_font = QFont(QApplication.font())
        self.small_font.setPointSizeF(max(self.small_font.pointSizeF(), 1.0) * zoom)
        self.heading_font = QFont(self.small_font)
        self.heading_font.setBold(True)
        self.small_px = round(QFontMetricsF(self.small_font).height()) + round(6 * zoom)
        self.bold_font = QFont(self.font)
        self.bold_font.setBold(True)
        self.title_font = QFont(self.bold_font)
        self.title_font.setPointSizeF(self.font.pointSizeF() * _TITLE_SCALE)
        # Sizes of the drawing the window is made after, at zoom 1; the gutter holds three signs.
        self.margin_px, self.gutter_px, self.bar_px = 8, round(28 * zoom), max(3, round(4 * zoom))
        # Behind a box, for the signs of what the person remarked, one below the other.
        self.remark_px = round(13 * zoom)
        self.pad_x_px, self.pad_y_px = round(8 * zoom), round(3 * zoom)
        self.block_gap_px, self.sentence_gap_px = round(9 * zoom), round(2 * zoom)
        limit = reading.max_characters
        self.max_text_px = None if limit is None else round(limit * self.letter_px)

    @staticmethod
    def font_px(font: QFont) -> float:
        """Return the size of a font in pixels, from its points on this screen."""
        screen = QApplication.primaryScreen()
        dots_per_inch = screen.logicalDotsPerInchY() if screen else 96.0
        return font.pointSizeF() * dots_per_inch / 72

    @property
    def box_left_px(self) -> int:
        """Where a row's box begins, from the column's edge: after the signs."""
        return self.gutter_px

    @property
    def text_left_px(self) -> int:
        """Where a row's text begins, from the column's edge."""
        return self.gutter_px + self.bar_px + self.pad_x_px

    def text_width(self, view_px: int) -> int:
        """Return how wide text may get in a view of that width; at least some letters."""
        room = view_px - 2 * self.margin_px - self.text_left_px - self.pad_x_px - self.remark_px
        wanted = room if self.max_text_px is None else min(room, self.max_text_px)
        return max(wanted, round(8 * self.letter_px))

    def column_left(self, view_px: int) -> int:
        """Return where the column begins, so that it stands in the middle of its view."""
        column = self.text_left_px + self.text_width(view_px) + self.pad_x_px + self.remark_px
        return max(self.margin_px, (view_px - column) // 2)

    def gap_above(self, row: Row) -> int:
        """Return the room above a row: less inside a paragraph than between two."""
        is_apart = row.starts_block and row.kind is not RowKind.FOLDED
        return self.block_gap_px if is_apart else self.sentence_gap_px

    def row_font(self, kind: BlockKind) -> QFont:
        """Return what a block is set in."""
        if kind is BlockKind.TITLE:
            return self.title_font
        return self.bold_font if kind in _HEADINGS else self.font

    def row_ink(self, row: Row, kind: BlockKind) -> QColor:
        """Return the colour of a row's unmarked text."""
        is_dim = row.kind is RowKind.FOLDED or kind in (BlockKind.BYLINE, BlockKind.DATE)
        return self.theme.window.dim if is_dim else self.theme.window.ink
