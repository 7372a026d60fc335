"""The side-by-side view as a person uses it: click, step, filter, choose."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton

from core.model import Kind, Side, Span, Strand
from gui.models.pair_view import prepare
from gui.panes.comparison_pane import ComparisonPane
from gui.panes.pane_header import PaneHeader
from gui.theme import ReadingFont, load_theme
from tests.gui.builders import (
    comparison_of,
    document,
    finding,
    long_comparison,
    omitted,
    sample_comparison,
    verbatim,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def steps(pane, qtbot, count, step):
    """Return the ids of the passages that so many steps select."""
    selected = []
    for _ in range(count):
        with qtbot.waitSignal(pane.passage_selected) as blocker:
            step()
        selected += blocker.args
    return selected


@pytest.mark.parametrize("side", list(Side))
def test_a_click_selects_a_passage_on_both_sides(screen, qtbot, side):
    with qtbot.waitSignal(screen.pane.passage_selected) as blocker:
        screen.click(side, 4)

    assert blocker.args == [4]
    assert screen.view(side.other).current_row == screen.row_of(side.other, 4)


def test_a_click_on_what_is_left_out_selects_it_in_the_source(screen, qtbot):
    with qtbot.waitSignal(screen.pane.passage_selected) as blocker:
        screen.click(Side.REPOST, 2)

    assert blocker.args == [1]
    assert screen.view(Side.SOURCE).current_row == screen.row_of(Side.SOURCE, 1)


def test_next_change_goes_through_what_is_not_verbatim_and_round_the_end(screen, qtbot):
    selected = steps(screen.pane, qtbot, 7, screen.pane.next_change)

    assert selected == [1, 2, 4, 6, 7, 8, 1]


def test_previous_change_begins_with_the_last(screen, qtbot):
    assert steps(screen.pane, qtbot, 3, screen.pane.previous_change) == [8, 7, 6]


def test_next_change_goes_on_from_a_passage_that_is_none(screen, qtbot):
    screen.click(Side.SOURCE, 5)

    assert steps(screen.pane, qtbot, 1, screen.pane.next_change) == [6]


def test_the_place_among_the_changes_is_told(screen, qtbot):
    with qtbot.waitSignal(screen.pane.change_position_changed) as blocker:
        screen.click(Side.SOURCE, 4)

    assert blocker.args == [3, 6]


def test_a_filter_leaves_the_changes_of_its_kinds(screen, qtbot):
    with qtbot.waitSignal(screen.pane.change_position_changed) as blocker:
        screen.pane.set_kind_filter(frozenset({Kind.EDITED}))

    assert blocker.args == [0, 2]
    assert steps(screen.pane, qtbot, 3, screen.pane.next_change) == [4, 7, 4]


def test_a_change_far_away_is_brought_in_sight_and_level(show, qtbot):
    screen = show(long_comparison(500))

    screen.pane.select_passage(402)

    tops = [screen.top_of(side, 402) for side in Side]
    assert tops[0] == tops[1]
    assert 0 <= tops[0] < screen.view(Side.SOURCE).viewport().height()


def test_a_finding_shows_its_wording_where_no_passage_joins_it(show):
    pieces = [verbatim(f"Sentence {i} of the night train.") for i in range(60)]
    comparison = comparison_of(*pieces)
    source, repost = comparison.passages[5].source, comparison.passages[50].repost
    screen = show(comparison)

    screen.pane.select_finding(finding(6, source=source, repost=repost))

    assert screen.view(Side.SOURCE).current_row == 5
    assert screen.view(Side.REPOST).current_row == 50
    assert screen.top_of(Side.SOURCE, 6) == screen.top_of(Side.REPOST, 51)


def test_a_finding_about_what_is_folded_away_opens_the_fold(screen):
    source = screen.view(Side.SOURCE).stack.view.document.text
    start = source.index("News")

    screen.pane.select_finding(finding(4, source=(Span(start, start + 4),)))

    row = screen.view(Side.SOURCE).current_row
    assert screen.view(Side.SOURCE).stack.heights[row] > 0


def test_enter_opens_and_closes_the_fold_that_the_keys_are_at(screen):
    view = screen.view(Side.SOURCE)
    fold = next(iter(view.stack.view.folds))
    before = view.stack.heights.total

    screen.press(Side.SOURCE, Qt.Key.Key_Down, Qt.Key.Key_Return)
    opened = view.stack.heights.total
    screen.press(Side.SOURCE, Qt.Key.Key_Return)

    assert view.current_row == fold
    assert (opened > before, view.stack.heights.total) == (True, before)


def test_a_click_on_a_fold_opens_it(screen):
    view = screen.view(Side.SOURCE)
    fold = next(iter(view.stack.view.folds))

    screen.click_row(Side.SOURCE, fold)

    assert view.stack.folds.is_open(fold)


def test_a_screen_reader_is_told_what_is_selected(screen):
    screen.click(Side.REPOST, 4)

    for side, name in ((Side.SOURCE, "Source"), (Side.REPOST, "Repost")):
        told = QAccessible.queryAccessibleInterface(screen.view(side))
        assert told.text(QAccessible.Text.Name) == name
        expected = "edited, 1 change, source sentence 4"
        assert told.text(QAccessible.Text.Description) == expected


def test_another_comparison_begins_with_nothing_selected(screen, qtbot):
    screen.click(Side.SOURCE, 4)

    with qtbot.waitSignal(screen.pane.passage_selected) as blocker:
        screen.pane.set_comparison(comparison_of(verbatim("Another."), omitted("Story.")))

    assert blocker.args == [0]
    assert screen.value(Side.SOURCE) == 0


def test_a_comparison_begins_where_the_compared_text_does(show):
    title = "A headline that goes on and on over many lines. " * 30
    pieces = [verbatim(f"Sentence {i} of the night train.") for i in range(60)]

    screen = show(comparison_of(*pieces, title=title))

    tops = [screen.top_of(side, 1) for side in Side]
    assert 0 < tops[0] == tops[1] < screen.view(Side.SOURCE).viewport().height() / 2


def test_what_was_prepared_elsewhere_is_shown_as_it_is(pane):
    comparison = sample_comparison()
    prepared = prepare(comparison)

    pane.set_comparison(comparison, prepared)

    assert pane.findChild(type(pane.focusProxy()), "source_view").stack.view is prepared.source


def test_closing_a_comparison_empties_the_panes(screen, qtbot):
    screen.pane.set_comparison(None)
    screen.press(Side.SOURCE, Qt.Key.Key_Down, Qt.Key.Key_End)

    assert screen.view(Side.SOURCE).stack is None
    assert screen.view(Side.SOURCE).verticalScrollBar().maximum() == 0


def test_the_strand_is_chosen_by_a_menu_in_its_header(show, qtbot):
    comparison = comparison_of(verbatim("One."), verbatim("Deux."))
    strands = (*comparison.source.strands, Strand(7, "fr", (1,), (Span(5, 10),)))
    screen = show(replace(comparison, source=replace(comparison.source, strands=strands)))
    menu = screen.pane.findChild(QToolButton, "source_strand_button").menu()

    with qtbot.waitSignal(screen.pane.strand_chosen) as blocker:
        menu.actions()[1].trigger()

    assert blocker.args == [Side.SOURCE, 7]
    assert "French" in menu.actions()[1].text()


def test_a_page_with_one_strand_offers_no_choice(screen):
    assert screen.pane.findChild(QToolButton, "repost_strand_button").isHidden()


def test_zoom_keeps_the_first_line_where_it_is(show):
    screen = show(long_comparison(300))
    screen.scroll(Side.SOURCE, 4_000)
    row = screen.view(Side.SOURCE).sight.row_under(0)

    screen.pane.set_zoom(1.5)

    assert screen.view(Side.SOURCE).sight.row_under(0) == row


def test_another_theme_paints_the_ground_in_its_colour(screen):
    dark = load_theme("dark")

    screen.pane.set_theme(dark)
    image = screen.view(Side.SOURCE).viewport().grab().toImage()

    assert image.pixelColor(2, image.height() - 2) == dark.window.pane


def test_a_narrower_line_is_set_by_choice(show):
    screen = show(long_comparison(300))
    wide = screen.view(Side.SOURCE).stack.heights.total

    screen.pane.set_theme(replace(load_theme(), reading=ReadingFont(max_characters=30)))

    assert screen.view(Side.SOURCE).stack.heights.total > 1.2 * wide


def test_a_text_of_one_endless_word_is_wrapped(qtbot, pane):
    page, spans = document([("x" * 5_000, True, "paragraph")], name="long.txt")
    pane.set_comparison(comparison_of(verbatim("x" * 5_000)))
    stack = pane.focusProxy().stack

    assert len(page.text) == len(spans[0])
    assert stack.heights[0] > 20 * stack.look.line_px


def test_panes_without_any_text_can_be_shown(pane, qtbot):
    pane.set_comparison(comparison_of(omitted("Only the source says something.")))
    pane.next_change()
    pane.grab()

    assert pane.findChild(type(pane.focusProxy()), "repost_view").stack.view.gaps


def test_a_pane_can_be_made_with_its_look(qtbot):
    pane = ComparisonPane(replace(load_theme("dark"), reading=ReadingFont(size_pt=14)))
    qtbot.addWidget(pane)

    assert pane.focusProxy().look.font.pointSizeF() == 14


def test_text_selected_in_one_comparison_is_not_selected_in_the_next(screen):
    screen.press(Side.SOURCE, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)

    screen.pane.set_comparison(comparison_of(verbatim("Another story.")))

    assert not screen.view(Side.SOURCE).selection.span


def test_a_long_fold_makes_the_text_longer_at_once(show):
    screen = show(comparison_of(verbatim("A story."), boilerplate=("Menu",) * 400))
    bar = screen.view(Side.SOURCE).verticalScrollBar()

    screen.click_row(Side.SOURCE, 0)

    assert bar.maximum() > 400 * screen.view(Side.SOURCE).look.line_px / 2


def test_the_header_shows_which_text_the_keys_go_to(screen, qtbot):
    header = screen.pane.findChild(PaneHeader, "repost_header")
    screen.view(Side.SOURCE).setFocus()
    before = header.grab().toImage()

    with qtbot.waitSignal(screen.view(Side.REPOST).focus_changed):
        screen.view(Side.REPOST).setFocus()

    assert header.grab().toImage() != before
