"""What the person prefers, once for all pairs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.commands.view import ViewCommands
from gui.preferences import Preferences
from gui.session import Session


class PreferenceCommands(QObject):
    """Lets everything be as the settings say, from the start and whenever they are changed.

    Signals:
        changed: the settings have been changed.
        language_chosen: the settings have another language, which takes another window.
        refused: a sentence that says that the settings could not be kept.
    """

    changed = Signal()
    language_chosen = Signal()
    refused = Signal(str)

    def __init__(
        self, window: QWidget, session: Session, view: ViewCommands, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._view = view
        self._settings = view.settings
        actions.edit.preferences.triggered.connect(self.ask)
        self.follow()

    @Slot()
    def ask(self) -> None:
        """Show the preferences."""
        from gui.dialogs.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._window, self._settings.preferences)
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def follow(self) -> None:
        """Let everything be as the settings say."""
        preferences = self._settings.preferences
        self._view.follow_settings()
        self._session.prefer(preferences.options, may_fetch=preferences.may_fetch)

    @Slot(object)
    def _on_chosen(self, preferences: Preferences) -> None:
        is_other_language = preferences.language is not self._settings.language
        self._settings.preferences = preferences
        self.follow()
        self.changed.emit()
        if path := self._settings.save():
            self.refused.emit(
                self.tr(
                    "“{path}” cannot be written: your preferences hold until you close Retold. "
                    "Check that you may write there and that the disk is not full."
                ).format(path=path)
            )
        if is_other_language:
            self.language_chosen.emit()
