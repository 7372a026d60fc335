"""The start page: what each card says, takes and asks for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QLabel

from core.model import Side
from gui.pair import Place
from gui.panes.start_pane import StartPane
from tests.gui.acting import drop, hold, part, press
from tests.gui.builders import sample_comparison


@pytest.fixture
def pane(qtbot):
    pane = StartPane()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def said(pane, side: Side) -> str:
    return " | ".join(label.text() for label in part(pane, f"{side}_card").findChildren(QLabel))


def test_an_empty_card_says_what_to_do(pane):
    assert "Drop a page here" in said(pane, Side.SOURCE)


def test_a_filled_card_says_what_is_open_and_in_which_languages(pane):
    pane.show_pages({Side.SOURCE: sample_comparison().source, Side.REPOST: None})

    assert "Tide reaches a record" in said(pane, Side.SOURCE)
    assert "source.txt · text in: English" in said(pane, Side.SOURCE)
    assert "Drop a page here" in said(pane, Side.REPOST)


def test_a_page_that_is_being_read_is_named(pane):
    pane.show_waiting({Side.REPOST: Place.of_path(Path("blog.html"))})

    assert "blog.html | Reading…" in said(pane, Side.REPOST)
    assert "Drop a page here" in said(pane, Side.SOURCE)


def test_a_card_shows_while_something_is_held_over_it_and_no_longer(pane):
    card = part(pane, "source_card")
    data = QMimeData()
    data.setText("It rained.")
    hold(card, data, QPoint(9, 9))
    assert card.property("state") == "hovered"
    QApplication.sendEvent(card, QDragLeaveEvent())

    assert card.property("state") == "empty"


def test_a_filled_card_is_still_filled_when_a_drag_leaves_it(pane):
    pane.show_pages({Side.SOURCE: sample_comparison().source})
    card = part(pane, "source_card")
    QApplication.sendEvent(card, QDragLeaveEvent())

    assert card.property("state") == "filled"


@pytest.mark.parametrize("side", list(Side))
def test_the_buttons_of_a_card_ask_for_its_own_side(qtbot, pane, side):
    with qtbot.waitSignal(pane.open_asked) as opened:
        press(qtbot, pane, f"open_{side}_button")
    with qtbot.waitSignal(pane.paste_asked) as pasted:
        press(qtbot, pane, f"paste_{side}_button")

    assert opened.args == pasted.args == [side]


def test_two_files_at_once_are_source_and_repost_wherever_they_fall(qtbot, pane, tmp_path):
    files = [tmp_path / "one.html", tmp_path / "two.html"]
    with qtbot.waitSignal(pane.places_chosen) as heard:
        drop(part(pane, "repost_card"), *files)

    assert [place.path for place in heard.args[0].values()] == files
    assert list(heard.args[0]) == [Side.SOURCE, Side.REPOST]


def test_without_recent_pairs_there_is_no_empty_list(pane):
    assert not part(pane, "recent_list").isVisible()
