"""Values numbered by their order: what `numpy.unique` tells of them, in a third of its time."""

from __future__ import annotations

import numpy as np

from core.text.tokens import HashArray, IntArray

_BITS = 64


def numbered(values: HashArray | IntArray) -> tuple[HashArray, IntArray]:
    """Return the distinct values in order, none below zero, and for each value which it is.

    Values are sorted with their place in the lowest bits: that is ten times as fast as sorting
    places by value. Bits of large values that then find no room are only compared.
    """
    whole = values.astype(np.uint64, copy=False)
    place_bits = len(whole).bit_length()
    dropped = max(0, int(whole.max(initial=0)).bit_length() + place_bits - _BITS)
    keys = (whole >> np.uint64(dropped)) << np.uint64(place_bits)
    keys |= np.arange(len(whole), dtype=np.uint64)
    keys.sort()
    keys &= np.uint64((1 << place_bits) - 1)
    order = keys.view(np.int64)
    ordered = whole[order]
    if dropped and (ordered[1:] < ordered[:-1]).any():
        return np.unique(whole, return_inverse=True)
    is_new = _differ_from_before(ordered)
    values_in_order = ordered[is_new]
    numbers = ordered.view(np.int64)
    numbers[order] = np.cumsum(is_new) - 1
    return values_in_order, numbers


def distinct(values: IntArray) -> IntArray:
    """Return the distinct values in order."""
    ordered = np.sort(values)
    return ordered[_differ_from_before(ordered)]


def _differ_from_before(
    ordered: HashArray | IntArray,
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    is_new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
    return is_new
