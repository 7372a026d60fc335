"""Kinds in colours of the person's own: everything stays readable, and what looks alike is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Kind
from gui.colour_vision import contrast
from gui.kind_colours import recoloured, too_alike
from gui.theme import load_theme, theme_names

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(st.sampled_from(theme_names()), st.dictionaries(st.sampled_from(Kind), COLOURS))
def test_whatever_the_colours_are_signs_and_lines_can_be_seen(name, colours):
    theme = recoloured(load_theme(name), colours)

    for kind in colours:
        own, window = theme.kinds[kind], theme.window
        assert contrast(own.ink.name(), window.pane.name()) >= 4.5
        assert contrast(own.ink.name(), own.tint.name()) >= 4.5
        assert contrast(own.bar.name(), window.pane.name()) >= 3
        assert contrast(window.ink.name(), own.tint.name()) >= 4.5


@pytest.mark.parametrize("name", theme_names())
def test_a_colour_that_can_be_seen_is_taken_as_it_is(name):
    colour = "#d01c8b"

    theme = recoloured(load_theme(name), {Kind.EDITED: colour})

    assert theme.kinds[Kind.EDITED].bar.name() == colour
    assert theme.kinds[Kind.ADDED] == load_theme(name).kinds[Kind.ADDED]


@pytest.mark.parametrize("name", theme_names())
def test_the_colours_of_themes_are_not_too_alike(name):
    assert list(too_alike(load_theme(name))) == []


def test_red_and_green_are_alike_to_some():
    theme = recoloured(load_theme(), {Kind.OMITTED: "#b04a2f", Kind.ADDED: "#7a6a00"})

    assert (Kind.OMITTED, Kind.ADDED) in list(too_alike(theme))
