"""Figures count by their value."""

import pytest

from core.align.values import stems_with_values
from core.text.tokens import tokenize


def first_stem(text: str, language: str = "en") -> int:
    return int(stems_with_values(text, tokenize(text), language)[0])


@pytest.mark.parametrize(
    "text", ["120bn", "120 billion dollars", "US$120bn", "$120,000 million", "1200亿美元"]
)
def test_one_amount_in_any_notation_is_one_term(text):
    words = tokenize(text)
    stems = stems_with_values(text, words, "en").tolist()

    assert first_stem("$120 billion") in stems


@pytest.mark.parametrize("text", ["120 million", "$121 billion", "12bn"])
def test_another_amount_is_another_term(text):
    assert first_stem(text) != first_stem("$120 billion")


def test_words_keep_their_stems():
    text = "Two ferries of the G20 fleet sank."

    assert stems_with_values(text, tokenize(text), "en").tolist() == tokenize(text).stem.tolist()
