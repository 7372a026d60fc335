"""The window's benchmark measures what it says, on small texts."""

import sys

import pytest

from benchmarks.window import frames, many_paragraphs
from benchmarks.window_starts import EMPTY_WINDOW, RETOLD_WINDOW, seconds_to_first_paint


def test_a_source_has_as_many_paragraphs_as_it_was_asked_for():
    source, repost = many_paragraphs(200)

    assert source.count("\n\n") == 199
    assert 100 < repost.count("\n\n") < 200


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_everything_that_is_done_in_the_window_is_timed(qapp):
    figures = frames({"few": many_paragraphs(200)})

    assert {"open", "frame p99", "jump", "click", "select all", "search", "view MB"} <= set(figures)
    assert all(row["few"] is not None and row["few"] >= 0 for row in figures.values())


@pytest.mark.parametrize("code", [EMPTY_WINDOW, RETOLD_WINDOW], ids=["empty", "Retold"])
def test_a_first_paint_is_after_the_start(code):
    assert 0 < seconds_to_first_paint(code) < 60
