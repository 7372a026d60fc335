"""What a diff says was changed, as stretches of both texts, tokens of both, or characters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

Range = tuple[int, int]
"""Half-open."""

Change = tuple[Range, Range]
"""A stretch of the source and the stretch of the repost that stands for it; one may be empty."""


def token_changes(
    changes: Sequence[Change], tokens: tuple[Sequence[Range], Sequence[Range]]
) -> list[Change]:
    """Return changes of characters as changes of whole tokens, each as large as can be.

    A token is kept where the text between two changes holds it whole and a token of the other
    side stands just there.
    """
    source, repost = tokens
    repost_at = {token: index for index, token in enumerate(repost)}
    kept = list[tuple[int, int]]()
    borders = [((0, 0), (0, 0)), *changes, ((_end(source),) * 2, (_end(repost),) * 2)]
    for before, after in pairwise(borders):
        start, end = before[0][1], after[0][0]
        shift = before[1][1] - start
        for index in range(bisect_left(source, (start, start)), len(source)):
            if source[index][1] > end:
                break
            facing = repost_at.get((source[index][0] + shift, source[index][1] + shift))
            if facing is not None:
                kept.append((index, facing))
    ends = [(-1, -1), *kept, (len(source), len(repost))]
    found = [((one[0] + 1, two[0]), (one[1] + 1, two[1])) for one, two in pairwise(ends)]
    return [
        change for change in found if change[0][0] < change[0][1] or change[1][0] < change[1][1]
    ]


def _end(tokens: Sequence[Range]) -> int:
    return tokens[-1][1] if tokens else 0


def places_in(ranges: Iterable[Range], side: str) -> set[tuple[str, int]]:
    """Return every place that the ranges cover, marked with the side it is on."""
    return {(side, place) for start, end in ranges for place in range(start, end)}


def letters_in(text: str, ranges: Iterable[Range], side: str) -> set[tuple[str, int]]:
    """Return the places that the ranges cover, counted in non-blank characters of the text."""
    before = [0, *accumulate(not character.isspace() for character in text)]
    return places_in(((before[start], before[end]) for start, end in ranges), side)
