"""The strip between the texts: ribbons that join what belongs together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.model import Kind, Passage, Side
from core.shown import HAND_SIGN
from gui.models.pair_view import PairView
from gui.models.rows import RowKind
from gui.panes.text_view import TextView
from gui.theme import Theme

WIDTH_PX = 64

# More ribbons than this that cross others are a tangle: then only the selected one is drawn.
_MAX_CROSSING = 3

# What lies under a crossing ribbon shows through.
_CROSSING_ALPHA = 0.6

# What joins two places that are not paired must not look like a pair.
_JOIN_ALPHA = 0.12

_Edges = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ribbon:
    """What is drawn for a passage: the edges of its boxes on both sides, in their views."""

    source: _Edges
    repost: _Edges
    passage: Passage


class RibbonStrip(QWidget):
    """Draws a ribbon for each passage in sight; what is on one side only tapers to a point."""

    def __init__(self, source: TextView, repost: TextView, theme: Theme) -> None:
        super().__init__()
        self._views = {Side.SOURCE: source, Side.REPOST: repost}
        self._theme = theme
        self._pair: PairView | None = None
        self._selected = 0
        self._joined: tuple[int, int] | None = None
        self._kinds = frozenset(Kind)
        self.setObjectName("ribbon_strip")
        self.setFixedWidth(WIDTH_PX)
        for view in self._views.values():
            view.scrolled.connect(self.update)
            view.laid_out.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of an empty strip."""
        return QSize(WIDTH_PX, 0)

    def set_pair(self, pair: PairView | None) -> None:
        """Join the passages of another pair; None for none."""
        self._pair = pair
        self.set_selected(0, None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.update()

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Draw the ribbons of some kinds only."""
        self._kinds = kinds
        self.update()

    def set_selected(self, passage: int, joined: tuple[int, int] | None) -> None:
        """Frame a passage's ribbon; ``joined`` are rows of both sides that a finding joins."""
        self._selected = passage
        self._joined = joined
        self.update()

    def ribbons(self) -> list[Ribbon]:
        """Return the ribbons in sight, the selected one last so that it is on top."""
        if self._pair is None:
            return []
        passages = [self._pair.passage(number) for number in sorted(self._in_sight())]
        shown = [passage for passage in passages if passage.kind in self._kinds]
        if sum(map(_crosses, shown)) > _MAX_CROSSING:
            shown = [p for p in shown if not _crosses(p) or p.id == self._selected]
        shown.sort(key=lambda passage: (passage.id == self._selected, _crosses(passage)))
        ribbons = [ribbon for passage in shown for ribbon in self._ribbons_of(passage)]
        return [ribbon for ribbon in ribbons if self._is_readable(ribbon)]

    def _is_readable(self, ribbon: Ribbon) -> bool:
        """Return whether a ribbon leads somewhere: to what is less than a screen out of sight.

        The selected one always does, unless a finding joins other places.
        """
        if ribbon.passage.id == self._selected and self._joined is None:
            return True
        height = self._views[Side.SOURCE].sight.height_px
        edges = (ribbon.source, ribbon.repost)
        return all(bottom > -height and top < 2 * height for top, bottom in edges)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ribbons in sight."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.window.background)
        painter.setPen(self._theme.window.line)
        painter.drawLine(0, 0, 0, self.height())
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The views begin below their headers.
        painter.setClipRect(0, self._shift(), self.width(), self.height())
        painter.translate(0, self._shift())
        ribbons = self.ribbons()
        for ribbon in ribbons:
            self._paint(painter, ribbon)
        # Above all ribbons, for others may cross it.
        for ribbon in ribbons:
            if ribbon.passage.by_hand:
                self._paint_hand(painter, ribbon)
        if self._joined is not None:
            self._paint_join(painter, *self._joined)

    def _in_sight(self) -> set[int]:
        """Return the ids of the passages that stand, or are missing, in what is in sight."""
        found: set[int] = set()
        for view in self._views.values():
            assert view.stack is not None
            side = view.stack.view
            for row in view.sight.rows():
                if side.rows[row].kind is RowKind.GAP:
                    found.update(side.gaps[row].passages)
                elif side.rows[row].passage:
                    found.add(side.rows[row].passage)
        return found

    def _ribbons_of(self, passage: Passage) -> list[Ribbon]:
        edges = {side: self._edges(side, passage.id) for side in Side}
        if not all(edges.values()):
            return []
        # Where one side has more pieces, they all lead to the other's last one.
        fills = edges[Side.SOURCE][-1], edges[Side.REPOST][-1]
        pairs = zip_longest(edges[Side.SOURCE], edges[Side.REPOST])
        return [Ribbon(s or fills[0], r or fills[1], passage) for s, r in pairs]

    def _edges(self, side: Side, passage: int) -> list[_Edges]:
        """Return the upper and lower edges of a passage's boxes, neighbours joined."""
        view = self._views[side]
        assert view.stack is not None
        found: list[_Edges] = []
        last = -1
        for row in view.stack.view.rows_of(passage):
            top, bottom = view.sight.box(row)
            if view.stack.view.rows[row].kind is RowKind.GAP:
                top = bottom = (top + bottom) // 2
            if found and row == last + 1:
                top = found.pop()[0]
            found.append((top, bottom))
            last = row
        return found

    def _shift(self) -> int:
        """Return where the views begin, from the strip's upper edge."""
        viewport = self._views[Side.SOURCE].viewport()
        return viewport.mapTo(self.window(), QPoint()).y() - self.mapTo(self.window(), QPoint()).y()

    def _paint(self, painter: QPainter, ribbon: Ribbon) -> None:
        colours = self._theme.kinds[ribbon.passage.kind]
        is_selected = ribbon.passage.id == self._selected
        fill = QColor(colours.ribbon)
        if _crosses(ribbon.passage):
            fill.setAlphaF(_CROSSING_ALPHA)
        painter.fillPath(_ribbon_path(ribbon.source, ribbon.repost, self.width()), fill)
        if not is_selected and not _crosses(ribbon.passage):
            return
        colour = self._theme.window.accent if is_selected else self._theme.moved.ink
        painter.setPen(QPen(colour, 1.5 if is_selected else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for source, repost in zip(ribbon.source, ribbon.repost, strict=True):
            painter.drawPath(_curve(source, repost, self.width()))

    def _paint_hand(self, painter: QPainter, ribbon: Ribbon) -> None:
        """Draw in the middle of a ribbon the sign of what the person paired."""
        middle = sum((*ribbon.source, *ribbon.repost)) / 4
        size = self.fontMetrics().height()
        place = QRectF(0, 0, size, size)
        place.moveCenter(QPointF(self.width() / 2, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.window.pane)
        painter.drawEllipse(place.adjusted(-2, -2, 2, 2))
        painter.setPen(self._theme.kinds[ribbon.passage.kind].ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, HAND_SIGN)

    def _paint_join(self, painter: QPainter, source: int, repost: int) -> None:
        """Draw a dashed ribbon between two places that are not paired, as of a contradiction."""
        boxes = [
            self._views[side].sight.box(row)
            for side, row in ((Side.SOURCE, source), (Side.REPOST, repost))
        ]
        fill = QColor(self._theme.window.accent)
        fill.setAlphaF(_JOIN_ALPHA)
        painter.fillPath(_ribbon_path(boxes[0], boxes[1], self.width()), fill)
        painter.setPen(QPen(self._theme.window.accent, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in zip(*boxes, strict=True):
            painter.drawPath(_curve(start, end, self.width()))


def _crosses(passage: Passage) -> bool:
    """Return whether a passage's ribbon lies across those of its neighbours."""
    return passage.is_moved or passage.repeats is not None


def _curve(source: int, repost: int, width: int) -> QPainterPath:
    curve = QPainterPath(QPointF(0, source))
    curve.cubicTo(width / 2, source, width / 2, repost, width, repost)
    return curve


def _ribbon_path(source: _Edges, repost: _Edges, width: int) -> QPainterPath:
    path = _curve(source[0], repost[0], width)
    path.lineTo(width, repost[1])
    path.cubicTo(width / 2, repost[1], width / 2, source[1], 0, source[1])
    path.closeSubpath()
    return path
