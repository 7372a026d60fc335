"""Places of single characters are those that a search finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.sign_places import sign_places

SIGN = re.compile(r"[\d€—中]")


@given(st.text())
def test_places_are_those_of_all_matches(text):
    assert sign_places(text, SIGN).tolist() == [found.start() for found in SIGN.finditer(text)]


@pytest.mark.parametrize("text", ["", "12 é 3", "1 — 2 € 中", "\U0001d7d8 1 😀"])
def test_texts_of_every_width_are_looked_through(text):
    """Latin-1, two bytes a character, four bytes a character."""
    assert sign_places(text, SIGN).tolist() == [found.start() for found in SIGN.finditer(text)]
