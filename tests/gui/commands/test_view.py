"""How things look: following the system or not, and zoom within its bounds."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from gui.actions import Actions
from gui.commands.view import ViewCommands
from gui.preferences import Appearance


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


class Hints:
    """What the system says that it is asked to look like."""

    def __init__(self, contrast: Qt.ContrastPreference) -> None:
        hints = QGuiApplication.styleHints()
        self.colorSchemeChanged = hints.colorSchemeChanged
        self.contrastPreferenceChanged = hints.colorSchemeChanged
        self._contrast = contrast

    def colorScheme(self):  # noqa: N802 - Qt's name
        return Qt.ColorScheme.Dark

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802 - Qt's name
        return self._contrast


@pytest.fixture
def system_is_dark(monkeypatch):
    hints = Hints(Qt.ContrastPreference.NoPreference)
    monkeypatch.setattr("gui.theme.QGuiApplication.styleHints", lambda: hints)


@pytest.fixture
def system_has_high_contrast(monkeypatch):
    hints = Hints(Qt.ContrastPreference.HighContrast)
    monkeypatch.setattr("gui.theme.QGuiApplication.styleHints", lambda: hints)


def commands(owner, settings) -> ViewCommands:
    return ViewCommands(owner, settings, Actions(owner))


def test_the_theme_follows_a_dark_system(owner, settings, system_is_dark):
    assert commands(owner, settings).theme.name == "dark"


def test_the_theme_follows_a_system_of_high_contrast(owner, settings, system_has_high_contrast):
    assert commands(owner, settings).theme.name == "contrast"


def test_a_chosen_theme_does_not_follow_the_system(owner, settings, system_is_dark):
    settings.appearance = Appearance.LIGHT

    assert commands(owner, settings).theme.name == "light"


def test_choosing_a_theme_tells_of_it_once(qtbot, owner, settings):
    settings.appearance = Appearance.LIGHT
    actions = Actions(owner)
    view = ViewCommands(owner, settings, actions)
    heard = []
    view.theme_changed.connect(heard.append)
    for appearance in (Appearance.DARK, Appearance.DARK, Appearance.LIGHT):
        actions.view.appearances[appearance].trigger()

    assert [theme.name for theme in heard] == ["dark", "light"]


@pytest.mark.parametrize(("steps", "zoom"), [(1, 1.1), (-1, 0.91), (99, 3.0), (-99, 0.5)])
def test_zoom_goes_in_steps_and_has_bounds(owner, settings, steps, zoom):
    view = commands(owner, settings)
    view.zoom_by(steps)

    assert view.zoom == zoom
