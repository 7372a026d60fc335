"""No place is missed where an entry of a word list stands; few others are given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.classify.spotting import Spotter
from core.model import Span
from core.text.wordlists import lowered, pattern

LISTS = ("attributions", "hedges", "modals", "qualifications", "reporting_verbs", "opposites")
PARTS = st.sampled_from(
    [
        "said",
        "says",
        "officials",
        "that",
        "had",
        "no",
        "evidence",
        "in",
        "a",
        "statement",
        "it’s",
        "Wednesday's",
        "not",
        "won't",
        "Òbut",
        "été",
        "据称",
        "知情人士",
        "-",
        "“",
        "”",
        ".",
        ",",
        "might",
        "be",
        "so-called",
        "part",
        "of",
        "several",
        "said's",
    ]
)
TEXTS = st.lists(st.tuples(PARTS, st.sampled_from(["", " ", "\n", "  "])), max_size=14).map(
    lambda parts: "".join(map("".join, parts))
)


@given(TEXTS, st.sampled_from(LISTS))
def test_every_entry_of_a_list_is_spotted(text, name):
    small = lowered(text)
    places = Spotter(small).places(Span(0, len(small)), name)

    assert {match.start() for match in pattern(name).finditer(small)} <= set(places)


@pytest.mark.parametrize("text", ["nothing of it stands here", "in the long run", "had nothing"])
def test_a_text_without_an_entry_is_not_looked_through(text):
    assert list(Spotter(text).places(Span(0, len(text)), "qualifications")) == []


def test_a_contraction_may_negate():
    text = "they didn’t come"

    assert list(Spotter(text).places(Span(0, len(text)), "negations"))
