"""Candidates and likenesses of made-up numbers, for what decides over them."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from core.align.candidates import Candidates
from core.align.decoding import Likenesses, Links

# So unlikely that no cost makes a link of it.
NOTHING = -30.0


def links_of(*pairs: tuple[int, int]) -> Links:
    """Return pairs of a source and a repost piece as links."""
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def candidates_of(pairs: Links, **values: object) -> Candidates:
    """Return the pairs as candidates whose numbers are ``values``, 0 where nothing is said."""
    numbers = {field.name: np.zeros(len(pairs[0])) for field in fields(Candidates)}
    given = {name: np.asarray(value, dtype=np.float64) for name, value in values.items()}
    return Candidates(**numbers | given | {"source": pairs[0], "repost": pairs[1]})


def likenesses_of(odds: object, taken: Links | None = None) -> Likenesses:
    """Return a matrix of log-odds, source by repost; what is at `NOTHING` is no candidate."""
    matrix = np.asarray(odds, dtype=np.float64)
    pairs = np.nonzero(matrix > NOTHING)
    return Likenesses(candidates_of(pairs), matrix[pairs], NOTHING, taken or links_of())
