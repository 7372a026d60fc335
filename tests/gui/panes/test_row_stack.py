"""Where rows stand before they are laid out."""

import pytest

from core.model import Side
from gui.jobs import settle
from gui.models.pair_view import prepare
from gui.models.redline import redline
from gui.pair import Request, Settled, Wanted
from gui.panes.look import Look
from gui.panes.row_stack import RowStack
from gui.theme import load_theme
from tests.gui.builders import long_comparison
from tests.gui.stories import sample


@pytest.fixture(scope="module")
def views():
    """A page with folds and headings, a long text, and its redline."""
    places = sample()
    wanted = Wanted(places[Side.SOURCE], places[Side.REPOST])
    page = settle(Request(wanted), Settled(), lambda stage, share: None).settled.view
    long = prepare(long_comparison(40))
    return (page, long, redline(long, Side.SOURCE))


@pytest.mark.parametrize("width_px", [180, 640])
def test_all_rows_are_estimated_as_each_of_them_is(qapp, views, width_px):
    for pair in views:
        stack = RowStack(pair, Side.SOURCE, Look(load_theme()), width_px)
        rows = range(len(stack.view.rows))

        assert [stack.heights[row] for row in rows] == [stack._estimates.of(row) for row in rows]
