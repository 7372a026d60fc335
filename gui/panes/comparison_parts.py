"""The widgets that make up the side-by-side view, and what is told to all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from core.model import Kind, Side, Span
from gui.models.pair_view import PairView
from gui.panes.key_tool import KeyTool
from gui.panes.look import Look
from gui.panes.overview_map import OverviewMap
from gui.panes.pane_header import PaneHeader
from gui.panes.pointer_tool import PointerTool
from gui.panes.ribbon_strip import RibbonStrip
from gui.panes.scroll_lock import ScrollLock
from gui.panes.text_view import TextView
from gui.panes.wording import side_name


class ComparisonParts(QObject):
    """Two headers, two texts with their tools, the ribbons between, the map, the scroll lock."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.headers = {side: PaneHeader(side, look.theme) for side in Side}
        self.views = {side: TextView(side, look) for side in Side}
        self.pointers = {side: PointerTool(view) for side, view in self.views.items()}
        self.keys = {side: KeyTool(view) for side, view in self.views.items()}
        source, repost = self.views[Side.SOURCE], self.views[Side.REPOST]
        # The lock comes first: what is drawn beside the texts is drawn where it has put them.
        self.lock = ScrollLock(source, repost)
        self.ribbons = RibbonStrip(source, repost, look.theme)
        self.map = OverviewMap(self.views, look.theme)
        self._last_active = Side.SOURCE
        for side, view in self.views.items():
            view.setAccessibleName(side_name(side))
            view.focus_changed.connect(self._on_focus_changed)
            view.focus_changed.connect(self.headers[side].set_active)

    @property
    def active_side(self) -> Side:
        """The side whose text has the keys, or had them last."""
        return self._last_active

    @Slot()
    def _on_focus_changed(self) -> None:
        focused = [side for side, view in self.views.items() if view.hasFocus()]
        self._last_active = focused[0] if focused else self._last_active

    def set_pair(self, pair: PairView | None) -> None:
        """Show another pair; None empties everything."""
        self.lock.set_pair(None)
        self.ribbons.set_pair(None)
        self.map.set_pair(None)
        for side, view in self.views.items():
            self.headers[side].set_comparison(pair and pair.comparison)
            view.set_pair(pair)
        self.lock.set_pair(pair)
        self.ribbons.set_pair(pair)
        self.map.set_pair(pair)

    def set_look(self, look: Look) -> None:
        """Show the same in another theme, type or zoom."""
        for side, view in self.views.items():
            self.headers[side].set_theme(look.theme)
            view.set_look(look)
        self.ribbons.set_theme(look.theme)
        self.map.set_theme(look.theme)

    def set_marks(self, kinds: frozenset[Kind], found: dict[Side, tuple[Span, ...]]) -> None:
        """Show the marks of some kinds, and the wording of a finding."""
        for side, view in self.views.items():
            view.set_marks(kinds, found[side])
        self.ribbons.set_kinds(kinds)
        self.map.set_kinds(kinds)
