"""What a search finds: plain words however they are set, expressions, and no end of patience."""

import pytest

from core.model import Side, Span
from gui.models.pair_view import prepare
from gui.models.search import (
    MAX_HITS,
    ExpressionError,
    Query,
    SearchedText,
    SlowExpressionError,
    hit_shares,
)
from tests.gui.builders import long_comparison


def found(text, *query):
    """Return the words that a query finds in a text."""
    hits = SearchedText(text).find(Query(*query))
    return [hits.span(number).of(text) for number in range(len(hits))]


@pytest.mark.parametrize(
    ("text", "wanted", "words"),
    [
        ("The tide, the Tide.", "tide", ["tide", "Tide"]),
        ("He said “don’t”.", '"don\'t"', ["“don’t”"]),
        ("night\ntrain", "night train", ["night\ntrain"]),
        ("night\u00a0train", "night train", ["night\u00a0train"]),
        ("In İzmir it rained, in Izmir too.", "izmir", ["İzmir", "Izmir"]),
        ("ΟΔΟΣ οδος", "οδος", ["ΟΔΟΣ", "οδος"]),
        ("平安银行与民生银行", "银行", ["银行", "银行"]),
        ("😀 tide", "tide", ["tide"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("tide", "", []),
    ],
)
def test_plain_words_are_found_however_they_are_set(text, wanted, words):
    assert found(text, wanted) == words


def test_case_counts_where_it_is_asked_for():
    assert found("The tide, the Tide.", "Tide", True) == ["Tide"]


def test_an_expression_finds_what_it_describes():
    assert found("3.5 metres, 12 metres", r"\d+(\.\d+)? metres", False, True) == [
        "3.5 metres",
        "12 metres",
    ]


def test_an_expression_that_matches_nothing_finds_nothing():
    assert found("tide", "x*", False, True) == []


@pytest.mark.parametrize(
    ("expression", "place"), [("(a", 3), ("[z", 3), ("*", 1), ("a{2,1}", 3), ("\\", 2)]
)
def test_an_expression_that_cannot_be_read_says_where(expression, place):
    with pytest.raises(ExpressionError) as caught:
        found("tide", expression, False, True)

    assert caught.value.place == place
    assert caught.value.reason


def test_an_expression_that_would_take_for_ever_is_given_up():
    with pytest.raises(SlowExpressionError):
        found("a" * 60 + "!", "(a|a)+(a|a)+$", False, True)


@pytest.mark.parametrize("is_expression", [False, True])
def test_more_hits_than_anyone_steps_through_are_cut(is_expression):
    hits = SearchedText("e " * (MAX_HITS + 1)).find(Query("e", False, is_expression))

    assert len(hits) == MAX_HITS
    assert hits.has_more


def test_a_row_asks_for_the_hits_that_touch_it():
    hits = SearchedText("one two one two").find(Query("two"))

    assert list(hits.within(Span(0, 8))) == [Span(4, 7)]
    assert list(hits.within(Span(7, 12))) == []
    assert list(hits.within(Span(6, 13))) == [Span(4, 7), Span(12, 15)]


def test_the_map_has_a_place_for_each_hit_in_order():
    view = prepare(long_comparison(50)).side(Side.SOURCE)
    hits = SearchedText(view.document.text).find(Query("reservation"))

    shares = hit_shares(view, hits)
    assert len(shares) == len(hits) == 10
    assert list(shares) == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1
