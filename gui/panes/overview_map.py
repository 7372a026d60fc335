"""The whole pair at a glance: the kinds along both texts, and the part in sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from core.model import Kind, Side
from gui.models.pair_view import PairView
from gui.panes.text_view import TextView
from gui.theme import Theme

WIDTH_PX = 34
_EDGE_PX = 4
_GAP_PX = 4

# What is shorter than a pixel and a half would be lost on the map.
_MIN_STRIPE_PX = 1.5
_FLAG_PX = 7


def _flag(tip: QPointF, width: float) -> QPolygonF:
    """Return a pennant that points to the right, where it ends."""
    corners = ((-width, -_FLAG_PX / 2), (0, 0), (-width, _FLAG_PX / 2))
    return QPolygonF([tip + QPointF(x, y) for x, y in corners])


class OverviewMap(QWidget):
    """A column of stripes for each text; a click or drag scrolls the text under it."""

    def __init__(self, views: Mapping[Side, TextView], theme: Theme) -> None:
        super().__init__()
        self._views = views
        self._theme = theme
        self._pair: PairView | None = None
        self._kinds = frozenset(Kind)
        self._shares: Mapping[Side, tuple[float, ...]] = {}
        self._stripes: QPixmap | None = None
        self.setObjectName("overview_map")
        self.setAccessibleName(self.tr("Overview of both texts"))
        self.setFixedWidth(WIDTH_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        for view in self._views.values():
            view.scrolled.connect(self.update)
            view.laid_out.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of an empty map."""
        return QSize(WIDTH_PX, 0)

    def set_pair(self, pair: PairView | None) -> None:
        """Show another pair; None for none."""
        self._pair = pair
        self._shares = {}
        self.redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.redraw()

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Draw the stripes of some kinds only."""
        self._kinds = kinds
        self.redraw()

    def set_shares(self, shares: Mapping[Side, tuple[float, ...]]) -> None:
        """Mark places of the texts, as shares of their extents: what a search has found."""
        self._shares = shares
        self.redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns and what is in sight of them."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.window.pane)
        painter.setPen(self._theme.window.line)
        painter.drawLine(0, 0, 0, self.height())
        if self._pair is None:
            return
        painter.drawPixmap(0, 0, self._picture())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side in self._views:
            self._paint_sight(painter, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Scroll to what was clicked."""
        self._scroll(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along while a button is held."""
        self._scroll(event)

    def _column(self, side: Side) -> QRectF:
        count = len(self._views)
        width = (self.width() - 2 * _EDGE_PX - (count - 1) * _GAP_PX) / count
        left = _EDGE_PX + list(self._views).index(side) * (width + _GAP_PX)
        return QRectF(left, _EDGE_PX, width, self.height() - 2 * _EDGE_PX)

    def _picture(self) -> QPixmap:
        """Return the stripes, drawn anew only when they or the map's size have changed."""
        ratio = self.devicePixelRatioF()
        if self._stripes is None or self._stripes.deviceIndependentSize() != self.size():
            self._stripes = QPixmap(self.size() * ratio)
            self._stripes.setDevicePixelRatio(ratio)
            self._stripes.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._stripes)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for side in self._views:
                self._paint_stripes(painter, side)
            painter.end()
        return self._stripes

    def redraw(self) -> None:
        """Draw anew what is marked in the texts."""
        self._stripes = None
        self.update()

    def _paint_stripes(self, painter: QPainter, side: Side) -> None:
        assert self._pair is not None
        column = self._column(side)
        painter.setPen(Qt.PenStyle.NoPen)
        for stripe in self._pair.stripes[side]:
            if stripe.kind is None or stripe.kind not in self._kinds:
                continue
            top = column.top() + stripe.start * column.height()
            height = max((stripe.end - stripe.start) * column.height() - 0.5, _MIN_STRIPE_PX)
            painter.setBrush(self._theme.kinds[stripe.kind].bar)
            painter.drawRect(QRectF(column.left(), top, column.width(), height))
        self._paint_shares(painter, side, column)
        self._paint_bookmarks(painter, side, column)

    def _paint_shares(self, painter: QPainter, side: Side, column: QRectF) -> None:
        """Paint a light line with dark edges at each hit: seen on every stripe."""
        for share in self._shares.get(side, ()):
            top = column.top() + share * column.height()
            hit = QRectF(column.left() - 1, top - 1.5, column.width() + 2, 3)
            painter.fillRect(hit, self._theme.window.ink)
            painter.fillRect(hit.adjusted(1, 1, -1, -1), self._theme.marks["found"].fill)

    def _paint_bookmarks(self, painter: QPainter, side: Side, column: QRectF) -> None:
        """Paint a pennant from the left at each bookmark."""
        view = self._views[side]
        if view.stack is None or not view.stack.view.extents[-1]:
            return
        shown = view.stack.view
        painter.setPen(QPen(self._theme.window.pane, 1))
        painter.setBrush(self._theme.window.ink)
        for passage, remarked in view.remarked.items():
            row = shown.first_rows[passage]
            if remarked.is_bookmarked and row >= 0:
                top = column.top() + shown.extents[row] / shown.extents[-1] * column.height()
                painter.drawPolygon(_flag(QPointF(column.center().x(), top), column.width() / 2))

    def _paint_sight(self, painter: QPainter, side: Side) -> None:
        view = self._views[side]
        start, end = (self._share(side, y) for y in (0, view.viewport().height()))
        column = self._column(side)
        top = column.top() + start * column.height()
        height = max((end - start) * column.height(), 4.0)
        painter.setPen(QPen(self._theme.window.viewport, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(column.left() - 2, top, column.width() + 4, height), 2, 2)

    def _share(self, side: Side, y: int) -> float:
        """Return how much of a side's text stands above a height of its pane, 0.0 to 1.0."""
        stack = self._views[side].stack
        if stack is None or not stack.view.extents[-1]:
            return 0.0
        place = y + self._views[side].verticalScrollBar().value()
        row = stack.heights.row_at(place)
        inside = (place - stack.heights.top(row)) / max(stack.heights[row], 1.0)
        extent = stack.view.extents[row] + min(inside, 1.0) * stack.view.extent(row)
        return extent / stack.view.extents[-1]

    def _scroll(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        # Between two columns and beside them, the nearest one is meant.
        side = min(self._views, key=lambda side: abs(self._column(side).center().x() - x))
        view, column = self._views[side], self._column(side)
        if view.stack is None:
            return
        share = (event.position().y() - column.top()) / column.height()
        extents = view.stack.view.extents
        extent = min(max(share, 0.0), 1.0) * extents[-1]
        row = min(bisect_right(extents, extent) - 1, len(extents) - 2)
        inside = (extent - extents[row]) / max(view.stack.view.extent(row), 1)
        place = view.stack.heights.top(row) + inside * view.stack.heights[row]
        view.sight.scroll_to(place - view.viewport().height() / 2)
