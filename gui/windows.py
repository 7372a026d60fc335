"""All windows of the program, and the pair that each of them shows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from core.model import Side
from gui.history import History
from gui.languages import Interpreter
from gui.main_window import MainWindow
from gui.pair import Place
from gui.session import Session
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.autosave import Autosave

# A new window leaves the title of the one before it in sight.
_STEP = QPoint(32, 32)


class WindowKeeper(QObject):
    """One pair and its window; another language takes a new window in the place of the old.

    A window writes its words once, when it is made. What is open, what was corrected and what
    can be undone belongs to the session and the history, which stay.

    Signals:
        closed: this object, after its window was closed.
        renewed: the new window.
    """

    closed = Signal(object)
    renewed = Signal(object)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.autosave: Autosave | None = None
        self._settings = settings
        self._history = History(session, session)
        self.window = self._new_window()

    @property
    def is_free(self) -> bool:
        """Whether nothing is open in it, nor about to be."""
        return not self.session.settled.wanted.places and not self.session.is_busy

    @property
    def free_side(self) -> Side | None:
        """The only side that is empty, None where both are or none is."""
        places = self.session.settled.wanted.places
        empty = [side for side in Side if side not in places]
        return empty[0] if len(empty) == 1 and not self.session.is_busy else None

    def keep_safe(self, autosave: Autosave) -> None:
        """Keep the session in case the program ends unexpectedly."""
        self.autosave = autosave
        self.window.follow_autosave(autosave)

    def bring_to_front(self) -> None:
        """Show the window where the person looks."""
        state = self.window.windowState() & ~Qt.WindowState.WindowMinimized
        self.window.setWindowState(state)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def renew(self) -> None:
        """Go on in a new window, which speaks the language of now."""
        before = self.window
        before.save()
        standing = before.standing
        self.window = self._new_window()
        if self.autosave is not None:
            self.window.follow_autosave(self.autosave)
        self.renewed.emit(self.window)
        self.window.show()
        self.window.resume(standing)
        before.close_for_good()
        before.deleteLater()

    def end(self) -> None:
        """Stop what is being done, and keep nothing aside: the person is done with the pair."""
        if self.autosave is not None:
            self.autosave.end()
        self.session.shut_down()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.session, self._settings, self._history)
        # Queued: whatever closes a window is still at work in it.
        window.closed.connect(self._on_window_closed, Qt.ConnectionType.QueuedConnection)
        return window

    @Slot(object)
    def _on_window_closed(self, window: MainWindow) -> None:
        if window is self.window:
            self.closed.emit(self)


def _are_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


class Desk(QObject):
    """The windows that are open; what a person prefers holds for all of them.

    Signals:
        crashed: an exception that nobody expected, in the work of any window.
    """

    crashed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._interpreter = Interpreter()
        self._interpreter.speak(settings.language)
        self._is_keeping_safe = False
        self.keepers: list[WindowKeeper] = []

    def add(self, session: Session) -> WindowKeeper:
        """Return a new window over a session; it is not shown yet."""
        keeper = WindowKeeper(session, self._settings, self)
        session.crashed.connect(self.crashed)
        session.is_elsewhere = partial(self._show_elsewhere, keeper)
        keeper.closed.connect(self._on_closed)
        keeper.renewed.connect(self._follow)
        self.keepers.append(keeper)
        self._follow(keeper.window)
        if self._is_keeping_safe:
            self._keep_safe(keeper)
        return keeper

    def open(self, places: Mapping[Side, Place]) -> None:
        """Open pages where there is room for them, or else in a window of their own.

        One page alone goes where a page waits for another.
        """
        keeper = next((one for one in self.keepers if one.is_free), None)
        if len(places) == 1 and not any(place.is_session for place in places.values()):
            waiting = next((one for one in self.keepers if one.free_side), None)
            if waiting is not None and waiting.free_side is not None:
                keeper, places = waiting, {waiting.free_side: next(iter(places.values()))}
        file = next((place.path for place in places.values() if place.is_session), None)
        if file is not None and self._show_elsewhere(None, file):
            return
        keeper = keeper or self._added()
        keeper.bring_to_front()
        if places:
            keeper.session.open(places)

    @Slot()
    def open_window(self) -> None:
        """Open a window with nothing in it."""
        self._added().bring_to_front()

    def keep_safe(self) -> None:
        """Keep from now on what is open, and offer what was left when the program ended badly."""
        self._is_keeping_safe = True
        for keeper in self.keepers:
            self._keep_safe(keeper)
        if self.keepers and self.keepers[0].autosave is not None:
            self.keepers[0].autosave.look_for_abandoned()

    @Slot(str)
    def show_crash(self, details: str) -> None:
        """Keep what is open, and show a mistake of ours where the person looks."""
        for keeper in self.keepers:
            if keeper.autosave is not None:
                keeper.autosave.save_now()
        active = [one for one in self.keepers if one.window is QApplication.activeWindow()]
        for keeper in (active or self.keepers)[:1]:
            keeper.window.show_crash(details)

    def end(self) -> None:
        """End what is still open, in order."""
        for keeper in self.keepers:
            keeper.end()
        self.keepers.clear()

    def _show_elsewhere(self, asking: WindowKeeper | None, path: Path) -> bool:
        """Show the window that has a session file open already: two would write over each other."""
        for keeper in self.keepers:
            held = keeper.session.file.path
            if keeper is not asking and held is not None and _are_same(held, path):
                keeper.bring_to_front()
                return True
        return False

    def _added(self) -> WindowKeeper:
        """Return a new window, a step beside the one that was opened before it."""
        before = self.keepers[-1].window if self.keepers else None
        keeper = self.add(Session())
        if before is not None:
            keeper.window.resize(before.size())
            keeper.window.move(before.pos() + _STEP)
        return keeper

    def _keep_safe(self, keeper: WindowKeeper) -> None:
        # It takes as long to import as half the window.
        from gui.autosave import Autosave, interval_ms, usual_folder

        autosave = Autosave(keeper.session, usual_folder(), interval_ms())
        autosave.crashed.connect(self.crashed)
        keeper.keep_safe(autosave)

    @Slot(object)
    def _follow(self, window: MainWindow) -> None:
        # Queued: the menu that a language was chosen in belongs to the window that goes.
        queued = Qt.ConnectionType.QueuedConnection
        window.language_chosen.connect(self._on_language_chosen, queued)
        window.settings_changed.connect(self._on_settings_changed)
        window.new_window_asked.connect(self.open_window)

    @Slot()
    def _on_language_chosen(self) -> None:
        self._interpreter.speak(self._settings.language)
        for keeper in self.keepers:
            keeper.renew()

    @Slot()
    def _on_settings_changed(self) -> None:
        for keeper in self.keepers:
            keeper.window.follow_settings()

    @Slot(object)
    def _on_closed(self, keeper: WindowKeeper) -> None:
        if keeper in self.keepers:
            self.keepers.remove(keeper)
            keeper.end()
            keeper.window.deleteLater()
            keeper.session.deleteLater()
            keeper.deleteLater()
