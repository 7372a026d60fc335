"""Pointer and keys in one text: select, copy, walk, scroll, ask, zoom."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from core.model import Side
from tests.gui.builders import comparison_of, long_comparison, verbatim

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support propagateSizeHints", "This plugin does not support raise"
)

CTRL = Qt.KeyboardModifier.ControlModifier


def first_line(screen, side, row=0):
    """Return the left end of a row's first line and a point far to its right."""
    view = screen.view(side)
    top, _ = view.sight.box(row)
    y = top + view.look.pad_y_px + view.look.line_px // 2
    left = view.column_left() + view.look.text_left_px
    return QPoint(left, y), QPoint(view.viewport().width() - 2, y)


def copied(screen, side):
    QGuiApplication.clipboard().clear()
    screen.press(side, Qt.Key.Key_C, modifier=CTRL)
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    "text",
    [
        "A plain sentence.",
        "银行拒绝了要求。",
        "رفض البنك الطلب.",
        "Said 🙂👩‍👩‍👧 and 𠮷野家 too.",
        "e\u0301tude cafe\u0301",
    ],
    ids=["latin", "chinese", "arabic", "astral", "combining"],
)
def test_a_line_drawn_over_is_copied_to_the_character(show, text):
    screen = show(comparison_of(verbatim(text)))
    left, right = first_line(screen, Side.SOURCE)

    screen.drag(Side.SOURCE, left - QPoint(20, 0), right)

    assert copied(screen, Side.SOURCE) == text or copied_backwards(screen, left, right) == text


def copied_backwards(screen, left, right):
    """Draw from right to left, as one reads Arabic."""
    screen.drag(Side.SOURCE, right, left - QPoint(20, 0))
    return copied(screen, Side.SOURCE)


def test_the_pointer_finds_the_character_it_is_on_after_an_emoji(show):
    screen = show(comparison_of(verbatim("🙂🙂🙂abc")))
    layout = screen.view(Side.SOURCE).stack.layout(0)

    assert layout.offset_at(QPointF(10_000, 0)) == 6


def test_text_is_selected_over_several_rows(screen):
    start, _ = first_line(screen, Side.SOURCE, screen.row_of(Side.SOURCE, 1))
    _, end = first_line(screen, Side.SOURCE, screen.row_of(Side.SOURCE, 2))

    screen.drag(Side.SOURCE, start - QPoint(20, 0), end)

    text = copied(screen, Side.SOURCE)
    assert text.startswith("The harbour board")
    assert text.endswith("Monday. No vote has been taken yet.")


def test_drawing_over_text_selects_no_passage(screen, qtbot):
    left, right = first_line(screen, Side.SOURCE, screen.row_of(Side.SOURCE, 1))

    with qtbot.assertNotEmitted(screen.pane.passage_selected):
        screen.drag(Side.SOURCE, left, right)


def test_shift_and_a_click_extend_what_is_selected(screen, qtbot):
    left, right = first_line(screen, Side.REPOST, screen.row_of(Side.REPOST, 3))
    viewport = screen.view(Side.REPOST).viewport()

    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=left - QPoint(20, 0))
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, shift, right)

    assert copied(screen, Side.REPOST).startswith("“We measured the water twice,”")


def test_text_drawn_over_the_edge_scrolls_on(show, qtbot):
    screen = show(long_comparison(200))
    viewport = screen.view(Side.SOURCE).viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    qtbot.mouseMove(viewport, QPoint(100, viewport.height() + 80))

    qtbot.waitUntil(lambda: screen.value(Side.SOURCE) > 100)

    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert screen.value(Side.SOURCE) > 100


def test_select_all_copies_the_whole_text_without_what_is_folded(screen):
    screen.press(Side.SOURCE, Qt.Key.Key_A, modifier=CTRL)

    text = copied(screen, Side.SOURCE)
    assert text.startswith("Tide reaches a record in the old harbour\n\nThe harbour board")
    assert "Share this" not in text


