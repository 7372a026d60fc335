"""How likely it is that two pieces say the same, from what they share: fitted on labelled pairs."""

from __future__ import annotations

import numpy as np

from core.align.candidates import Candidates
from core.align.units import FloatArray

# More shared terms than this make nothing surer.
_MOST_TERMS = 4
# One for each of `features`, in order, fitted by benchmarks/fitting.py before the word map found as
# much as it does now. It now gives (-1.1, 8.04, -1.64, 1.97, 6.71, -1.01, -0.56), no better: links
# of essay drafts .965 instead of .966, links of simplified news .622
# instead of .624.
WEIGHTS = (-1.03, 7.99, -2.04, 1.59, 8.31, -0.94, -0.66)


def features(candidates: Candidates) -> FloatArray:
    """Return a row of numbers for each candidate, the same where the sides are changed over."""
    shares = candidates.source_share, candidates.repost_share
    return np.stack(
        [
            np.ones(len(candidates)),
            np.maximum(*shares),
            np.minimum(*shares),
            np.log1p(candidates.weight),
            candidates.carried_share,
            np.minimum(candidates.terms, _MOST_TERMS),
            candidates.terms == 0,
        ],
        axis=1,
    )


def features_of_nothing() -> FloatArray:
    """Return the row of `features` of a pair that shares no word, which is no candidate."""
    return np.array([1.0, *(0.0 for _ in WEIGHTS[2:]), 1.0])


def log_odds(candidates: Candidates) -> FloatArray:
    """Return the log-odds that each pair belongs together, against pairs that stand near it."""
    return features(candidates) @ np.array(WEIGHTS)


def log_odds_of_nothing() -> float:
    """Return the log-odds of a pair that shares no word."""
    return float(features_of_nothing() @ np.array(WEIGHTS))
