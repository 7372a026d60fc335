"""What the person says of pairs in the window: by the pointer, by keys, by the menus."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from core.model import Kind, Side
from core.pairs_by_hand import KINDS
from tests.gui.acting import part, press, reply, text_of, trigger
from tests.gui.hand import Hand
from tests.gui.stories import story

DECISION = "A decision on the land is expected in autumn"
FEE = "Some of the people who spoke"
PROMISES = "So much for promises"
POOL = "The pool was opened"
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(qtbot, compared, session):
    return Hand(qtbot, compared, session)


def joined(hand) -> bool:
    """Return whether the two sentences that nothing joins are one passage, by hand."""
    passage = hand.passage(DECISION)
    return passage.by_hand and passage == hand.passage(PROMISES, Side.REPOST)


def join(hand) -> None:
    hand.draw(DECISION)
    hand.draw(PROMISES, Side.REPOST)
    with hand.waited():
        hand.key(Qt.Key.Key_J, Side.REPOST, CTRL)


def choose_kind(hand, kind: Kind) -> None:
    with hand.waited():
        trigger(hand.window, f"kind_{kind}")


def checked_kinds(hand) -> list[Kind]:
    return [kind for kind in KINDS if hand.window.findChild(QAction, f"kind_{kind}").isChecked()]


def test_what_is_selected_on_both_sides_is_paired(hand):
    hand.draw(DECISION)
    hand.draw(PROMISES, Side.REPOST)
    both = (hand.selected(), hand.selected(Side.REPOST))
    with hand.waited():
        hand.key(Qt.Key.Key_J, Side.REPOST, CTRL)

    assert both == (DECISION, PROMISES)
    assert joined(hand)
    assert hand.window.selected_passage == hand.passage(DECISION).id


def test_a_passage_waits_for_a_click_on_the_other_side(hand):
    hand.click(hand.row(DECISION))
    trigger(hand.window, "pair")
    hint = text_of(hand.window, "message_text")
    with hand.waited():
        hand.click(hand.row(PROMISES, Side.REPOST), Side.REPOST)

    assert "under “Repost”" in hint
    assert joined(hand)
    assert not part(hand.window, "message_bar").isVisible()


def test_a_passage_is_paired_with_what_is_selected_across(hand):
    hand.draw(PROMISES, Side.REPOST)
    hand.click(hand.row(DECISION))
    with hand.waited():
        hand.key(Qt.Key.Key_J, modifier=CTRL)

    assert joined(hand)


def test_words_drawn_over_on_the_other_side_are_taken_at_once(hand):
    hand.click(hand.row(DECISION))
    trigger(hand.window, "pair")
    with hand.waited():
        hand.draw("So much for promises", Side.REPOST)

    assert joined(hand)


def test_a_pair_is_made_by_the_keyboard_alone(hand):
    hand.view().setFocus()
    while hand.passage(DECISION).id != hand.window.selected_passage:
        hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_J, modifier=CTRL)
    assert hand.view(Side.REPOST).hasFocus()
    while hand.passage(PROMISES, Side.REPOST).id != hand.window.selected_passage:
        hand.key(Qt.Key.Key_Down, Side.REPOST)
    with hand.waited():
        hand.key(Qt.Key.Key_Return, Side.REPOST)

    assert joined(hand)


def test_words_are_selected_by_keys_at_both_ends(hand):
    hand.click(hand.row(DECISION))
    hand.key(Qt.Key.Key_Down, modifier=SHIFT)
    whole = hand.selected()
    hand.key(Qt.Key.Key_Right, modifier=SHIFT | CTRL)
    for _ in range(2):
        hand.key(Qt.Key.Key_Left, modifier=SHIFT)

    assert whole.startswith(DECISION)
    assert whole.endswith("June.")
    assert hand.selected().startswith("decision on")
    assert hand.selected().endswith("before the end of")


def test_shift_and_down_go_on_to_the_next_passage_and_back(hand):
    hand.click(hand.row(FEE))
    hand.key(Qt.Key.Key_Down, modifier=SHIFT)
    first = hand.selected()
    hand.key(Qt.Key.Key_Down, modifier=SHIFT)
    both = hand.selected()
    hand.key(Qt.Key.Key_Up, modifier=SHIFT)

    assert first.endswith("higher fee.")
    assert both.endswith("June.")
    assert hand.selected() == first


def test_escape_leaves_a_pair_that_is_half_made(hand):
    hand.click(hand.row(DECISION))
    trigger(hand.window, "pair")
    trigger(hand.window, "cancel")
    hand.click(hand.row(PROMISES, Side.REPOST), Side.REPOST)

    assert not hand.session.is_busy
    assert not part(hand.window, "message_bar").isVisible()


def test_a_click_on_the_same_side_leaves_a_pair_that_is_half_made(hand):
    hand.click(hand.row(DECISION))
    trigger(hand.window, "pair")
    hand.click(hand.row(POOL))
    hand.click(hand.row(PROMISES, Side.REPOST), Side.REPOST)

    assert not hand.session.is_busy


def test_a_pair_is_taken_apart_by_its_menu(hand):
    menu = hand.menu(hand.row(POOL))
    with hand.waited():
        next(a for a in menu.actions() if a.objectName() == "unpair").trigger()
    menu.close()

    assert hand.passage(POOL).kind is Kind.OMITTED
    assert hand.passage(POOL, Side.REPOST).kind is Kind.ADDED
    assert hand.passage(POOL).by_hand


def test_a_passage_is_given_a_kind_and_the_menu_shows_it(hand):
    hand.click(hand.row(POOL))
    before = checked_kinds(hand)
    choose_kind(hand, Kind.PARAPHRASED)

    assert before == [Kind.EDITED]
    assert hand.passage(POOL).kind is Kind.PARAPHRASED
    assert checked_kinds(hand) == [Kind.PARAPHRASED]


def test_choosing_the_kind_that_is_so_changes_nothing(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "kind_edited")

    assert not hand.session.is_busy
    assert checked_kinds(hand) == [Kind.EDITED]


def test_a_correction_is_taken_back_for_one_passage(hand):
    found = hand.passage(POOL)
    hand.click(hand.row(POOL))
    choose_kind(hand, Kind.PARAPHRASED)
    join(hand)
    hand.click(hand.row(POOL))
    with hand.waited():
        trigger(hand.window, "as_found")

    assert hand.passage(POOL).kind is found.kind
    assert not hand.passage(POOL).by_hand
    assert joined(hand)


def test_a_pair_is_undone_and_done_again(hand):
    join(hand)
    undo = hand.window.findChild(QAction, "undo").text()
    with hand.waited():
        trigger(hand.window, "undo")
    undone = hand.passage(DECISION).kind
    with hand.waited():
        trigger(hand.window, "redo")

    assert undo == "&Undo: pair two passages"
    assert undone is Kind.OMITTED
    assert joined(hand)


def test_a_pair_outlives_a_swap_and_is_undone_there(hand):
    join(hand)
    with hand.waited():
        trigger(hand.window, "swap")
    swapped = hand.passage(DECISION, Side.REPOST)
    with hand.waited():
        trigger(hand.window, "undo")

    assert swapped.by_hand
    assert swapped.source
    assert hand.passage(DECISION, Side.REPOST).kind is Kind.ADDED


def test_a_pair_outlives_comparing_again_but_not_another_page(hand, tmp_path):
    join(hand)
    with hand.waited():
        trigger(hand.window, "compare_again")
    again = joined(hand)
    (tmp_path / "other").mkdir()
    hand.session.open({Side.SOURCE: story(tmp_path / "other")[Side.SOURCE]})
    with hand.waited():
        reply(hand.qtbot, hand.window, "unsaved_dialog", QMessageBox.StandardButton.Discard)

    assert again
    assert not hand.passage(DECISION).by_hand


def test_what_cannot_be_done_says_why(hand):
    unpair = hand.window.findChild(QAction, "unpair")
    reasons = [unpair.toolTip()]
    hand.click(hand.row(DECISION))
    reasons.append(unpair.toolTip())

    assert reasons[0] == "Select a passage first."
    assert "one side only" in reasons[1]
    assert not unpair.isEnabled()


def test_pairing_from_another_view_shows_both_texts(hand):
    hand.click(hand.row(DECISION))
    trigger(hand.window, "redline")
    trigger(hand.window, "pair")

    assert hand.view(Side.REPOST).isVisible()
    assert "under “Repost”" in text_of(hand.window, "message_text")


def test_a_pair_by_hand_is_marked_and_told(hand):
    join(hand)
    facts = part(hand.window, "why_label").text()

    assert "✎ Set by hand" in facts
    assert "set by hand" in hand.view().accessibleDescription()


def test_the_kinds_stand_in_the_menu_of_the_text(hand):
    menu = hand.menu(hand.row(POOL))
    titles = [action.text() for action in menu.actions()]
    menu.close()

    assert "&Kind of the passage" in titles
    assert hand.window.findChild(QMenu, "kind_menu").actions()


def test_the_report_says_what_was_paired_by_hand(hand, tmp_path):
    join(hand)
    path = tmp_path / "report.json"
    with hand.qtbot.waitSignal(hand.session.exported, timeout=20_000):
        hand.session.exporter.export(hand.session.settled, path)
    told = json.loads(path.read_text("utf-8"))

    assert [p["id"] for p in told["passages"] if p["by_hand"]] == [hand.passage(DECISION).id]


def test_the_kinds_that_are_shown_stay_so_when_something_is_corrected(hand):
    press(hand.qtbot, hand.window, "omitted_chip")
    join(hand)
    omitted = part(hand.window, "omitted_chip").isChecked()
    with hand.waited():
        hand.session.open({Side.SOURCE: hand.session.settled.wanted.repost})
        reply(hand.qtbot, hand.window, "unsaved_dialog", QMessageBox.StandardButton.Discard)

    assert omitted
    assert not part(hand.window, "omitted_chip").isChecked()
