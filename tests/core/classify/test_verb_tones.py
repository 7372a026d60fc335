"""Reporting verbs that take a side, and those that do not."""

import pytest

from tests.core.classify.stories import rules, story

FOUND = {
    "indicated proved": (
        "Harbour records indicated that the gate had been left open.",
        "Harbour records proved that the gate had been left open.",
        "hedge.verb",
    ),
    "said admits": (
        "The line says it paid the fine in March.",
        "The line admits it paid the fine in March.",
        "hedge.verb",
    ),
    "suggests shows": (
        "The survey suggests that seals are leaving the bay.",
        "The survey shows that seals are leaving the bay.",
        "hedge.verb",
    ),
    "believe know": (
        "Doctors believe the outbreak began in the kitchen.",
        "Doctors know the outbreak began in the kitchen.",
        "hedge.verb",
    ),
    "said boasted": (
        "The owner said the yard had never lost a ship.",
        "The owner boasted the yard had never lost a ship.",
        "hedge.verb",
    ),
    "asked demanded": (
        "The union asked for an inquiry into the accident.",
        "The union demanded an inquiry into the accident.",
        "hedge.verb",
    ),
    "criticised slammed": (
        "The mayor criticised the plan to close the pier.",
        "The mayor slammed the plan to close the pier.",
        "hedge.verb",
    ),
    "disputed": (
        "The agency says the count was right.",
        "The agency insists the count was right.",
        "hedge.verb",
    ),
}

SILENT = {
    "order and tense": (
        "It began with a rumble, residents said.",
        "Residents say it started with a rumble.",
    ),
    "estimate": (
        "The office estimates the damage at $3 million.",
        "The office puts the damage at $3 million.",
    ),
    "warn": (
        "Engineers said the dam could burst if the rain went on.",
        "Engineers warn the dam could burst if the rain goes on.",
    ),
    "refused to say": (
        "The owner declined to say who had paid.",
        "The owner would not say who had paid.",
    ),
    "note": (
        "The board noted that the pier had aged.",
        "The board pointed out that the pier had aged.",
    ),
    "verb neutral": (
        "The yard announced that 40 jobs would go.",
        "The yard reported that 40 jobs would go.",
    ),
    "asked": ("The union asked for a new inquiry.", "The union called for a new inquiry."),
}


def own(source, repost):
    """Return the rules of this subject that tell of a change."""
    found = rules(story((source, repost)))
    return [rule for rule in found if rule.startswith("hedge.verb")]


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_change_is_told_once_and_by_its_rule(source, repost, rule):
    assert own(source, repost) == [rule]


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_an_innocent_rewording_is_not_told(source, repost):
    assert own(source, repost) == []
