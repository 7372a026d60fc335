"""How likely two pieces say the same, from what they share."""

import numpy as np
import pytest

from core.align.likeness import (
    WEIGHTS,
    features,
    features_of_nothing,
    log_odds,
    log_odds_of_nothing,
)
from tests.core.align.likenesses import candidates_of, links_of

# Two of ten terms, the same in a source sentence of fewer words, and a copied sentence.
SOME = {"terms": 2, "weight": 1.5, "source_share": 0.2, "repost_share": 0.15}
MORE = SOME | {"source_share": 0.5}
COPIED = {"terms": 9, "weight": 7.0, "source_share": 1.0, "repost_share": 1.0, "carried_share": 1.0}


def pairs(*rows):
    """Return a candidate for each of the rows, which name the numbers that are not 0."""
    names = {name for row in rows for name in row}
    values = {name: [row.get(name, 0) for row in rows] for name in names}
    return candidates_of(links_of(*((i, i) for i in range(len(rows)))), **values)


def turned(row):
    return row | {"source_share": row["repost_share"], "repost_share": row["source_share"]}


def test_each_feature_has_a_weight():
    assert features(pairs(SOME)).shape == (1, len(WEIGHTS))


def test_the_more_is_shared_the_likelier_two_pieces_say_the_same():
    odds = log_odds(pairs({}, SOME, MORE, COPIED))

    assert odds.tolist() == sorted(odds.tolist())


def test_a_copied_sentence_is_the_same_and_one_that_shares_nothing_is_not():
    assert log_odds(pairs(COPIED))[0] > 4.0
    assert log_odds_of_nothing() < 0.0


@pytest.mark.parametrize("row", [SOME, MORE, COPIED], ids=["some", "more", "copied"])
def test_likeness_is_the_same_with_the_sides_changed_over(row):
    assert features(pairs(row)).tolist() == features(pairs(turned(row))).tolist()


def test_a_pair_that_shares_nothing_is_rated_as_such_whoever_asks():
    assert features(pairs({})).tolist() == [features_of_nothing().tolist()]
    assert log_odds(pairs({}))[0] == pytest.approx(log_odds_of_nothing())


def test_a_sentence_of_many_shared_terms_is_no_surer_than_one_of_four():
    few, many = (features(pairs(SOME | {"terms": terms})) for terms in (4, 40))

    assert np.array_equal(few, many)
