"""What Retold says about itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from gui.actions import Actions
from gui.commands.view import ViewCommands


class HelpCommands(QObject):
    """What the Help menu asks for; each page is made when it is asked for."""

    def __init__(self, window: QMainWindow, actions: Actions, view: ViewCommands) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._view = view
        actions.help.guide.triggered.connect(self.show_guide)
        actions.help.shortcuts.triggered.connect(self.show_shortcuts)
        actions.help.palette.triggered.connect(self.show_palette)
        actions.help.kinds.triggered.connect(self.show_kinds)
        actions.help.decides.triggered.connect(self.show_decides)
        actions.help.problem.triggered.connect(self.show_problem)
        actions.help.about.triggered.connect(self.show_about)

    @Slot()
    def show_guide(self) -> None:
        """Show how the window is used."""
        from gui.dialogs.page import PageDialog
        from gui.help_pages import guide

        PageDialog(self._window, "guide_page", self.tr("Short guide"), guide()).open()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show which key does what."""
        from gui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window, self._actions.all()).open()

    @Slot()
    def show_palette(self) -> None:
        """Show what can be done now, to be found by its words."""
        from gui.dialogs.palette import PaletteDialog, commands_of

        PaletteDialog(self._window, list(commands_of(self._window.menuBar()))).open()

    @Slot()
    def show_kinds(self) -> None:
        """Show what the kinds mean, in the colours that the texts have now."""
        from gui.dialogs.page import PageDialog
        from gui.help_pages import kinds

        title = self.tr("What the kinds mean")
        PageDialog(self._window, "kinds_page", title, kinds(self._view.theme)).open()

    @Slot()
    def show_decides(self) -> None:
        """Show how Retold comes to what it says."""
        from gui.dialogs.page import PageDialog
        from gui.help_pages import how_it_decides

        title = self.tr("How it decides")
        PageDialog(self._window, "decides_page", title, how_it_decides()).open()

    @Slot()
    def show_problem(self) -> None:
        """Show what a report of a problem should have, to be copied."""
        from gui.dialogs.details import ProblemDialog
        from gui.problem_details import problem_details

        ProblemDialog(self._window, problem_details(self._view.settings)).open()

    @Slot()
    def show_about(self) -> None:
        """Show what Retold is."""
        from core.version import retold_version
        from gui.dialogs.about import AboutDialog

        AboutDialog(self._window, retold_version()).open()
