"""The views of a comparison, kept in step; made when there is a first comparison to show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from core.model import Comparison, Finding, Kind, Passage
from gui.actions import Actions
from gui.commands.view import ViewCommands
from gui.docks.detail_dock import DetailDock
from gui.docks.findings_dock import FindingsDock
from gui.docks.pair_copy import copied_pair
from gui.models.pair_view import PairView
from gui.panes.finder import Finder
from gui.panes.keeping import KeptPlaces, are_same_pages
from gui.panes.pair_views import PairViews
from gui.panes.text_view import TextView
from gui.settings import Settings
from gui.standing import Standing
from gui.theme import Theme

_FINDINGS_WIDTH_PX, _DETAIL_HEIGHT_PX = 280, 150


class Workbench(QObject):
    """The texts in one of three views, the findings beside them, the selected passage below them.

    Signals:
        change_position_changed: the number of the change selected (0 for none), of how many.
        passage_shown: whether a passage is selected now.
        strand_chosen: the side, and the id of the strand of it to compare.
        correction_asked: the side, its blocks by their places, whether they are the article's.
        shown: another comparison is shown.
    """

    change_position_changed = Signal(int, int)
    passage_shown = Signal(bool)
    strand_chosen = Signal(object, int)
    correction_asked = Signal(object, tuple, bool)
    shown = Signal()

    def __init__(self, window: QMainWindow, view: ViewCommands) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._comparison: Comparison | None = None
        self.views = PairViews(view.theme)
        self.pane = self.views.side_by_side
        self.finder = Finder(self.views, self.views.find_bar)
        self.findings = FindingsDock(window, view.theme)
        self.detail = DetailDock(window, view.theme)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.findings)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.detail)
        self.findings.finding_chosen.connect(self._on_finding_chosen)
        self.views.passage_selected.connect(self._on_passage_selected)
        self.pane.change_position_changed.connect(self.change_position_changed)
        self.pane.strand_chosen.connect(self.strand_chosen)
        self.views.correction_asked.connect(self.correction_asked)
        view.theme_changed.connect(self._on_theme_changed)
        view.zoom_changed.connect(self._on_zoom_changed)
        self.views.zoom_requested.connect(view.zoom_by)
        view.mode_changed.connect(self.views.set_mode)
        view.synchronous_changed.connect(self.pane.set_synchronous)
        self._on_theme_changed(view.theme)
        self._on_zoom_changed(view.zoom)
        self.pane.set_synchronous(view.is_synchronous)
        self.views.set_mode(view.mode)

    @property
    def passage_count(self) -> int:
        """How many passages the pair has that is shown."""
        return 0 if self._comparison is None else len(self._comparison.passages)

    def connect_actions(self, actions: Actions, kinds: QAction) -> None:
        """Let the actions move through the comparison and show and hide the docks.

        ``kinds`` is the menu of kinds that a passage can be given.
        """
        go, view, edit = actions.go, actions.view, actions.edit
        review = actions.review
        for pane in (self.pane, *self.views.solos.values()):
            pane.addActions([review.put_back, review.take_out])
        review.put_back.triggered.connect(self.views.put_back)
        review.take_out.triggered.connect(self.views.take_out)
        self.views.correctable_changed.connect(review.set_correctable)
        for text in self.views.findChildren(TextView):
            text.addActions([review.pair, review.unpair, kinds, review.as_found])
            text.addActions([review.note, review.checked, review.bookmark])
            text.addAction(edit.copy_pair)
        self.passage_shown.connect(edit.copy_pair.setEnabled)
        edit.copy_pair.triggered.connect(self._on_copy_pair_triggered)
        edit.find.triggered.connect(self.finder.open)
        go.next_hit.triggered.connect(self.finder.find_next)
        go.previous_hit.triggered.connect(self.finder.find_previous)
        go.next_change.triggered.connect(self.pane.next_change)
        go.previous_change.triggered.connect(self.pane.previous_change)
        go.next_finding.triggered.connect(self.findings.next_finding)
        go.previous_finding.triggered.connect(self.findings.previous_finding)
        for action, dock in ((view.findings, self.findings), (view.detail, self.detail)):
            action.setChecked(not dock.isHidden())
            action.toggled.connect(dock.setVisible)

    def restore(self, settings: Settings) -> None:
        """Arrange the docks as they were, or as they are from the start."""
        self.findings.show()
        self.detail.show()
        if not self._window.restoreState(settings.docks):
            horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
            self._window.resizeDocks([self.findings], [_FINDINGS_WIDTH_PX], horizontal)
            self._window.resizeDocks([self.detail], [_DETAIL_HEIGHT_PX], vertical)

    def save(self, settings: Settings) -> None:
        """Keep how the docks are arranged, as long as there is something in them."""
        if self._comparison is not None:
            settings.docks = self._window.saveState()

    def show_comparison(self, view: PairView) -> None:
        """Show a comparison in all views, nothing of it selected."""
        self._comparison = view.comparison
        self.detail.clear()
        # A list that gets the focus chooses a finding by itself: the texts must be there by then.
        self.findings.set_findings(())
        self.views.set_pair(view)
        self.findings.set_findings(view.comparison.findings)
        self.shown.emit()

    def is_of_same_pages(self, comparison: Comparison) -> bool:
        """Return whether what is shown is of the same texts as another comparison."""
        return self._comparison is not None and are_same_pages(self._comparison, comparison)

    def standing(self, kinds: frozenset[Kind]) -> Standing:
        """Return how the person stands to what is shown, with ``kinds`` shown alone."""
        return Standing(
            self.pane.selector.selected,
            kinds,
            self.finder.query,
            KeptPlaces(self.pane.parts),
            self.views.passage_at_hand(),
        )

    def resume(self, standing: Standing) -> None:
        """Let the person go on from how they stood in another window."""
        self.pane.select_passage(standing.passage)
        if standing.query is not None:
            self.finder.take_over(standing.query)
        standing.places.current_rows(self.pane.parts)
        standing.places.restore(self.pane.parts)
        self.views.bring_in_sight(standing.in_sight)

    def set_shown(self, actions: Actions, *, is_shown: bool) -> None:
        """Show those docks that are switched on, or none where there is no comparison."""
        self.findings.setVisible(is_shown and actions.view.findings.isChecked())
        self.detail.setVisible(is_shown and actions.view.detail.isChecked())
        if not is_shown:
            self._comparison = None
            self.passage_shown.emit(False)
            self.findings.set_findings(())
            self.views.set_pair(None)

    @Slot(int)
    def _on_passage_selected(self, passage_id: int) -> None:
        if self._comparison is None or not passage_id:
            self.detail.clear()
        else:
            passage = self._comparison.passages[passage_id - 1]
            self.detail.show_passage(self._comparison, passage)
        self.passage_shown.emit(self._comparison is not None and passage_id > 0)

    @property
    def selected_passage(self) -> Passage | None:
        """The passage that is selected, None for none."""
        selected = self.pane.selector.selected
        return self._comparison.passages[selected - 1] if self._comparison and selected else None

    @Slot()
    def _on_copy_pair_triggered(self) -> None:
        """Put both wordings of the selected passage on the clipboard."""
        passage = self.selected_passage
        if self._comparison is not None and passage is not None:
            QGuiApplication.clipboard().setMimeData(copied_pair(self._comparison, passage))

    @Slot(object)
    def _on_finding_chosen(self, finding: Finding) -> None:
        self.views.select_finding(finding)

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        for view in (self.views, self.findings, self.detail):
            view.set_theme(theme)

    @Slot(float)
    def _on_zoom_changed(self, zoom: float) -> None:
        for view in (self.views, self.detail):
            view.set_zoom(zoom)
