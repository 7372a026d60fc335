"""Names are found by their capitals and compared without titles and legal forms."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.names import are_spelled_alike, fold_name, names, ordinary_words, same_words

SAME = [
    ("Ms. Diana", "Elisabeth Diana"),
    ("JPMorgan Chase & Co.", "J.P. Morgan Chase"),
    ("Wall Street Journal", "WSJ"),
    ("Kestrel Lines Inc.", "Kestrel Lines"),
    ("U.S.", "United States"),
    ("Germany", "German"),
    ("E. Lisle", "Edward Lisle"),
]
DIFFERENT = [
    ("Ruth Abara", "Owen Lisle"),
    ("Mary Smith", "John Smith"),
    ("Bank of America", "Bank of England"),
    ("Rotterdam", "Antwerp"),
]


def found(text):
    return [text[one.start : one.end] for one in names(text, ordinary_words(text), [0])]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_name_are_the_same(one, other):
    assert same_words(fold_name(one), fold_name(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names_are_not_the_same(one, other):
    assert not same_words(fold_name(one), fold_name(other))


def test_names_are_found_inside_a_sentence():
    text = "The board met Ruth Abara of Kestrel Lines Inc. in Port Ellery on Monday."

    assert found(text) == ["Ruth Abara of Kestrel Lines Inc.", "Port Ellery"]


def test_a_capital_at_the_start_of_a_sentence_makes_no_name():
    assert found("Investors waited. They had to.") == []


def test_a_possessive_ends_a_name():
    assert found("They praised PayPal's Venmo.") == ["PayPal", "Venmo"]


@given(st.text(alphabet="ABCabc. ,'’s\"“”-&éÉ日\n", max_size=60))
def test_any_text_gives_names_in_order_and_apart(text):
    spans = [(one.start, one.end) for one in names(text, frozenset())]

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Elisabeth Diana", "Elizabeth Diana", True),
        ("Kessler", "Kesler", True),
        ("Mikhail Khodorkovsky", "Mikhail Khodorkovskiy", True),
        ("Marlow", "Barlow", False),
        ("Iran", "Iraq", False),
        ("Elisabeth Diana", "Elisabeth", False),
    ],
)
def test_one_name_in_two_spellings_is_told_from_two_names(one, other, expected):
    assert are_spelled_alike(fold_name(one), fold_name(other)) is expected
