"""The best way through gaps between sure pairs."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.align.decoding import APART, Costs, decode
from core.align.habits import CAUTIOUS
from tests.core.align.likenesses import NOTHING, likenesses_of, links_of

# No piece costs anything alone, and a bead of three is as good as its pairs are.
PLAIN = Costs(omit=0.0, add=0.0, merge=0.0, split=0.0, doubling=0.0)
# Each different, so that none can stand for another.
UNEVEN = Costs(omit=-0.4, add=0.3, merge=-0.9, split=0.6, doubling=0.0)
SEEDS = st.integers(0, 1 << 32)
SIZES = st.integers(0, 4)
A, _ = 3.0, NOTHING


def random_odds(seed, rows=3, columns=3):
    """Return log-odds around nothing, some of them of no candidate; no two sums are equal."""
    random = np.random.default_rng(seed)
    odds = random.normal(-0.5, 2.0, (rows, columns))
    odds[random.random((rows, columns)) < 0.2] = NOTHING
    return odds


def decoded(odds, sure=(), costs=PLAIN, taken=None):
    likenesses = likenesses_of(odds, taken)
    links = decode(likenesses, links_of(*sure), np.shape(odds), costs)
    return list(zip(links[0].tolist(), links[1].tolist(), strict=True))


def best_total(odds, costs):
    """Return what the best way is worth, by trying every bead at every place."""
    rows, columns = odds.shape

    @cache
    def after(row, column):
        totals = [-costs.omit * (rows - row) - costs.add * (columns - column)]
        for i, j in np.ndindex(rows - row, columns - column):
            first, second, alone = row + i, column + j, -costs.omit * i - costs.add * j
            for size in range(1, rows - first + 1):
                joined = odds[first + 1 : first + size, second] + costs.merge
                own = odds[first, second] + np.maximum(joined, -costs.omit - APART).sum()
                totals.append(alone + own + after(first + size, second + 1))
            for size in range(2, columns - second + 1):
                joined = odds[first, second + 1 : second + size] + costs.split
                own = odds[first, second] + np.maximum(joined, -costs.add - APART).sum()
                totals.append(alone + own + after(first + 1, second + size))
        return max(totals)

    return after(0, 0)


def alone_inside(links):
    """Return how many pieces of the first side stand alone between two of one bead."""
    beads = [[i for i, other in links if other == j] for j in {j for _, j in links}]
    return sum(max(bead) - min(bead) + 1 - len(bead) for bead in beads)


def total_of(links, odds, costs):
    """Return what links are worth: each source or repost piece after the first of a bead joins."""
    sources, reposts = {i for i, _ in links}, {j for _, j in links}
    inside = alone_inside(links) + alone_inside([(j, i) for i, j in links])
    return (
        sum(odds[link] for link in links)
        - APART * inside
        + costs.split * (len(links) - len(sources))
        + costs.merge * (len(links) - len(reposts))
        - costs.omit * (len(odds) - len(sources))
        - costs.add * (odds.shape[1] - len(reposts))
    )


@pytest.mark.parametrize(
    ("odds", "sure", "links"),
    [
        ([[A, _, _], [_, A, _], [_, _, A]], [(0, 0), (2, 2)], [(1, 1)]),
        ([[A, _, _], [_, A, _], [_, _, A]], [], [(0, 0), (1, 1), (2, 2)]),
        ([[A, _], [A, _], [_, A]], [(2, 1)], [(0, 0), (1, 0)]),
        ([[A, A, _], [_, _, A]], [(1, 2)], [(0, 0), (0, 1)]),
        ([[A], [A], [A], [A]], [], [(0, 0), (1, 0), (2, 0), (3, 0)]),
        ([[A, A, A, A, A]], [], [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)]),
        ([[A, A, _], [_, _, A]], [(0, 0), (1, 2)], [(0, 1)]),
        ([[A, _], [_, A], [_, A]], [(0, 0), (2, 1)], [(1, 1)]),
        ([[_, A], [A + 1, _]], [], [(1, 0)]),
        ([[_, _], [_, _]], [], []),
    ],
    ids=[
        "a pair between sure neighbours",
        "pairs of a text without sure ones",
        "a merge",
        "a split",
        "a run of four merged",
        "a run of five split",
        "a sure pair gets a second repost piece",
        "a sure pair gets a source piece before it",
        "the likelier of two that cross",
        "nothing is alike",
    ],
)
def test_a_gap_is_linked_as_it_reads(odds, sure, links):
    assert decoded(odds, sure) == links


def test_a_gap_with_nothing_shared_stays_unlinked_with_caution():
    likenesses = likenesses_of(np.full((4, 4), -1.69))

    assert not decode(likenesses, links_of((0, 0), (3, 3)), (4, 4), CAUTIOUS)[0].size


def test_pieces_taken_elsewhere_are_left_alone():
    odds = np.full((3, 3), A)
    taken = links_of((1, 0))

    assert all(i != 1 and j != 0 for i, j in decoded(odds, taken=taken))


def test_a_piece_that_nothing_shares_is_linked_where_staying_alone_costs_more():
    dear = Costs(omit=20.0, add=20.0, merge=-5.0, split=-5.0, doubling=0.0)

    assert decoded([[A, _, _], [_, _, _], [_, _, A]], [(0, 0), (2, 2)], dear) == [(1, 1)]


def test_what_lies_outside_the_text_is_never_linked():
    dear = Costs(omit=40.0, add=40.0, merge=40.0, split=40.0, doubling=0.0)

    links = decoded(np.full((2, 3), NOTHING), costs=dear)

    assert links
    assert {*links} <= {*np.ndindex(2, 3)}


def test_two_weak_pairs_are_linked_where_splitting_makes_them_worth_it():
    assert decoded([[-0.3]], costs=UNEVEN) == []
    assert decoded([[-0.3, -0.3]], costs=UNEVEN) == [(0, 0), (0, 1)]


def test_a_larger_gap_asks_for_more():
    costs = Costs(omit=0.0, add=0.0, merge=-9.0, split=-9.0, doubling=0.5)
    small, large = np.full((3, 3), NOTHING), np.full((9, 9), NOTHING)
    small[1, 1] = large[4, 4] = 1.5
    large[2, 2] = 9.0

    assert decoded(small, [(0, 0), (2, 2)], costs) == [(1, 1)]
    assert decoded(large, [(0, 0), (8, 8)], costs) == [(2, 2)]


@given(SEEDS)
def test_no_other_way_through_a_gap_is_worth_more(seed):
    odds = random_odds(seed)

    total = total_of(decoded(odds, costs=UNEVEN), odds, UNEVEN)

    assert total == pytest.approx(best_total(odds, UNEVEN))


@given(SEEDS)
def test_no_other_way_is_worth_more_beside_sure_pairs(seed):
    odds = random_odds(seed, 5, 5)
    odds[0, 0] = odds[4, 4] = 1000.0
    sure = [(0, 0), (4, 4)]

    total = total_of(sure + decoded(odds, sure, UNEVEN), odds, UNEVEN)

    assert total == pytest.approx(best_total(odds, UNEVEN))


@given(SEEDS, SIZES, SIZES)
def test_swapping_the_sides_mirrors_the_links(seed, rows, columns):
    odds = random_odds(seed, rows, columns)
    costs = Costs(omit=-0.3, add=-0.3, merge=0.2, split=0.2, doubling=0.1)

    mirrored = decoded(odds.T, costs=costs)

    assert sorted((j, i) for i, j in mirrored) == decoded(odds, costs=costs)


@given(SEEDS)
def test_swapping_sides_and_costs_mirrors_the_links(seed):
    odds = random_odds(seed, 4, 5)
    swapped = Costs(UNEVEN.add, UNEVEN.omit, UNEVEN.split, UNEVEN.merge, 0.0)

    mirrored = decoded(odds.T, costs=swapped)

    assert sorted((j, i) for i, j in mirrored) == decoded(odds, costs=UNEVEN)


@given(SEEDS)
def test_links_increase_on_both_sides(seed):
    odds = random_odds(seed, 9, 8)
    sure = [(2, 1), (3, 4), (7, 5)]

    links = decoded(odds, sure, UNEVEN)

    assert links == sorted(links)
    assert [j for _, j in sorted(sure + links)] == sorted(j for _, j in sure + links)


@given(SEEDS)
def test_gaps_do_not_know_of_each_other(seed):
    odds = random_odds(seed, 7, 7)

    both = decoded(odds, [(3, 3)], UNEVEN)
    first = decoded(np.where(np.arange(7) > 3, NOTHING, odds), [(3, 3)], UNEVEN)

    assert [link for link in both if link[1] <= 3 and link[0] <= 3] == [
        link for link in first if link[0] <= 3
    ]
