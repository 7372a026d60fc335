"""What the person puts back into an article or takes out of it, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from core.corrections import TAKEN_OUT
from core.model import BlockKind, Side
from gui.models.rows import RowKind
from gui.pair import Place
from tests.gui.acting import part, reply, text_of, trigger
from tests.gui.hand import Hand
from tests.gui.stories import REPOST, SOURCE

FERRY = "A ferry will sail to the island from June on, the company has told the council."
SHIP = "The ship has room for four hundred people and for some of the cars they come in."


def page(story: str) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in story.split("\n\n"))
    return (
        "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
        f"<article><h1>The pool closes</h1>{paragraphs}</article>"
        f"<div class=related><p>{FERRY}</p><p>{SHIP}</p></div><footer>© The Courier</footer>"
    )


@pytest.fixture
def places(tmp_path):
    """The two pages as files."""
    places = {}
    for side, story in zip(Side, (SOURCE, REPOST), strict=True):
        path = tmp_path / f"{side}.html"
        path.write_text(page(story), encoding="utf-8")
        places[side] = Place.of_path(path)
    return places


@pytest.fixture
def opened(qtbot, window, session, places):
    """The window with both pages open."""
    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        session.open(places)
    return Hand(qtbot, window, session)


def test_an_open_gap_says_of_each_line_why_it_is_left_out(opened):
    opened.unfold(FERRY)
    stack = opened.view().stack
    headings = [stack.heading(opened.row(text)) for text in (FERRY, SHIP, "© The Courier")]

    assert headings == ["Related links", "", "Copyright line"]


def test_a_line_is_put_back_by_a_key_and_the_comparison_follows(opened):
    before = opened.session.comparison.statistics.source_sentences
    opened.put_back(FERRY)

    assert opened.is_article(FERRY)
    assert opened.session.comparison.statistics.source_sentences == before + 1
    assert opened.view().stack.heading(opened.row(FERRY)) == "Put back by hand"


def test_a_paragraph_is_taken_out_by_a_key_and_says_so(opened):
    opened.take_out("The pool was opened")
    block = opened.block("The pool was opened")

    assert (block.kind, block.reason) == (BlockKind.BOILERPLATE, TAKEN_OUT)


def test_a_whole_gap_is_put_back_by_its_menu(opened):
    menu = opened.menu(opened.row(FERRY))
    assert "Put all 3" in menu.findChild(QAction, "menu_put_back").text()
    with opened.waited():
        opened.choose(menu, "menu_put_back")

    assert opened.is_article(FERRY)
    assert opened.is_article(SHIP)


def test_the_menu_takes_a_paragraph_of_the_repost_out(opened):
    menu = opened.menu(opened.row("So much for promises", Side.REPOST), Side.REPOST)
    with opened.waited():
        opened.choose(menu, "menu_take_out")

    assert not opened.is_article("So much for promises", Side.REPOST)
    assert opened.session.comparison.statistics.added_sentences == 0


def test_the_menu_opens_for_the_row_at_hand_by_the_keyboard(opened):
    opened.click(opened.row("The pool was opened"))
    view = opened.view()
    keyboard = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, keyboard)
    menu = part(opened.window, "text_menu")

    assert menu.findChild(QAction, "menu_take_out").isEnabled()
    menu.close()


def test_what_is_selected_is_taken_out_together(opened):
    opened.click(opened.row("The pool was opened"))
    view = opened.view()
    first, last = opened.row("The pool was opened"), opened.row("“Nobody wanted")
    start, end = opened.point(first), opened.point(last)
    opened.qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    opened.qtbot.mouseMove(view.viewport(), end)
    opened.qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    with opened.waited():
        trigger(opened.window, "take_out")

    assert not opened.is_article("The pool was opened")
    assert not opened.is_article("“Nobody wanted")


def test_the_keys_walk_through_the_lines_of_an_open_gap(opened):
    opened.unfold(FERRY)
    opened.key(Qt.Key.Key_Down)

    assert opened.view().current_row == opened.row(FERRY)
    assert opened.view().accessibleDescription() == f"Related links: {FERRY}"


def test_only_what_can_be_done_is_offered(opened):
    put_back = opened.window.findChild(QAction, "put_back")
    take_out = opened.window.findChild(QAction, "take_out")
    opened.click(opened.row("The pool was opened"))
    at_paragraph = (put_back.isEnabled(), take_out.isEnabled())
    opened.unfold(FERRY)
    at_gap = (put_back.isEnabled(), take_out.isEnabled())

    assert at_paragraph == (False, True)
    assert at_gap == (True, False)


def test_the_keys_correct_nothing_while_another_part_of_the_window_has_them(opened):
    opened.click(opened.row("The pool was opened"))
    findings = part(opened.window, "findings_list")
    findings.setFocus()
    opened.qtbot.keyClick(findings, Qt.Key.Key_Delete)

    assert not opened.session.is_busy
    assert opened.window.findChild(QAction, "take_out").isEnabled()


def test_a_correction_is_undone_and_done_again(opened):
    opened.put_back(FERRY)
    undo = opened.window.findChild(QAction, "undo")
    assert undo.text() == "&Undo: put back a line"
    with opened.waited():
        opened.key(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    undone = opened.is_article(FERRY)
    with opened.waited():
        trigger(opened.window, "redo")

    assert not undone
    assert opened.is_article(FERRY)


def test_two_steps_asked_for_at_once_are_both_undone(opened):
    opened.put_back(FERRY)
    opened.take_out("The pool was opened")
    with opened.waited():
        trigger(opened.window, "undo")
        trigger(opened.window, "undo")
    as_read = (opened.is_article(FERRY), opened.is_article("The pool was opened"))
    with opened.waited():
        trigger(opened.window, "redo")

    assert as_read == (False, True)
    assert opened.is_article(FERRY)
    assert opened.is_article("The pool was opened")


def test_a_new_step_forgets_what_was_undone(opened):
    opened.put_back(FERRY)
    with opened.waited():
        trigger(opened.window, "undo")
    opened.take_out("The pool was opened")

    assert not opened.window.findChild(QAction, "redo").isEnabled()


def test_undoing_after_a_swap_undoes_on_the_side_where_the_page_is_now(opened):
    opened.put_back(FERRY)
    opened.take_out("So much for promises", Side.REPOST)
    with opened.waited():
        trigger(opened.window, "swap")
    with opened.waited():
        trigger(opened.window, "undo")

    assert opened.is_article("So much for promises", Side.SOURCE)
    assert opened.is_article(FERRY, Side.REPOST)


def test_taking_out_the_whole_article_is_a_sentence_and_nothing_changes(opened):
    before = opened.session.settled
    opened.click(opened.row("The pool was opened"))
    opened.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    with opened.qtbot.waitSignal(opened.session.failed, timeout=20_000):
        trigger(opened.window, "take_out")

    assert "nothing left to compare" in text_of(opened.window, "message_text")
    assert opened.session.settled == before
    assert not opened.window.findChild(QAction, "undo").isEnabled()


def test_corrections_outlive_comparing_again(opened):
    opened.put_back(FERRY)
    with opened.waited():
        trigger(opened.window, "compare_again")

    assert opened.is_article(FERRY)
    assert opened.window.findChild(QAction, "undo").isEnabled()


def test_corrections_of_a_page_that_has_changed_are_dropped_and_that_is_said(opened, places):
    opened.put_back(FERRY)
    path: Path = places[Side.SOURCE].path
    path.write_text(page(SOURCE.replace("Tuesday", "Wednesday")), encoding="utf-8")
    with opened.waited():
        trigger(opened.window, "compare_again")

    assert not opened.is_article(FERRY)
    assert "has changed since parts of it were put back" in text_of(opened.window, "message_text")
    assert not opened.window.findChild(QAction, "undo").isEnabled()


def test_another_page_begins_without_corrections(opened, places):
    opened.put_back(FERRY)
    opened.session.open({Side.SOURCE: places[Side.REPOST]})
    with opened.waited():
        reply(opened.qtbot, opened.window, "unsaved_dialog", QMessageBox.StandardButton.Discard)

    assert not opened.is_article(FERRY)
    assert not opened.window.findChild(QAction, "undo").isEnabled()


def test_a_correction_that_is_cancelled_leaves_everything_as_it_was(opened):
    opened.unfold(FERRY)
    opened.click(opened.row(FERRY))
    opened.key(Qt.Key.Key_Insert)
    opened.session.cancel()
    opened.take_out("The pool was opened")

    assert not opened.is_article(FERRY)


def test_the_text_stays_where_it_was_when_something_is_put_back(opened):
    opened.unfold(FERRY)
    row = opened.row(FERRY)
    opened.click(row)
    before = opened.view().sight.box(row)[1]
    with opened.waited():
        opened.key(Qt.Key.Key_Insert)
    row = opened.row(FERRY)

    assert opened.view().stack.view.rows[row].kind is RowKind.PASSAGE
    assert abs(opened.view().sight.box(row)[1] - before) < 40
    assert opened.view().current_row == row
    assert opened.view().hasFocus()


def test_the_other_lines_of_an_open_gap_stay_open(opened):
    opened.put_back(SHIP)
    stack = opened.view().stack

    assert stack.view.rows[opened.row(FERRY)].kind is RowKind.FOLDED
    assert stack.view.rows[opened.row("© The Courier")].kind is RowKind.FOLDED


def test_what_is_no_part_of_the_article_cannot_be_paired(opened):
    opened.unfold(FERRY)
    opened.draw("A ferry will sail")
    opened.draw("So much for promises", Side.REPOST)
    trigger(opened.window, "pair")

    assert "holds no words of the text that is compared" in text_of(opened.window, "message_text")
    assert not opened.session.is_busy


def walk_to(opened, view, wording: str) -> None:
    """Go down a text by the keys to the row that begins so."""
    view.setFocus()
    text = view.stack.view.document.text
    rows = view.stack.view.rows
    while view.current_row < 0 or not rows[view.current_row].span.of(text).startswith(wording):
        opened.qtbot.keyClick(view, Qt.Key.Key_Down)


@pytest.mark.parametrize("mode", ["coverage", "redline"])
def test_a_paragraph_is_taken_out_where_a_text_stands_alone(opened, mode):
    trigger(opened.window, mode)
    view = part(opened.window, f"{mode}_source_view")
    walk_to(opened, view, "“Nobody wanted")
    with opened.waited():
        opened.qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert not opened.is_article("“Nobody wanted")
    assert view.isVisible()


def test_what_only_the_repost_says_cannot_be_taken_out_of_the_source(opened):
    trigger(opened.window, "redline")
    view = part(opened.window, "redline_source_view")
    walk_to(opened, view, "So much for promises")
    take_out = opened.window.findChild(QAction, "take_out")

    assert not take_out.isEnabled()
    assert take_out.toolTip().startswith("Nothing that is at hand belongs to the article")


def test_a_selection_in_the_redline_takes_out_the_paragraphs_that_it_touches(opened):
    trigger(opened.window, "redline")
    view = part(opened.window, "redline_source_view")
    walk_to(opened, view, "“Nobody wanted")
    for _ in range(2):
        opened.qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with opened.waited():
        trigger(opened.window, "take_out")

    assert not opened.is_article("“Nobody wanted")
    assert opened.is_article("The pool was opened")
    assert not opened.is_article("Some of the people")
