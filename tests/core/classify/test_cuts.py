"""What was cut out of sentences, and what was turned round in them."""

import pytest

from core.model import Kind
from tests.core.classify.stories import only, rules, story

LONG = "The wall will hold, the mayor wrote, though nobody has tested the new stones in a storm."


def test_a_sentence_that_was_only_cut_is_edited():
    source = "About sixty claims are pending in the region, the union estimates, and few are heard."
    classified = story((source, "About sixty claims are pending in the region."))

    assert classified.passages[0].kind is Kind.EDITED


def test_a_cut_is_shown_as_the_clause_that_it_is():
    source = (
        "She wrote that the plan “may have been honest” but that it “could not explain the loss.”"
    )
    classified = story((source, "She wrote that the plan “could not explain the loss.”"))

    assert "“may have been honest” is gone." in only(classified, "omission.clause").text


def test_words_that_only_moved_are_not_cut():
    source = "said Ada Pell of the pier. “We have asked the board, but it is never easy.”"
    repost = "“We have asked the board,” said Ada Pell of the pier."

    assert "omission.clause" not in rules(story((source, repost)))


@pytest.mark.parametrize(
    ("source", "repost", "language"),
    [
        ("Сам он вину в суде не признал.", "Сам он вину в суде признал.", "ru"),
        (
            "Er hat die Tat vor Gericht nicht bestritten.",
            "Er hat die Tat vor Gericht bestritten.",
            "de",
        ),
    ],
)
def test_a_negation_of_another_language_is_missed(source, repost, language):
    assert rules(story((source, repost), language=language)) == ["hedge.negation_lost"]


def test_a_negated_word_is_not_the_opposite():
    source = "Prices at the market did not rise this year."

    assert "hedge.opposite" not in rules(story((source, "Prices at the market fell this year.")))


def test_no_comment_is_no_denial():
    omitted = "The owner of the ferry, Ada Pell, did not respond to a request for comment."

    assert rules(story((LONG, LONG), (omitted, None))) == ["omission.other_side"]


def test_a_german_noun_is_not_a_name():
    source = "Die Zahl der Brände ist im Landkreis um vier Prozent gesunken."
    classified = story((source, source.replace("Landkreis", "Kreis")), language="de")

    assert rules(classified) == []


def test_a_range_that_is_gone_is_one_finding():
    source = "The water lies between 120 and 400 metres below the floor of the sea."

    assert rules(story((source, "The water lies below the floor of the sea."))) == [
        "figure.dropped"
    ]
