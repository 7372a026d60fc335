"""Word lists are read from files that people can edit."""

import pytest

from core.resources import ROOT
from core.text.wordlists import alternation, entries, lowered, pattern

LISTS = sorted(path.stem for path in (ROOT / "words").glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_where_it_comes_from_and_has_entries(name):
    text = (ROOT / "words" / f"{name}.txt").read_text(encoding="utf-8")

    assert "own compilation" in text.casefold() or "Apache-2.0" in text
    assert entries(name)


def test_phrases_match_whole_words_only():
    assert pattern("negations").search("a notable day") is None
    assert pattern("negations").search("it is not a day") is not None


def test_no_phrase_matches_nothing():
    assert alternation([]) == "(?!)"


def test_lower_case_keeps_every_character_in_its_place():
    assert len(lowered("İstanbul")) == len("İstanbul")
