"""Themes are whole, can be read, and tell kinds apart for everybody."""

from itertools import combinations

import pytest
from PySide6.QtGui import QPalette

from core.model import Kind
from gui.models.marks import WHOLE_ROW, MarkStyle
from gui.theme import ReadingFont, load_theme, theme_names
from tests.gui.colour_vision import contrast, difference, seen_difference

MIN_CONTRAST = 4.5
MIN_DIFFERENCE = 15


@pytest.fixture(params=theme_names())
def theme(request):
    return load_theme(request.param)


def test_there_is_a_light_and_a_dark_theme():
    assert [load_theme(name).is_dark for name in ("light", "dark")] == [False, True]


def test_an_unknown_theme_is_a_key_error():
    with pytest.raises(KeyError, match="mauve"):
        load_theme("mauve")


def test_every_style_of_mark_has_colours(theme):
    assert set(theme.marks) == {*MarkStyle, "found"} - WHOLE_ROW


@pytest.mark.parametrize("role", ["bar", "ink"])
def test_kinds_differ_with_and_without_red_green_blindness(theme, role):
    colours = [getattr(theme.kinds[kind], role).name() for kind in Kind]

    assert min(seen_difference(*pair) for pair in combinations(colours, 2)) >= MIN_DIFFERENCE


def test_text_can_be_read_on_the_tint_of_every_kind(theme):
    window = theme.window
    inks = [window.ink, window.dim]
    tints = [window.pane, window.background, *(kind.tint for kind in theme.kinds.values())]

    assert min(contrast(i.name(), t.name()) for i in inks for t in tints) >= MIN_CONTRAST


def test_signs_can_be_read_beside_the_text_and_on_their_tint(theme):
    for kind in theme.kinds.values():
        assert contrast(kind.ink.name(), theme.window.pane.name()) >= MIN_CONTRAST
        assert contrast(kind.ink.name(), kind.tint.name()) >= MIN_CONTRAST


def test_marked_words_can_be_read(theme):
    pairs = [(mark.ink, mark.fill) for mark in theme.marks.values()]
    pairs.append((theme.moved.ink, theme.moved.fill))
    pairs.append((theme.window.ink, theme.window.selection))

    assert min(contrast(ink.name(), fill.name()) for ink, fill in pairs) >= MIN_CONTRAST


def test_qt_widgets_get_the_same_colours(theme):
    palette = theme.palette()

    assert palette.color(QPalette.ColorRole.Base) == theme.window.pane
    assert palette.color(QPalette.ColorRole.Text) == theme.window.ink


def test_zoom_makes_the_reading_font_larger(qapp):
    assert ReadingFont(size_pt=10.0).font(1.5).pointSizeF() == 15.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ],
)
def test_the_colour_difference_is_that_of_its_published_test_data(one, other, expected):
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)
