"""The theme that a person prefers: one of Retold's, in their type and their colours of kinds."""

from __future__ import annotations

from dataclasses import replace

from gui.preferences import Appearance, Preferences
from gui.theme import Theme, load_theme, system_theme


def preferred_theme(preferences: Preferences) -> Theme:
    """Return the theme to show everything in; the system chooses it where that is preferred."""
    appearance = preferences.appearance
    name = system_theme() if appearance is Appearance.SYSTEM else appearance.value
    theme = replace(load_theme(name), reading=preferences.reading)
    if not preferences.kind_colours:
        return theme
    from gui.kind_colours import recoloured

    return recoloured(theme, preferences.kind_colours)
