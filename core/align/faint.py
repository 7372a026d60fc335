"""Pairs that are less alike than a person asks for: their text stands alone instead."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.align.groups import Group
from core.align.pairs import Pairs
from core.align.units import Units
from core.text.similarity import similarity


def without_faint(pairs: Pairs, min_alike_percent: int) -> Pairs:
    """Return the pairs whose words are so much alike on both sides; with 0 all of them."""
    if not min_alike_percent:
        return pairs
    words = _words_of(pairs.units[0]), _words_of(pairs.units[1])
    kept = [
        index
        for index, group in enumerate(pairs.groups)
        if 100 * _alike(group, words) >= min_alike_percent
    ]
    moved = frozenset(place for place, index in enumerate(kept) if index in pairs.moved)
    return replace(pairs, groups=tuple(pairs.groups[index] for index in kept), moved=moved)


def _words_of(units: Units) -> list[list[int]]:
    """Return the words of each piece, as their hashes."""
    ends = np.cumsum(units.word_counts())
    return [part.tolist() for part in np.split(units.tokens.hash, ends[:-1])] if len(ends) else []


def _alike(group: Group, words: tuple[list[list[int]], list[list[int]]]) -> float:
    source, repost = (
        [word for piece in pieces for word in of_side[piece]]
        for pieces, of_side in zip((group.source, group.repost), words, strict=True)
    )
    return similarity(source, repost)
