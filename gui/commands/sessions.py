"""Saving and opening session files, and what was not saved when the session goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model import Side
from core.resources import resource
from gui.actions import Actions
from gui.pair import SESSION_SUFFIX, Opened, Place
from gui.session import Session
from gui.settings import RecentPair, Settings
from gui.view_state import ViewState


class SessionCommands(QObject):
    """What the File menu asks for with session files, and the question before work is lost.

    The question is asked where there are corrections or notes that no file holds, for these are
    the person's own: two pages alone are opened again in a moment.

    Signals:
        told: a sentence on what was done or found.
    """

    told = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, settings: Settings, state: ViewState
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._state = state
        # What waits until the session is saved.
        self._next: Callable[[], None] | None = None
        session.file.look = state.look
        session.leaving = self.ask_before
        session.opened.connect(self._on_opened)
        session.file.saved.connect(self._on_saved)
        session.file.failed.connect(self._on_failed)

    def connect_actions(self, actions: Actions) -> None:
        """Do what the menu asks for."""
        actions.file.open_session.triggered.connect(self.ask_for_session)
        actions.file.save.triggered.connect(self.save)
        actions.file.save_as.triggered.connect(self.ask_where_to_save)
        actions.align.read_again.triggered.connect(self._on_read_again_triggered)

    def ask_before(self, action: Callable[[], None]) -> None:
        """Do something that gives up what is open, when the person has agreed to lose it."""
        self._session.file.keep_draft()
        if not self._session.file.is_modified:
            action()
            return
        from gui.dialogs.sessions import UnsavedDialog

        path = self._session.file.path
        dialog = UnsavedDialog(self._window, path.name if path else "")
        self._next = action
        dialog.save_chosen.connect(self.save)
        dialog.discard_chosen.connect(self._go_on)
        dialog.rejected.connect(self._on_given_up)
        dialog.open()

    @Slot()
    def ask_for_session(self) -> None:
        """Ask for a session file and open it."""
        from gui.dialogs.sessions import OpenSessionDialog

        dialog = OpenSessionDialog(self._window)
        dialog.path_chosen.connect(self._on_session_chosen)
        dialog.open()

    @Slot()
    def save(self) -> None:
        """Save the session in its file, or ask for one."""
        path = self._session.file.path
        if path is None:
            self.ask_where_to_save()
        else:
            self._session.file.save(path)

    @Slot()
    def ask_where_to_save(self) -> None:
        """Ask for a file to save the session in."""
        from gui.dialogs.sessions import SaveSessionDialog

        dialog = SaveSessionDialog(self._window, self._suggested())
        dialog.path_chosen.connect(self._on_path_chosen)
        dialog.rejected.connect(self._on_given_up)
        dialog.open()

    def _suggested(self) -> Path:
        """Return the file that the session is in, or a name for one beside the repost.

        What came with Retold, or came in without a file, has no folder of the person's.
        """
        if self._session.file.path is not None:
            return self._session.file.path
        place = self._session.settled.wanted.repost or self._session.settled.wanted.source
        path = place.path.absolute() if place and place.path else None
        if path is None or path.is_relative_to(resource()):
            documents = QStandardPaths.StandardLocation.DocumentsLocation
            folder = Path(QStandardPaths.writableLocation(documents))
            return folder / f"session{SESSION_SUFFIX}"
        return path.with_suffix(SESSION_SUFFIX)

    @Slot(object)
    def _on_session_chosen(self, path: Path) -> None:
        # Whatever its name is: the person chose it as a session.
        self._session.open({Side.SOURCE: Place.of_session(path)})

    @Slot(object)
    def _on_path_chosen(self, path: Path) -> None:
        if self._session.is_elsewhere(path):
            self._on_given_up()
            text = self.tr("“{path}” is open in another window: save under another name.")
            self.told.emit(text.format(path=path))
            return
        if not path.exists() or path == self._session.file.path:
            self._session.file.save(path)
            return
        from gui.dialogs.files import OverwriteDialog

        dialog = OverwriteDialog(self._window, path, self.tr("Save session"))
        dialog.setInformativeText(self.tr("Replace it by this session?"))
        dialog.allowed.connect(self._session.file.save)
        dialog.rejected.connect(self._on_given_up)
        dialog.open()

    @Slot()
    def _on_read_again_triggered(self) -> None:
        self._session.compare_again(from_beginning=True)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._state.show(opened.saved.view)
        if self._session.file.path == opened.path:
            self._remember(opened.path)
        result = opened.saved.result
        if result is not None and not opened.is_same:
            # 15 ms, and few sessions are of another version.
            from core.version import retold_version

            text = self.tr(
                "Retold {now} finds something else in these pages than Retold {then} did when this "
                "session was saved: look through your corrections and notes again."
            )
            self.told.emit(text.format(now=retold_version(), then=result.version))

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._remember(path)
        if self._next is None:
            self.told.emit(self.tr("The session is in “{path}”.").format(path=path))
        self._go_on()

    def _remember(self, path: Path) -> None:
        self._settings.remember(RecentPair(path.absolute()))

    @Slot()
    def _go_on(self) -> None:
        """Do what waited for the session to be saved, or to be given up."""
        action, self._next = self._next, None
        if action is not None:
            action()

    @Slot()
    def _on_given_up(self) -> None:
        self._next = None

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self._next = None
