"""A figure: a number in a text with its value and unit, and when two of them say the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.text.numbers.units import Measure, measure_of

CALENDAR = frozenset(("year", "date", "month", "monthday", "weekday", "time", "clock", "ordinal"))
"""The units of days and hours, and of places in an order."""

# Half of the last digit given: 3.46 may be said as 3.5, but not as 3.6.
_HALF = Decimal("0.5")
# Miles are said in whole kilometres: 17 miles, 27.4 of them, are 27.
_CONVERTED = Decimal("0.04")
_HALF_DAY = 12 * 60
# "Hundreds" are more than a hundred, and fewer than two thousand.
_LEAST, _MOST = 1, 20


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: where it stands (half-open), its value in its unit.

    ``unit`` is "" for a plain count, else "%", "pp", "bp", a currency, a measure such as "km" or
    "hours", "year", "date" (value yyyymmdd, year 0 where not given), "month", "monthday",
    "weekday", "time" (minutes), "clock" (the same, before or after noon), "ordinal", "fraction",
    "times", "score" (1,000 times the first number, and the second) or "vague" (hundreds, thousands:
    the value is the least of them). ``step`` is the worth of its last digit.
    ``is_weak``: a small count in words, an ordinal, or a weekday, which texts say in many ways.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    step: Decimal = Decimal(1)
    is_weak: bool = False

    def equals(self, other: Figure) -> bool:
        """Return whether both say the same: values agree, and units where both give one."""
        units = {self.unit, other.unit}
        if len(units) == 1:
            return self.value == other.value or _same_day(self, other)
        if "vague" in units:
            return _is_within(self, other) or _is_within(other, self)
        if "" in units:
            return self.value == other.value
        if units == {"fraction", "%"}:
            return _percent(self) == _percent(other)
        if units == {"time", "clock"}:
            return (self.value - other.value) % _HALF_DAY == 0
        return _same_amount(self, other)

    def rounds_to(self, other: Figure) -> bool:
        """Return whether ``other`` is this figure said with fewer digits, in the same unit."""
        if self.unit != other.unit or other.step <= self.step:
            return False
        return abs(self.value - other.value) <= other.step * _HALF

    def contradicts(self, other: Figure) -> bool:
        """Return whether both are of one sort and neither equal nor a rounding of the other."""
        if not self.is_comparable(other) or self.equals(other):
            return False
        return not self.rounds_to(other) and not other.rounds_to(self)

    def is_comparable(self, other: Figure) -> bool:
        """Return whether both are of one sort: in one unit, in units of one quantity, or shares."""
        if self.unit == other.unit or {self.unit, other.unit} in _ALIKE:
            return True
        ours, theirs = measure_of(self.unit), measure_of(other.unit)
        return ours is not None and theirs is not None and ours.quantity == theirs.quantity

    @property
    def key(self) -> tuple[Decimal, str]:
        """What figures of the same amount have in common, in whatever unit of it they are."""
        if self.unit in ("%", "fraction"):
            return _percent(self), "%"
        measure = measure_of(self.unit)
        if measure is None:
            return self.value, self.unit
        return self.value * measure.factor, measure.quantity


_ALIKE = ({"fraction", "%"}, {"time", "clock"})


def _same_day(one: Figure, other: Figure) -> bool:
    if one.unit != "date" or other.unit != "date":
        return False
    has_years = one.value >= 10000 and other.value >= 10000
    return one.value % 10000 == other.value % 10000 and not has_years


def _percent(figure: Figure) -> Decimal:
    if figure.unit == "%":
        return figure.value
    return round(figure.value * 100, 0)


def _is_within(vague: Figure, other: Figure) -> bool:
    if vague.unit != "vague" or other.unit in CALENDAR:
        return False
    return vague.value * _LEAST < other.value < vague.value * _MOST


def _same_amount(one: Figure, other: Figure) -> bool:
    ours, theirs = measure_of(one.unit), measure_of(other.unit)
    if ours is None or theirs is None or ours.quantity != theirs.quantity:
        return False
    amounts = one.value * ours.factor, other.value * theirs.factor
    return abs(amounts[0] - amounts[1]) <= max(amounts) * _tolerance(ours, theirs)


def _tolerance(one: Measure, other: Measure) -> Decimal:
    return Decimal(0) if one.system == other.system else _CONVERTED
