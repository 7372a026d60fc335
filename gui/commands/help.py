"""What Retold says about itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gui.actions import Actions


class HelpCommands(QObject):
    """What the Help menu asks for."""

    def __init__(self, window: QWidget, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        actions.help.shortcuts.triggered.connect(self.show_shortcuts)
        actions.help.about.triggered.connect(self.show_about)

    @Slot()
    def show_shortcuts(self) -> None:
        """Show which key does what."""
        from gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window, self._actions.all()).open()

    @Slot()
    def show_about(self) -> None:
        """Show what Retold is."""
        from core.version import retold_version
        from gui.dialogs.about import AboutDialog

        AboutDialog(self._window, retold_version()).open()
