"""What a diff says was changed, as stretches of both texts, tokens of both, or characters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

Range = tuple[int, int]
"""Half-open."""

Change = tuple[Range, Range]
"""A stretch of the source and the stretch of the repost that stands for it; one may be empty."""

Place = tuple[int, int]
"""An index of the source's tokens and one of the repost's."""


def token_changes(
    changes: Sequence[Change], tokens: tuple[Sequence[Range], Sequence[Range]]
) -> list[Change]:
    """Return changes of characters as changes of whole tokens.

    A token is kept where the text between two changes holds it whole and a token of the other
    side stands just there. What lies between two kept tokens is one change, unless changes meet
    in it at a border of tokens on both sides: then each is one.
    """
    cuts = list(_cuts(changes, tokens))
    starts = [(0, 0), *(start for _, start in cuts)]
    ends = [*(end for end, _ in cuts), (len(tokens[0]), len(tokens[1]))]
    found = [((i1, i2), (j1, j2)) for (i1, j1), (i2, j2) in zip(starts, ends, strict=True)]
    return [
        change for change in found if change[0][0] < change[0][1] or change[1][0] < change[1][1]
    ]


def _cuts(
    changes: Sequence[Change], tokens: tuple[Sequence[Range], Sequence[Range]]
) -> Iterator[tuple[Place, Place]]:
    """Yield where one change of tokens ends and the next starts, as indices on both sides."""
    source, repost = tokens
    repost_at = {token: index for index, token in enumerate(repost)}
    borders = [((0, 0), (0, 0)), *changes, ((_end(source),) * 2, (_end(repost),) * 2)]
    for before, after in pairwise(borders):
        start, end = before[0][1], after[0][0]
        shift = before[1][1] - start
        place = bisect_left(source, (start,)), bisect_left(repost, (start + shift,))
        for index in range(bisect_left(source, (start, start)), len(source)):
            if source[index][1] > end:
                break
            facing = repost_at.get((source[index][0] + shift, source[index][1] + shift))
            if facing is not None:
                yield (index, facing), (index + 1, facing + 1)
        if _is_between(source, (start, end)) and _is_between(repost, (start + shift, end + shift)):
            yield place, place


def _is_between(tokens: Sequence[Range], between: Range) -> bool:
    """Return whether no token reaches into a range of the text, so that changes meet there."""
    after = bisect_left(tokens, (between[0],))
    is_before = after == 0 or tokens[after - 1][1] <= between[0]
    return is_before and (after == len(tokens) or tokens[after][0] >= between[1])


def _end(tokens: Sequence[Range]) -> int:
    return tokens[-1][1] if tokens else 0


def places_in(ranges: Iterable[Range], side: str) -> set[tuple[str, int]]:
    """Return every place that the ranges cover, marked with the side it is on."""
    return {(side, place) for start, end in ranges for place in range(start, end)}


def letters_in(text: str, ranges: Iterable[Range], side: str) -> set[tuple[str, int]]:
    """Return the places that the ranges cover, counted in non-blank characters of the text."""
    before = [0, *accumulate(not character.isspace() for character in text)]
    return places_in(((before[start], before[end]) for start, end in ranges), side)
