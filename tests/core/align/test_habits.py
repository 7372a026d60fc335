"""What a repost is seen to do changes what its other sentences cost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.align.habits import CAUTIOUS, FITTED
from tests.core.align.likenesses import links_of

# In other words, and word for word.
FREE, STRONG = 1.0, 9.0
PIECES = st.integers(0, 30)
LINKS = st.lists(st.tuples(PIECES, PIECES), min_size=1, max_size=40, unique=True)


def costs_after(pairs, odds, counts):
    return FITTED.costs_after(links_of(*pairs), np.full(len(pairs), odds), counts)


def pairwise_links(count):
    return [(i, i) for i in range(count)]


def split_links(count):
    """Return links of a retelling that makes two sentences of each."""
    return [(i // 2, i) for i in range(2 * count)]


def test_strong_pairs_leave_costs_as_they_are_without_pairs():
    before = costs_after([(0, 0)], STRONG, (1, 1))

    assert costs_after(split_links(40), STRONG, (40, 80)) == before
    assert costs_after(pairwise_links(20), STRONG, (90, 40)) == before


def test_without_a_free_pair_nothing_is_cheaper_than_a_fair_pair():
    strong = costs_after(pairwise_links(40), STRONG, (40, 80))

    assert max(strong.omit, strong.add) < 0.0
    assert max(strong.merge, strong.split) < 0.0


def test_caution_links_what_shares_something_only():
    assert CAUTIOUS.least_odds > 0.0


def test_a_retelling_makes_it_dear_to_add_a_sentence():
    free, strong = (costs_after(pairwise_links(40), odds, (40, 42)) for odds in (FREE, STRONG))

    assert free.add > strong.add
    assert free.omit > strong.omit


def test_a_retelling_that_splits_makes_splits_cheap():
    whole = costs_after(pairwise_links(40), FREE, (40, 40))
    splitting = costs_after(split_links(40), FREE, (40, 80))

    assert splitting.split > whole.split
    assert splitting.split > splitting.merge


def test_what_few_sentences_do_is_less_of_a_habit():
    few, many = (costs_after(split_links(count), FREE, (count, 2 * count)) for count in (2, 60))

    assert few.add < many.add


@given(LINKS, st.sampled_from([FREE, STRONG]))
def test_swapping_the_sides_swaps_the_costs(pairs, odds):
    one = costs_after(pairs, odds, (31, 45))
    other = costs_after([(j, i) for i, j in pairs], odds, (45, 31))

    assert (one.omit, one.add) == pytest.approx((other.add, other.omit))
    assert (one.merge, one.split) == pytest.approx((other.split, other.merge))


@given(LINKS, PIECES, PIECES)
def test_whatever_is_seen_costs_stay_within_bounds(pairs, more_source, more_repost):
    costs = costs_after(pairs, FREE, (31 + 9 * more_source, 31 + 9 * more_repost))

    assert min(costs.omit, costs.add) >= -1.25
    assert max(costs.merge, costs.split) <= 1.5
