"""The weights of likeness: logistic regression on pairs of sentences near a true link."""

from __future__ import annotations

from collections.abc import Iterable
from math import log

import numpy as np

from benchmarks.fitting_cases import Prepared
from core.align.likeness import features, features_of_nothing
from core.align.units import FloatArray
from core.text.tokens import BoolArray

# In sentences on both sides: the pairs that a decoder has to choose from. Those far off are alike
# in nothing and would only teach that most pairs are false.
_NEAR = 6
# Holds weights back that a few pairs would make great; thousands of pairs hardly feel it.
_RIDGE = 1.0
# Newton's steps; the weights stand still after some ten.
_STEPS = 30


def fitted_weights(cases: Iterable[Prepared]) -> tuple[float, ...]:
    """Return the weights for `core.align.likeness.WEIGHTS`, without the odds of true pairs.

    How many of the pairs nearby are true says how the cases were made, not how alike two
    sentences are, so it is taken out of the constant.
    """
    rows, is_true, counts = (
        np.concatenate(column)
        for column in zip(*(part for case in cases for part in _observations(case)), strict=True)
    )
    weights = _regression(rows, is_true, counts)
    share = float((counts * is_true).sum() / counts.sum())
    weights[0] += log((1 - share) / share)
    return tuple(round(float(weight), 2) for weight in weights)


def _observations(case: Prepared) -> Iterable[tuple[FloatArray, FloatArray, FloatArray]]:
    """Yield features of pairs, which of them are true, and how many pairs each row stands for."""
    candidates = case.likenesses.candidates
    near, is_true = _near(case)
    chosen = near[candidates.source, candidates.repost]
    found = is_true[candidates.source, candidates.repost][chosen]
    yield features(candidates)[chosen], found.astype(np.float64), np.ones(len(found))
    near[candidates.source, candidates.repost] = False
    nothing = np.stack([features_of_nothing()] * 2)
    counts = np.array([(near & is_true).sum(), (near & ~is_true).sum()], dtype=np.float64)
    yield nothing, np.array([1.0, 0.0]), counts


def _near(case: Prepared) -> tuple[BoolArray, BoolArray]:
    """Return for all pairs whether they are near a true one, and whether they are true."""
    near, is_true = np.zeros(case.counts, dtype=bool), np.zeros(case.counts, dtype=bool)
    for source, repost in case.gold:
        rows, columns = (slice(max(0, at - _NEAR), at + _NEAR + 1) for at in (source, repost))
        near[rows, columns] = True
        is_true[source, repost] = True
    return near, is_true


def _regression(rows: FloatArray, is_true: FloatArray, counts: FloatArray) -> FloatArray:
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (counts * odds * (1 - odds))[:, None]).T @ rows
        slope = rows.T @ (counts * (is_true - odds)) - _RIDGE * weights
        weights += np.linalg.solve(curvature + _RIDGE * np.eye(len(weights)), slope)
    return weights
