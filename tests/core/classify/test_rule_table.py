"""The table of rules is complete, used and readable."""

from pathlib import Path

import pytest

import core.classify.findings
from core.classify.rules import RULES, Places, excerpt, finding
from core.model import Severity

SOURCES = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(core.classify.findings.__file__).parent.glob("*.py"))
)


@pytest.mark.parametrize("rule", RULES)
def test_every_row_is_used_and_gives_its_reason(rule):
    assert f'"{rule}"' in SOURCES
    assert RULES[rule].reason


def test_a_finding_is_one_sentence_with_one_full_stop():
    text = finding("name.dropped", Places((1,)), name="Ruth Abara", source="met Ruth Abara").text

    assert text == "The name “Ruth Abara” is gone: the source says “met Ruth Abara”."


EXCERPTS = {
    "marks inside": ("“We know,” said Ruth. “Go.”", "‘We know,’ said Ruth. ‘Go.’"),
    "marks around": ("“We know.”", "We know."),
    "marks around and inside": ("“The “new” pier.”", "The ‘new’ pier."),
    "a closing mark alone": ("We know,”", "We know,"),
    "an opening mark alone": ("“We know", "We know"),
}


@pytest.mark.parametrize(("text", "shown"), EXCERPTS.values(), ids=EXCERPTS)
def test_quotation_marks_of_an_excerpt_fit_inside_quotation_marks(text, shown):
    assert excerpt(text) == shown


def test_a_long_excerpt_is_cut_after_a_word():
    assert excerpt("harbour " * 40).endswith("harbour…")


def test_high_severities_are_for_what_changes_the_meaning():
    high = {rule.type.value for rule in RULES.values() if rule.severity is Severity.HIGH}

    assert high.isdisjoint({"uncredited", "moved", "addition"})
