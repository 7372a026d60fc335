"""Units of measure, and what an amount in one of them is in another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from core.text.wordlists import rows


@dataclass(frozen=True, slots=True)
class Measure:
    """What a unit measures: a quantity, how many of its smallest unit it is, in which system."""

    quantity: str
    factor: Decimal
    system: str


@cache
def measure_of(unit: str) -> Measure | None:
    """Return what a unit measures, None for one that is not converted."""
    return _measures().get(unit)


@cache
def _measures() -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for group, row in rows("units"):
        quantity, _, system = group.partition(" ")
        for entry in row:
            name, _, factor = entry.partition(" = ")
            found[name] = Measure(quantity, Decimal(factor), system)
    return found
