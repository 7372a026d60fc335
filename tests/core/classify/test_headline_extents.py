"""A title that says of all what is said of some, or the opposite of the text, is told."""

import pytest

from tests.core.classify.stories import rules, story

TEXT = (
    "Two of the nine bakeries in Tresk will close on Mondays, the guild said.",
    "A baker is accused of watering the milk, and says that there was no danger for anybody.",
    "The mayor warned against blaming the flour, and many customers said nothing at all.",
)
TITLE = "Two Tresk bakeries to close on Mondays"


def _rules(repost: str) -> list[str]:
    return rules(story(*((one, one) for one in TEXT), titles=(TITLE, repost)))


@pytest.mark.parametrize(
    "repost", ["Bakeries in Tresk to close on Mondays", "Bakers accused of watering the milk"]
)
def test_all_for_some_is_told(repost):
    assert "headline.wider" in _rules(repost)


@pytest.mark.parametrize(
    "repost",
    [
        "Two of nine Tresk bakeries to close on Mondays",
        "Some bakeries in Tresk to close on Mondays",
        "Baker accused of watering the milk",
        "Customers in Tresk say nothing at all",
    ],
)
def test_a_title_that_says_how_many_or_names_one_is_not_told(repost):
    assert "headline.wider" not in _rules(repost)


@pytest.mark.parametrize(
    "repost", ["Mayor blames flour in Tresk", "Two Tresk bakeries not to close on Mondays"]
)
def test_the_opposite_of_the_text_is_told(repost):
    assert {"headline.opposite", "headline.certainty"} & set(_rules(repost))


def test_what_there_is_none_of_is_news():
    assert "headline.new" in _rules("Danger as baker waters milk")


def test_who_denies_it_says_no_opposite():
    assert "headline.opposite" not in _rules("Mayor denies blaming flour in Tresk")
