"""A screen reader hears at once what a step did, wherever it stands."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from tests.gui.acting import trigger
from tests.gui.hand import Hand
from tests.gui.test_bookmarks import POOL


@pytest.fixture
def hand(qtbot, compared, session):
    return Hand(qtbot, compared, session)


@pytest.fixture
def heard(monkeypatch):
    """Return what is announced from now on."""
    found: list[str] = []

    def hear(event) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            found.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return found


def test_a_bookmark_and_its_undoing_are_announced(hand, heard):
    hand.click(hand.row(POOL))
    trigger(hand.window, "bookmark")
    trigger(hand.window, "undo")
    trigger(hand.window, "redo")

    bookmark, undone, again = heard
    assert "ookmark" in bookmark
    assert undone == f"Undone: {bookmark}"
    assert again == bookmark
