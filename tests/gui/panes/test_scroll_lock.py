"""Both texts scroll together: level where they are paired, and their ends meet."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model import Side
from tests.gui.builders import added, comparison_of, long_comparison, omitted, paraphrased, verbatim

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

LONG = "The night train stops at every station on its way and nobody gets off. " * 4


def uneven(count=80):
    """Return a pair whose repost is shorter in every third passage."""
    return comparison_of(
        *(
            paraphrased(f"{i} {LONG}", f"{i} It stops everywhere.")
            if i % 3 == 0
            else verbatim(f"{i} {LONG}")
            for i in range(count)
        )
    )


def reading_offset(screen):
    """Return how far apart the edges of the passages nearest to the reading line are."""
    height = screen.view(Side.SOURCE).viewport().height()
    tops = [(screen.top_of(Side.SOURCE, i), screen.top_of(Side.REPOST, i)) for i in range(1, 81)]
    source, repost = min(tops, key=lambda pair: abs(pair[0] - height / 3))
    return abs(source - repost), abs(source - height / 3)


@pytest.mark.parametrize("value", [1_500, 4_000, 6_123])
def test_paired_passages_are_level_where_one_reads(show, value):
    screen = show(uneven())

    screen.scroll(Side.SOURCE, value)

    apart, from_line = reading_offset(screen)
    assert apart <= from_line + 2


@pytest.mark.parametrize("side", list(Side))
def test_both_ends_meet(show, side):
    screen = show(uneven())
    bar = screen.view(side).verticalScrollBar()

    for _ in range(4):
        bar.setValue(bar.maximum())

    other = screen.view(side.other).verticalScrollBar()
    assert other.value() == other.maximum()


def test_scrolling_down_never_scrolls_the_other_text_up(show):
    screen = show(uneven())
    values = []

    for value in range(0, 6_000, 60):
        screen.scroll(Side.SOURCE, value)
        values.append(screen.value(Side.REPOST))

    # A pixel: places are rounded to whole ones.
    assert all(after >= before - 1 for before, after in pairwise(values))


def test_scrolling_the_other_text_does_not_come_back(show):
    screen = show(uneven())
    screen.scroll(Side.SOURCE, 3_000)

    value = screen.value(Side.SOURCE)
    screen.scroll(Side.REPOST, screen.value(Side.REPOST))

    assert screen.value(Side.SOURCE) == value


def test_unlocked_texts_scroll_each_for_itself(show):
    screen = show(uneven())
    screen.pane.set_synchronous(False)

    screen.scroll(Side.SOURCE, 2_000)

    assert screen.value(Side.REPOST) == 0


def test_locking_again_brings_the_texts_level(show):
    screen = show(uneven())
    screen.pane.set_synchronous(False)
    screen.scroll(Side.SOURCE, 2_000)

    screen.pane.set_synchronous(True)

    apart, from_line = reading_offset(screen)
    assert apart <= from_line + 2


def test_a_selected_passage_is_level_and_the_clicked_text_stays(show):
    screen = show(uneven())
    screen.scroll(Side.SOURCE, 3_000)
    before = screen.value(Side.SOURCE)
    row = list(screen.view(Side.SOURCE).sight.rows())[2]
    passage = screen.view(Side.SOURCE).stack.view.rows[row].passage

    screen.click(Side.SOURCE, passage)

    assert screen.value(Side.SOURCE) == before
    assert screen.top_of(Side.SOURCE, passage) == screen.top_of(Side.REPOST, passage)


def test_scrolling_on_from_a_selected_passage_does_not_jump(show):
    screen = show(uneven())
    screen.scroll(Side.SOURCE, 3_000)
    screen.click_row(Side.SOURCE, screen.view(Side.SOURCE).sight.row_under(0) + 1)
    before = screen.value(Side.REPOST)

    screen.scroll(Side.SOURCE, screen.value(Side.SOURCE) + 20)

    assert abs(screen.value(Side.REPOST) - before) <= 60


def test_a_moved_passage_stays_level_while_it_is_in_sight(show):
    pieces = [verbatim(f"{i} {LONG}") for i in range(60)]
    pieces[5] = verbatim(f"5 {LONG}", place=49.5)
    screen = show(comparison_of(*pieces))
    screen.pane.select_passage(6)

    screen.scroll(Side.SOURCE, screen.value(Side.SOURCE) + 40)

    assert abs(screen.top_of(Side.SOURCE, 6) - screen.top_of(Side.REPOST, 6)) <= 60


def test_a_text_that_needs_no_scrolling_stays_while_the_other_scrolls(show):
    screen = show(comparison_of(*(omitted(f"{i} {LONG}") for i in range(40))))

    screen.scroll(Side.SOURCE, 2_000)

    assert screen.value(Side.REPOST) == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(values=st.lists(st.integers(0, 30_000), min_size=1, max_size=6))
def test_what_is_in_sight_does_not_move_while_rows_above_are_measured(show, values):
    screen = show(long_comparison(300))
    view = screen.view(Side.SOURCE)
    for value in values:
        screen.scroll(Side.SOURCE, value)
    row = next(iter(view.sight.rows()))
    top, _ = view.sight.box(row)

    view.settle()

    assert view.sight.box(row)[0] == top


def test_a_wider_window_keeps_the_first_line_where_it_is(show, qtbot):
    screen = show(long_comparison(300))
    screen.scroll(Side.SOURCE, 4_000)
    row = screen.view(Side.SOURCE).sight.row_under(0)

    for width in (1_300, 820, 1_100):
        with qtbot.waitSignal(screen.view(Side.REPOST).laid_out):
            screen.pane.resize(width, 600)

    assert screen.view(Side.SOURCE).sight.row_under(0) == row


def test_a_narrower_window_keeps_one_inside_a_long_addition(show, qtbot):
    pieces = [verbatim(f"{i} {LONG}") for i in range(20)]
    screen = show(
        comparison_of(*pieces[:10], *(added(f"{i} {LONG}") for i in range(40)), *pieces[10:])
    )
    screen.scroll(Side.REPOST, 4_000)
    row = screen.view(Side.REPOST).sight.row_under(0)

    with qtbot.waitSignal(screen.view(Side.REPOST).laid_out):
        screen.pane.resize(720, 600)

    assert screen.view(Side.REPOST).sight.row_under(0) == row


def test_an_opened_fold_stays_under_the_pointer(show):
    comparison = comparison_of(
        *(verbatim(f"{i} {LONG}") for i in range(40)), boilerplate=("Menu",) * 30
    )
    screen = show(comparison)
    screen.scroll(Side.REPOST, 5)
    before = screen.view(Side.SOURCE).sight.box(0)[0]

    screen.click_row(Side.SOURCE, 0)

    assert screen.view(Side.SOURCE).sight.box(0)[0] == before
