"""Heights of rows: sums and look-ups agree with adding them up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.models.heights import RowHeights

HEIGHTS = st.lists(st.integers(0, 50), min_size=1, max_size=400)


@given(HEIGHTS)
def test_a_row_begins_where_those_before_it_end(heights):
    rows = RowHeights(heights)

    assert [rows.top(i) for i in range(len(heights) + 1)] == [
        sum(heights[:i]) for i in range(len(heights) + 1)
    ]


@given(HEIGHTS, st.data())
def test_changing_a_height_moves_what_is_below(heights, data):
    row = data.draw(st.integers(0, len(heights) - 1))
    rows = RowHeights(heights)

    grown = rows.set(row, 70)

    assert grown == 70 - heights[row]
    assert rows.total == sum(heights) + grown
    assert rows.top(row) == sum(heights[:row])


@given(st.lists(st.integers(1, 50), min_size=1, max_size=400), st.data())
def test_a_place_is_in_the_row_that_covers_it(heights, data):
    rows = RowHeights(heights)
    place = data.draw(st.integers(0, sum(heights) - 1))

    row = rows.row_at(place)

    assert rows.top(row) <= place < rows.top(row + 1)


@pytest.mark.parametrize(("place", "row"), [(-5, 0), (1e9, 2)])
def test_a_place_outside_is_in_the_nearest_row(place, row):
    assert RowHeights([10, 10, 10]).row_at(place) == row


def test_no_rows_have_no_place():
    assert RowHeights().row_at(3) == -1
    assert RowHeights().total == 0
