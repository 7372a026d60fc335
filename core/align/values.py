"""Figures as terms: what is told by its value, however it is written."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np

from core.text.numbers import SIGNS, figures_at
from core.text.sign_places import sign_places
from core.text.tokens import HashArray, Tokens
from core.text.wordlists import lowered

# Their value is none that another figure could share by right.
_AS_WRITTEN = frozenset(("time", "clock", "monthday", "ordinal"))


def stems_with_values(text: str, tokens: Tokens, language: str) -> HashArray:
    """Return the stems of the words, in their place the value where a figure in digits begins.

    So "$120 billion", "120bn" and "1200亿" share a term. Figures in words keep their stems, times
    of day and places in an order their digits.
    """
    small = lowered(text)
    found = figures_at(small, sign_places(small, SIGNS).tolist(), len(small), language)
    values = [(figure.start, figure.value) for figure in found if figure.unit not in _AS_WRITTEN]
    if not values:
        return tokens.stem
    # A sign of currency before the digits is no word.
    at = np.searchsorted(tokens.end, [start for start, _ in values], side="right")
    inside = at < len(tokens)
    stems = tokens.stem.copy()
    hashes = np.array([_hash(f"{value.normalize():f}") for _, value in values], dtype=np.uint64)
    stems[at[inside]] = hashes[inside]
    return stems


def _hash(digits: str) -> int:
    return int.from_bytes(blake2b(digits.encode(), digest_size=8).digest(), "little")
