"""Wrapping by columns of a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from core.report.columns import Run, width_of, wrap


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text in one style."""
    return ["".join(run.text for run in line) for line in wrap([Run(text)], width)]


def test_a_line_ends_between_words():
    assert wrapped("one two  three\nfour", 9) == ["one two", "three", "four"]


def test_a_word_longer_than_a_line_is_cut():
    assert wrapped("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


def test_a_chinese_character_takes_two_columns_and_may_end_a_line():
    assert wrapped("华尔街日报", 4) == ["华尔", "街日", "报"]


def test_a_closing_mark_does_not_begin_a_line():
    assert wrapped("华尔街。", 6) == ["华尔", "街。"]


def test_a_mark_that_stands_on_a_letter_takes_no_column():
    assert width_of("e\u0301") == 1


def test_korean_in_letters_is_as_wide_as_in_syllables():
    assert width_of(unicodedata.normalize("NFD", "한국")) == width_of("한국") == 4


def test_a_word_in_two_styles_stays_one_word():
    lines = list(wrap([Run("aa b"), Run("b", "red"), Run("b cc")], 5))

    assert lines == [(Run("aa"),), (Run("b"), Run("b", "red"), Run("b")), (Run("cc"),)]


@given(st.lists(st.text("ab 华。\n", max_size=20), max_size=4), st.integers(2, 12))
def test_no_line_is_too_wide_and_no_character_is_lost(texts, width):
    lines = list(wrap([Run(text) for text in texts], width))

    joined = "".join(run.text for line in lines for run in line)
    assert "".join(joined.split()) == "".join("".join(texts).split())
    assert all(sum(width_of(run.text) for run in line) <= width for line in lines)
