"""What is compared with what: sides, languages, names of the outlet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.model import Side
from gui.actions import Actions
from gui.menus import Choice, ChoiceMenu, MenuBar
from gui.names import language_name
from gui.pair import Wanted
from gui.session import Session


class AlignCommands(QObject):
    """What the Align menu asks for."""

    def __init__(
        self, window: QWidget, session: Session, actions: Actions, menu_bar: MenuBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        align = actions.align
        align.swap.triggered.connect(self.swap)
        align.compare_again.triggered.connect(session.compare_again)
        align.outlets.triggered.connect(self.ask_for_outlets)
        self._side_of: dict[ChoiceMenu, Side] = {}
        for side in Side:
            strands = menu_bar.strands[side]
            self._side_of[strands] = side
            strands.aboutToShow.connect(self._on_strands_about_to_show)
            strands.chosen.connect(self._on_strand_chosen)

    @Slot()
    def swap(self) -> None:
        """Take the repost for the source and the source for the repost."""
        self._session.change(Wanted.swapped)

    @Slot(object, int)
    def choose_strand(self, side: Side, strand_id: int) -> None:
        """Compare another strand of a side, as chosen beside its text."""
        document = self._session.settled.document(side)
        if document is not None:
            language = document.strand(strand_id).language
            self._session.change(lambda wanted: wanted.with_strand(side, language))

    @Slot()
    def ask_for_outlets(self) -> None:
        """Ask for the names under which the repost may credit its source."""
        from gui.dialogs.outlets import OutletsDialog

        settled = self._session.settled
        source = settled.document(Side.SOURCE)
        known = source.outlet if source else ""
        dialog = OutletsDialog(self._window, settled.wanted.options.outlets, known)
        dialog.names_chosen.connect(self._on_names_chosen)
        dialog.open()

    def _sending(self) -> tuple[ChoiceMenu, Side]:
        menu = self.sender()
        assert isinstance(menu, ChoiceMenu)  # nothing else is connected to these slots
        return menu, self._side_of[menu]

    @Slot()
    def _on_strands_about_to_show(self) -> None:
        menu, side = self._sending()
        document, comparison = self._session.settled.document(side), self._session.comparison
        if document is None or comparison is None:
            menu.set_choices([], self.tr("No page is open"))
            return
        compared = comparison.source_strand if side is Side.SOURCE else comparison.repost_strand
        choices = [
            Choice(language_name(strand.language), strand.language, strand.id == compared)
            for strand in document.strands
        ]
        menu.set_choices(choices, self.tr("The page has no text"))

    @Slot(object)
    def _on_strand_chosen(self, language: str) -> None:
        side = self._sending()[1]
        self._session.change(lambda wanted: wanted.with_strand(side, language))

    @Slot(tuple)
    def _on_names_chosen(self, names: tuple[str, ...]) -> None:
        self._session.change(lambda wanted: wanted.with_outlets(names))
