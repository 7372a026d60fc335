"""Shows in the window's parts what the session has: nothing, a page, a comparison, progress."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from core.model import Kind, Note, Severity, Side
from gui.commands.view import ViewCommands
from gui.labels import core_text
from gui.session import Session
from gui.settings import RecentPair
from gui.theme import Theme
from gui.window_parts import WindowParts

if TYPE_CHECKING:
    from gui.models.pair_view import PairView
    from gui.standing import Standing
    from gui.workbench import Workbench


class Presenter(QObject):
    """Keeps the window as the session is.

    Signals:
        strand_chosen: the side, and the id of the strand of it to compare.
        correction_asked: the side, its blocks by their places, whether they are the article's.
        workbench_built: the views of a comparison are there now.
    """

    strand_chosen = Signal(object, int)
    correction_asked = Signal(object, tuple, bool)
    workbench_built = Signal(object)

    def __init__(
        self, window: QMainWindow, parts: WindowParts, session: Session, view: ViewCommands
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._session = session
        self._view = view
        self._settings = view.settings
        self._workbench: Workbench | None = None
        self._told: list[str] = []
        session.pages_changed.connect(self._on_pages_changed)
        session.comparison_changed.connect(self._on_comparison_changed)
        session.busy_changed.connect(self._on_busy_changed)
        session.advanced.connect(parts.status.set_progress)
        session.exported.connect(self._on_exported)
        session.failed.connect(self._on_failed)
        parts.messages.shown_changed.connect(self._on_message_shown_changed)
        parts.actions.edit.cancel.triggered.connect(self._on_cancel_triggered)
        view.theme_changed.connect(self._on_theme_changed)
        self._on_pages_changed()
        self._show_start()

    def save(self) -> None:
        """Keep how the views are arranged."""
        if self._workbench is not None:
            self._workbench.save(self._settings)

    @property
    def standing(self) -> Standing | None:
        """How the person stands to what is compared, None before there was anything."""
        if self._workbench is None:
            return None
        return self._workbench.standing(self._parts.tools.chips.pressed)

    def workbench(self) -> Workbench | None:
        """Return the views of a comparison, None as long as there was none to show."""
        return self._workbench

    def resume(self, standing: Standing | None) -> None:
        """Show what the session has open or is doing already, as it stood in another window."""
        if self._session.settled.view is not None:
            self._on_comparison_changed()
        if self._workbench is not None and standing is not None:
            self._parts.tools.chips.press(standing.kinds)
            self._workbench.resume(standing)
        if self._session.is_busy:
            self._on_busy_changed(True)

    def _show_start(self) -> None:
        self._parts.start.set_recent(self._settings.recent_pairs)
        self._parts.tools.chips.hide()
        self._parts.tools.switch.hide()
        self._parts.status.clear()
        self._told = []
        self._parts.stack.setCurrentWidget(self._parts.start)
        if self._workbench is not None:
            self._workbench.save(self._settings)
            self._workbench.set_shown(self._parts.actions, is_shown=False)

    def _show_comparison(self, view: PairView) -> None:
        workbench, comparison = self._workbench or self._build_workbench(), view.comparison
        chips = self._parts.tools.chips
        kinds = chips.pressed if workbench.is_of_same_pages(comparison) else frozenset[Kind]()
        workbench.show_comparison(view)
        self._parts.stack.setCurrentWidget(workbench.views)
        workbench.set_shown(self._parts.actions, is_shown=True)
        chips.set_statistics(comparison.statistics)
        chips.press(kinds)
        chips.show()
        self._parts.tools.switch.show()
        self._parts.status.set_comparison(comparison, self._view.theme)
        self._tell_notes(comparison.notes)
        focused = self._window.focusWidget()
        if focused is None or not workbench.views.isAncestorOf(focused):
            workbench.views.setFocus()

    def _tell_notes(self, notes: Iterable[Note]) -> None:
        """Say what was odd, unless that was said before of the same pages."""
        texts = [core_text(note.text) for note in notes if note.severity is not Severity.LOW]
        if texts and texts != self._told:
            self._parts.messages.show_news("\n".join(texts))
        self._told = texts

    def _build_workbench(self) -> Workbench:
        """Make the views; importing them takes longer than a first paint may."""
        from gui.panel_habits import PanelHabits
        from gui.workbench import Workbench

        self._workbench = workbench = Workbench(self._window, self._view)
        self._parts.stack.addWidget(workbench.views)
        workbench.restore(self._settings)
        workbench.connect_actions(self._parts.actions, self._parts.menu_bar.kinds.menuAction())
        habits = PanelHabits(workbench)
        for panel in (workbench.findings, workbench.detail):
            habits.watch(panel)
        habits.left.connect(workbench.views.setFocus)
        habits.zoom_requested.connect(self._view.zoom_by)
        workbench.pane.set_encoding_menus(self._parts.menu_bar.encodings)
        workbench.change_position_changed.connect(self._parts.status.set_change)
        workbench.views.crashed.connect(self._session.crashed)
        workbench.strand_chosen.connect(self.strand_chosen)
        workbench.correction_asked.connect(self.correction_asked)
        self._parts.tools.chips.filter_changed.connect(workbench.views.set_kind_filter)
        self.workbench_built.emit(workbench)
        return workbench

    def _remember_pair(self) -> None:
        wanted = self._session.settled.wanted
        source = wanted.source and wanted.source.to_open_again
        repost = wanted.repost and wanted.repost.to_open_again
        if source and repost:
            self._settings.remember(RecentPair(source, repost))

    @Slot()
    def _on_pages_changed(self) -> None:
        settled = self._session.settled
        documents = {side: settled.document(side) for side in Side}
        self._parts.start.show_pages(documents)
        has_page = any(document is not None for document in documents.values())
        self._parts.actions.set_available(
            has_page=has_page, has_comparison=settled.view is not None
        )
        has_beginning = any(place.beginning for place in settled.wanted.places.values())
        self._parts.actions.align.read_again.setEnabled(has_beginning)
        if settled.view is None:
            self._tell_notes(note for page in documents.values() if page for note in page.notes)

    @Slot()
    def _on_comparison_changed(self) -> None:
        self._on_pages_changed()
        view = self._session.settled.view
        if view is None:
            self._show_start()
        else:
            self._remember_pair()
            self._show_comparison(view)

    @Slot(bool)
    def _on_busy_changed(self, is_busy: bool) -> None:
        self._parts.status.set_busy(is_busy)
        if is_busy:
            self._parts.messages.dismiss()
            places = self._session.asked.waited_for(self._session.settled)
            self._parts.start.show_waiting(places)
            self._parts.status.set_waited(places.values())
        else:
            self._on_pages_changed()
        self._on_message_shown_changed()

    @Slot(object)
    def _on_exported(self, path: object) -> None:
        self._parts.messages.show_news(self.tr("The report is in “{path}”.").format(path=path))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._parts.messages.add_trouble(core_text(str(error)))

    @Slot()
    def _on_message_shown_changed(self) -> None:
        has_something = self._session.is_busy or bool(self._parts.messages.text)
        self._parts.actions.edit.cancel.setEnabled(has_something)

    @Slot()
    def _on_cancel_triggered(self) -> None:
        """Stop what is being done, or else close the message."""
        if self._session.is_busy:
            self._session.cancel()
        else:
            self._parts.messages.dismiss()

    @Slot(object)
    def _on_theme_changed(self, theme: Theme) -> None:
        comparison = self._session.comparison
        if comparison is not None:
            self._parts.status.set_comparison(comparison, theme)