def test_edit_copy_takes_the_text_that_has_the_focus(screen):
    screen.view(Side.REPOST).setFocus()
    screen.press(Side.REPOST, Qt.Key.Key_A, modifier=CTRL)
    QGuiApplication.clipboard().clear()

    screen.pane.copy()

    assert "So much for the authorities" in QGuiApplication.clipboard().text()


def test_copying_nothing_leaves_the_clipboard_alone(screen):
    QGuiApplication.clipboard().setText("mine")

    screen.press(Side.SOURCE, Qt.Key.Key_C, modifier=CTRL)

    assert QGuiApplication.clipboard().text() == "mine"


def test_down_and_up_walk_from_passage_to_passage(screen, qtbot):
    screen.click(Side.SOURCE, 3)

    with qtbot.waitSignal(screen.pane.passage_selected) as down:
        screen.press(Side.SOURCE, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.pane.passage_selected) as up:
        screen.press(Side.SOURCE, Qt.Key.Key_Up)

    assert (down.args, up.args) == ([4], [3])


def test_walking_down_a_long_text_keeps_the_passage_in_sight(show):
    screen = show(long_comparison(120))

    screen.press(Side.REPOST, *[Qt.Key.Key_Down] * 60)

    view = screen.view(Side.REPOST)
    top, bottom = view.sight.box(view.current_row)
    assert 0 <= top < bottom <= view.viewport().height()


@pytest.mark.parametrize("side", list(Side))
def test_end_and_home_go_to_both_ends_of_both_texts(show, side):
    screen = show(long_comparison(400))

    screen.press(side, Qt.Key.Key_End)
    bars = [screen.view(each).verticalScrollBar() for each in Side]
    ends = [bar.maximum() - bar.value() for bar in bars]
    screen.press(side, Qt.Key.Key_Home)

    assert ends == [0, 0]
    assert [screen.value(each) for each in Side] == [0, 0]


def test_page_down_keeps_a_line_of_the_page_before(show):
    screen = show(long_comparison(400))
    view = screen.view(Side.SOURCE)

    screen.press(Side.SOURCE, Qt.Key.Key_PageDown)

    assert screen.value(Side.SOURCE) == view.viewport().height() - view.look.line_px


def test_ctrl_down_scrolls_by_a_line_and_selects_nothing(show, qtbot):
    screen = show(long_comparison(400))

    with qtbot.assertNotEmitted(screen.pane.passage_selected):
        screen.press(Side.SOURCE, Qt.Key.Key_Down, modifier=CTRL)

    assert screen.value(Side.SOURCE) == screen.view(Side.SOURCE).look.line_px


def test_keys_that_mean_nothing_here_are_left_to_the_window(screen, qtbot):
    screen.press(Side.SOURCE, Qt.Key.Key_F12)

    assert screen.value(Side.SOURCE) == 0


def test_hovering_says_what_a_passage_is(screen, qtbot):
    view = screen.view(Side.SOURCE)
    left, _ = first_line(screen, Side.SOURCE, screen.row_of(Side.SOURCE, 4))
    event = QHelpEvent(QHelpEvent.Type.ToolTip, left, view.viewport().mapToGlobal(left))

    QApplication.sendEvent(view.viewport(), event)

    assert QToolTip.text() == "Edited · similarity 0.90 · No credit to the source"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize(("turned", "step"), [(120, 1), (-120, -1)])
def test_the_wheel_with_ctrl_asks_for_zoom(screen, qtbot, turned, step):
    viewport = screen.view(Side.SOURCE).viewport()
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(viewport.mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    with qtbot.waitSignal(screen.pane.zoom_requested) as blocker:
        QApplication.sendEvent(viewport, event)

    assert blocker.args == [step]


def test_letting_go_over_the_edge_ends_the_scrolling(show, qtbot):
    screen = show(long_comparison(200))
    view = screen.view(Side.SOURCE)
    below = QPoint(100, view.viewport().height() + 80)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    with qtbot.waitSignal(view.scrolled):
        qtbot.mouseMove(view.viewport(), below)

    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=below)

    with qtbot.assertNotEmitted(view.scrolled, wait=120):
        pass
