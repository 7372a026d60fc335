"""Opening, pasting, closing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from core.model import Side
from core.resources import resource
from gui.actions import Actions
from gui.drops import link_in, places_in
from gui.labels import recent_name
from gui.menus import Choice, MenuBar
from gui.pair import Place
from gui.session import Session
from gui.settings import RecentPair, Settings


class FileCommands(QObject):
    """What the File and Edit menus and the start page ask for.

    Signals:
        refused: a sentence that says why nothing was done.
    """

    refused = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, settings: Settings, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        file, edit = actions.file, actions.edit
        self._side_of = {
            action.objectName(): side
            for actions_by_side in (file.open, file.address, edit.paste_as)
            for side, action in actions_by_side.items()
        }
        for action in file.open.values():
            action.triggered.connect(self._on_open_triggered)
        for action in file.address.values():
            action.triggered.connect(self._on_open_address_triggered)
        for action in edit.paste_as.values():
            action.triggered.connect(self._on_paste_triggered)
        edit.paste.triggered.connect(self.paste)
        edit.paste_text.triggered.connect(self.paste_text)
        file.sample.triggered.connect(self.open_sample)
        file.close_pair.triggered.connect(self.close_pair)
        file.quit.triggered.connect(self.quit)

    @Slot()
    def quit(self) -> None:
        """Close every window; one with unsaved work asks first, and stays as long as it does."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMainWindow) and window.isVisible():
                window.close()

    def connect_menu(self, menu_bar: MenuBar) -> None:
        """Fill the list of recent pairs when it is shown."""
        self._recent = menu_bar.recent
        self._recent.aboutToShow.connect(self._on_recent_about_to_show)
        self._recent.chosen.connect(self.open_recent)

    @Slot(object)
    def ask_for_page(self, side: Side) -> None:
        """Ask for a file to open on a side."""
        from gui.dialogs.files import OpenDialog

        dialog = OpenDialog(self._window, side)
        dialog.page_chosen.connect(self._on_page_chosen)
        dialog.open()

    @Slot(object)
    def ask_for_address(self, side: Side) -> None:
        """Ask for the address of a page to open on a side."""
        from gui.dialogs.address import AddressDialog

        copied = link_in(QGuiApplication.clipboard().text())
        dialog = AddressDialog(self._window, side, copied)
        dialog.address_chosen.connect(self._on_address_chosen)
        dialog.open()

    @Slot(object)
    def open_recent(self, pair: RecentPair) -> None:
        """Open two pages again, as they are now, or the session file of both."""
        targets = (pair.source, pair.repost)
        places = [Place.of_argument(str(target)) for target in targets if target is not None]
        self._session.open(dict(zip(Side, places, strict=False)))

    @Slot()
    def open_sample(self) -> None:
        """Open the sample that comes with Retold."""
        self.open_recent(
            RecentPair(resource("samples", "portal.html"), resource("samples", "repost.html"))
        )

    @Slot()
    def close_pair(self) -> None:
        """Close both pages."""
        self._session.close()

    @Slot(object)
    def paste_as(self, side: Side) -> None:
        """Open what the clipboard holds on a side; two files in it are a pair."""
        self._paste(side)

    def _paste(self, side: Side, *, as_text: bool = False) -> None:
        places = places_in(QGuiApplication.clipboard().mimeData(), as_text=as_text)
        if not places:
            self.refused.emit(self.tr("The clipboard holds no text and no file to open."))
            return
        sides = tuple(Side) if len(places) > 1 else (side,)
        self._session.open(dict(zip(sides, places, strict=False)))

    @Slot()
    def paste(self) -> None:
        """Open what the clipboard holds on the first side that is empty."""
        self._paste(self._first_empty())

    @Slot()
    def paste_text(self) -> None:
        """Open the clipboard's words alone, without their mark-up, on the first empty side."""
        self._paste(self._first_empty(), as_text=True)

    def _first_empty(self) -> Side:
        settled = self._session.settled
        return next((side for side in Side if settled.document(side) is None), Side.REPOST)

    @Slot(object, object)
    def _on_page_chosen(self, side: Side, path: Path) -> None:
        self._session.open({side: Place.of_path(path)})

    @Slot(object, str)
    def _on_address_chosen(self, side: Side, address: str) -> None:
        self._session.open({side: Place.of_address(address)})

    @Slot()
    def _on_open_address_triggered(self) -> None:
        self.ask_for_address(self._side_of[self.sender().objectName()])

    @Slot()
    def _on_open_triggered(self) -> None:
        self.ask_for_page(self._side_of[self.sender().objectName()])

    @Slot()
    def _on_paste_triggered(self) -> None:
        self.paste_as(self._side_of[self.sender().objectName()])

    @Slot()
    def _on_recent_about_to_show(self) -> None:
        choices = [Choice(recent_name(pair), pair) for pair in self._settings.recent_pairs]
        self._recent.set_choices(choices, self.tr("None yet"))
