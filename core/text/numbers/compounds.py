"""Amounts that are said in two units: "six hours and forty minutes", "5 feet 11 inches"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.text.numbers.figure import Figure
from core.text.numbers.units import Measure, measure_of

_TIMES = frozenset(("span", "age"))
_JOINT = re.compile(r"\s(?:and\s|und\s|et\s)?|")
_JOINT_OF_TIMES = re.compile(r",?\s(?:and\s|und\s|et\s)?|")


def with_compounds(text: str, found: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures of a text in order, those that are one amount as one, in its last unit."""
    held: Figure | None = None
    for figure in found:
        joined = None if held is None else _joined(text, held, figure)
        if held is not None and joined is None:
            yield held
        held = joined or figure
    if held is not None:
        yield held


def _joined(text: str, one: Figure, other: Figure) -> Figure | None:
    """Return two figures as one amount, None where the second is no rest of the first."""
    if not one.unit or not other.unit or one.unit == other.unit:
        return None
    large, small = measure_of(one.unit), measure_of(other.unit)
    if large is None or small is None or not _is_rest(large, small, other):
        return None
    joint = _JOINT_OF_TIMES if large.quantity in _TIMES else _JOINT
    if joint.fullmatch(text, one.end, other.start) is None:
        return None
    value = one.value * large.factor / small.factor + other.value
    return replace(other, start=one.start, value=value, is_weak=one.is_weak and other.is_weak)


def _is_rest(large: Measure, small: Measure, other: Figure) -> bool:
    """Return whether a figure in the small unit is less than one of the large unit."""
    is_of_one = (large.quantity, large.system) == (small.quantity, small.system)
    return is_of_one and 0 < other.value * small.factor < large.factor
