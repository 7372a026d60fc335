"""What classify promises for any texts: no failure, symmetry, shares that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Kind
from tests.core.classify.stories import rules, story

TRICKY = """
The the Bank bank Ruth Abara said says denied may will not “ ” " ' -WSJ (AP) 3.5% $5 million twelve
87m 8700万 据《海港报》 “we agreed” allegedly at least — … , . : U.S. Inc. 日 本
"""
WORDS = st.sampled_from(TRICKY.split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ROWS = st.one_of(
    st.tuples(SENTENCES, SENTENCES),
    st.tuples(SENTENCES, st.none()),
    st.tuples(st.none(), SENTENCES),
    SENTENCES.map(lambda sentence: (sentence, sentence)),
)
STORIES = st.lists(ROWS, max_size=8)
SWAPPED = {Kind.OMITTED: Kind.ADDED, Kind.ADDED: Kind.OMITTED}


@given(STORIES)
def test_every_row_becomes_one_passage(rows):
    classified = story(*rows)

    assert [one.id for one in classified.passages] == list(range(1, len(rows) + 1))


@given(STORIES)
def test_findings_point_at_passages_and_at_text_of_theirs(rows):
    classified = story(*rows)

    ids = {one.id for one in classified.passages}
    assert all(ids.issuperset(one.passages) for one in classified.findings)


@given(STORIES)
def test_kinds_are_the_same_with_sides_swapped(rows):
    forth, back = story(*rows), story(*[row[::-1] for row in rows])

    assert [one.kind for one in forth.passages] == [
        SWAPPED.get(one.kind, one.kind) for one in back.passages
    ]
    assert [one.similarity for one in forth.passages] == [one.similarity for one in back.passages]


@given(STORIES)
def test_shares_add_up(rows):
    numbers = story(*rows).statistics

    carried = numbers.source_verbatim + numbers.source_edited + numbers.source_paraphrased
    assert numbers.source_carried == pytest.approx(carried)
    credited = numbers.repost_quoted + numbers.repost_credited + numbers.repost_miscredited
    assert numbers.repost_carried == pytest.approx(credited + numbers.repost_uncredited)
    for whole in (
        numbers.source_carried + numbers.source_omitted,
        numbers.repost_carried + numbers.repost_own + numbers.repost_credit_tags,
    ):
        assert whole == pytest.approx(1) or whole == 0


@given(st.lists(SENTENCES, max_size=8))
def test_a_text_against_itself_gives_no_finding_but_uncredited(sentences):
    classified = story(*[(one, one) for one in sentences])

    assert {one.kind for one in classified.passages} <= {Kind.VERBATIM}
    assert rules(classified) == []


@given(STORIES)
def test_the_same_input_gives_the_same_result(rows):
    assert story(*rows) == story(*rows)
