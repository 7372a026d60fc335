"""A pane on the screen, and places in it for the pointer."""

import pytest
from PySide6.QtCore import QPoint, Qt

from core.model import Side
from gui.panes.comparison_pane import ComparisonPane
from gui.panes.text_view import TextView
from tests.gui.builders import sample_comparison


class Screen:
    """A pane as a person meets it: its views by name, rows to point at, places to read."""

    def __init__(self, pane: ComparisonPane, qtbot) -> None:
        self.pane = pane
        self.qtbot = qtbot

    def view(self, side: Side) -> TextView:
        return self.pane.findChild(TextView, f"{side}_view")

    def row_of(self, side: Side, passage: int) -> int:
        return self.view(side).stack.view.first_rows[passage]

    def top_of(self, side: Side, passage: int) -> int:
        """Return how far down its view a passage begins."""
        return self.view(side).sight.box(self.row_of(side, passage))[0]

    def value(self, side: Side) -> int:
        return self.view(side).verticalScrollBar().value()

    def scroll(self, side: Side, value: int) -> None:
        self.view(side).verticalScrollBar().setValue(value)

    def click_row(self, side: Side, row: int) -> None:
        view = self.view(side)
        top, bottom = view.sight.box(row)
        point = QPoint(view.viewport().width() // 2, (top + bottom) // 2)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def click(self, side: Side, passage: int) -> None:
        self.click_row(side, self.row_of(side, passage))

    def drag(self, side: Side, start: QPoint, end: QPoint) -> None:
        viewport = self.view(side).viewport()
        self.qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        self.qtbot.mouseMove(viewport, end)
        self.qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)

    def press(self, side: Side, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(self.view(side), key, modifier)


@pytest.fixture
def pane(qtbot):
    """An empty pane on the screen."""
    pane = ComparisonPane()
    qtbot.addWidget(pane)
    pane.resize(1000, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def screen(pane, qtbot):
    """A pane that shows the sample."""
    pane.set_comparison(sample_comparison())
    return Screen(pane, qtbot)


@pytest.fixture
def show(pane, qtbot):
    """Return a function that shows a comparison on the screen."""

    def show_comparison(comparison) -> Screen:
        pane.set_comparison(comparison)
        return Screen(pane, qtbot)

    return show_comparison
