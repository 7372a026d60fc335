"""Views of long pairs are prepared off the GUI thread: what can be seen and done meanwhile."""

import threading

import pytest

from core.model import Side
from gui.models.pair_view import prepare
from gui.models.view_mode import ViewMode
from gui.panes import preparing
from gui.panes.pair_views import PairViews
from gui.theme import load_theme
from tests.gui.builders import finding, long_comparison

TIMEOUT_MS = 20_000
PARAGRAPHS = 60


class Gate:
    """Holds what is being prepared back until it is opened; knows on which thread that was."""

    def __init__(self, solo) -> None:
        self._how = solo._preparer._how
        self.open = threading.Event()
        self.threads: list[threading.Thread] = []
        solo._preparer._how = self

    def __call__(self, pair, side):
        self.threads.append(threading.current_thread())
        assert self.open.wait(20)
        return self._how(pair, side)


@pytest.fixture
def views(qtbot, monkeypatch):
    """The views of a pair that counts as a long one."""
    monkeypatch.setattr(preparing, "_MAX_AT_ONCE", 10)
    views = PairViews(load_theme())
    views.resize(900, 600)
    qtbot.addWidget(views)
    views.set_pair(prepare(long_comparison(PARAGRAPHS)))
    with qtbot.waitExposed(views):
        views.show()
    return views


@pytest.fixture
def gate(views):
    gate = Gate(views.solos[ViewMode.REDLINE])
    yield gate
    gate.open.set()


def rows(views) -> int:
    stack = views.shown()[Side.SOURCE].stack
    return 0 if stack is None else len(stack.view.rows)


def note(views):
    return views.solos[ViewMode.REDLINE].findChild(preparing.WaitingNote)


def filled(qtbot, views):
    return qtbot.waitSignal(views.solos[ViewMode.REDLINE].filled, timeout=TIMEOUT_MS)


def test_a_long_redline_is_made_on_another_thread(qtbot, views, gate):
    gate.open.set()
    with filled(qtbot, views):
        views.set_mode(ViewMode.REDLINE)
        empty = rows(views)

    assert empty == 0
    assert rows(views) >= PARAGRAPHS
    assert gate.threads[0] is not threading.main_thread()


def test_after_a_moment_it_is_said_that_it_is_being_made(qtbot, views, gate):
    views.set_mode(ViewMode.REDLINE)
    at_once = note(views).isVisible()
    qtbot.waitUntil(note(views).isVisible)
    with filled(qtbot, views):
        gate.open.set()

    assert not at_once
    assert not note(views).isVisible()


def test_what_was_selected_meanwhile_is_in_sight_when_it_is_there(qtbot, views, gate):
    views.set_mode(ViewMode.REDLINE)
    views.side_by_side.select_passage(50)
    with filled(qtbot, views):
        gate.open.set()
    view = views.shown()[Side.SOURCE]
    top, bottom = view.sight.box(view.stack.view.first_rows[50])

    assert view.current_row == view.stack.view.first_rows[50]
    assert top < view.viewport().height()
    assert bottom > 0


def test_what_was_read_is_in_sight_when_it_is_there(qtbot, views, gate):
    bar = views.shown()[Side.SOURCE].verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    at_hand = views.passage_at_hand()
    gate.open.set()
    with filled(qtbot, views):
        views.set_mode(ViewMode.REDLINE)

    assert at_hand > 10
    assert abs(views.passage_at_hand() - at_hand) <= 1


def test_a_finding_chosen_meanwhile_is_marked_when_it_is_there(qtbot, views, gate):
    views.set_mode(ViewMode.REDLINE)
    comparison = views.side_by_side._comparison
    passage = comparison.passages[1]
    views.select_finding(finding(2, source=passage.source, repost=passage.repost))
    with filled(qtbot, views):
        gate.open.set()

    assert views.shown()[Side.SOURCE].stack._found


def test_whoever_leaves_waits_no_longer(qtbot, views, gate):
    views.set_mode(ViewMode.REDLINE)
    views.set_mode(ViewMode.SIDE_BY_SIDE)
    with qtbot.assertNotEmitted(views.solos[ViewMode.REDLINE].filled, wait=100):
        gate.open.set()
    with filled(qtbot, views):
        views.set_mode(ViewMode.REDLINE)

    assert rows(views) >= PARAGRAPHS
    assert not note(views).isVisible()


def test_another_pair_drops_what_was_being_made(qtbot, views, gate):
    views.set_mode(ViewMode.REDLINE)
    views.set_pair(prepare(long_comparison(2 * PARAGRAPHS)))
    with filled(qtbot, views):
        gate.open.set()

    assert rows(views) >= 2 * PARAGRAPHS


def test_a_mistake_of_ours_is_told(qtbot, views):
    solo = views.solos[ViewMode.REDLINE]
    solo._preparer._how = lambda pair, side: 1 / 0
    with qtbot.waitSignal(views.crashed, timeout=TIMEOUT_MS) as crashed:
        views.set_mode(ViewMode.REDLINE)

    assert isinstance(crashed.args[0], ZeroDivisionError)
    assert rows(views) == 0
