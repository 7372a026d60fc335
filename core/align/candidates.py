"""How much the pieces of one side say of what pieces of the other side say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.align.units import FloatArray, Units
from core.align.word_map import UNMATCHED
from core.text.tokens import BoolArray, IntArray

# A term in more pieces than this says nothing about which two belong together, and
# its cross product would cost more than all others.
_MOST_PAIRS_OF_A_TERM = 400
# Pieces of stop words only weigh nothing; they share nothing either.
_NO_WEIGHT = 1e-9
# Two words of a sentence of two ("Norvik Rail does not.") are no evidence: a piece counts as if
# it held at least so many terms of the greatest weight.
_FEW_TERMS = 2


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of pieces that share something, sorted by source, then repost.

    ``terms`` is how many terms both hold, ``carried`` how many words the word map carries from
    one to the other, ``similarity`` 0.0 (only chance) to 1.0 (the same words), ``contained`` the
    share of the lighter piece's terms that the other one holds.
    """

    source: IntArray
    repost: IntArray
    terms: IntArray
    carried: IntArray
    similarity: FloatArray
    contained: FloatArray

    def __len__(self) -> int:
        return len(self.source)

    def select(self, chosen: BoolArray | IntArray) -> Candidates:
        """Return some of the pairs, in the order given."""
        return Candidates(
            self.source[chosen],
            self.repost[chosen],
            self.terms[chosen],
            self.carried[chosen],
            self.similarity[chosen],
            self.contained[chosen],
        )


@dataclass(frozen=True, slots=True)
class _Side:
    """The distinct terms of all pieces of one side: numbered alike on both, with their piece."""

    ids: IntArray
    units: IntArray
    counts: IntArray
    pieces: int


def find_candidates(source: Units, repost: Units, matched: IntArray) -> Candidates:
    """Return all pairs that share a rare term or a carried word.

    A term weighs more the fewer pieces hold it: inverse document frequency, Spärck Jones 1972,
    doi:10.1108/eb026526, over the pieces of both sides.
    """
    one, other = _sides(source, repost)
    weight = np.log((one.pieces + other.pieces + 1) / np.maximum(one.counts + other.counts, 1))
    telling = (one.counts * other.counts > 0) & (one.counts * other.counts <= _MOST_PAIRS_OF_A_TERM)
    in_source, in_repost = _join(one.ids, other.ids, telling)
    term_keys = one.units[in_source] * len(repost) + other.units[in_repost]
    at = np.flatnonzero(matched != UNMATCHED)
    carried_keys = source.unit[at] * len(repost) + repost.unit[matched[at]]
    keys, places = np.unique(np.concatenate([term_keys, carried_keys]), return_inverse=True)
    places_of_terms, places_of_carried = places[: len(term_keys)], places[len(term_keys) :]
    pair = (keys // max(len(repost), 1), keys % max(len(repost), 1))
    shared = np.bincount(places_of_terms, weight[one.ids[in_source]], len(keys))
    carried = np.bincount(places_of_carried, minlength=len(keys))
    source_weight = np.bincount(one.units, weight[one.ids], len(source))[pair[0]]
    repost_weight = np.bincount(other.units, weight[other.ids], len(repost))[pair[1]]
    lighter = np.minimum(source_weight, repost_weight)
    contained = shared / np.maximum(lighter, _FEW_TERMS * np.log(one.pieces + other.pieces + 1))
    dice = 2 * shared / np.maximum(source_weight + repost_weight, _NO_WEIGHT)
    words = source.word_counts()[pair[0]] + repost.word_counts()[pair[1]]
    similarity = np.maximum((dice + contained) / 2, 2 * carried / words)
    terms = np.bincount(places_of_terms, minlength=len(keys))
    return Candidates(*pair, terms, carried, similarity, contained)


def _sides(source: Units, repost: Units) -> tuple[_Side, _Side]:
    source_terms, source_units = source.terms()
    repost_terms, repost_units = repost.terms()
    _, ids = np.unique(np.concatenate([source_terms, repost_terms]), return_inverse=True)
    size = int(ids.max()) + 1 if ids.size else 0
    source_ids, repost_ids = ids[: len(source_terms)], ids[len(source_terms) :]
    return (
        _Side(source_ids, source_units, np.bincount(source_ids, minlength=size), len(source)),
        _Side(repost_ids, repost_units, np.bincount(repost_ids, minlength=size), len(repost)),
    )


def _join(
    source_ids: IntArray, repost_ids: IntArray, wanted: BoolArray
) -> tuple[IntArray, IntArray]:
    """Return the places of all pairs of equal wanted ids: every one with every one."""
    left = np.flatnonzero(wanted[source_ids])
    right = np.flatnonzero(wanted[repost_ids])
    right = right[np.argsort(repost_ids[right], kind="stable")]
    first = np.searchsorted(repost_ids[right], source_ids[left], side="left")
    last = np.searchsorted(repost_ids[right], source_ids[left], side="right")
    counts = last - first
    offsets = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(left, counts), right[np.repeat(first, counts) + offsets]
