"""Themes are whole, can be read, and tell kinds apart for everybody."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from core.model import Kind
from core.shown import SIGNS
from gui.colour_vision import contrast, difference, seen_difference
from gui.models.marks import WHOLE_ROW, MarkStyle
from gui.panes.row_painter import paint_bar
from gui.theme import ReadingFont, load_theme, theme_names

MIN_CONTRAST = 4.5
MIN_DIFFERENCE = 15


@pytest.fixture(params=theme_names())
def theme(request):
    return load_theme(request.param)


def test_there_is_a_light_a_dark_and_a_high_contrast_theme():
    names = ("light", "dark", "contrast")

    assert [load_theme(name).is_dark for name in names] == [False, True, True]
    assert sorted(names) == sorted(theme_names())


def test_an_unknown_theme_is_a_key_error():
    with pytest.raises(KeyError, match="mauve"):
        load_theme("mauve")


def test_every_style_of_mark_has_colours(theme):
    assert set(theme.marks) == {*MarkStyle, "found"} - WHOLE_ROW


@pytest.mark.parametrize("role", ["bar", "ink"])
def test_kinds_differ_with_and_without_red_green_blindness(theme, role):
    colours = [getattr(theme.kinds[kind], role).name() for kind in Kind]

    assert min(seen_difference(*pair) for pair in combinations(colours, 2)) >= MIN_DIFFERENCE


def line_of(kind: Kind) -> bytes:
    """Return a kind's line at the margin as it is painted, always in the same colour."""
    image = QImage(6, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_bar(painter, QRectF(0, 0, 6, 40), kind, QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_every_kind_has_a_sign_and_a_line_of_its_own(qapp):
    assert len({SIGNS[kind] for kind in Kind}) == len(Kind)
    assert len({line_of(kind) for kind in Kind}) == len(Kind)


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


def test_high_contrast_is_seven_to_one_for_all_that_is_read():
    theme = load_theme("contrast")
    window, kinds = theme.window, theme.kinds.values()
    inks = [window.ink, window.dim, *(kind.ink for kind in kinds)]
    pairs = [(ink, ground) for ink in inks for ground in (window.pane, window.background)]
    pairs += [(mark.ink, mark.fill) for mark in (*theme.marks.values(), theme.moved)]
    pairs += [(window.accent_ink, window.accent), (window.ink, window.selection)]

    assert min(contrast(ink.name(), ground.name()) for ink, ground in pairs) >= 7


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
