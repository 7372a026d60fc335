"""The heaviest chain, held against trying all of them."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.text.chain import heaviest_chain

ITEMS = st.lists(st.tuples(st.integers(0, 8), st.integers(1, 5)), max_size=8)


def all_chains(positions):
    for size in range(len(positions) + 1):
        for chosen in combinations(range(len(positions)), size):
            places = [positions[index] for index in chosen]
            if all(one < other for one, other in pairwise(places)):
                yield chosen


@given(ITEMS)
def test_no_other_chain_is_heavier(items):
    positions, weights = [p for p, _ in items], [w for _, w in items]
    chain = heaviest_chain(positions, weights)
    best = max(sum(weights[i] for i in chosen) for chosen in all_chains(positions))

    assert tuple(chain) in set(all_chains(positions))
    assert sum(weights[i] for i in chain) == best


def test_nothing_gives_nothing():
    assert heaviest_chain([], []) == []
