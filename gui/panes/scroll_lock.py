"""Two text views that scroll together: paired passages stay level, and both ends meet."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QObject, Slot

from core.model import Side
from gui.models.interpolation import interpolate
from gui.models.level import READING_SHARE, level_values, reading_line, value_for_line
from gui.models.pair_view import PairView
from gui.panes.text_view import TextView


class ScrollLock(QObject):
    """Moves the view that was not scrolled.

    The view that was scrolled last leads. Between passages that are paired in order the places
    are interpolated. Where a passage was brought level that would not be so by itself, the
    difference is kept while the passage is in sight, if it is more than a screen (a moved
    passage), and else wears off while scrolling.
    """

    def __init__(self, source: TextView, repost: TextView) -> None:
        super().__init__(source)
        self._views = {Side.SOURCE: source, Side.REPOST: repost}
        self._pair: PairView | None = None
        self._is_locked = True
        self._lead = Side.SOURCE
        self._is_moving = False
        self._level_rows: dict[Side, int] = {}
        self._off_px = dict.fromkeys(Side, 0.0)
        self._values = dict.fromkeys(Side, 0)
        source.scrolled.connect(self._on_source_scrolled)
        repost.scrolled.connect(self._on_repost_scrolled)
        source.laid_out.connect(self._on_laid_out)
        repost.laid_out.connect(self._on_laid_out)

    def set_pair(self, pair: PairView | None) -> None:
        """Keep another pair level; None for none. Call it before the views show the pair."""
        self._pair = pair
        self._level_rows = {}
        self._off_px = dict.fromkeys(Side, 0.0)

    def set_locked(self, is_locked: bool) -> None:
        """Let the views scroll together, or each for itself."""
        self._is_locked = is_locked
        self._on_laid_out()

    def set_lead(self, side: Side) -> None:
        """Make a view the one that stays where it is when lines are broken anew."""
        self._lead = side

    def bring_level(self, rows: dict[Side, int], lead: Side | None = None) -> None:
        """Scroll so that a row of each side is at one height.

        ``lead`` is the view that stays where it is; None scrolls both to where one reads.
        """
        self._lead = lead or self._lead
        self._is_moving = True
        for _ in range(3):
            # Rows that come in sight are laid out and move what is below them.
            self._set_level(rows, lead)
        self._is_moving = False
        self._level_rows = dict(rows)
        for side, view in self._views.items():
            self._values[side] = view.verticalScrollBar().value()
        for side, view in self._views.items():
            self._off_px[side] = self._values[side] - self._followed(side.other, side)
            view.viewport().update()

    @Slot()
    def _on_source_scrolled(self) -> None:
        self._follow(Side.SOURCE)

    @Slot()
    def _on_repost_scrolled(self) -> None:
        self._follow(Side.REPOST)

    @Slot()
    def _on_laid_out(self) -> None:
        self._follow(self._lead)

    def _follow(self, lead: Side) -> None:
        """Bring the other view level with the one that was scrolled."""
        if self._is_moving:
            return
        self._lead = lead
        self._is_moving = True
        other = self._views[lead.other]
        before, now = self._values[lead], self._views[lead].verticalScrollBar().value()
        if self._is_locked and self._pair is not None:
            self._wear_off(lead, now - before)
            for _ in range(2):
                # The second time, what came in sight has been laid out.
                other.sight.scroll_to(self._followed(lead, lead.other) + self._off_px[lead.other])
        for side, view in self._views.items():
            self._values[side] = view.verticalScrollBar().value()
        self._is_moving = False

    def _followed(self, lead: Side, side: Side) -> float:
        """Return where to scroll ``side`` so that it is level with ``lead``."""
        view, other = self._views[lead], self._views[side]
        if self._pair is None or view.stack is None or other.stack is None:
            return 0.0
        bar, other_bar = view.verticalScrollBar(), other.verticalScrollBar()
        line = reading_line(bar.value(), bar.maximum(), view.viewport().height())
        anchors = self._pair.anchors
        known, wanted = anchors.of(lead), anchors.of(side)
        above = bisect_right(known, view.stack.heights.row_at(line))
        above = min(above, len(known) - 1)
        level = interpolate(
            line,
            [view.sight.edge(row) for row in known[above - 1 : above + 1]],
            [other.sight.edge(row) for row in wanted[above - 1 : above + 1]],
        )
        return value_for_line(level, other_bar.maximum(), other.viewport().height())

    def _wear_off(self, lead: Side, scrolled: int) -> None:
        """Lessen the difference that bringing a passage level has left."""
        view = self._views[lead]
        off = self._off_px[lead.other]
        if not off:
            return
        if abs(off) > view.viewport().height():
            is_in_sight = self._level_rows.get(lead, -1) in view.sight.rows()
            self._off_px[lead.other] = off if is_in_sight else 0.0
            return
        bar = view.verticalScrollBar()
        room = bar.value() if scrolled < 0 else bar.maximum() - bar.value()
        least = min(max(abs(off) - abs(scrolled) / 2, 0.0), float(room))
        self._off_px[lead.other] = least if off > 0 else -least

    def _set_level(self, rows: dict[Side, int], lead: Side | None) -> None:
        tops = {side: self._top(side, rows[side]) for side in Side}
        bars = {side: view.verticalScrollBar() for side, view in self._views.items()}
        if lead is not None:
            height = tops[lead] - bars[lead].value()
            self._views[lead.other].sight.scroll_to(tops[lead.other] - height)
            return
        view = self._views[Side.SOURCE]
        values = level_values(
            (tops[Side.SOURCE], tops[Side.REPOST]),
            (bars[Side.SOURCE].maximum(), bars[Side.REPOST].maximum()),
            view.viewport().height() * READING_SHARE,
        )
        for side, value in zip(Side, values, strict=True):
            self._views[side].sight.scroll_to(value)

    def _top(self, side: Side, row: int) -> int:
        stack = self._views[side].stack
        assert stack is not None
        return stack.box(row)[0]
