"""Rows of any script break into lines, and the pointer finds its way back to characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont

from gui.panes.row_layout import RowLayout, is_right_to_left, shown_text

TEXTS = st.text(
    alphabet=st.sampled_from("ab \n\t日報🙂𠮷أب\u0301\u200d\u2028\ufffc\x00-"), max_size=80
)


@given(TEXTS)
def test_text_is_shown_as_long_as_it_is(text):
    assert len(shown_text(text)) == len(text)


@given(TEXTS)
def test_no_character_of_a_row_breaks_its_line(text):
    assert not set(shown_text(text)) & {"\n", "\u2028", "\x00", "\ufffc"}


@given(text=TEXTS)
def test_every_place_in_a_row_leads_to_one_of_its_characters(qapp, text):
    layout = RowLayout(text, QFont(), [], 120, 20)

    for point in (QPointF(0, 0), QPointF(60, 30), QPointF(999, 999), QPointF(-9, -9)):
        assert 0 <= layout.offset_at(point) <= len(text)


@pytest.mark.parametrize("text", ["", "one", "one two " * 40])
def test_a_row_is_as_high_as_its_lines_and_never_empty(qapp, text):
    assert RowLayout(text, QFont(), [], 200, 25).height_px >= 25


def test_a_narrow_row_has_more_lines(qapp):
    text = "a sentence of some length that must be broken " * 3

    heights = [RowLayout(text, QFont(), [], width, 25).height_px for width in (900, 150)]

    assert heights[0] < heights[1]


def test_a_line_break_inside_a_sentence_is_a_blank():
    assert shown_text("special\nrelationships") == "special relationships"


def test_arabic_begins_on_the_right(qapp):
    text = "رفض البنك"
    layout = RowLayout(text, QFont(), [], 500, 25)

    assert layout.offset_at(QPointF(499, 5)) == 0
    assert layout.offset_at(QPointF(1, 5)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“رفض”", True), ("12 שלום", True), ("A ש", False), ("日报", False), ("…", False)],
)
def test_the_first_letter_gives_a_text_its_direction(text, expected):
    assert is_right_to_left(text) is expected
