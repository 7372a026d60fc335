"""Which pieces share something worth looking at, and how much."""

import numpy as np
import pytest

from core.align.candidates import find_candidates
from core.align.terms import terms_of
from core.align.units import units_of
from core.align.word_map import word_map
from core.model import Span, Strand
from core.text.tokens import tokenize

SOURCE = (
    "The night train to Kelder Pass returns in autumn.",
    "Farmers fear the whistles.",
    "Fares would start at 49 crowns.",
)
REPOST = (
    "Fares start at 49 crowns, officials said.",
    "The harbour was quiet.",
    "A night train to Kelder Pass will return.",
)
FUNCTION_WORDS = np.unique(tokenize("the a to in at of was will would").hash)


def units(sentences):
    text = " ".join(sentences)
    starts = np.cumsum([0, *(len(sentence) + 1 for sentence in sentences)]).tolist()
    spans = (Span(start, start + len(one)) for start, one in zip(starts, sentences, strict=False))
    return units_of(text, Strand(0, "en", (), tuple(spans)), FUNCTION_WORDS)


def found(source=SOURCE, repost=REPOST, among=None):
    both = units(source), units(repost)
    matched = word_map(both[0].tokens.hash, both[1].tokens.hash)
    return find_candidates(both, terms_of(*both), matched, among)


def pairs(candidates):
    return list(zip(candidates.source.tolist(), candidates.repost.tolist(), strict=True))


def test_pieces_that_share_terms_are_candidates_in_order_of_the_source():
    assert pairs(found()) == [(0, 2), (2, 0)]


def test_function_words_are_no_terms():
    candidates = found(("The road in the valley.",), ("The ship at the pier.",))

    assert not candidates.terms.any()
    assert not candidates.weight.any()


def test_the_same_sentence_is_as_alike_as_can_be():
    same = found(SOURCE, SOURCE)

    assert pairs(same) == [(0, 0), (1, 1), (2, 2)]
    assert same.similarity.tolist() == pytest.approx([1.0] * 3)
    assert same.carried_share.tolist() == pytest.approx([1.0] * 3)


def test_shares_are_of_each_piece_and_trade_places_with_the_sides():
    one, other = found(), found(REPOST, SOURCE)

    assert pairs(other) == sorted((j, i) for i, j in pairs(one))
    assert sorted(one.source_share) == pytest.approx(sorted(other.repost_share))
    assert sorted(one.repost_share) == pytest.approx(sorted(other.source_share))


def test_a_sentence_that_is_part_of_a_longer_one_is_contained():
    longer = "Farmers fear the whistles would wake cattle sleeping in barns nearby."
    candidates = found(("Farmers fear the whistles.",), (longer,))

    assert candidates.source_share[0] > candidates.repost_share[0]
    assert candidates.contained[0] == candidates.source_share[0]


def test_one_shared_word_of_a_short_sentence_is_little_evidence():
    candidates = found(("Norvik declined.", *SOURCE), ("Norvik Rail bought 14 cars.", *REPOST))

    assert candidates.source_share[pairs(candidates).index((0, 0))] < 0.6


def test_a_term_that_fewer_pieces_hold_weighs_more():
    often = ("crowns rose", "crowns fell", "crowns stood", "whistles blew")
    candidates = found(often, ("whistles sounded", "crowns sank"))
    weight = dict(zip(pairs(candidates), candidates.weight.tolist(), strict=True))

    assert weight[3, 0] > weight[0, 1] > 0.0


def test_only_pieces_asked_about_are_looked_at():
    among = np.array([True, True, False]), np.ones(3, dtype=bool)

    assert pairs(found(among=among)) == [(0, 2)]


def test_some_of_the_candidates_are_selected_in_the_order_given():
    candidates = found()

    assert pairs(candidates.select(np.array([1, 0]))) == pairs(candidates)[::-1]
    assert pairs(candidates.select(candidates.source == 2)) == [(2, 0)]
