"""The heaviest sequence of matches that stand in the same order on both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def heaviest_chain(positions: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return indices of the strictly increasing ``positions`` with the greatest sum of ``weights``.

    Items come in source order, ``positions`` are their places in the repost; weights are positive.
    Of equally heavy chains the one that the earlier items make. O(n log n) by a Fenwick tree
    of prefix maxima: Fenwick 1994, doi:10.1002/spe.4380240306.
    """
    ranks = _ranks(positions)
    best_at = [0] * (len(positions) + 1)
    item_at = [-1] * (len(positions) + 1)
    totals, previous = list[int](), list[int]()
    for index, (rank, weight) in enumerate(zip(ranks, weights, strict=True)):
        total, before = _best_below(rank, best_at, item_at)
        totals.append(total + weight)
        previous.append(before)
        place = rank + 1
        while place < len(best_at):
            if best_at[place] < totals[index]:
                best_at[place], item_at[place] = totals[index], index
            place += place & -place
    return _walk_back(_best_below(len(positions), best_at, item_at)[1], previous)


def _ranks(positions: Sequence[int]) -> list[int]:
    ordered = sorted(set(positions))
    return [bisect_left(ordered, position) for position in positions]


def _best_below(rank: int, best_at: list[int], item_at: list[int]) -> tuple[int, int]:
    total, item = 0, -1
    while rank > 0:
        if best_at[rank] > total:
            total, item = best_at[rank], item_at[rank]
        rank -= rank & -rank
    return total, item


def _walk_back(item: int, previous: list[int]) -> list[int]:
    chain = list[int]()
    while item >= 0:
        chain.append(item)
        item = previous[item]
    return chain[::-1]
