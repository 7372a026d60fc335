"""Notes and checks in the window: written, ticked, counted, undone, kept, exported."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from core.model import Kind, Side
from gui.docks.findings_model import CHECKED_ROLE, FINDING_ROLE, NOTE_ROLE
from tests.gui.acting import part, press, reply, text_of, trigger
from tests.gui.hand import Hand
from tests.gui.stories import SOURCE, story

POOL = "The pool was opened"
FEE = "Some of the people who spoke"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hand(qtbot, compared, session):
    return Hand(qtbot, compared, session)


def note(hand):
    return part(hand.window, "note_edit")


def write(hand, text: str) -> None:
    """Write a note with the keys, and keep it."""
    trigger(hand.window, "note")
    note(hand).selectAll()
    hand.qtbot.keyClicks(note(hand), text)
    hand.qtbot.keyClick(note(hand), Qt.Key.Key_Return, CTRL)


def findings(hand):
    return part(hand.window, "findings_list")


def answer(hand, row: int, role: int):
    return findings(hand).model().index(row, 0).data(role)


def tick(hand, row: int) -> None:
    """Click on the box of a finding."""
    view = findings(hand)
    rect = view.visualRect(view.model().index(row, 0))
    box = view.itemDelegate()._place(rect, view.model().index(row, 0)).box
    hand.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def left(hand) -> str:
    return text_of(hand.window, "left_to_check_label")


def count(hand) -> int:
    return len(hand.session.comparison.findings)


def exported(hand, tmp_path) -> dict:
    """Return what a report says, made as the menu does it."""
    path = tmp_path / "report.json"
    with hand.qtbot.waitSignal(hand.session.exported, timeout=20_000):
        hand.window._export._export(path)
    return json.loads(path.read_text("utf-8"))


def test_a_note_on_a_passage_is_there_again_when_it_is_selected(hand):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    hand.click(hand.row(FEE))
    elsewhere = note(hand).toPlainText()
    hand.click(hand.row(POOL))

    assert elsewhere == ""
    assert note(hand).toPlainText() == "Ask the council."


def test_a_kept_note_leads_back_to_the_texts_and_is_told(hand):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    back = hand.view().hasFocus()
    hand.click(hand.row(FEE))
    hand.click(hand.row(POOL))

    assert back
    assert hand.view().accessibleDescription().endswith("note: Ask the council.")
    assert hand.view().remarked[hand.passage(POOL).id].notes == ("Ask the council.",)


def test_a_note_is_kept_when_the_pointer_goes_elsewhere(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "note")
    hand.qtbot.keyClicks(note(hand), "Half a thought")
    hand.click(hand.row(FEE))
    hand.click(hand.row(POOL))

    assert note(hand).toPlainText() == "Half a thought"


def test_a_note_is_kept_when_a_key_leads_to_the_next_change(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "note")
    hand.qtbot.keyClicks(note(hand), "Half a thought")
    trigger(hand.window, "next_change")
    hand.click(hand.row(POOL))

    assert note(hand).toPlainText() == "Half a thought"


def test_escape_leaves_the_note_as_it_was(hand):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    trigger(hand.window, "note")
    hand.qtbot.keyClicks(note(hand), "no, not that")
    hand.qtbot.keyClick(note(hand), Qt.Key.Key_Escape)

    assert note(hand).toPlainText() == "Ask the council."
    assert hand.view().hasFocus()


def test_the_command_opens_the_panel_that_notes_stand_in(hand):
    trigger(hand.window, "show_detail")
    hand.click(hand.row(POOL))
    trigger(hand.window, "note")

    assert note(hand).isVisible()
    assert note(hand).hasFocus()


def test_a_note_on_a_finding_is_not_the_passages(hand):
    trigger(hand.window, "next_finding")
    heading = text_of(hand.window, "remark_heading")
    write(hand, "Second source says so, too.")
    finding = answer(hand, 0, FINDING_ROLE)
    hand.window._presenter._workbench.pane.select_passage(finding.passages[0])

    assert heading.startswith("Note · finding: ")
    assert answer(hand, 0, NOTE_ROLE) == "Second source says so, too."
    assert note(hand).toPlainText() == ""


def test_a_finding_is_ticked_by_its_box_and_counted(hand):
    before = left(hand)
    tick(hand, 1)

    assert before == f"{count(hand)} of {count(hand)} left to check"
    assert left(hand) == f"{count(hand) - 1} of {count(hand)} left to check"
    assert answer(hand, 1, CHECKED_ROLE)


def test_space_ticks_the_finding_at_hand_and_takes_the_tick_back(hand):
    trigger(hand.window, "next_finding")
    findings(hand).setFocus()
    hand.qtbot.keyClick(findings(hand), Qt.Key.Key_Space)
    ticked = answer(hand, 0, CHECKED_ROLE)
    hand.qtbot.keyClick(findings(hand), Qt.Key.Key_Space)

    assert ticked
    assert not answer(hand, 0, CHECKED_ROLE)


def test_all_findings_checked_is_said(hand):
    for row in range(count(hand)):
        tick(hand, row)

    assert left(hand) == f"All {count(hand)} checked"


def test_only_what_is_not_checked_is_listed(hand):
    trigger(hand.window, "unchecked_only")
    first = answer(hand, 0, FINDING_ROLE)
    tick(hand, 0)

    assert findings(hand).model().rowCount() == count(hand) - 1
    assert answer(hand, 0, FINDING_ROLE) != first
    assert text_of(hand.window, "left_to_check_label").startswith(f"{count(hand) - 1} of")


def test_a_passage_is_ticked_in_its_panel_and_by_the_menu(hand):
    hand.click(hand.row(POOL))
    press(hand.qtbot, hand.window, "checked_box")
    by_box = hand.window.findChild(QAction, "checked").isChecked()
    trigger(hand.window, "checked")

    assert by_box
    assert not part(hand.window, "checked_box").isChecked()


def test_notes_and_ticks_are_undone_in_turn_with_corrections(hand):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    with hand.waited():
        trigger(hand.window, "unpair")
    tick(hand, 0)
    trigger(hand.window, "undo")
    ticked = answer(hand, 0, CHECKED_ROLE)
    with hand.waited():
        trigger(hand.window, "undo")
    name = hand.window.findChild(QAction, "undo").text()
    trigger(hand.window, "undo")

    assert not ticked
    assert name == "&Undo: write a note"
    assert hand.window._remarks._book.remarks == ()
    assert not hand.window.findChild(QAction, "undo").isEnabled()


def test_what_was_undone_is_done_again_in_the_same_order(hand):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    with hand.waited():
        trigger(hand.window, "kind_paraphrased")
    with hand.waited():
        trigger(hand.window, "undo")
        trigger(hand.window, "undo")
    gone = hand.window._remarks._book.remarks
    trigger(hand.window, "redo")
    with hand.waited():
        trigger(hand.window, "redo")

    assert gone == ()
    assert hand.passage(POOL).kind is Kind.PARAPHRASED
    assert note(hand).toPlainText() == "Ask the council."


def test_a_note_written_while_a_correction_is_made_stands_above_it(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "kind_paraphrased")
    write(hand, "Ask the council.")
    hand.qtbot.waitUntil(lambda: not hand.session.is_busy, timeout=20_000)
    hand.qtbot.waitUntil(lambda: hand.window._pairs._history.stack.count() == 2)
    trigger(hand.window, "undo")

    assert hand.window._remarks._book.remarks == ()
    assert hand.passage(POOL).kind is Kind.PARAPHRASED


def test_a_note_is_undone_while_a_correction_is_still_being_made(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "kind_paraphrased")
    write(hand, "Ask the council.")
    name = hand.window.findChild(QAction, "undo").text()
    with hand.waited():
        trigger(hand.window, "undo")

    assert name == "&Undo: write a note"
    assert hand.window._remarks._book.remarks == ()
    assert hand.passage(POOL).kind is Kind.PARAPHRASED


def test_what_is_being_written_when_a_correction_arrives_stands_above_it(hand):
    hand.click(hand.row(POOL))
    with hand.waited():
        trigger(hand.window, "kind_paraphrased")
        trigger(hand.window, "note")
        hand.qtbot.keyClicks(note(hand), "Half a thought")
    hand.qtbot.waitUntil(lambda: hand.window._pairs._history.stack.count() == 2)

    assert note(hand).toPlainText() == "Half a thought"
    assert hand.window.findChild(QAction, "undo").text() == "&Undo: write a note"


def test_a_note_outlives_a_correction_that_is_cancelled(hand):
    hand.click(hand.row(POOL))
    trigger(hand.window, "kind_paraphrased")
    write(hand, "Ask the council.")
    hand.session.cancel()
    hand.qtbot.waitUntil(lambda: hand.window._pairs._history.stack.count() == 1)

    assert note(hand).toPlainText() == "Ask the council."


def test_a_note_outlives_another_pairing_of_its_text(hand):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    with hand.waited():
        trigger(hand.window, "unpair")
    hand.click(hand.row(FEE))
    with hand.waited():
        trigger(hand.window, "undo")
    hand.click(hand.row(POOL))

    assert note(hand).toPlainText() == "Ask the council."


def test_a_note_goes_with_its_text_to_the_other_side(hand):
    hand.click(hand.row(FEE))
    write(hand, "Who were they?")
    with hand.waited():
        trigger(hand.window, "swap")
    hand.click(hand.row(FEE, Side.REPOST), Side.REPOST)
    swapped = note(hand).toPlainText()
    trigger(hand.window, "undo")

    assert swapped == "Who were they?"
    assert hand.window._remarks._book.remarks == ()


def test_another_page_hides_notes_and_the_same_pair_has_them_again(hand, tmp_path):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    other = tmp_path / "other.txt"
    other.write_text(SOURCE.replace("Tuesday", "Friday"), "utf-8")
    pair = story(tmp_path)
    hand.session.open({Side.SOURCE: type(pair[Side.SOURCE]).of_path(other)})
    with hand.waited():
        reply(hand.qtbot, hand.window, "unsaved_dialog", QMessageBox.StandardButton.Discard)
    hidden = hand.window._remarks._book.remarks
    with hand.waited():
        hand.session.open(pair)
    hand.click(hand.row(POOL))

    assert hidden == ()
    assert note(hand).toPlainText() == "Ask the council."


def test_a_note_goes_to_where_its_words_stand_in_a_page_that_has_changed(hand, tmp_path):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    (tmp_path / "source.txt").write_text(f"The pool closes for good in May.\n\n{SOURCE}", "utf-8")
    with hand.waited():
        trigger(hand.window, "compare_again")
    hand.click(hand.row(POOL))

    assert note(hand).toPlainText() == "Ask the council."
    assert not hand.window.findChild(QAction, "undo").isEnabled()


def test_a_note_on_words_that_are_gone_is_counted(hand, tmp_path):
    hand.click(hand.row(FEE))
    write(hand, "Who were they?")
    (tmp_path / "source.txt").write_text(SOURCE.replace(FEE, "Some"), "utf-8")
    with hand.waited():
        trigger(hand.window, "compare_again")
    message = part(hand.window, "message_text")
    hand.qtbot.waitUntil(lambda: "1 of your notes and checks" in message.text())

    assert hand.window._remarks._book.remarks == ()


def test_a_note_that_is_being_written_stays_with_its_page_when_another_is_opened(hand, tmp_path):
    hand.click(hand.row(POOL))
    trigger(hand.window, "note")
    hand.qtbot.keyClicks(note(hand), "Half a thought")
    trigger(hand.window, "close_pair")
    reply(hand.qtbot, hand.window, "unsaved_dialog", QMessageBox.StandardButton.Discard)
    with hand.waited():
        hand.session.open(story(tmp_path))
    hand.click(hand.row(POOL))

    assert note(hand).toPlainText() == "Half a thought"


def test_the_report_has_notes_and_checks(hand, tmp_path):
    hand.click(hand.row(POOL))
    write(hand, "Ask the council.")
    tick(hand, 0)
    told = exported(hand, tmp_path)

    found = {
        (one["passage"], one["finding"], one["note"], one["checked"]) for one in told["remarks"]
    }
    assert found == {
        (hand.passage(POOL).id, None, "Ask the council.", False),
        (None, 1, "", True),
    }


def test_nothing_to_remark_on_says_so(hand):
    action = hand.window.findChild(QAction, "note")

    assert not action.isEnabled()
    assert action.toolTip() == "Select a passage or a finding first."
