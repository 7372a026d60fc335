"""The map shows the whole pair and leads to any place of it."""

import pytest
from PySide6.QtCore import QPoint, Qt

from core.model import Kind, Side
from gui.panes.overview_map import OverviewMap
from gui.theme import load_theme
from tests.gui.builders import comparison_of, long_comparison, omitted, verbatim

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def overview(screen) -> OverviewMap:
    return screen.pane.findChild(OverviewMap)


def column(screen, side):
    width = overview(screen).width()
    return width // 4 if side is Side.SOURCE else width * 3 // 4


def click(screen, side, share):
    place = QPoint(column(screen, side), round(share * overview(screen).height()))
    screen.qtbot.mouseClick(overview(screen), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize("side", list(Side))
def test_a_click_scrolls_to_that_part_of_a_text(show, side):
    screen = show(long_comparison(400))

    click(screen, side, 0.5)

    bar = screen.view(side).verticalScrollBar()
    assert 0.45 < bar.value() / bar.maximum() < 0.55


def test_dragging_scrolls_along(show, qtbot):
    screen = show(long_comparison(400))
    click(screen, Side.SOURCE, 0.2)
    before = screen.value(Side.SOURCE)

    qtbot.mousePress(overview(screen), Qt.MouseButton.LeftButton, pos=QPoint(8, 200))
    qtbot.mouseMove(overview(screen), QPoint(8, 500))
    qtbot.mouseRelease(overview(screen), Qt.MouseButton.LeftButton, pos=QPoint(8, 500))

    assert screen.value(Side.SOURCE) > before


def test_the_other_text_can_be_scrolled_for_itself(show):
    screen = show(long_comparison(400))
    screen.pane.set_synchronous(False)

    click(screen, Side.REPOST, 0.5)

    assert screen.value(Side.SOURCE) == 0
    assert screen.value(Side.REPOST) > 0


def test_what_was_cut_is_painted_at_its_place(show):
    pieces = [verbatim(f"Sentence {i} is the same.") for i in range(40)]
    pieces[20] = omitted("This sentence was cut.")
    screen = show(comparison_of(*pieces))
    colour = load_theme().kinds[Kind.OMITTED].bar

    image = overview(screen).grab().toImage()
    x = column(screen, Side.SOURCE)
    shares = [y / image.height() for y in range(image.height()) if image.pixelColor(x, y) == colour]

    assert shares
    assert all(0.45 < share < 0.6 for share in shares)


def test_a_kind_that_is_filtered_out_leaves_the_map(show):
    screen = show(comparison_of(verbatim("One."), omitted("Two."), verbatim("Three.")))
    before = overview(screen).grab().toImage()

    screen.pane.set_kind_filter(frozenset({Kind.VERBATIM}))

    assert overview(screen).grab().toImage() != before
