"""Sentences in quite other words that give one thing two figures are told; few others are."""

import tomllib
from pathlib import Path

from tests.core.classify.stories import rules, story
from tests.core.classify.test_contradictions import KEPT

PAIRS = tomllib.loads(Path(__file__).with_name("claims.toml").read_text("utf-8"))


def _language(text: str) -> str:
    if any(character > "\u3000" for character in text):
        return "zh"
    return "de" if text.startswith(("Das ", "Die ", "Bei ")) else "en"


def _told(source: str, repost: str) -> bool:
    language = _language(source)
    first, second, third, fourth = ((one, one) for one in KEPT[language])
    rows = (first, (source, None), second, third, (None, repost), fourth)
    return "contradiction.figure" in rules(story(*rows, language=language))


def test_most_contradictions_are_told():
    missed = [pair for pair in PAIRS["contradicting"] if not _told(*pair)]

    assert len(missed) <= 0.12 * len(PAIRS["contradicting"]), missed


def test_some_contradictions_in_wholly_other_words_are_told():
    assert sum(_told(*pair) for pair in PAIRS["retold"]) >= 13


def test_figures_of_two_things_are_seldom_told():
    told = [pair for pair in PAIRS["compatible"] if _told(*pair)]

    assert len(told) <= 0.09 * len(PAIRS["compatible"]), told
