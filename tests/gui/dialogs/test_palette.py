"""A command found by a few letters, and done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from gui.models.view_mode import ViewMode
from tests.gui.acting import part, trigger


@pytest.fixture
def palette(qtbot, compared):
    qtbot.keyClick(compared, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return part(compared, "palette_dialog")


def lines(palette) -> list[str]:
    found = palette.findChild(QListWidget, "palette_list")
    return [found.item(row).text() for row in range(found.count())]


def test_everything_that_can_be_done_now_is_in_it_with_its_place_and_keys(palette):
    assert "View › Redline    Ctrl+4" in lines(palette)
    assert "View › Theme › Dark" in lines(palette)
    assert not any("Undo" in line for line in lines(palette))


def test_some_letters_of_each_word_find_a_command(qtbot, palette):
    qtbot.keyClicks(part(palette, "palette_text"), "the dar")

    assert lines(palette) == ["View › Theme › Dark"]


def test_return_does_what_is_marked(qtbot, compared, palette):
    qtbot.keyClicks(part(palette, "palette_text"), "redl")
    qtbot.keyClick(part(palette, "palette_text"), Qt.Key.Key_Return)

    assert compared._view.mode is ViewMode.REDLINE
    assert not palette.isVisible()


def test_the_arrow_keys_go_through_the_list_while_words_are_written(qtbot, compared, palette):
    qtbot.keyClicks(part(palette, "palette_text"), "theme")
    for _ in range(2):
        qtbot.keyClick(part(palette, "palette_text"), Qt.Key.Key_Down)
    qtbot.keyClick(part(palette, "palette_text"), Qt.Key.Key_Return)

    assert compared._view.theme.name == "dark"


def test_a_command_may_open_a_dialog_of_its_own(qtbot, compared, palette):
    qtbot.keyClicks(part(palette, "palette_text"), "preferences")
    qtbot.keyClick(part(palette, "palette_text"), Qt.Key.Key_Return)

    assert part(compared, "preferences_dialog").isVisible()
    part(compared, "preferences_dialog").close()


def test_where_nothing_fits_nothing_is_done(qtbot, compared, session, palette):
    before = session.comparison
    qtbot.keyClicks(part(palette, "palette_text"), "fly to the moon")
    qtbot.keyClick(part(palette, "palette_text"), Qt.Key.Key_Return)

    assert lines(palette) == []
    assert session.comparison is before


def test_escape_leaves_everything_as_it_is(qtbot, compared, palette):
    qtbot.keyClicks(part(palette, "palette_text"), "redl")
    qtbot.keyClick(part(palette, "palette_text"), Qt.Key.Key_Escape)

    assert not palette.isVisible()
    assert compared._view.mode is ViewMode.SIDE_BY_SIDE


def test_on_the_start_page_it_has_what_can_be_done_there(qtbot, window):
    trigger(window, "palette")
    found = lines(part(window, "palette_dialog"))
    part(window, "palette_dialog").close()

    assert any("Open source" in line for line in found)
    assert not any("Export" in line for line in found)
