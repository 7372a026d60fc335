"""The ways to look at a pair, one at a time, with one selection between them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model import Finding, Kind, Side, Span
from gui.bars.find_bar import FindBar
from gui.models.coverage import coverage
from gui.models.pair_view import PairView
from gui.models.redline import redline
from gui.models.remarked import Remarked
from gui.models.rows import NO_PASSAGE
from gui.models.view_mode import ViewMode
from gui.panes.comparison_pane import ComparisonPane
from gui.panes.corrector import Corrector
from gui.panes.overview_map import OverviewMap
from gui.panes.solo_pane import SoloPane
from gui.panes.text_view import TextView
from gui.theme import Theme


class PairViews(QWidget):
    """Side by side, redline and source coverage; what is selected in one is so in all.

    The side-by-side view keeps the selection, shown or not; the others show it after it.

    Signals:
        passage_selected: the id of the passage that is selected now, 0 for none.
        zoom_requested: one step nearer (1) or farther (-1), asked for with the wheel.
        shown_changed: other texts are shown.
        crashed: an exception that nobody expected while a view was prepared.
        correction_asked: the side, its blocks by their places, whether they are the article's.
        correctable_changed: whether something at hand can be put back, and whether taken out.
    """

    shown_changed = Signal()
    crashed = Signal(object)
    correction_asked = Signal(object, tuple, bool)
    correctable_changed = Signal(bool, bool)
    passage_selected = Signal(int)
    zoom_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("pair_views")
        self.side_by_side = ComparisonPane(theme)
        self.solos = {
            ViewMode.REDLINE: SoloPane(ViewMode.REDLINE, redline, theme),
            ViewMode.COVERAGE: SoloPane(ViewMode.COVERAGE, coverage, theme),
        }
        self._mode = ViewMode.SIDE_BY_SIDE
        self._stack = QStackedWidget()
        self._stack.addWidget(self.side_by_side)
        for solo in self.solos.values():
            self._stack.addWidget(solo)
            solo.passage_chosen.connect(self.side_by_side.select_passage)
            solo.zoom_requested.connect(self.zoom_requested)
            solo.side_changed.connect(self.shown_changed)
            solo.filled.connect(self.shown_changed)
            solo.crashed.connect(self.crashed)
        for pane in (self.side_by_side, *self.solos.values()):
            pane.corrector.correction_asked.connect(self.correction_asked)
            pane.corrector.availability_changed.connect(self._on_correctable_changed)
        self.shown_changed.connect(self._on_correctable_changed)
        self.side_by_side.passage_selected.connect(self._on_passage_selected)
        self.side_by_side.zoom_requested.connect(self.zoom_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.find_bar = FindBar()
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.side_by_side)

    @property
    def active_side(self) -> Side:
        """The side whose text has the keys, or had them last."""
        solo = self.solos.get(self._mode)
        return self.side_by_side.parts.active_side if solo is None else solo.side

    def shown(self) -> dict[Side, TextView]:
        """Return the texts that are shown now, by their sides, the source first."""
        solo = self.solos.get(self._mode)
        return self.side_by_side.parts.views if solo is None else {solo.side: solo.text.view}

    def show_shares(self, shares: Mapping[Side, tuple[float, ...]]) -> None:
        """Show on the map of what is shown where something was found."""
        solo = self.solos.get(self._mode)
        (self.side_by_side.parts.map if solo is None else solo.text.map).set_shares(shares)

    def reveal(self, side: Side, span: Span) -> None:
        """Bring a stretch of a text that is shown in sight, out of its fold."""
        view = self.shown()[side]
        if view.stack is None or not view.stack.view.rows:
            return
        if self._mode is ViewMode.SIDE_BY_SIDE:
            self.side_by_side.parts.lock.set_lead(side)
        row = view.stack.view.row_at(span.start)
        view.unfold(row)
        for _ in range(3):
            # Rows that come in sight are laid out and move what is below them.
            view.sight.reveal(row)

    @property
    def mode(self) -> ViewMode:
        """The view that is shown."""
        return self._mode

    @Slot(object)
    def set_mode(self, mode: ViewMode) -> None:
        """Show another view; what is selected, or else what was read, stays in sight."""
        if mode is self._mode:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        selected = self.side_by_side.selector.selected
        at_hand = selected or self.passage_at_hand()
        self._mode = mode
        pane = self.solos.get(mode, self.side_by_side)
        self._stack.setCurrentWidget(pane)
        self.setFocusProxy(pane)
        if at_hand and isinstance(pane, SoloPane) and selected:
            pane.select(selected)
        elif at_hand and isinstance(pane, SoloPane):
            pane.bring_in_sight(at_hand)
        elif at_hand:
            self.side_by_side.selector.bring_in_sight(at_hand)
        if had_focus:
            pane.setFocus()
        self.shown_changed.emit()

    def set_pair(self, pair: PairView | None) -> None:
        """Show another pair in all views; None empties them."""
        for solo in self.solos.values():
            solo.set_pair(pair)
        self.side_by_side.set_comparison(pair and pair.comparison, pair)
        self.shown_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        for pane in (self.side_by_side, *self.solos.values()):
            pane.set_theme(theme)

    def set_zoom(self, zoom: float) -> None:
        """Set all texts larger or smaller; 1.0 is the size as it is."""
        for pane in (self.side_by_side, *self.solos.values()):
            pane.set_zoom(zoom)

    @Slot(object)
    def set_kind_filter(self, kinds: frozenset[Kind]) -> None:
        """Show the marks of some kinds only, in all views."""
        for pane in (self.side_by_side, *self.solos.values()):
            pane.set_kind_filter(kinds)

    def set_remarked(self, found: Mapping[int, Remarked]) -> None:
        """Show in all views which passages, by their ids, the person has remarked on."""
        for view in self.findChildren(TextView):
            view.remarked = found
            view.viewport().update()
        for overview in self.findChildren(OverviewMap):
            overview.redraw()

    def select_finding(self, finding: Finding) -> None:
        """Bring the place that a finding speaks of in sight, its wording marked."""
        for solo in self.solos.values():
            solo.set_finding(finding)
        self.side_by_side.select_finding(finding)

    def bring_in_sight(self, passage: int) -> None:
        """Show a passage in a text that stands alone, without selecting it."""
        solo = self.solos.get(self._mode)
        if solo is not None and passage:
            solo.bring_in_sight(passage)

    def passage_at_hand(self) -> int:
        """Return the first passage in sight of the view that is shown, 0 for none."""
        solo = self.solos.get(self._mode)
        if solo is not None:
            return solo.text.view.sight.passage_at_hand()
        view = self.side_by_side.parts.views[self.side_by_side.parts.active_side]
        return view.sight.passage_at_hand()

    @Slot()
    def put_back(self) -> None:
        """Ask for what is at hand in the view that is shown to be put back into its article."""
        self._corrector().put_back()

    @Slot()
    def take_out(self) -> None:
        """Ask for what is at hand in the view that is shown to be taken out of its article."""
        self._corrector().take_out()

    def _corrector(self) -> Corrector:
        return self.solos.get(self._mode, self.side_by_side).corrector

    @Slot()
    def _on_correctable_changed(self) -> None:
        self.correctable_changed.emit(*self._corrector().availability)

    @Slot(int)
    def _on_passage_selected(self, passage: int) -> None:
        for solo in self.solos.values():
            solo.select(passage)
        self.passage_selected.emit(passage or NO_PASSAGE)
