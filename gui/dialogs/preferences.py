"""What the person prefers, on four pages."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QWidget

from gui.dialogs.base import BaseDialog
from gui.dialogs.preference_pages.comparing import ComparingPage
from gui.dialogs.preference_pages.kinds import KindsPage
from gui.dialogs.preference_pages.looks import LooksPage
from gui.dialogs.preference_pages.privacy import PrivacyPage
from gui.preferences import Preferences
from gui.preferred_theme import preferred_theme

_WIDTH_PX = 540


class PreferencesDialog(BaseDialog):
    """Everything that holds for all pairs; nothing changes until it is accepted.

    Signals:
        chosen: the `Preferences`, when the person accepts them.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, preferences: Preferences) -> None:
        super().__init__(parent, "preferences_dialog", self.tr("Preferences"))
        self._before = preferences
        self._looks, self._kinds = LooksPage(), KindsPage()
        named = {
            self.tr("Look"): self._looks,
            self.tr("Kinds"): self._kinds,
            self.tr("Comparing"): ComparingPage(),
            self.tr("Reports and privacy"): PrivacyPage(),
        }
        self._pages = tuple(named.values())
        tabs = QTabWidget()
        tabs.setObjectName("preference_tabs")
        for name, page in named.items():
            tabs.addTab(page, name)
        self.column.addWidget(tabs)
        standard = QDialogButtonBox.StandardButton
        buttons = self.add_buttons(standard.Ok | standard.Cancel | standard.RestoreDefaults)
        buttons.button(standard.RestoreDefaults).clicked.connect(self._on_restore_clicked)
        self._show(preferences)
        for page in self._pages:
            page.changed.connect(self._show_theme)
        self.accepted.connect(self._on_accepted)
        self.setMinimumWidth(_WIDTH_PX)

    @property
    def preferences(self) -> Preferences:
        """What the pages show."""
        preferences = self._before
        for page in self._pages:
            preferences = page.applied_to(preferences)
        return preferences

    def _show(self, preferences: Preferences) -> None:
        for page in self._pages:
            page.show_preferences(preferences)
        self._show_theme()

    @Slot()
    def _show_theme(self) -> None:
        """Show on the pages how things would look."""
        theme = preferred_theme(self.preferences)
        self._looks.show_theme(theme)
        self._kinds.show_theme(theme)

    @Slot()
    def _on_restore_clicked(self) -> None:
        self._show(Preferences())

    @Slot()
    def _on_accepted(self) -> None:
        self.chosen.emit(self.preferences)
