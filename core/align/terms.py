"""The terms of both sides, numbered alike, and how telling each is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.align.units import FloatArray, Units
from core.text.tokens import IntArray


@dataclass(frozen=True, slots=True)
class SideTerms:
    """The distinct terms of all pieces of one side, sorted by piece, each with its piece.

    ``counts`` says for every term of either side how many pieces of this one hold it.
    """

    ids: IntArray
    pieces: IntArray
    counts: IntArray
    piece_count: int

    def by_piece(self) -> list[frozenset[int]]:
        """Return the terms of each piece."""
        ids = self.ids.tolist()
        ends = np.searchsorted(self.pieces, np.arange(self.piece_count + 1)).tolist()
        return [frozenset(ids[first:last]) for first, last in pairwise(ends)]

    def sums(self, of_term: FloatArray) -> FloatArray:
        """Return for each piece the sum over its terms."""
        return np.bincount(self.pieces, of_term[self.ids], self.piece_count).astype(np.float64)


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of the source's pieces and of the repost's, and the weight of each term.

    A term weighs more the fewer pieces hold it: inverse document frequency, Spärck Jones 1972,
    doi:10.1108/eb026526, over the pieces of both sides. ``heaviest`` is beyond the greatest weight.
    """

    source: SideTerms
    repost: SideTerms
    weights: FloatArray
    heaviest: float


def terms_of(source: Units, repost: Units) -> Terms:
    """Return the terms of all pieces of both sides."""
    source_terms, source_pieces = source.terms()
    repost_terms, repost_pieces = repost.terms()
    _, ids = np.unique(np.concatenate([source_terms, repost_terms]), return_inverse=True)
    size = int(ids.max()) + 1 if ids.size else 0
    sides = [
        SideTerms(numbers, pieces, np.bincount(numbers, minlength=size), len(units))
        for numbers, pieces, units in (
            (ids[: len(source_terms)], source_pieces, source),
            (ids[len(source_terms) :], repost_pieces, repost),
        )
    ]
    heaviest = float(np.log(len(source) + len(repost) + 1))
    weights = heaviest - np.log(np.maximum(sides[0].counts + sides[1].counts, 1))
    return Terms(sides[0], sides[1], weights, heaviest)
