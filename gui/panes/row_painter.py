"""Painting rows: box, bar, sign and text; each kind has a sign and a pattern besides its colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStaticText

from core.model import Kind, Passage, Side
from core.shown import BOOKMARK_SIGN, CHECKED_SIGN, HAND_SIGN, MOVED_SIGN, SIGNS
from gui.labels import NOTE_SIGN
from gui.models.remarked import NOT_REMARKED, Remarked
from gui.models.rows import RowKind
from gui.panes.row_layout import Format
from gui.panes.row_stack import RowStack
from gui.panes.wording import fold_text, gap_text

_ROUND_PX = 3.0
_SIGN_GAP_PX = 5

# Lengths of the bar's pieces and of the blanks between, in pixels.
_DASHES = {Kind.EDITED: (9, 3), Kind.PARAPHRASED: (3, 3)}


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row is to be shown: selected or not, with what signs, which text of it selected."""

    is_selected: bool
    is_current: bool
    has_focus: bool
    remarked: Remarked = NOT_REMARKED
    selected_text: Sequence[Format] = ()


class RowPainter:
    """Paints the rows of one side on a painter whose origin is the column's upper left corner."""

    def __init__(self, stack: RowStack) -> None:
        self._stack = stack
        self._look = stack.look
        self._theme = stack.look.theme
        self._right = self._look.text_left_px + self._look.text_width(stack.width_px)
        self._right += self._look.pad_x_px
        self._signs = {sign: QStaticText(sign) for sign in (*SIGNS.values(), MOVED_SIGN, HAND_SIGN)}
        for sign in self._signs.values():
            sign.setTextFormat(Qt.TextFormat.PlainText)
            sign.prepare(font=self._look.small_font)

    def box(self, row: int, shift: int) -> QRect:
        """Return a row's box when the whole stack is shifted by ``shift`` pixels."""
        top, bottom = self._stack.box(row)
        left = self._look.box_left_px
        return QRect(left, top + shift, self._right - left, bottom - top)

    def paint(self, painter: QPainter, row: int, shift: int, state: RowState) -> None:
        """Paint one row."""
        box = self.box(row, shift)
        if box.height() <= 0:
            return
        kind = self._stack.view.rows[row].kind
        if kind is RowKind.GAP:
            self._paint_gap(painter, row, box, state)
        elif kind is RowKind.FOLD:
            self._paint_fold(painter, row, box, state)
        else:
            self._paint_text(painter, row, box, state)

    def _paint_text(self, painter: QPainter, row: int, box: QRect, state: RowState) -> None:
        shown = self._stack.view.rows[row]
        if self._stack.is_marked(row):
            passage = self._stack.passage(row)
            self._paint_mark(painter, box, passage)
        if shown.kind is RowKind.PASSAGE and row == self._stack.view.rows_of(shown.passage)[0]:
            self._paint_signs(painter, row, box)
            self._paint_remarks(painter, box, state.remarked)
        if state.is_selected or (state.is_current and shown.kind is RowKind.FOLDED):
            self._outline(painter, box, state.has_focus)
        self._paint_heading(painter, row, box)
        painter.setPen(self._look.row_ink(shown, self._stack.view.block_kind(row)))
        place = QPointF(self._look.text_left_px, box.top() + self._stack.text_top_px(row))
        self._stack.layout(row).draw(painter, place, state.selected_text)

    def _paint_heading(self, painter: QPainter, row: int, box: QRect) -> None:
        """Paint the line above a row's text, if it has one."""
        text = self._stack.heading(row)
        if text:
            painter.setFont(self._look.heading_font)
            painter.setPen(self._theme.window.dim)
            room = QRect(self._look.text_left_px, box.top(), box.right(), self._look.small_px)
            place = room.translated(0, self._look.pad_y_px)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_mark(self, painter: QPainter, box: QRect, passage: Passage) -> None:
        colours = self._theme.kinds[passage.kind]
        painter.fillRect(box, colours.tint)
        bar = QRectF(box.left(), box.top(), self._look.bar_px, box.height())
        paint_bar(painter, bar, passage.kind, colours.bar)

    def _paint_signs(self, painter: QPainter, row: int, box: QRect) -> None:
        """Paint a passage's signs before its first line, the kind's nearest to the bar."""
        passage = self._stack.passage(row)
        signs: list[tuple[str, QColor]] = []
        if self._stack.is_marked(row):
            signs.append((SIGNS[passage.kind], self._theme.kinds[passage.kind].ink))
            if passage.is_moved:
                signs.append((MOVED_SIGN, self._theme.moved.ink))
        if passage.by_hand:
            signs.append((HAND_SIGN, self._theme.window.ink))
        painter.setFont(self._look.small_font)
        right, top = box.left() - _SIGN_GAP_PX, box.top() + self._look.pad_y_px
        for sign, ink in signs:
            text = self._signs[sign]
            size = text.size()
            right -= ceil(size.width())
            below = (self._look.line_px - size.height()) / 2
            painter.setPen(ink)
            painter.drawStaticText(QPointF(right, top + below), text)

    def _paint_remarks(self, painter: QPainter, box: QRect, remarked: Remarked) -> None:
        """Paint behind a box the signs of a bookmark, a note and a check, one below the other."""
        signs = [
            sign
            for is_so, sign in (
                (remarked.is_bookmarked, BOOKMARK_SIGN),
                (bool(remarked.notes), NOTE_SIGN),
                (remarked.is_checked, CHECKED_SIGN),
            )
            if is_so
        ]
        painter.setFont(self._look.small_font)
        painter.setPen(self._theme.window.ink)
        room = self._look.remark_px
        for place, sign in enumerate(signs):
            area = QRect(box.right() + 1, box.top() + place * room, room, room)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, sign)

    def _paint_gap(self, painter: QPainter, row: int, box: QRect, state: RowState) -> None:
        view = self._stack.view
        colours = self._theme.kinds[self._stack.passage(row).kind]
        is_marked = self._stack.is_marked(row)
        ink = colours.ink if is_marked else self._theme.window.dim
        painter.setFont(self._look.small_font)
        text = gap_text(view.gaps[row], view.side)
        if view.side is Side.REPOST:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
            painter.setBrush(colours.tint if is_marked else Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        else:
            self._paint_thin_gap(painter, box, ink, text)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if state.is_selected:
            self._outline(painter, box, state.has_focus)

    def _paint_thin_gap(self, painter: QPainter, box: QRect, ink: QColor, text: str) -> None:
        """Paint a dashed line on both sides of a text."""
        half = (painter.fontMetrics().horizontalAdvance(text) + 2 * self._look.pad_x_px) / 2
        middle = QRectF(box).center()
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        y = int(middle.y()) + 0.5
        painter.drawLine(QPointF(box.left(), y), QPointF(middle.x() - half, y))
        painter.drawLine(QPointF(middle.x() + half, y), QPointF(box.right(), y))

    def _paint_fold(self, painter: QPainter, row: int, box: QRect, state: RowState) -> None:
        painter.setFont(self._look.small_font)
        painter.setPen(self._theme.window.dim)
        arrow = " ▾" if self._stack.folds.is_open(row) else " ▸"
        room = box.adjusted(self._look.pad_x_px, 0, -self._look.pad_x_px, 0)
        metrics = painter.fontMetrics()
        # However narrow it gets, the arrow says that there is something to open.
        width = room.width() - metrics.horizontalAdvance(arrow)
        text = fold_text(self._stack.view.folds[row])
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) + arrow
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        if state.is_current:
            self._outline(painter, box, state.has_focus)

    def _outline(self, painter: QPainter, box: QRect, has_focus: bool) -> None:
        """Paint the frame of what is selected: stronger where the keys go."""
        width = 2.0 if has_focus else 1.0
        painter.setPen(QPen(self._theme.window.accent, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = width / 2
        frame = QRectF(box).adjusted(inside, inside, -inside, -inside)
        painter.drawRoundedRect(frame, _ROUND_PX, _ROUND_PX)


def paint_bar(painter: QPainter, bar: QRectF, kind: Kind, colour: QColor) -> None:
    """Paint a kind's bar: verbatim thin, edited in dashes, paraphrased in dots, omitted hollow."""
    third = bar.width() / 3
    if kind is Kind.VERBATIM:
        painter.fillRect(bar.adjusted(0, 0, -bar.width() / 2, 0), colour)
    elif kind is Kind.OMITTED:
        painter.fillRect(bar.adjusted(0, 0, -2 * third, 0), colour)
        painter.fillRect(bar.adjusted(2 * third, 0, 0, 0), colour)
    elif kind in _DASHES:
        dash, blank = _DASHES[kind]
        top = bar.top()
        while top < bar.bottom():
            height = min(dash, bar.bottom() - top)
            painter.fillRect(QRectF(bar.left(), top, bar.width(), height), colour)
            top += dash + blank
    else:
        painter.fillRect(bar, colour)
