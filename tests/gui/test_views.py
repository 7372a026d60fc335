"""The three views of a pair, switched between and used as a person does."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from core.model import Kind, Side
from gui.panes.pair_views import PairViews
from gui.panes.solo_pane import SoloPane
from gui.panes.text_view import TextView
from tests.gui.acting import part, press, text_of, trigger

SOLOS = ("redline", "coverage")


def shown_view(window) -> TextView:
    """Return the text that is shown alone."""
    views = [view for view in window.findChildren(TextView) if view.isVisible()]

    assert len(views) == 1
    return views[0]


def click_passage(qtbot, view, passage):
    top, bottom = view.sight.box(view.stack.view.first_rows[passage])
    point = QPoint(view.viewport().width() // 2, (top + bottom) // 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def is_in_sight(view, passage):
    top, bottom = view.sight.box(view.stack.view.first_rows[passage])
    return top < view.viewport().height() and bottom > 0


def selected(window):
    return window.findChild(PairViews).side_by_side.selector.selected


@pytest.mark.parametrize("mode", SOLOS)
def test_a_press_in_the_tool_row_shows_another_view(qtbot, compared, mode):
    compared.resize(1500, 800)

    press(qtbot, compared, f"{mode}_button")

    assert shown_view(compared).objectName() == f"{mode}_source_view"


def test_a_narrow_window_has_the_views_in_a_list(qtbot, compared):
    compared.resize(720, 600)

    qtbot.waitUntil(part(compared, "view_list_button").isVisible)
    assert not part(compared, "redline_button").isVisible()


@pytest.mark.parametrize("mode", SOLOS)
def test_what_is_selected_stays_so_and_in_sight(qtbot, compared, mode):
    trigger(compared, "next_change")
    passage = selected(compared)

    trigger(compared, mode)

    assert passage
    assert selected(compared) == passage
    assert is_in_sight(shown_view(compared), passage)


@pytest.mark.parametrize("mode", SOLOS)
def test_a_click_selects_a_passage_for_all_views(qtbot, compared, mode):
    trigger(compared, mode)

    click_passage(qtbot, shown_view(compared), 2)

    assert selected(compared) == 2
    assert "40,000" in part(compared, "source_passage_text").toPlainText()


@pytest.mark.parametrize("mode", SOLOS)
def test_f8_goes_to_the_next_change_in_every_view(qtbot, compared, mode):
    trigger(compared, mode)

    qtbot.keyClick(shown_view(compared), Qt.Key.Key_F8)

    view = shown_view(compared)
    assert selected(compared)
    assert view.current_row == view.stack.view.first_rows[selected(compared)]


@pytest.mark.parametrize("mode", SOLOS)
def test_down_walks_from_passage_to_passage(qtbot, compared, mode):
    trigger(compared, mode)
    view = shown_view(compared)

    qtbot.keyClick(view, Qt.Key.Key_Down)
    first = selected(compared)
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert first
    assert view.current_row == view.stack.view.first_rows[first] + 1


def test_the_redline_has_both_wordings_in_one_text(compared):
    trigger(compared, "redline")

    text = shown_view(compared).stack.view.document.text
    assert "has lost about 40,000 60,000 crowns" in text


def test_the_redline_can_be_read_in_the_order_of_the_repost(qtbot, compared):
    trigger(compared, "redline")

    press(qtbot, compared, "redline_repost_button")

    assert shown_view(compared).objectName() == "redline_repost_view"


def test_each_text_alone_says_how_much_became_of_it(qtbot, compared):
    trigger(compared, "coverage")
    of_source = text_of(compared, "coverage_facts")

    press(qtbot, compared, "coverage_repost_button")

    assert "left out" in of_source
    assert "its own" in text_of(compared, "coverage_facts")


def test_a_finding_is_shown_in_the_view_that_is_open(compared):
    trigger(compared, "coverage")

    trigger(compared, "next_finding")

    assert is_in_sight(shown_view(compared), selected(compared))


def test_a_chip_filters_the_marks_of_every_view(qtbot, compared):
    trigger(compared, "redline")

    press(qtbot, compared, f"{Kind.OMITTED}_chip")

    view = shown_view(compared)
    marked = [row for row in range(len(view.stack.view.rows)) if view.stack.is_marked(row)]
    kinds = {view.stack.passage(row).kind for row in marked}
    assert kinds == {Kind.OMITTED}


def test_the_view_is_kept_for_the_next_start(compared, settings):
    trigger(compared, "coverage")

    assert settings.view_mode == "coverage"


def test_another_pair_is_shown_in_the_view_that_is_open(qtbot, compared, session):
    trigger(compared, "redline")

    with qtbot.waitSignal(session.comparison_changed, timeout=20_000):
        trigger(compared, "swap")

    assert "has lost about 60,000 40,000 crowns" in shown_view(compared).stack.view.document.text


def test_what_nobody_looks_at_is_not_prepared(compared):
    trigger(compared, "coverage")

    texts = {pane.objectName(): pane.texts for pane in compared.findChildren(SoloPane)}
    assert texts["coverage_pane"][Side.SOURCE].view.stack is not None
    assert texts["redline_pane"][Side.SOURCE].view.stack is None


@pytest.mark.parametrize("mode", SOLOS)
def test_every_view_tells_a_screen_reader_what_is_selected(qtbot, compared, mode):
    trigger(compared, mode)

    click_passage(qtbot, shown_view(compared), 2)

    assert shown_view(compared).accessibleName()
    assert "source sentence 2" in shown_view(compared).accessibleDescription()


def test_what_the_source_does_not_have_is_shown_where_it_would_stand(qtbot, compared):
    comparison = compared.findChild(PairViews).side_by_side._comparison
    added = next(p.id for p in comparison.passages if p.kind is Kind.ADDED)
    trigger(compared, "coverage")
    compared.resize(900, 420)

    compared.findChild(PairViews).side_by_side.select_passage(added)

    assert is_in_sight(shown_view(compared), added - 1)


@pytest.mark.parametrize("mode", ["side_by_side", *SOLOS])
def test_the_menu_of_a_text_copies_the_selected_pair(qtbot, compared, mode):
    trigger(compared, mode)
    trigger(compared, "next_change")
    view = next(iter(compared.findChild(PairViews).shown().values()))

    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    menu = compared.findChild(QMenu, "text_menu")
    action = next(a for a in menu.actions() if a.objectName() == "copy_pair")
    action.trigger()
    menu.close()

    assert "60,000" in QApplication.clipboard().text()


@pytest.mark.parametrize("mode", SOLOS)
def test_the_wording_of_a_finding_is_marked_where_a_text_stands_alone(compared, mode):
    trigger(compared, "next_finding")
    trigger(compared, mode)
    stack = shown_view(compared).stack
    words = [span.of(stack.view.document.text) for span in stack._found]

    assert any("40,000" in text for text in words)


def test_the_numbers_on_the_chips_have_room_in_the_narrowest_window(qtbot, compared):
    compared.resize(compared.minimumSize())
    chip = part(compared, "edited_chip")
    qtbot.waitUntil(lambda: chip.width() >= chip.sizeHint().width())

    assert not part(compared, "open_source_button").isVisible()
    assert part(compared, "export_report_button").isVisible()
    compared.resize(1200, 600)
    assert part(compared, "open_source_button").isVisible()


def test_pages_are_opened_by_buttons_from_the_start_page_in_the_narrowest_window(window):
    window.resize(window.minimumSize())

    assert part(window, "open_source_button").isVisible()
