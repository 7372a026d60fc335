"""A screen reader is told of every passage: its kind, how much changed, where it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from core.model import Side
from tests.gui.builders import sample_comparison

PASSAGES = [passage.id for passage in sample_comparison().passages]


def told(screen, side: Side) -> str:
    """Return what the system's accessibility is told of a text's selection."""
    interface = QAccessible.queryAccessibleInterface(screen.view(side))
    return interface.text(QAccessible.Text.Description)


@pytest.mark.parametrize("passage", PASSAGES)
def test_every_passage_is_told_of(screen, passage):
    kinds = {p.id: p.kind.value for p in sample_comparison().passages}
    screen.pane.select_passage(passage)

    first, *_, place = told(screen, Side.SOURCE).split(", ")
    assert first == kinds[passage]
    assert place.startswith(("source sentence ", "repost sentence "))
    assert told(screen, Side.REPOST) == told(screen, Side.SOURCE)


def test_walking_by_keys_tells_of_each_row_in_turn(screen):
    heard = []
    for _ in PASSAGES:
        screen.press(Side.SOURCE, Qt.Key.Key_Down)
        heard.append(told(screen, Side.SOURCE))

    assert "edited, 1 change, source sentence 4" in heard
    assert all(heard)


def test_nothing_selected_is_nothing_told(screen):
    screen.pane.select_passage(PASSAGES[0])
    screen.pane.select_passage(0)

    assert told(screen, Side.SOURCE) == ""
