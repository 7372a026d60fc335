"""The terms of both sides, numbered alike, and how telling each is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.align.numbering import distinct, numbered
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

    def bounds(self) -> list[int]:
        """Return where the terms of each piece begin, and where those of the last one end."""
        return np.searchsorted(self.pieces, np.arange(self.piece_count + 1)).tolist()

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

    def turned(self) -> Terms:
        """Return the same with source and repost changed over."""
        return Terms(self.repost, self.source, self.weights, self.heaviest)


def terms_of(source: Units, repost: Units) -> Terms:
    """Return the terms of all pieces of both sides."""
    source_terms, source_words = source.occurrences()
    repost_terms, repost_words = repost.occurrences()
    values, ids = numbered(np.concatenate([source_terms, repost_terms]))
    size = len(values)
    sides = [
        _side(units, numbers, words, size)
        for units, numbers, words in (
            (source, ids[: len(source_terms)], source_words),
            (repost, ids[len(source_terms) :], repost_words),
        )
    ]
    heaviest = float(np.log(len(source) + len(repost) + 1))
    weights = heaviest - np.log(np.maximum(sides[0].counts + sides[1].counts, 1))
    return Terms(sides[0], sides[1], weights, heaviest)


def _side(units: Units, ids: IntArray, words: IntArray, size: int) -> SideTerms:
    """Return the terms with these numbers, below ``size``, at these words of one side."""
    pieces, ids = np.divmod(distinct(units.unit[words] * size + ids), max(size, 1))
    return SideTerms(ids, pieces, np.bincount(ids, minlength=size), len(units))
