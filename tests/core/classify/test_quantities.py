"""Quantities of all sorts are read with their unit, and agree where both can be true."""

import pytest

from core.classify.quantities import quantities

READ = {
    "span of time": ("for nine days", "en", ("duration", 9 * 1440)),
    "span in a compound": ("a Two-Year Low", "en", ("duration", 2 * 525600)),
    "half of a span": ("after half an hour", "en", ("duration", 30)),
    "multiple": ("six times the average", "en", ("times", 6)),
    "multiple in a word": ("it has doubled", "en", ("times", 2)),
    "share in words": ("a third of all", "en", ("share", 33)),
    "share in figures": ("rose 12%", "en", ("share", 12)),
    "amount in words": ("half a million francs", "en", ("francs", 500000)),
    "noon": ("by noon", "en", ("time", 720)),
    "part of an hour": ("not before half past seven", "en", ("time", 450)),
    "hour of the evening": ("well past nine in the evening", "en", ("time", 540)),
    "one of several": ("not one voter in three came", "en", ("share", 33)),
    "some out of several": ("7 people out of 10", "en", ("share", 70)),
    "span with an adjective": ("for two full days", "en", ("duration", 2880)),
    "German time": ("um halb sieben", "de", ("time", 390)),
    "German clock": ("um 2.17 Uhr", "de", ("time", 137)),
    "German count": ("zwei Täter", "de", ("", 2)),
    "age": ("a 47-year-old nurse", "en", ("age", 47)),
    "age between commas": ("the suspect, 34, was held", "en", ("age", 34)),
    "time ago": ("six years ago", "en", ("ago", 6 * 525600)),
    "Chinese count": ("十二名工人", "zh", ("person", 12)),
    "Chinese scale": ("4.6万单", "zh", ("order", 46000)),
    "Chinese share": ("少了三成", "zh", ("share", 30)),
    "Chinese span": ("停课三周", "zh", ("duration", 3 * 10080)),
}


@pytest.mark.parametrize(("text", "language", "wanted"), READ.values(), ids=READ)
def test_a_quantity_is_read(text, language, wanted):
    (found,) = quantities(text, language)

    assert (found.unit, found.high) == wanted


AGREEING = {
    "other unit of time": ("48 hours", "two days"),
    "month": ("four weeks", "a month of 30 days"),
    "third": ("a third", "33%"),
    "rounded": ("18,240 people", "18,000 people"),
    "about": ("about 90 people", "94 people"),
    "more than": ("more than 90 people", "94 people"),
    "vague": ("hundreds of people", "640 people"),
    "near in time": ("2 a.m.", "2:17 a.m."),
}


@pytest.mark.parametrize(("one", "other"), AGREEING.values(), ids=AGREEING)
def test_what_can_be_true_of_one_thing_agrees(one, other):
    assert quantities(one)[0].agrees(quantities(other)[-1])


DIFFERING = {
    "count": ("two arrests", "nine arrests"),
    "digits": ("212 people", "221 people"),
    "vague": ("hundreds of people", "thousands of people"),
    "far above": ("more than 90 people", "400 people"),
    "share": ("a third", "half"),
    "span": ("two days", "two weeks"),
    "time": ("5:40 a.m.", "8 a.m."),
}


@pytest.mark.parametrize(("one", "other"), DIFFERING.values(), ids=DIFFERING)
def test_what_cannot_be_true_of_one_thing_differs(one, other):
    assert not quantities(one)[0].agrees(quantities(other)[0])
