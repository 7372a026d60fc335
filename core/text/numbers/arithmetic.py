"""Figures that were worked out of others: 1,200 of "half of the 2,400", 6 % of "14 of 241"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from core.text.numbers.figure import CALENDAR, Figure

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
# Parts and multiples of something else.
_FACTORS = {"%": Decimal("0.01"), "fraction": Decimal(1), "times": Decimal(1)}
# Of more figures there is always one that two others happen to give.
_MAX_GIVEN = 8


def worked_out(figure: Figure, given: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Return the two figures that give another one, None where no two do.

    That is a share or a multiple of an amount, a sum or a difference of two of one unit, or the
    percentage that one is of the other, or has risen or fallen to it. Rounded as ``figure`` is.
    """
    counted = [one for one in given if one.unit not in CALENDAR and one.value]
    if figure.unit in CALENDAR or len(counted) > _MAX_GIVEN:
        return None
    for one, other in permutations(counted, 2):
        if any(_is_near(figure, value) for value in _results(figure.unit, one, other)):
            return one, other
    return None


def _results(unit: str, one: Figure, other: Figure) -> Iterator[Decimal]:
    """Yield what two figures give in a unit."""
    factor = _FACTORS.get(one.unit)
    if factor is not None and other.unit not in _FACTORS and unit in (other.unit, ""):
        yield one.value * factor * other.value
        if one.unit != "times":
            yield other.value * (1 - one.value * factor)
    elif one.unit == other.unit and unit == "%" and one.unit not in _FACTORS:
        yield _HUNDRED * one.value / other.value
        yield abs(_HUNDRED * (one.value - other.value) / other.value)
    elif one.unit == other.unit == unit and unit not in _FACTORS:
        yield one.value + other.value
        yield abs(one.value - other.value)


def _is_near(figure: Figure, value: Decimal) -> bool:
    return abs(figure.value - value) <= figure.step * _HALF
