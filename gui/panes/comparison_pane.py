"""Both texts side by side: paired passages level, joined by ribbons, and a map of the whole."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from core.model import Comparison, Finding, Kind, Side
from gui.models.pair_view import PairView, prepare
from gui.panes.comparison_parts import ComparisonParts
from gui.panes.corrector import Corrector
from gui.panes.keeping import KeptPlaces, are_same_pages
from gui.panes.look import Look
from gui.panes.pairing import PairMaker
from gui.panes.selector import Selector
from gui.theme import Theme, load_theme


class ComparisonPane(QWidget):
    """Shows a comparison, and says what the person did in it.

    Signals:
        passage_selected: the id of the passage that is selected now, 0 for none.
        change_position_changed: the number of the change that is selected, 0 for none, of how many.
        strand_chosen: the side, and the id of the strand of it to compare.
        zoom_requested: one step nearer (1) or farther (-1), asked for with the wheel.
    """

    passage_selected = Signal(int)
    change_position_changed = Signal(int, int)
    strand_chosen = Signal(object, int)
    zoom_requested = Signal(int)

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or load_theme()
        self._zoom = 1.0
        self.parts = ComparisonParts(Look(self._theme))
        self.selector = Selector(self.parts)
        self.corrector = Corrector(self.parts)
        self.pairing = PairMaker(self.parts)
        self._comparison: Comparison | None = None
        self.setObjectName("comparison_pane")
        self.setFocusProxy(self.parts.views[Side.SOURCE])
        self._arrange()
        self._connect()

    def set_comparison(
        self, comparison: Comparison | None, prepared: PairView | None = None
    ) -> None:
        """Show another comparison where its compared text begins; None empties the panes.

        One of the same texts, as after a correction, is shown where the other one was.

        ``prepared`` is what `gui.models.pair_view.prepare` made of it, for whoever did that off
        the GUI thread; without it that is done here.
        """
        if comparison is not None and prepared is None:
            prepared = prepare(comparison)
        self.pairing.stop()
        before, self._comparison = self._comparison, comparison
        if before is not None and comparison is not None and are_same_pages(before, comparison):
            places = KeptPlaces(self.parts)
            self.parts.set_pair(prepared)
            self.selector.set_pair(prepared, places.current_rows(self.parts))
            places.restore(self.parts)
        else:
            self.parts.set_pair(prepared)
            self.selector.set_pair(prepared)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours and type."""
        self._theme = theme
        self.parts.set_look(self._look())

    def set_zoom(self, zoom: float) -> None:
        """Set the texts larger or smaller; 1.0 is the size as it is."""
        self._zoom = zoom
        self.parts.set_look(self._look())

    def set_synchronous(self, is_synchronous: bool) -> None:
        """Scroll both texts together, or each for itself."""
        self.parts.lock.set_locked(is_synchronous)

    def set_encoding_menus(self, menus: Mapping[Side, QMenu]) -> None:
        """Let each side open the list of encodings that the menu bar has for it."""
        for side, menu in menus.items():
            self.parts.headers[side].set_encoding_menu(menu)

    def set_kind_filter(self, kinds: frozenset[Kind]) -> None:
        """Show the marks of some kinds only; the steps from change to change heed it too."""
        self.selector.set_kinds(kinds)

    def select_passage(self, passage_id: int) -> None:
        """Select a passage and bring it in sight on both sides, level; 0 selects none."""
        self.selector.select_passage(passage_id)

    def select_finding(self, finding: Finding) -> None:
        """Bring the place that a finding speaks of in sight on both sides, its wording marked."""
        self.selector.select_finding(finding)

    @Slot()
    def next_change(self) -> None:
        """Go to the next passage that is not verbatim, as read; after the last to the first."""
        self.selector.step(1)

    @Slot()
    def previous_change(self) -> None:
        """Go to the passage before that is not verbatim; before the first to the last."""
        self.selector.step(-1)

    @Slot()
    def copy(self) -> None:
        """Put what is selected in the text that has the focus on the clipboard."""
        for side in Side:
            if self.parts.views[side].hasFocus():
                self.parts.keys[side].copy()

    def _look(self) -> Look:
        return Look(self._theme, self._zoom)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        parts = self.parts
        for side, column in ((Side.SOURCE, 0), (Side.REPOST, 2)):
            grid.addWidget(parts.headers[side], 0, column)
            grid.addWidget(parts.views[side], 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(parts.ribbons, 0, 1, 2, 1)
        grid.addWidget(parts.map, 0, 3, 2, 1)
        grid.setRowStretch(1, 1)

    def _connect(self) -> None:
        self.selector.passage_selected.connect(self.passage_selected)
        self.selector.change_position_changed.connect(self.change_position_changed)
        self.parts.headers[Side.SOURCE].strand_chosen.connect(self._on_source_strand_chosen)
        self.parts.headers[Side.REPOST].strand_chosen.connect(self._on_repost_strand_chosen)
        for pointer in self.parts.pointers.values():
            pointer.zoom_requested.connect(self.zoom_requested)

    @Slot(int)
    def _on_source_strand_chosen(self, strand: int) -> None:
        self.strand_chosen.emit(Side.SOURCE, strand)

    @Slot(int)
    def _on_repost_strand_chosen(self, strand: int) -> None:
        self.strand_chosen.emit(Side.REPOST, strand)
