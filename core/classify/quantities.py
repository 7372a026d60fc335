"""Quantities of a text as an event has them: figures, multiples, spans of time, vague counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from core.classify.phrased_quantities import phrased_shares, phrased_times
from core.text.numbers import Figure, figures
from core.text.numbers.units import measure_of
from core.text.wordlists import alternation, entries, lowered, pattern

# A figure said "about", and one that is bounded, agree with others of this likeness.
_ROUGHLY = 0.12
_BOUNDED = 0.3
_VAGUELY = 2.5
_BEYOND = 0.1
# "Shortly after two" and 2.17.
_NEAR_MINUTES = 20
# A month has thirty days or so, a third is 33 or 34 percent, miles are said in whole kilometres.
_NEAR = {"duration": 0.08, "share": 0.04, "length": 0.04, "area": 0.04, "mass": 0.04, "speed": 0.04}
_HALF_A_DAY = 720
_OLDEST = 120
_BEFORE_LENGTH = 24
_AFTER_LENGTH = 20
_HAN_UNITS = ("倍", "元", "美元", "公里")
# Units of `core.text.numbers` that are one here.
_SAME_UNITS = {"%": "share", "fraction": "share", "clock": "time", "vague": ""}
_MINUTES = {
    "seconds": 1 / 60,
    "minutes": 1.0,
    "hours": 60.0,
    "days": 1440.0,
    "weeks": 10080.0,
    "months": 43800.0,
    "years": 525600.0,
}
# Spans of time are in minutes here; what a rate is of stands beside it.
_OWN_SCALES = frozenset(("span", "age", "rate"))
_AGES = re.compile(r"(?P<old>[\s-]old\b|\salt\b)|\s(?:ago|earlier)\b|前")
# "Thousands" may be twenty-five thousand.
_VAGUE_RANGE = 25
_GROUPS = ("vague", "multiple", "share", "span", "time", "count")
_UNITS = {"multiple": "times", "share": "share", "span": "duration", "time": "time"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of something: where it stands (half-open), its range, and its unit.

    ``unit`` is that of `core.text.numbers.Figure`, or "share" (percent), "times", "duration"
    (minutes), "age" (years), "time" (minutes of the day), a Chinese measure, or "" for a count.
    ``step`` is the worth of the last digit; ``bound`` "approximate", "above", "below" or "".
    ``is_weak``: small counts in words, which texts give in passing.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    step: float = 1.0
    bound: str = ""
    is_weak: bool = False

    @property
    def is_count(self) -> bool:
        """Whether it counts things, told by a word after it or by a Chinese measure."""
        return self.unit == "" or self.unit in _entry_values("measure han").values()

    def agrees(self, other: Quantity) -> bool:
        """Return whether both can be true of one thing: equal, rounded, bounded, or in a range."""
        if self.low < self.high and other.low < other.high:
            # "Dozens" and "scores" may be as many, "hundreds" and "thousands" not.
            return max(self.low, other.low) <= _VAGUELY * min(self.low, other.low)
        if self.low <= other.high and other.low <= self.high:
            return True
        return self._is_near(other) or _fits_bound(self, other) or _fits_bound(other, self)

    def _is_near(self, other: Quantity) -> bool:
        apart = max(self.low, other.low) - min(self.high, other.high)
        if self.unit == "time":
            around = apart % _HALF_A_DAY
            return min(around, _HALF_A_DAY - around) <= _NEAR_MINUTES
        if _is_outside(self, other, apart) or _is_outside(other, self, apart):
            return False
        likeness = _NEAR.get(self.unit, 0.0)
        if "approximate" in (self.bound, other.bound):
            likeness = _ROUGHLY
        if likeness:
            return apart <= likeness * max(self.low, other.low)
        return self.step != other.step and apart <= max(self.step, other.step) / 2


def _is_outside(bounded: Quantity, other: Quantity, apart: float) -> bool:
    """Return whether one is clearly less than "more than", or more than "less than"."""
    is_less = other.high < bounded.low
    is_out = bounded.bound == ("above" if is_less else "below")
    return is_out and apart > _BEYOND * bounded.high


def _fits_bound(bounded: Quantity, other: Quantity) -> bool:
    if bounded.bound == "above":
        return bounded.low <= other.high <= bounded.high * (1 + _BOUNDED)
    if bounded.bound == "below":
        return bounded.low * (1 - _BOUNDED) <= other.low <= bounded.high
    return False


@lru_cache(maxsize=4096)
def quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """Return the quantities of a passage or title in order; none overlaps another."""
    small = lowered(text)
    phrased = list(_phrased(small)) if language == "en" else []
    others = _spoken(small, language)
    spoken = [*phrased, *(one for one in others if not any(_overlap(one, e) for e in phrased))]
    read = [one for one in figures(text, language) if not _is_said_better(one, spoken)]
    made = [_age(small, _with_tail(small, _of_figure(small, figure))) for figure in read]
    made += [_with_tail(small, one) for one in spoken if not any(_overlap(one, e) for e in read)]
    found = sorted(made, key=lambda one: one.start)
    return tuple(
        _with_bound(small, one)
        for one in found
        # In Chinese a count has a measure; "412结构" and "第15条" are names.
        if language != "zh" or (one.unit and small[one.start - 1 : one.start] != "第")
    )


def _age(small: str, one: Quantity) -> Quantity:
    """Return a number that stands alone between commas as an age: "Ann Orr, 34, said"."""
    is_alone = small[: one.start].endswith(", ") and small[one.end : one.end + 1] == ","
    return replace(one, unit="age") if one.unit == "" and one.low <= _OLDEST and is_alone else one


def _is_said_better(figure: Figure, spoken: Iterable[Quantity]) -> bool:
    """Return whether a phrase gives more than the figure in it: "half a decade"."""
    return any(
        one.start <= figure.start
        and figure.end <= one.end
        and (figure.unit in ("", "vague") or one.end - one.start > figure.end - figure.start)
        for one in spoken
    )


def _phrased(small: str) -> Iterator[Quantity]:
    for unit, found in (("time", phrased_times(small)), ("share", phrased_shares(small))):
        for match, value in found:
            yield Quantity(match.start(), match.end(), value, value, unit)


def _overlap(one: Quantity, figure: Figure | Quantity) -> bool:
    return one.start < figure.end and figure.start < one.end


@cache
def spoken_phrases(language: str) -> tuple[str, ...]:
    """Return what a quantity may be said with that is no figure."""
    # "One" is a pronoun more often than a count.
    return tuple(phrase for phrase in _values(language) if phrase != "one")


def phrases_for(low: float, high: float, language: str) -> tuple[str, ...]:
    """Return those phrases that may give a quantity from ``low`` to ``high``, in any unit."""
    return tuple(
        phrase
        for phrase, (_, least, most) in _values(language).items()
        if least <= high * _VAGUELY and low <= most * _VAGUELY and phrase != "one"
    )


@cache
def fixed_phrases() -> tuple[str, ...]:
    """Return what says that there was nobody or nothing, or one person."""
    return (*_entry_values("none"), *_entry_values("one person"))


def fixed_counts(text: str) -> Iterator[Quantity]:
    """Yield what says that there was nobody or nothing, or one person, as counts."""
    values = _entry_values("none") | _entry_values("one person")
    for match in _fixed().finditer(lowered(text)):
        value = float(values[" ".join(match.group().split())])
        # The person is what is counted.
        end = match.start() + (match.group().rfind(" ") if value else len(match.group()))
        yield Quantity(match.start(), end, value, value, "")


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile(alternation(fixed_phrases()))


def _of_figure(small: str, figure: Figure) -> Quantity:
    value, unit, step = float(figure.value), figure.unit, float(figure.step)
    minutes = _MINUTES.get(unit)
    if minutes is not None:
        made = Quantity(figure.start, figure.end, value, value, "", step)
        return _lasting(made, minutes, _AGES.match(small, figure.end))
    high = value * _VAGUE_RANGE if unit == "vague" else value
    measure = measure_of(unit)
    if measure is not None and measure.quantity not in _OWN_SCALES:
        factor = float(measure.factor)
        value, high, step, unit = value * factor, high * factor, step * factor, measure.quantity
    unit = _SAME_UNITS.get(unit, unit)
    if figure.unit == "fraction" or (unit == "times" and value < 1):
        value, high, unit = round(value * 100), round(high * 100), "share"
    is_weak = figure.is_weak and unit == ""
    return Quantity(figure.start, figure.end, value, high, unit, step, is_weak=is_weak)


def _lasting(one: Quantity, minutes: float, age: re.Match[str] | None) -> Quantity:
    """Return a number of hours, days, years as a span of time, as an age, or as so long ago."""
    if age is not None and age["old"]:
        return replace(one, unit="age", end=age.end("old"))
    return replace(
        one,
        low=one.low * minutes,
        high=one.high * minutes,
        step=minutes,
        unit="duration" if age is None else "ago",
        is_weak=False,
    )


def _spoken(small: str, language: str) -> Iterator[Quantity]:
    """Yield the quantities in words that are none of `core.text.numbers`."""
    known = _values(language)
    for match in _speakers(language).finditer(small):
        if match.lastgroup == "clock":
            yield _clock(match)
        elif match.lastgroup == "han":
            value = _han_value(match.group())
            if value is not None:
                yield Quantity(match.start(), match.end(), value, value, "")
        else:
            group, low, high = known[" ".join(match.group().split())]
            unit = _UNITS.get(group, "")
            is_weak = unit == "" and high <= 12
            yield Quantity(match.start(), match.end(), low, high, unit, is_weak=is_weak)


def _clock(match: re.Match[str]) -> Quantity:
    hour, minute = int(match["hour"] or match["hour_han"]), match["minute"] or match["minute_han"]
    value = float(hour * 60 + (30 if minute == "半" else int(minute or 0)))
    return Quantity(match.start(), match.end(), value, value, "time")


def _with_tail(small: str, one: Quantity) -> Quantity:
    """Return the quantity with the unit that the words after it give."""
    if one.unit not in ("", "year"):
        return one
    after = small[one.end : one.end + _AFTER_LENGTH]
    tail = _tails().match(after)
    if tail is None:
        unit = _currencies().match(after)
        return (
            one if unit is None else replace(one, unit=_unit_values()[unit["han"] or unit["name"]])
        )
    if tail["duration"] is None:
        unit = _entry_values("measure han").get(tail["measure"] or "") or tail.lastgroup or ""
        end = one.end + tail.end() * (unit in ("age", "times"))
        bound = "above" if tail.group()[0] in "余多" else one.bound
        return replace(one, unit=unit, end=end, bound=bound, is_weak=False)
    # "2025年" is a year, "25年" a span of time; "620 night drivers" are no nights.
    if one.unit == "year" and tail["duration"] == "年":
        return one
    if tail["duration"] == "night" and one.low > 1:
        return one
    end = one.end + tail.end("duration")
    minutes = durations()[tail["duration"]]
    return _lasting(replace(one, end=end), minutes, _AGES.match(small, end))


def _with_bound(small: str, one: Quantity) -> Quantity:
    before = _CLAUSE_END.split(small[max(0, one.start - _BEFORE_LENGTH) : one.start])[-1]
    found = [
        (match.start(), bound)
        for bound, known in _bounds().items()
        for match in known.finditer(before)
        if len(before[match.end() :].split()) <= 1
    ]
    # "No more than" begins before "more than" does.
    return replace(one, bound=min(found)[1]) if found else one


@cache
def _bounds() -> dict[str, re.Pattern[str]]:
    """Return what stands before a figure by its bound; "nearly" bounds it on both sides."""
    nearly = entries("quantities", "nearly")
    below = frozenset(entries("hedges", "below")) - frozenset(nearly)
    return {
        "above": pattern("hedges", "above"),
        "below": re.compile(alternation(below)),
        "approximate": re.compile(alternation((*entries("hedges", "approximate"), *nearly))),
    }


_CLAUSE_END = re.compile(r"[.,;:()!?]\s")


@cache
def durations() -> dict[str, float]:
    """Return the words for spans of time, with the minutes that one of them has."""
    own = {name: float(value) for name, value in _entry_values("duration").items()}
    units = _entry_values("unit", "number_words").items()
    return {name: _MINUTES[unit] for name, unit in units if unit in _MINUTES} | own


@cache
def _entry_values(group: str, name: str = "quantities") -> dict[str, str]:
    pairs = (entry.partition(" = ") for entry in entries(name, group))
    return {phrase: value for phrase, _, value in pairs}


@cache
def _values(language: str) -> dict[str, tuple[str, float, float]]:
    groups = (*_GROUPS, "count de") if language == "de" else _GROUPS
    found: dict[str, tuple[str, float, float]] = {}
    for group in groups:
        for phrase, value in _entry_values(group).items():
            numbers = [float(number) for number in value.split()]
            found[phrase] = (group, numbers[0], numbers[-1])
    return found


@cache
def _speakers(language: str) -> re.Pattern[str]:
    """Return the pattern of what `_spoken` yields."""
    spans = (one for one in durations() if not one.isascii())
    measures = "|".join((*_entry_values("measure han"), *spans, *_HAN_UNITS))
    clock = (
        r"(?<![\d.:])(?P<hour>\d\d?)(?:[.:](?P<minute>\d\d))?\suhr\b"
        r"|(?<!\d)(?P<hour_han>\d\d?)(?:点|时(?!间))(?:(?P<minute_han>\d\d|半)分?)?"
    )
    signs = "一二两三四五六七八九十"
    han = rf"(?<![\d.第几数])[{signs}][{signs}百千万]*(?=[余多]?(?:{measures}))(?!周[{signs}日末])"
    phrases = alternation(_values(language))
    return re.compile(rf"(?P<clock>{clock})|(?P<phrase>{phrases})|(?P<han>{han})")


@cache
def _tails() -> re.Pattern[str]:
    spans = sorted(durations(), key=len, reverse=True)
    measures = sorted(_entry_values("measure han"), key=len, reverse=True)
    spaced = "|".join(one for one in spans if one.isascii())
    unspaced = "|".join(one for one in spans if not one.isascii())
    fillers = "|".join(entries("quantities", "filler"))
    return re.compile(
        r"(?P<age>[\s-]years?[\s-]old\b|\sjahren?\salt\b|[\s-]?jährige?[nr]?\b)"
        r"|(?P<times>[\s-]?(?:times\b|fold\b|mal\b|-fach\w*|fache\w*)|[x×](?!\w)|倍)"
        rf"|(?:(?:\s(?:{fillers}))?[\s-]?(?P<duration>(?:{spaced})\b|{unspaced}))"
        r"|(?P<date>[日号](?!内))"
        rf"|[余多]?(?P<measure>{'|'.join(measures)})"
    )


@cache
def _currencies() -> re.Pattern[str]:
    names = sorted(_unit_values(), key=len, reverse=True)
    spaced = "|".join(re.escape(one) for one in names if one[-1] < "\u2e80")
    unspaced = "|".join(one for one in names if one[-1] >= "\u2e80")
    return re.compile(rf"[余多]?(?P<han>{unspaced})|[\s-](?P<name>{spaced})\b")


@cache
def _unit_values() -> dict[str, str]:
    return _entry_values("unit", "number_words")


_HAN_DIGITS = {sign: value for value, sign in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def _han_value(signs: str) -> float | None:
    """Return the value of a number in Chinese signs, None where they are none: "一二三"."""
    total = section = 0
    digit: int | None = None
    for sign in signs:
        if sign in _HAN_DIGITS:
            if digit is not None:
                return None
            digit = _HAN_DIGITS[sign]
        elif sign == "万":
            total, section, digit = (total + section + (digit or 0)) * 10000, 0, None
        else:
            section += (1 if digit is None else digit) * _HAN_SCALES[sign]
            digit = None
    return float(total + section + (digit or 0))
