"""A theme with the colours that a person gives to kinds; all that follows from one is mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from PySide6.QtGui import QColor

from core.model import Kind
from gui.colour_vision import contrast, seen_difference
from gui.theme import KindColours, Theme

# WCAG 2.2: for signs, which are text, where contrast is what a theme is for, and for lines.
_INK_CONTRAST, _HIGH_CONTRAST, _BAR_CONTRAST = 4.5, 7.0, 3.0
# How much of a colour lies behind text and in ribbons, as the themes of Retold have it.
_TINT_SHARE, _RIBBON_SHARE = 0.06, 0.22
# What the themes of Retold keep between every two kinds (CIEDE2000).
_LEAST_DIFFERENCE = 15.0
_STEPS = 40


def recoloured(theme: Theme, colours: Mapping[Kind, str]) -> Theme:
    """Return the theme with these kinds in these colours (``#rrggbb``).

    A colour that could not be seen on the theme's ground is made darker or lighter until it can.
    """
    if not colours:
        return theme
    own = {kind: _colours_of(theme, QColor(colour)) for kind, colour in colours.items()}
    return replace(theme, kinds={**theme.kinds, **own})


def too_alike(theme: Theme) -> Iterator[tuple[Kind, Kind]]:
    """Yield pairs of kinds whose lines look alike to some eyes, with red-green blindness or not."""
    for one, other in combinations(Kind, 2):
        bars = theme.kinds[one].bar.name(), theme.kinds[other].bar.name()
        if seen_difference(*bars) < _LEAST_DIFFERENCE:
            yield one, other


def _colours_of(theme: Theme, colour: QColor) -> KindColours:
    pane = theme.window.pane
    tint = _mixed(colour, pane, _TINT_SHARE)
    ink_contrast = _HIGH_CONTRAST if theme.name == "contrast" else _INK_CONTRAST
    return KindColours(
        bar=_readable(colour, (pane,), _BAR_CONTRAST, theme),
        ink=_readable(colour, (pane, tint, theme.window.background), ink_contrast, theme),
        tint=tint,
        ribbon=_mixed(colour, pane, _RIBBON_SHARE),
    )


def _readable(colour: QColor, grounds: tuple[QColor, ...], least: float, theme: Theme) -> QColor:
    """Return the colour nearest to it, on the way to the theme's ink, that has the contrast."""
    for step in range(_STEPS + 1):
        mixed = _mixed(theme.window.ink, colour, step / _STEPS)
        if min(contrast(mixed.name(), ground.name()) for ground in grounds) >= least:
            return mixed
    return theme.window.ink


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return a ground with some of a colour in it, from 0.0 for none to 1.0 for nothing else."""
    parts = (
        (colour.red(), ground.red()),
        (colour.green(), ground.green()),
        (colour.blue(), ground.blue()),
    )
    red, green, blue = (round(share * one + (1 - share) * other) for one, other in parts)
    return QColor(red, green, blue)
