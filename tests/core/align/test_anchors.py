"""Runs of equal words: what is unique, what is ranked, what is in order."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.align.anchors import (
    Runs,
    common_ends,
    in_order,
    ranked_matches,
    repeated_runs,
    stretched,
    unique_matches,
    unique_runs,
)
from core.text.chain import heaviest_chain

VALUES = st.lists(st.integers(0, 9), max_size=30)
# Sides of runs: different places in the repost, and how long each is.
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), unique_by=lambda run: run[0])


def hashes(values):
    return np.array(values, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)


def pairs(matches):
    return list(zip(*(side.tolist() for side in matches), strict=True))


@given(VALUES, VALUES)
def test_unique_values_are_those_that_stand_once_on_each_side(source, repost):
    expected = [
        (at, repost.index(value))
        for at, value in enumerate(source)
        if source.count(value) == 1 and repost.count(value) == 1
    ]

    assert pairs(unique_matches(hashes(source), hashes(repost))) == expected


@given(VALUES, VALUES)
def test_ranked_values_match_the_first_for_the_first(source, repost):
    places = {value: [at for at, one in enumerate(repost) if one == value] for value in source}
    expected = [(at, places[value].pop(0)) for at, value in enumerate(source) if places[value]]

    assert pairs(ranked_matches(hashes(source), hashes(repost))) == expected


@given(PLACES)
def test_runs_in_order_weigh_as_much_as_the_heaviest_chain(runs):
    repost, length = np.array(runs, dtype=np.int64).reshape(-1, 2).T
    chosen = in_order(Runs(np.arange(len(runs)), repost, length))
    heaviest = heaviest_chain(repost.tolist(), length.tolist())

    assert np.all(np.diff(repost[chosen]) > 0)
    assert length[chosen].sum() == length[heaviest].sum()


@given(VALUES, VALUES)
def test_runs_never_overlap_on_either_side(source, repost):
    for find in (unique_runs(2), repeated_runs(2)):
        for places in find(hashes(source), hashes(repost)).places():
            assert len(set(places.tolist())) == len(places)


def test_stretches_follow_one_another():
    places = stretched(np.array([5, 1, 9]), np.array([2, 0, 3]))

    assert places.tolist() == [5, 6, 9, 10, 11]


def test_common_ends_never_count_a_word_twice():
    assert common_ends(hashes([1, 2, 1]), hashes([1, 2, 1, 2, 1])) == (3, 0)
