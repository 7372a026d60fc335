"""Scorers: small cases worked out by hand, and the reference scorers on the same answers."""

from math import log2

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.scores import (
    Counts,
    Reuse,
    bead_counts,
    label_counts,
    link_counts,
    reuse_score,
    total,
)

RANGES = st.tuples(st.integers(0, 40), st.integers(1, 30)).map(lambda at: (at[0], at[0] + at[1]))
REUSES = st.lists(st.builds(Reuse, RANGES, RANGES), max_size=4)
SIDES = st.lists(st.integers(0, 5), max_size=2, unique=True).map(lambda side: tuple(sorted(side)))
BEADS = st.lists(st.tuples(SIDES, SIDES), max_size=5, unique=True)
LABELS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1)
PER_EXAMPLE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def as_reference(reuses):
    return [(*one.repost, *one.source) for one in reuses]


def test_nothing_right_scores_nothing():
    assert Counts(0, 3, 2).f1 == 0.0
    assert Counts().precision == Counts().recall == 0.0


def test_two_of_three_answers_right_and_one_missed():
    counts = Counts.of({1, 2, 3}, {2, 3, 4})

    assert counts == Counts(2, 1, 1)
    assert counts.f1 == pytest.approx(2 / 3)


def test_links_count_singly_and_beads_as_a_whole():
    gold, answer = [((0,), (0, 1))], [((0,), (0,)), ((), (1,))]

    assert link_counts(gold, answer) == Counts(1, 0, 1)
    assert bead_counts(gold, answer) == Counts(0, 1, 1)


def test_half_of_a_case_found_in_two_pieces():
    case = Reuse((0, 100), (0, 100))
    pieces = [Reuse((0, 25), (0, 25)), Reuse((50, 75), (50, 75))]
    score = reuse_score([([case], pieces)])

    assert (score.recall, score.precision, score.granularity) == (0.5, 1.0, 2.0)
    assert score.plagdet == pytest.approx(2 / 3 / log2(3))


def test_a_detection_that_meets_a_case_on_one_side_only_is_false():
    score = reuse_score([([Reuse((0, 10), (0, 10))], [Reuse((0, 10), (50, 60))])])

    assert score.recall == score.precision == score.plagdet == 0.0


@PER_EXAMPLE
@given(pairs=st.lists(st.tuples(REUSES, REUSES), min_size=1, max_size=4))
def test_reuse_scores_as_the_reference_does(reference, pairs):
    score = reuse_score(pairs)
    expected = reference.pan([(as_reference(gold), as_reference(found)) for gold, found in pairs])

    assert score.recall == pytest.approx(expected["recall"])
    assert score.precision == pytest.approx(expected["precision"])
    assert score.plagdet == pytest.approx(expected["plagdet"])


@PER_EXAMPLE
@given(pairs=st.lists(st.tuples(BEADS, BEADS), min_size=1, max_size=4))
def test_alignments_score_as_the_reference_does(reference, pairs):
    golds, answers = zip(*pairs, strict=True)
    links = total(link_counts(gold, answer) for gold, answer in pairs)
    beads = total(bead_counts(gold, answer) for gold, answer in pairs)

    assert links.f1 == pytest.approx(reference.linkf1(golds, answers)["f1"])
    assert beads.f1 == pytest.approx(reference.bitext(golds, answers)["strict_f1"])


@PER_EXAMPLE
@given(pairs=LABELS)
def test_labels_score_as_the_reference_does(reference, pairs):
    gold, answer = zip(*pairs, strict=True)
    expected = reference.prf_labels(gold, answer)

    for label, counts in label_counts(gold, answer).items():
        assert counts.f1 == pytest.approx(expected[label]["f1"])
