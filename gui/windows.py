"""The window that is open: another language takes a new one in the place of the old."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot

from gui.autosave import Autosave
from gui.history import History
from gui.languages import Interpreter
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings


class WindowKeeper(QObject):
    """Opens the window, and opens it anew where another language is chosen.

    A window writes its words once, when it is made. What is open, what was corrected and what
    can be undone belongs to the session and the history, which stay.
    """

    def __init__(
        self, session: Session, settings: Settings, autosave: Autosave | None = None
    ) -> None:
        super().__init__(session)
        self._session = session
        self._autosave = autosave
        self._settings = settings
        self._interpreter = Interpreter()
        self._interpreter.speak(settings.language)
        self._history = History(session, session)
        self.window = self._new_window()

    @Slot(str)
    def show_crash(self, details: str) -> None:
        """Show a mistake of ours in the window that is open."""
        self.window.show_crash(details)

    @Slot()
    def _on_language_chosen(self) -> None:
        before = self.window
        before.save()
        standing = before.standing
        self._interpreter.speak(self._settings.language)
        self.window = self._new_window()
        self.window.show()
        self.window.resume(standing)
        before.close_for_good()
        before.deleteLater()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._session, self._settings, self._history, self._autosave)
        # Queued: the menu that it was chosen in belongs to the window that goes.
        window.language_chosen.connect(self._on_language_chosen, Qt.ConnectionType.QueuedConnection)
        return window
