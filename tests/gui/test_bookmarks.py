"""Bookmarks in the window: set, seen, gone to, undone, kept in session files."""

import pytest
from PySide6.QtGui import QAction

from core.model import Side
from gui.pair import Place
from tests.gui.acting import part, save_as, text_of, trigger
from tests.gui.hand import Hand
from tests.gui.test_remarks import exported

POOL = "The pool was opened"
FEE = "Some of the people who spoke"


@pytest.fixture
def hand(qtbot, compared, session):
    return Hand(qtbot, compared, session)


@pytest.fixture
def both(hand):
    """Return the hand with two passages bookmarked, none selected."""
    for wording in (POOL, FEE):
        hand.click(hand.row(wording))
        trigger(hand.window, "bookmark")
    select_none(hand)
    return hand


def select_none(hand) -> None:
    part(hand.window, "comparison_pane").select_passage(0)


def bookmark(hand) -> QAction:
    return hand.window.findChild(QAction, "bookmark")


def marked(hand) -> set[int]:
    return {id_ for id_, one in hand.view().remarked.items() if one.is_bookmarked}


def ids(hand, *wordings: str) -> list[int]:
    return sorted(hand.passage(wording).id for wording in wordings)


def test_a_passage_is_bookmarked_and_says_so(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "bookmark")

    assert marked(hand) == {hand.passage(POOL).id}
    assert bookmark(hand).isChecked()
    hand.click(hand.row(FEE))
    hand.click(hand.row(POOL))
    assert hand.view().accessibleDescription().endswith("bookmarked")


def test_a_bookmark_is_taken_away_and_that_is_undone(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "bookmark")
    trigger(hand.window, "bookmark")
    after_removal = marked(hand)
    trigger(hand.window, "undo")

    assert after_removal == set()
    assert marked(hand) == {hand.passage(POOL).id}


def test_nothing_is_bookmarked_where_nothing_is_selected(hand):
    hand.click(hand.row(POOL))
    select_none(hand)

    assert not bookmark(hand).isEnabled()
    assert bookmark(hand).toolTip() == "Select a passage first."


def test_the_keys_go_round_the_bookmarks_both_ways(both):
    seen = []
    for step in ("next_bookmark", "next_bookmark", "next_bookmark", "previous_bookmark"):
        trigger(both.window, step)
        seen.append(both.window.selected_passage)
    first, last = ids(both, POOL, FEE)

    assert seen == [first, last, first, last]


def test_without_a_bookmark_the_way_to_one_is_told(hand):
    trigger(hand.window, "next_bookmark")

    assert "There is no bookmark" in text_of(hand.window, "message_text")


def test_the_map_shows_where_bookmarks_are(both):
    overview = part(part(both.window, "comparison_pane"), "overview_map")
    with_both = overview.grab().toImage()
    trigger(both.window, "undo")

    assert overview.grab().toImage() != with_both


def test_bookmarks_are_kept_with_the_session_and_in_json(both, saving, tmp_path):
    wanted = set(ids(both, POOL, FEE))
    path = save_as(both.qtbot, both.window, saving, tmp_path / "marked.retold")
    trigger(both.window, "close_pair")
    with both.qtbot.waitSignal(both.session.opened, timeout=20_000):
        both.session.open({Side.SOURCE: Place.of_path(path)})
    told = exported(both, tmp_path)["remarks"]

    assert marked(both) == wanted
    assert {one["passage"] for one in told if one["bookmarked"]} == wanted
