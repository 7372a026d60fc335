"""The order that pairings are read in, and which of them a further use repeats."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from core.model import Pairing


def in_reading_order(ordered: list[Pairing], added: list[Pairing]) -> list[Pairing]:
    """Return pairings in source order with each added one behind the one that ends last before it.

    Before it in the repost, that is; added text is all that has no source of its own.
    """
    ends = sorted(
        (span.end, index) for index, pairing in enumerate(ordered) for span in pairing.repost
    )
    behind: dict[int, list[Pairing]] = {}
    for pairing in added:
        before = bisect_left(ends, (pairing.repost[0].start + 1, -1)) - 1
        behind.setdefault(ends[before][1] if before >= 0 else -1, []).append(pairing)
    placed = list(behind.get(-1, ()))
    for index, pairing in enumerate(ordered):
        placed += [pairing, *behind.get(index, ())]
    return placed


def with_owners(placed: list[Pairing], owners: dict[int, int]) -> Iterator[Pairing]:
    """Yield the pairings; further uses say which one they repeat.

    ``owners`` gives, for the start of each further use, where the source of its owner starts.
    """
    place_of = {one.source[0].start: place for place, one in enumerate(placed) if one.source}
    for pairing in placed:
        owner = None if pairing.source else owners.get(pairing.repost[0].start)
        yield pairing if owner is None else replace(pairing, repeats=place_of[owner])
