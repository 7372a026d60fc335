"""Findings are told in whole sentences, in every language alike."""

import re

import pytest

from core.classify.rules import RULES, Places, finding
from core.text.telling import languages, tell, told

VALUES = {"sentences": "1", "passages": "2", "words": "1200"}
OTHERS = dict.fromkeys(("source", "repost", "word", "name", "outlet"), "x")


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_sentence_in_every_language(rule, language):
    text = tell(rule, VALUES | OTHERS, language)

    assert re.search(r"[.。]”?$|x”$", text)
    assert "{" not in text


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("rule", RULES)
def test_a_translation_shows_both_wordings_where_english_does(rule, language):
    marked = {name: f"<{name}>" for name in OTHERS} | VALUES
    shown = set(re.findall("<[a-z]+>", tell(rule, marked)))

    assert set(re.findall("<[a-z]+>", tell(rule, marked, language))) == shown


COUNTS = {"1": "1 passage more", "2": "2 passages more", "1200": "1,200 passages more"}


@pytest.mark.parametrize(("count", "said"), COUNTS.items())
def test_a_count_is_told_with_its_noun(count, said):
    assert said in tell("uncredited.further", {"passages": count})


def test_a_finding_is_told_in_another_language_with_the_pages_own_words():
    found = finding("figure.changed", Places((1,)), source="41 percent", repost="14 percent")

    assert told(found, "zh") == "数字不同：原文是“41 percent”，转载是“14 percent”。"


def test_an_unknown_language_is_told_in_english():
    found = finding("figure.changed", Places((1,)), source="41", repost="14")

    assert told(found, "xx") == found.text
