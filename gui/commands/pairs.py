"""What the person says of pairs: these belong together, this is none, this is its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QAction

from core.errors import ComparisonError
from core.model import Kind, Passage, Side, Span
from core.pairs_by_hand import PairCorrections, as_found, paired, unpaired, with_kind
from gui.actions import Actions, explain
from gui.history import History
from gui.labels import core_text, kind_name
from gui.messages import MessageBar
from gui.models.view_mode import ViewMode
from gui.session import Session

if TYPE_CHECKING:
    from gui.workbench import Workbench


class PairCommands(QObject):
    """What the Review menu asks for of the selected passage, and of two selections.

    While the other half of a pair is waited for, a message says so; closing it leaves the pair.
    """

    def __init__(
        self, session: Session, history: History, actions: Actions, messages: MessageBar
    ) -> None:
        super().__init__(messages)
        self._session = session
        self._history = history
        self._messages = messages
        self._hint = ""
        self._actions = actions.review
        self._side_by_side = actions.view.modes[ViewMode.SIDE_BY_SIDE]
        self._selected = 0
        self._workbench: Workbench | None = None
        self._actions.pair.triggered.connect(self._on_pair_triggered)
        self._actions.unpair.triggered.connect(self._on_unpair_triggered)
        self._actions.as_found.triggered.connect(self._on_as_found_triggered)
        for action in self._actions.kinds.values():
            action.triggered.connect(self._on_kind_triggered)
        messages.shown_changed.connect(self._on_message_shown_changed)

    @Slot(object)
    def connect_workbench(self, workbench: Workbench) -> None:
        """Work on what is selected in the views of a comparison."""
        self._workbench = workbench
        workbench.views.passage_selected.connect(self._on_passage_selected)
        pairing = workbench.pane.pairing
        pairing.pair_asked.connect(self.pair)
        pairing.awaited_changed.connect(self._on_awaited_changed)
        pairing.availability_changed.connect(self._on_availability_changed)
        self._on_passage_selected(0)
        self._on_availability_changed(False)

    @Slot(object, object)
    def pair(self, source: Span, repost: Span) -> None:
        """Make what was selected on both sides one passage."""
        comparison = self._session.comparison
        if comparison is None:
            return
        try:
            pairs = paired(self._pairs(), comparison, source, repost)
        except ComparisonError as error:
            self._messages.show_trouble(core_text(str(error)))
            return
        self._correct(_pair_name, pairs)

    def _pairs(self) -> PairCorrections:
        return self._history.corrections.pairs

    def _correct(self, name: Callable[[], str], pairs: PairCorrections) -> None:
        self._history.correct(name, replace(self._history.corrections, pairs=pairs))

    def _passage(self) -> Passage | None:
        comparison = self._session.comparison
        if comparison is None or not 0 < self._selected <= len(comparison.passages):
            return None
        return comparison.passages[self._selected - 1]

    @Slot()
    def _on_pair_triggered(self) -> None:
        if self._workbench is not None:
            # Both texts have to be there to choose from.
            self._side_by_side.trigger()
            self._workbench.pane.pairing.pair()

    @Slot()
    def _on_unpair_triggered(self) -> None:
        passage, comparison = self._passage(), self._session.comparison
        if passage is not None and comparison is not None:
            self._correct(_unpair_name, unpaired(self._pairs(), comparison, passage))

    @Slot()
    def _on_as_found_triggered(self) -> None:
        passage = self._passage()
        if passage is not None:
            self._correct(_as_found_name, as_found(self._pairs(), passage))

    @Slot()
    def _on_kind_triggered(self) -> None:
        action, passage, comparison = self.sender(), self._passage(), self._session.comparison
        assert isinstance(action, QAction)  # nothing else is connected to this slot
        kind = self._actions.kind_of(action)
        # What is checked is what is so; a correction may fail.
        self._show_state()
        if passage is not None and comparison is not None and kind is not passage.kind:
            pairs = with_kind(self._pairs(), comparison, passage, kind)
            self._correct(partial(_kind_name, kind), pairs)

    @Slot(int)
    def _on_passage_selected(self, passage: int) -> None:
        self._selected = passage
        self._show_state()

    @Slot(bool)
    def _on_availability_changed(self, is_available: bool) -> None:
        why = "" if is_available else self.tr("Select a passage, or some text, to pair it.")
        explain(self._actions.pair, why)

    @Slot(object)
    def _on_awaited_changed(self, side: Side | None) -> None:
        hint, self._hint = self._hint, ""
        if side is None:
            if hint and self._messages.text == hint:
                self._messages.dismiss()
            return
        text = self.tr(
            "Now click the passage that belongs to it under “{side}”, or select the words there. "
            "By keys: walk there and press Enter. Esc leaves it."
        )
        from gui.panes.wording import side_name  # with the views, after the first paint

        self._hint = text.format(side=side_name(side))
        self._messages.show_news(self._hint)

    @Slot()
    def _on_message_shown_changed(self) -> None:
        """Leave a pair whose message was closed, or had to make room for another one."""
        if self._hint and self._messages.text != self._hint and self._workbench is not None:
            self._workbench.pane.pairing.stop()

    def _show_state(self) -> None:
        """Enable what can be done with the selected passage; what cannot says why."""
        passage = self._passage()
        why = ""
        if passage is None:
            why = self.tr("Select a passage first.")
        elif passage.kind in (Kind.OMITTED, Kind.ADDED):
            why = self.tr("This passage is on one side only: there is no pair.")
        for action in (self._actions.unpair, *self._actions.kinds.values()):
            explain(action, why)
        for kind, action in self._actions.kinds.items():
            action.setChecked(passage is not None and passage.kind is kind)
        if passage is not None and not passage.by_hand:
            why = self.tr("Nobody has corrected this passage.")
        explain(self._actions.as_found, "" if passage is not None and passage.by_hand else why)


def _pair_name() -> str:
    return QCoreApplication.translate("PairCommands", "pair two passages")


def _unpair_name() -> str:
    return QCoreApplication.translate("PairCommands", "take a pair apart")


def _as_found_name() -> str:
    return QCoreApplication.translate("PairCommands", "a passage as Retold found it")


def _kind_name(kind: Kind) -> str:
    text = QCoreApplication.translate("PairCommands", "call a passage {kind}")
    return text.format(kind=kind_name(kind))
