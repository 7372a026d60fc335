"""In German every noun has a capital: only names are told as names."""

import pytest

from tests.core.classify.stories import rules, story

FOUND = {
    "person not named": (
        "Der Fund war dem Taucher Jürgen Pahl am Montag gelungen.",
        "Der Fund war einem Taucher am Montag gelungen.",
        "name.dropped",
    ),
    "place after a noun": (
        "Die Boote liegen nun im Hafen, wie die Wasserschutzpolizei Rostock am Abend sagte.",
        "Die Boote liegen nun im Hafen, wie die Wasserschutzpolizei Wismar am Abend sagte.",
        "name.changed",
    ),
    "place after a preposition": (
        "Die Ladung kam am Freitag aus Bremen und wurde sofort gewogen.",
        "Die Ladung kam am Freitag aus Lübeck und wurde sofort gewogen.",
        "name.changed",
    ),
}
SILENT = {
    "million": (
        "Der Schaden liegt bei 1,8 Millionen Euro.",
        "Der Schaden liegt bei 1,8 Mio. Euro.",
    ),
    "noun": (
        "Der Fahrer meldete den Unfall erst am Abend.",
        "Der Mann meldete das Unglück erst am Abend.",
    ),
    "reworded": (
        "Die Täter flohen mit einem Boot über den Hafen.",
        "Die Diebe entkamen auf einem Kahn über den Hafen.",
    ),
    "noun cut": (
        "Auf dem Hof lag ein schwarzes Ungetüm und schlief.",
        "Auf dem Hof lag etwas Schwarzes und schlief.",
    ),
    "noun in -ung": (
        "Die Stadt will auf Ordnung und Sauberkeit achten.",
        "Die Stadt will auf Sicherheit und Sauberkeit achten.",
    ),
}


def own(source, repost):
    """Return the rules of names that tell of a change."""
    found = rules(story((source, repost), language="de"))
    return [rule for rule in found if rule.startswith(("attribution", "name"))]


@pytest.mark.parametrize(("source", "repost", "rule"), FOUND.values(), ids=FOUND)
def test_a_name_that_changed_is_told(source, repost, rule):
    assert own(source, repost) == [rule]


@pytest.mark.parametrize(("source", "repost"), SILENT.values(), ids=SILENT)
def test_a_noun_is_no_name(source, repost):
    assert own(source, repost) == []
