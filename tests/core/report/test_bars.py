"""The coverage bars."""

import re

from core.model import Kind, Passage, Side, Span
from core.report.bars import WIDTH, Stripe, bar
from tests.core.builders import comparison, document


def test_each_kind_takes_its_share_at_its_place():
    passages = [
        Passage(1, Kind.VERBATIM, (Span(0, 30),), (Span(0, 30),)),
        Passage(2, Kind.OMITTED, (Span(31, 41),), ()),
    ]
    made = comparison(document("a" * 41), document("a" * 30), passages)

    assert bar(made, Side.SOURCE) == (
        Stripe(Kind.VERBATIM, "M0 0h750v1H0z"),
        Stripe(Kind.OMITTED, "M750 0h250v1H750z"),
    )


def test_the_repost_is_shown_in_its_own_order(harbour):
    stripes = {stripe.kind: stripe.path for stripe in bar(harbour, Side.REPOST)}

    assert Kind.OMITTED not in stripes
    assert stripes[Kind.VERBATIM].startswith("M0 ")
    assert f"H{WIDTH}" not in stripes[Kind.VERBATIM]


def test_a_short_cut_in_a_long_text_is_still_seen():
    passages = [
        Passage(1, Kind.VERBATIM, (Span(0, 99_999),), (Span(0, 99_999),)),
        Passage(2, Kind.OMITTED, (Span(99_999, 100_000),), ()),
    ]
    made = comparison(document("a" * 100_000), document("a" * 99_999), passages)

    assert re.fullmatch(r"M999 0h1v1H999z", bar(made, Side.SOURCE)[1].path)


def test_many_short_cuts_at_one_place_are_drawn_once():
    passages = [
        Passage(n, (Kind.VERBATIM, Kind.OMITTED)[n % 2], (Span(n, n + 1),), ())
        for n in range(50_000)
    ]
    made = comparison(document("a" * 50_000), document(""), passages)

    assert [stripe.path.count("M") for stripe in bar(made, Side.SOURCE)] == [WIDTH, WIDTH]


def test_an_empty_text_has_no_stripes():
    assert bar(comparison(document(""), document(""), []), Side.SOURCE) == ()
