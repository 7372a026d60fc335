"""What is left out or added: ranked, joined where it is neighbouring, never hundreds."""

import pytest

from core.model import Severity
from tests.core.classify.stories import only, rules, story

KEPT = ("The ferry line will close two routes.", "The ferry line will close two routes.")
GRADES = {
    "denial": ("The owner denied that the boats were unsafe.", "omission.denial"),
    "condition": ("The routes return only if the council pays.", "omission.condition"),
    "other side": ("A spokeswoman for the pilots disagreed.", "omission.other_side"),
    "figure": ("The line carried 41,000 people a year.", "omission.figure"),
    "attribution": ("The crews were tired, the captain said.", "omission.attribution"),
    "colour": ("Gulls circled above the empty quay.", "omission.colour"),
}


@pytest.mark.parametrize(("sentence", "rule"), GRADES.values(), ids=GRADES)
def test_an_omission_is_graded_by_what_it_says(sentence, rule):
    assert rules(story(KEPT, (sentence, None))) == [rule]


def test_neighbouring_omissions_are_one_finding_that_quotes_the_gravest():
    classified = story(KEPT, (GRADES["colour"][0], None), (GRADES["denial"][0], None))

    assert only(classified, "omission.denial").passages == (2, 3)
    assert "denied that" in classified.findings[0].text


def test_the_gravest_omission_comes_first():
    classified = story(
        (GRADES["colour"][0], None),
        KEPT,
        (GRADES["figure"][0], None),
        KEPT,
        (GRADES["denial"][0], None),
    )

    found = [rule for rule in rules(classified) if rule.startswith("omission")]
    assert found == ["omission.denial", "omission.figure", "omission.colour"]


def test_a_short_connecting_phrase_is_no_finding():
    assert rules(story(KEPT, (None, "Meanwhile, on Monday:"))) == []


def test_commentary_of_the_repost_is_an_addition():
    classified = story(KEPT, (None, "The whole harbour is a sad joke these days."))

    assert only(classified, "addition.commentary").severity is Severity.LOW


def test_unrelated_texts_give_two_findings_and_a_note():
    omitted = [(f"The ferry number {at} sails north.", None) for at in range(50)]
    added = [(None, f"Tomato plant number {at} wants sun.") for at in range(50)]
    classified = story(*omitted, *added)

    assert rules(classified) == ["omission.all", "addition.all"]
    assert [note.text for note in classified.notes] == ["The two texts have nothing in common."]


def test_many_omissions_are_counted_not_listed():
    rows = [row for at in range(40) for row in (KEPT, (f"Gull {at} circled over quay {at}.", None))]

    assert len(rules(story(*rows))) < 20


def test_two_figures_for_one_event_contradict_each_other():
    classified = story(
        KEPT,
        ("Shares of the ferry line climbed, up 3.5% around midday.", None),
        (None, "Investors liked it: ferry line shares were up over 2.5% at lunch."),
    )

    found = only(classified, "contradiction.figure")
    assert ("3.5%" in found.text, "2.5%" in found.text) == (True, True)


def test_figures_of_two_events_do_not_contradict_each_other():
    classified = story(
        KEPT,
        ("Shares of the ferry line climbed, up 3.5% around midday.", None),
        (None, "Rents in the old town went up 2.5% over the summer."),
    )

    assert "contradiction.figure" not in rules(classified)


HEADLINES = {
    "figure": ("Ferry line closes routes", "Ferry line closes 12 routes", "headline.figure"),
    "surer": (
        "Ferry line may close two routes",
        "Ferry line will close two routes",
        "headline.certainty",
    ),
    "loaded": (
        "Ferry line closes routes",
        "Outrage as ferry line closes routes",
        "headline.loaded",
    ),
}


@pytest.mark.parametrize(("source", "repost", "rule"), HEADLINES.values(), ids=HEADLINES)
def test_a_headline_that_says_more_is_found(source, repost, rule):
    assert rules(story(KEPT, titles=(source, repost))) == [rule]


def test_a_headline_in_other_words_is_no_finding():
    titles = ("Ferry line closes routes", "Two routes to go, says ferry line")

    assert rules(story(KEPT, titles=titles)) == []
