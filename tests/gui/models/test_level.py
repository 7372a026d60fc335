"""Reading lines and levels: ends meet, and what is asked back comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.models.interpolation import interpolate
from gui.models.level import level_values, reading_line, value_for_line

LENGTHS = st.floats(1, 1e6)


@given(LENGTHS, LENGTHS)
def test_the_reading_line_goes_from_the_first_line_to_the_last(maximum, height):
    assert reading_line(0, maximum, height) == 0
    assert reading_line(maximum, maximum, height) == maximum + height


@given(LENGTHS, LENGTHS, st.floats(0, 1))
def test_a_reading_line_leads_back_to_where_it_was_read(maximum, height, share):
    value = share * maximum

    line = reading_line(value, maximum, height)

    assert value_for_line(line, maximum, height) == pytest.approx(value, abs=1e-6 * maximum)


def test_in_the_middle_one_reads_in_the_upper_third():
    assert reading_line(5_000, 10_000, 900) == pytest.approx(5_300)


@pytest.mark.parametrize(
    ("places", "maxima", "expected"),
    [
        pytest.param((500, 900), (1000, 1000), (400, 800), id="room on both sides"),
        pytest.param((500, 30), (1000, 1000), (470, 0), id="near one beginning"),
        pytest.param((1400, 500), (1000, 1000), (1000, 100), id="near one end"),
        pytest.param((900, 20), (0, 0), (0, 0), id="nothing to scroll"),
    ],
)
def test_places_are_brought_level_as_far_as_the_ends_let_them(places, maxima, expected):
    assert level_values(places, maxima, 100) == expected


@pytest.mark.parametrize(("place", "found"), [(-1, 10), (0, 10), (1, 15), (3, 35), (9, 40)])
def test_places_between_known_points_lie_straight_between(place, found):
    assert interpolate(place, [0, 2, 2, 4], [10, 20, 30, 40]) == found


@given(LENGTHS, LENGTHS, st.floats(0, 1))
def test_the_reading_line_moves_at_most_twice_as_fast_as_the_text(maximum, height, share):
    value, step = share * maximum, min(maximum, height) / 100

    moved = reading_line(value + step, maximum, height) - reading_line(value, maximum, height)

    assert moved <= step * (1 + height / min(height, maximum / 2)) * 1.001
