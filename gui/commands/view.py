"""How things look: theme, zoom, docks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from gui.actions import Actions
from gui.models.view_mode import ViewMode
from gui.preferences import Appearance
from gui.preferred_theme import preferred_theme
from gui.settings import MAX_ZOOM, MIN_ZOOM, Settings
from gui.theme import Theme, system_theme_signals

# A tenth more or less a step, as browsers do near their normal size.
_ZOOM_STEP = 1.1


class ViewCommands(QObject):
    """What the View menu asks for.

    Signals:
        theme_changed: the theme to show everything in.
        appearance_chosen: the settings have another theme, or the system's.
        zoom_changed: the magnification of the text, 1.0 for none.
        mode_changed: the way to look at a pair.
        synchronous_changed: whether both texts scroll together.
    """

    theme_changed = Signal(object)
    appearance_chosen = Signal()
    zoom_changed = Signal(float)
    mode_changed = Signal(object)
    synchronous_changed = Signal(bool)

    def __init__(self, parent: QObject, settings: Settings, actions: Actions) -> None:
        super().__init__(parent)
        self.settings = settings
        view = actions.view
        self._appearances = view.appearances
        for appearance, action in view.appearances.items():
            action.setData(appearance)
            action.triggered.connect(self._on_appearance_triggered)
        for mode, action in view.modes.items():
            action.setData(mode)
            action.setChecked(mode is settings.view_mode)
            action.triggered.connect(self._on_mode_triggered)
        view.zoom_in.triggered.connect(self._on_zoom_in_triggered)
        view.zoom_out.triggered.connect(self._on_zoom_out_triggered)
        view.zoom_reset.triggered.connect(self._on_zoom_reset_triggered)
        view.synchronous.setChecked(settings.is_synchronous)
        view.synchronous.toggled.connect(self._on_synchronous_toggled)
        for changed in system_theme_signals():
            changed.connect(self._on_system_scheme_changed)
        self.theme = self._wanted_theme()
        self.follow_settings()

    @property
    def zoom(self) -> float:
        """The magnification of the text."""
        return self.settings.zoom

    @property
    def mode(self) -> ViewMode:
        """The way to look at a pair."""
        return self.settings.view_mode

    @property
    def is_synchronous(self) -> bool:
        """Whether both texts scroll together."""
        return self.settings.is_synchronous

    def follow_settings(self) -> None:
        """Show everything as the settings are now."""
        self._appearances[self.settings.appearance].setChecked(True)
        theme = self._wanted_theme()
        if theme != self.theme:
            self.theme = theme
            self.theme_changed.emit(theme)

    @Slot(int)
    def zoom_by(self, steps: int) -> None:
        """Magnify the text by some steps; fewer than none make it smaller."""
        self.set_zoom(self.zoom * _ZOOM_STEP**steps)

    def set_zoom(self, zoom: float) -> None:
        """Magnify the text so much, as far as it goes."""
        self.settings.zoom = min(MAX_ZOOM, max(MIN_ZOOM, zoom))
        self.zoom_changed.emit(self.zoom)

    @Slot()
    def _on_zoom_in_triggered(self) -> None:
        self.zoom_by(1)

    @Slot()
    def _on_zoom_out_triggered(self) -> None:
        self.zoom_by(-1)

    @Slot()
    def _on_zoom_reset_triggered(self) -> None:
        self.set_zoom(1.0)

    def _wanted_theme(self) -> Theme:
        return preferred_theme(self.settings.preferences)

    @Slot()
    def _on_appearance_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)  # nothing else is connected to this slot
        self.settings.appearance = Appearance(action.data())
        self.follow_settings()
        self.appearance_chosen.emit()

    @Slot()
    def _on_mode_triggered(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)  # nothing else is connected to this slot
        self.settings.view_mode = ViewMode(action.data())
        self.mode_changed.emit(self.mode)

    @Slot()
    def _on_system_scheme_changed(self) -> None:
        self.follow_settings()

    @Slot(bool)
    def _on_synchronous_toggled(self, is_synchronous: bool) -> None:
        self.settings.is_synchronous = is_synchronous
        self.synchronous_changed.emit(is_synchronous)
