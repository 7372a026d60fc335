"""Simplified and traditional characters are two forms of the same words."""

import re

from core.text.folding import fold_typography
from core.text.han import either_script, simplified
from core.text.tokens import tokenize
from tests.core.classify.stories import rules, story

SIMPLIFIED = "“费用主要用于穿越江底,”他说。"
TRADITIONAL = "「費用主要用於穿越江底,」他說。"


def test_both_forms_fold_to_one():
    assert fold_typography(TRADITIONAL) == fold_typography(SIMPLIFIED)
    assert len(simplified(TRADITIONAL)) == len(TRADITIONAL)


def test_both_forms_are_the_same_words():
    assert tokenize(TRADITIONAL).hash.tolist() == tokenize(SIMPLIFIED).hash.tolist()


def test_a_pattern_finds_a_name_in_either_form():
    assert re.search(either_script("江州日报"), "據《江州日報》報導")


def test_another_script_changes_nothing_that_was_said():
    assert rules(story((SIMPLIFIED, TRADITIONAL), language="zh")) == []
