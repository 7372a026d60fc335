"""What a sentence limits its figure to: another time, another thing, a forecast, a place."""

import pytest

from core.classify.quantities import quantities
from core.classify.scopes import Scope, scope_of
from tests.core.classify.stories import rules, story

KEPT = (
    "The fire service came with twelve engines and stayed until the evening.",
    "The owner of the sawmill thanked everybody in a short letter.",
)
SOURCE = "Four workers were hurt when the boiler of the sawmill burst on Tuesday."


def _scope(sentence: str) -> Scope:
    found = quantities(sentence)
    return scope_of(sentence, found, next(one for one in found if one.is_count))


def _told(own: str) -> bool:
    rows = ((KEPT[0], KEPT[0]), (SOURCE, None), (None, own), (KEPT[1], KEPT[1]))
    return "contradiction.figure" in rules(story(*rows))


def test_what_is_hoped_for_is_expected():
    assert _scope("They had hoped for 80 guests.").is_expected
    assert not _scope("In May there were 80 guests.").is_expected


def test_what_something_has_is_no_event():
    assert _scope("The train had 34 wagons.").has_stock
    assert not _scope("Of the wagons 34 tipped over.").has_stock


@pytest.mark.parametrize(
    ("sentence", "frame"),
    [
        ("In the lower villages, 81 people agreed.", {"low", "villag"}),
        ("At the end of the street 81 people agreed.", {"end"}),
        ("Some 81 people agreed in the villages.", set()),
    ],
)
def test_a_sentence_begins_with_a_frame(sentence, frame):
    assert _scope(sentence).frame == frame


def test_the_same_event_with_another_figure_is_told():
    assert _told("At least nine workers were hurt when that boiler burst.")


@pytest.mark.parametrize(
    "own",
    [
        "In 2012 nine workers were hurt when a boiler burst.",
        "Last winter nine workers were hurt when a boiler burst.",
        "In January nine workers were hurt when a boiler burst.",
        "At its rival, nine workers were hurt when a boiler burst.",
        "Across the border in Tolvik nine workers were hurt when a boiler burst.",
        "As many as nine workers might be hurt when such a boiler bursts.",
    ],
)
def test_another_time_place_thing_or_forecast_contradicts_nothing(own):
    assert not _told(own)


def test_what_stands_in_a_clause_of_its_own_limits_nothing():
    own = "At least nine workers were hurt when that boiler burst, worse than last winter."

    assert _told(own)


def test_a_profit_contradicts_no_price():
    rows = ((KEPT[0], KEPT[0]), ("The mill made a profit of $4 million.", None))
    added = "The boiler of the mill costs $9 million."

    assert "contradiction.figure" not in rules(story(*rows, (None, added), (KEPT[1], KEPT[1])))


@pytest.mark.parametrize("own", ["My own yard had nine workers hurt by boilers."])
def test_what_the_writer_has_is_another_thing(own):
    assert not _told(own)
