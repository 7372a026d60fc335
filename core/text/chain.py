"""The heaviest sequence of matches that stand in the same order on both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def heaviest_chain(positions: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Return indices of the strictly increasing ``positions`` with the greatest sum of ``weights``.

    Items come in source order, ``positions`` are their places in the repost; weights are positive.
    Of equally heavy chains the one that the earlier items make.

    Source:
        The ends of chains that none lighter or later surpasses, in order of place: Hunt and
        Szymanski 1977, doi:10.1145/359581.359603, with weights. An item costs one bisection, and
        where it stands in the repost's order nothing more.
    """
    # Places rise, and so do the sums of the chains that end there; equal sums stay beside one
    # another, where the later place is the earlier item.
    ends, totals, items = list[int](), list[int](), list[int]()
    previous = list[int]()
    for index, (position, weight) in enumerate(zip(positions, weights, strict=True)):
        at = last = bisect_left(ends, position)
        total = weight + (totals[at - 1] if at else 0)
        previous.append(items[at - 1] if at else -1)
        while last < len(ends) and totals[last] < total:
            last += 1
        if last > at or at == len(ends) or ends[at] > position:
            ends[at:last], totals[at:last], items[at:last] = [position], [total], [index]
    return _walk_back(items[-1] if items else -1, previous)


def _walk_back(item: int, previous: list[int]) -> list[int]:
    chain = list[int]()
    while item >= 0:
        chain.append(item)
        item = previous[item]
    return chain[::-1]
