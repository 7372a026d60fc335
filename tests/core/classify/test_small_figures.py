"""Small numbers in words, in sentences that were reworded as a whole."""

import pytest

from tests.core.classify.stories import rules, story

KEPT = "The ferry to the islands lost its power on Monday morning."


def told(source: str, repost: str) -> bool:
    return "figure.changed" in rules(story((KEPT, KEPT), (source, repost)))


@pytest.mark.parametrize(
    ("source", "repost"),
    [
        (
            "Passengers spent nearly five hours without light or heating before help came.",
            "People sat there without any light or heating, and for eleven hours no help came.",
        ),
        (
            "The intruders had access to its servers for six weeks before anyone noticed.",
            "Hackers enjoyed access to those servers for seven months, and no one noticed.",
        ),
        (
            "Two sailors were taken to the hospital with burns on their hands, the port said.",
            "With burnt hands, four sailors had to go to a hospital, according to the port.",
        ),
    ],
)
def test_another_amount_of_the_same_is_told(source, repost):
    assert told(source, repost)


@pytest.mark.parametrize(
    ("source", "repost"),
    [
        (
            "The crossing took six hours and forty minutes with the old engine, the captain said.",
            "With the old engine, said the captain, the crossing had lasted 400 minutes.",
        ),
        (
            "The shipping line dismissed the captain and four other sailors after the accident.",
            "After the accident five sailors, the captain among them, were dismissed by the line.",
        ),
        (
            "Passengers waited five hours on deck while the crew searched for the fault.",
            "The fault was found by the crew, and the captain stays at home for a few weeks.",
        ),
    ],
)
def test_the_same_said_otherwise_and_another_thing_are_not_told(source, repost):
    assert not told(source, repost)
