"""How much the pieces of one side say of what pieces of the other side say."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from core.align.numbering import numbered
from core.align.terms import Terms
from core.align.units import FloatArray, Units
from core.align.word_map import UNMATCHED
from core.text.tokens import BoolArray, IntArray

# Terms are joined rarest first, until so many pairs of pieces have been made: some 10 a sentence
# on news, and never fewer than a story of 200 sentences against another one can need. The rest of
# the terms stand in too many pieces to say which two belong together.
_PAIRS_PER_PIECE = 40
_LEAST_PAIRS = 100_000
# Pieces of stop words only weigh nothing; they share nothing either.
_NO_WEIGHT = 1e-9
# Two words of a sentence of two ("Norvik Rail does not.") are no evidence: a piece counts as if
# it held at least so many terms of the greatest weight.
_FEW_TERMS = 2
# Of a share that is asked for: so that no rounding loses a pair.
_CLOSE = 0.99

SmallIntArray = npt.NDArray[np.int32]

Among = tuple[BoolArray, BoolArray]
"""Which pieces of each side are asked about."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of pieces that share something, sorted by source, then repost.

    ``terms`` is how many terms both hold, ``carried`` how many words the word map carries from
    one to the other, ``weight`` the weight of the shared terms, in terms of the greatest one.
    ``source_share`` and ``repost_share`` are the shares of each piece's own weight,
    ``carried_share`` that of the words of both; ``similarity`` is 0.0 (only chance) to 1.0 (the
    same words).
    """

    source: IntArray
    repost: IntArray
    terms: IntArray
    carried: IntArray
    weight: FloatArray
    source_share: FloatArray
    repost_share: FloatArray
    carried_share: FloatArray
    similarity: FloatArray

    def __len__(self) -> int:
        return len(self.source)

    @property
    def contained(self) -> FloatArray:
        """The share of the lighter piece's terms that the other one holds."""
        return np.maximum(self.source_share, self.repost_share)

    def select(self, chosen: BoolArray | IntArray) -> Candidates:
        """Return some of the pairs, in the order given."""
        return Candidates(*(getattr(self, field.name)[chosen] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Overlap:
    """All pairs of pieces that share something, before it is weighed: nearly all do by chance.

    ``terms``, ``carried`` and ``weight`` are those of `Candidates`.
    """

    units: tuple[Units, Units]
    known: Terms
    source: SmallIntArray
    repost: SmallIntArray
    terms: SmallIntArray
    carried: SmallIntArray
    weight: FloatArray

    def candidates(self, chosen: BoolArray) -> Candidates:
        """Return some of the pairs with all that is to be said of them."""
        source, repost, terms, carried = (
            column[chosen].astype(np.int64)
            for column in (self.source, self.repost, self.terms, self.carried)
        )
        shared = self.weight[chosen]
        known, counts = self.known, [side.word_counts() for side in self.units]
        own = known.source.sums(known.weights)[source], known.repost.sums(known.weights)[repost]
        source_share, repost_share = (
            shared / np.maximum(weights, _FEW_TERMS * known.heaviest) for weights in own
        )
        dice = 2 * shared / np.maximum(own[0] + own[1], _NO_WEIGHT)
        carried_share = 2 * carried / (counts[0][source] + counts[1][repost])
        alike = (dice + np.maximum(source_share, repost_share)) / 2
        return Candidates(
            source,
            repost,
            terms=terms,
            carried=carried,
            weight=shared / known.heaviest,
            source_share=source_share,
            repost_share=repost_share,
            carried_share=carried_share,
            similarity=np.maximum(alike, carried_share),
        )

    def worth(self, contained: float, terms: int) -> BoolArray:
        """Return which pairs share so many terms or all words, or may be ``contained`` so far."""
        least = _CLOSE * contained * _FEW_TERMS * self.known.heaviest
        source, repost = (units.word_counts() for units in self.units)
        is_carried = 2 * self.carried == source[self.source] + repost[self.repost]
        shares = (self.terms >= terms) | (self.carried >= terms) | (self.weight >= least)
        return shares | is_carried


def find_candidates(
    units: tuple[Units, Units], terms: Terms, matched: IntArray, among: Among | None = None
) -> Candidates:
    """Return all pairs that share a rare term or a word that ``matched`` carries.

    ``among`` says for each side which pieces are asked about, all of them where it is None.
    """
    overlap = find_overlap(units, terms, matched, among)
    return overlap.candidates(np.ones(len(overlap.source), dtype=bool))


def find_overlap(
    units: tuple[Units, Units], terms: Terms, matched: IntArray, among: Among | None = None
) -> Overlap:
    """Return the pairs of `find_candidates` without what is to be said of them."""
    source, repost = units
    chosen = among or (np.ones(len(source), dtype=bool), np.ones(len(repost), dtype=bool))
    term, term_keys = _shared(terms, chosen)
    carried_keys = _carried(units, matched, chosen)
    keys, places = numbered(np.concatenate([term_keys, carried_keys]))
    of_terms, of_carried = places[: len(term_keys)], places[len(term_keys) :]
    pairs = np.divmod(keys.astype(np.int64), max(len(repost), 1))
    return Overlap(
        units,
        terms,
        source=pairs[0].astype(np.int32),
        repost=pairs[1].astype(np.int32),
        terms=np.bincount(of_terms, minlength=len(keys)).astype(np.int32),
        carried=np.bincount(of_carried, minlength=len(keys)).astype(np.int32),
        weight=np.bincount(of_terms, terms.weights[term], len(keys)).astype(np.float64, copy=False),
    )


def _shared(terms: Terms, among: Among) -> tuple[IntArray, IntArray]:
    """Return the terms of all pairs of pieces that share one, and the pairs as one number each."""
    sides = terms.source, terms.repost
    telling = _telling(terms)
    at = [
        np.flatnonzero(telling[side.ids] & chosen[side.pieces])
        for side, chosen in zip(sides, among, strict=True)
    ]
    places = _join(terms.source.ids[at[0]], terms.repost.ids[at[1]])
    in_source, in_repost = at[0][places[0]], at[1][places[1]]
    keys = terms.source.pieces[in_source] * terms.repost.piece_count
    return terms.source.ids[in_source], keys + terms.repost.pieces[in_repost]


def _carried(units: tuple[Units, Units], matched: IntArray, among: Among) -> IntArray:
    """Return for each carried word its pair of pieces as one number."""
    at = np.flatnonzero(matched != UNMATCHED)
    source, repost = units[0].unit[at], units[1].unit[matched[at]]
    return (source * len(units[1]) + repost)[among[0][source] & among[1][repost]]


def _telling(terms: Terms) -> BoolArray:
    """Return which terms are joined: the rarest, as many as there are pairs to spend."""
    pairs = terms.source.counts * terms.repost.counts
    rarest = np.argsort(pairs, kind="stable")
    spent = np.empty(len(pairs), dtype=np.int64)
    spent[rarest] = np.cumsum(pairs[rarest])
    allowed = max(
        _LEAST_PAIRS, _PAIRS_PER_PIECE * (terms.source.piece_count + terms.repost.piece_count)
    )
    return (pairs > 0) & (spent <= allowed)


def _join(source_ids: IntArray, repost_ids: IntArray) -> tuple[IntArray, IntArray]:
    """Return the places of all pairs of equal ids: every one with every one."""
    order = np.argsort(repost_ids, kind="stable")
    size = max(source_ids.max(initial=-1), repost_ids.max(initial=-1)) + 1
    held = np.bincount(repost_ids, minlength=size)
    first, counts = (np.cumsum(held) - held)[source_ids], held[source_ids]
    offsets = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(np.arange(len(source_ids)), counts), order[np.repeat(first, counts) + offsets]
