"""One text alone: nothing of the other side stands in it, and nothing of its own is missing."""

import pytest

from core.model import Side
from gui.models.coverage import coverage
from gui.models.marks import MarkStyle
from gui.models.pair_view import prepare
from gui.models.rows import RowKind
from tests.gui.builders import sample_comparison


@pytest.mark.parametrize("side", list(Side))
def test_the_rows_are_those_of_the_text_without_a_word_on_the_other(side):
    pair = prepare(sample_comparison())
    rows = [row for row in pair.side(side).rows if row.kind is not RowKind.GAP]

    assert list(coverage(pair, side).side(side).rows) == rows


@pytest.mark.parametrize(
    ("side", "passage", "style"),
    [(Side.SOURCE, 1, MarkStyle.MISSING), (Side.REPOST, 8, MarkStyle.OWN)],
)
def test_what_only_one_side_has_is_marked_as_a_whole(side, passage, style):
    pair = prepare(sample_comparison())
    view = coverage(pair, side).side(side)
    row = view.first_rows[passage]

    [mark] = view.marks_in(row, pair.passage(passage))
    assert (mark.span, mark.style) == (view.rows[row].span, style)


def test_a_passage_without_text_on_the_side_has_no_row():
    view = coverage(prepare(sample_comparison()), Side.REPOST).repost

    assert view.first_rows[1] == -1


def test_folds_hide_the_rows_that_they_hid():
    view = coverage(prepare(sample_comparison()), Side.SOURCE).source

    [(place, fold)] = view.folds.items()
    assert view.rows[place].kind is RowKind.FOLD
    assert {view.rows[row].kind for row in fold.rows} == {RowKind.FOLDED}
