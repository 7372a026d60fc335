"""Colours by role and the type to read in, as values that are handed to the views.

The colours of each theme are a file in resources/themes/.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TypeVar

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from core.model import Kind
from core.resources import resource

DEFAULT_THEME = "light"
# Asked in turn for each character that the chosen family lacks.
_FALLBACK_FAMILIES = ("Noto Serif", "Retold Symbols", "Noto Sans CJK SC", "serif")


@dataclass(frozen=True, slots=True)
class WindowColours:
    """The colours of everything that does not depend on a kind."""

    background: QColor
    pane: QColor
    ink: QColor
    dim: QColor
    line: QColor
    accent: QColor
    accent_ink: QColor
    selection: QColor
    selected: QColor
    viewport: QColor


@dataclass(frozen=True, slots=True)
class KindColours:
    """A kind's bar at the margin, its sign and chip, what lies behind its text, its ribbon."""

    bar: QColor
    ink: QColor
    tint: QColor
    ribbon: QColor


@dataclass(frozen=True, slots=True)
class MarkColours:
    """Marked words and what lies behind them."""

    ink: QColor
    fill: QColor


@dataclass(frozen=True, slots=True)
class ReadingFont:
    """The type that both texts are set in.

    What the ``family`` does not have comes from those that Retold brings. ``max_characters`` is
    how wide a line may get, in letters of middling width; None for the whole pane.
    """

    family: str = "Noto Serif"
    size_pt: float = 11.0
    line_height: float = 1.6
    max_characters: int | None = 75

    def font(self, zoom: float = 1.0) -> QFont:
        """Return the font at a zoom, 1.0 for the size as it is."""
        font = QFont([self.family, *_FALLBACK_FAMILIES])
        font.setPointSizeF(self.size_pt * zoom)
        return font


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette by role, and the type to read in.

    ``marks`` has a key for each style of mark, and ``found``.
    """

    name: str
    is_dark: bool
    window: WindowColours
    kinds: Mapping[Kind, KindColours]
    marks: Mapping[str, MarkColours]
    moved: MarkColours
    reading: ReadingFont = field(default_factory=ReadingFont)

    def palette(self) -> QPalette:
        """Return the palette that gives Qt's own widgets these colours."""
        window = self.window
        palette = QPalette(window.background)
        for role, colour in (
            (QPalette.ColorRole.Window, window.background),
            (QPalette.ColorRole.Base, window.pane),
            (QPalette.ColorRole.AlternateBase, window.background),
            (QPalette.ColorRole.Button, window.pane),
            (QPalette.ColorRole.ToolTipBase, window.pane),
            (QPalette.ColorRole.ToolTipText, window.ink),
            (QPalette.ColorRole.WindowText, window.ink),
            (QPalette.ColorRole.Text, window.ink),
            (QPalette.ColorRole.ButtonText, window.ink),
            (QPalette.ColorRole.PlaceholderText, window.dim),
            (QPalette.ColorRole.Highlight, window.accent),
            (QPalette.ColorRole.HighlightedText, window.accent_ink),
            (QPalette.ColorRole.Link, window.accent),
            (QPalette.ColorRole.Mid, window.line),
        ):
            palette.setColor(role, colour)
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, window.dim)
        return palette


_Colours = TypeVar("_Colours", WindowColours, KindColours, MarkColours)


def theme_names() -> tuple[str, ...]:
    """Return the names of the themes that there are, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("themes").glob("*.toml")))


def system_theme() -> str:
    """Return the name of the theme that the system asks for."""
    hints = QGuiApplication.styleHints()
    # Qt knows of contrast from 6.10 on.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def system_theme_signals() -> tuple[SignalInstance, ...]:
    """Return the signals after which the system may ask for another theme."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return (hints.colorSchemeChanged,)
    return (hints.colorSchemeChanged, accessibility().contrastPreferenceChanged)


def load_theme(name: str = DEFAULT_THEME) -> Theme:
    """Return the theme of that name; KeyError where there is none."""
    if name not in theme_names():
        raise KeyError(name)
    roles = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(
        name=roles["name"],
        is_dark=roles["is_dark"],
        window=_colours(WindowColours, roles["window"]),
        kinds={kind: _colours(KindColours, roles["kinds"][kind.value]) for kind in Kind},
        marks={style: _colours(MarkColours, marks) for style, marks in roles["marks"].items()},
        moved=_colours(MarkColours, roles["moved"]),
    )


def _colours(role_type: type[_Colours], values: Mapping[str, str]) -> _Colours:
    names = [role.name for role in fields(role_type)]
    return role_type(**{name: QColor(values[name]) for name in names})
