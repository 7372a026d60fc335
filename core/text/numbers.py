"""Figures of a text: numbers, amounts, percentages, dates and times, with their value and unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from core.text.wordlists import entries, lowered

# Languages that write 1.234,5; everyone else here writes 1,234.5.
_COMMA_LANGUAGES = frozenset(entries("number_words", "decimal comma"))
# Small counts in words are seldom the point of a sentence, and often said in another way.
_MAX_WEAK_COUNT = 12
# Half of the last digit given: 3.46 may be said as 3.5, but not as 3.6.
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: where it stands (half-open), its value in its unit.

    ``unit`` is "" for a plain count, else "%", "pp", "bp", a currency, "year", "date" (value
    yyyymmdd, year 0 where not given), "month", "weekday", "time" (minutes), "ordinal" or
    "fraction". ``step`` is the worth of its last digit. ``is_weak``: a small count in words, an
    ordinal, or a weekday, which texts say in many ways.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    step: Decimal = Decimal(1)
    is_weak: bool = False

    def equals(self, other: Figure) -> bool:
        """Return whether both say the same: values agree, and units where both give one."""
        if self.unit == other.unit or "" in (self.unit, other.unit):
            return self.value == other.value or _same_day(self, other)
        if {self.unit, other.unit} == {"fraction", "%"}:
            return _percent(self) == _percent(other)
        return _same_day(self, other)

    def rounds_to(self, other: Figure) -> bool:
        """Return whether ``other`` is this figure said with fewer digits, in the same unit."""
        if self.unit != other.unit or other.step <= self.step:
            return False
        return abs(self.value - other.value) <= other.step * _HALF

    def contradicts(self, other: Figure) -> bool:
        """Return whether both are in one unit and neither equal nor a rounding of the other."""
        if self.unit != other.unit or self.equals(other):
            return False
        return not self.rounds_to(other) and not other.rounds_to(self)


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order; none overlaps another.

    Digits inside a word or code ("G20", "737-800") are none. ``language`` decides whether a comma
    is the decimal mark.
    """
    small = lowered(text)
    return tuple(_read_all(small, _pattern().finditer(small), language))


def figures_at(
    small: str, places: Iterable[int], end: int, language: str = "en"
) -> Iterator[Figure]:
    """Yield the figures of a part of ``small``, a text in lower case, that ends at ``end``.

    ``places`` are the offsets, in order, at which alone a figure may begin: digits, signs of
    currency, and words that `number_words` gives. The result is that of `figures`.
    """
    return _read_all(small, _matches(small, places, end), language)


def number_words() -> tuple[str, ...]:
    """Return the words that a figure in words may begin with."""
    listed = ("month", "weekday", "ordinal", "currency", "small")
    return (
        *(name for group in listed for name in _values(group)),
        *("a", "half", "q1", "q2", "q3", "q4"),
    )


SIGNS = re.compile(r"[\d百一二三四五六七八九十$€£¥￥₹₩₽]")
"""What a figure begins with that does not begin with a word."""


def _matches(small: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    done = 0
    for place in places:
        match = _pattern().match(small, place, end) if place >= done else None
        if match is not None:
            yield match
            done = match.end()


def _read_all(small: str, matches: Iterable[re.Match[str]], language: str) -> Iterator[Figure]:
    found = [
        figure
        for match in matches
        if (figure := _READERS[match.lastgroup or "number"](match, language)) is not None
    ]
    return _with_range_units(small, found)


def _same_day(one: Figure, other: Figure) -> bool:
    if one.unit != "date" or other.unit != "date":
        return False
    has_years = one.value >= 10000 and other.value >= 10000
    return one.value % 10000 == other.value % 10000 and not has_years


def _percent(figure: Figure) -> Decimal:
    return round(figure.value * (100 if figure.unit == "fraction" else 1), 0)


@cache
def _values(group: str) -> dict[str, str]:
    return dict(_parted(entry) for entry in entries("number_words", group))


def _parted(entry: str) -> tuple[str, str]:
    name, _, value = entry.partition(" = ")
    return name, value


@cache
def _either(group: str) -> str:
    names = sorted(_values(group), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in names)


# A digit before or after which a letter stands belongs to a name or a code.
_BEFORE = r"(?<![A-Za-zÀ-ɏ0-9_.])(?<![A-Za-zÀ-ɏ]-)"
_AFTER = r"(?![A-Za-zÀ-ɏ0-9_])"
_NO_LETTER = r"(?![A-Za-zÀ-ɏ])"
_DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f’']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_WORDS_BEFORE_MONTH = (
    *("in", "last", "next", "since", "until", "till", "by", "through", "during", "from"),
    *("early", "late", "mid"),
)
_YEAR = r"(?:1\d|20)\d\d"
_DAY = r"\d\d?(?:st|nd|rd|th)?"


@cache
def _scaled() -> str:
    """Return a pattern of digits with their scale and unit, without what stands before them."""
    scale = (
        rf"(?:\s|-)?(?:{_either('scale')}){_NO_LETTER}|(?:{_either('scale letter')}){_NO_LETTER}"
    )
    # Han scales may have a Latin word right after them.
    scale += rf"|(?:{_either('scale han')})"
    unit = rf"(?:\s|-)?(?:{_either('unit')}){_NO_LETTER}"
    return rf"(?:{_DIGITS})(?:(?:{scale})(?:{unit})?|(?:{unit})|{_AFTER})"


@cache
def _digit_parts() -> dict[str, str]:
    month = rf"(?:{_either('month')})\b\.?"
    return {
        "iso": rf"{_BEFORE}{_YEAR}-\d\d?-\d\d?{_AFTER}",
        "han_date": rf"(?:{_YEAR}年)?\d\d?月\d\d?日",
        "han_month": r"(?:\d\d?|十[一二]?|[一二三四五六七八九])月",
        "day_month": rf"{_BEFORE}{_DAY}\.?\s(?:of\s)?{month}{_AFTER}(?:,?\s{_YEAR}\b)?",
        "time": rf"{_BEFORE}\d\d?(?::\d\d(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)(?![\d:])",
        "nth": rf"{_BEFORE}\d+(?:st|nd|rd|th)\b",
        "percent_han": r"百分之\d+(?:\.\d+)?",
        "number": rf"(?:(?:{_either('currency sign')})\s?|{_BEFORE}){_scaled()}",
    }


def _before_month() -> str:
    """Return a pattern of the words after which "may" is a month."""
    return "|".join(rf"(?<=\b{word}[\s-])" for word in _WORDS_BEFORE_MONTH)


@cache
def _letter_parts() -> dict[str, str]:
    months = _either("month")
    scales = _either("scale words")
    small = _either("small")
    words = rf"(?:{small}|{scales})"
    ranked = r"(?=[\s-](?:quarter|half|time|place|year|largest|biggest)\b)"
    return {
        "month_day": rf"(?:{months})\b\.?\s{_DAY}{_AFTER}(?![,.]\d|:)(?:,?\s{_YEAR}\b)?",
        "month": rf"(?:{_before_month()})(?:{months})\b|(?:{months})\b(?=\s{_YEAR}\b)",
        "weekday": rf"(?:{_either('weekday')})\b",
        "quarter": r"q[1-4]\b",
        "ordinal": rf"(?:{_either('ordinal')}){ranked}",
        "fraction": r"(?:(?:one|a)[\s-](?:third|quarter|fifth)|two[\s-]thirds|three[\s-]quarters"
        r"|half)\b",
        "coded": rf"(?:{_either('currency')})\s?{_scaled()}",
        "words": rf"(?:a\s(?:{scales})|{small})\b(?:[\s-](?:and\s)?{words}\b)*"
        rf"(?:[\s-](?:{_either('unit')}){_NO_LETTER})?",
    }


@cache
def _pattern() -> re.Pattern[str]:
    digits, letters = (
        "|".join(f"(?P<{name}>{part})" for name, part in parts.items())
        for parts in (_digit_parts(), _letter_parts())
    )
    # The look-aheads keep the scan quick: most places in a text can begin no figure.
    return re.compile(rf"(?={SIGNS.pattern})(?:{digits})|\b(?=[a-z])(?:{letters})")


def _read_number(match: re.Match[str], language: str) -> Figure | None:
    raw = match.group()
    digits = re.search(_DIGITS, raw)
    assert digits is not None  # the pattern has them
    value, step = _decimal(digits.group(), language)
    sign = raw[: digits.start()].strip().casefold()
    unit = _currency(sign) or _unit_of(raw[digits.end() :])
    scale = _scale_of(raw[digits.end() :])
    if not unit and scale == 1 and _is_year(match, digits.group()):
        unit = "year"
    return Figure(match.start(), match.end(), value * scale, unit, step * scale)


def _read_words(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    total, current, count = 0, 0, 0
    for word in re.findall(r"[a-z]+", raw):
        small = _values("small").get(word)
        scale = _values("scale words").get(word)
        count += small is not None or scale is not None
        if small is not None:
            current += int(small)
        elif scale is not None:
            current = max(current, 1) * int(scale)
            if int(scale) >= 1000:
                total, current = total + current, 0
    value = total + current
    unit = _unit_of(
        re.sub(rf"^(?:{_either('small')}|{_either('scale words')}|and|a|[\s-])+", "", raw)
    )
    if value == 1 and not unit:
        return None  # a pronoun more often than a count
    is_weak = value <= _MAX_WEAK_COUNT and not unit
    return Figure(match.start(), match.end(), Decimal(value), unit, Decimal(1), is_weak)


def _read_date(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    year = next((number for number in numbers if number > 31), 0)
    rest = [number for number in numbers if number <= 31]
    name = re.search(_either("month"), raw)
    month = int(_values("month")[name.group()]) if name else rest.pop(0)
    value = Decimal(year * 10000 + month * 100 + (rest[0] if rest else 0))
    return Figure(match.start(), match.end(), value, "date")


def _read_time(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if "m" in raw:
        hour = hour % 12 + (12 if "p" in raw else 0)
    return Figure(match.start(), match.end(), Decimal(hour * 60 + minute), "time")


def _reader_of(group: str, unit: str, *, is_weak: bool) -> Reader:
    """Return a reader for words that stand in a list with their value."""

    def read(match: re.Match[str], _language: str) -> Figure | None:
        value = Decimal(_values(group)[match.group().casefold()])
        return Figure(match.start(), match.end(), value, unit, Decimal(1), is_weak)

    return read


def _read_nth(match: re.Match[str], _language: str) -> Figure | None:
    value = Decimal("".join(filter(str.isdigit, match.group())))
    return Figure(match.start(), match.end(), value, "ordinal", Decimal(1), is_weak=True)


def _read_fraction(match: re.Match[str], _language: str) -> Figure | None:
    words = re.split(r"[\s-]", match.group().casefold())
    below = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5}
    above = {"two": 2, "three": 3}.get(words[0], 1)
    value = Decimal(above) / Decimal(below[words[-1]])
    return Figure(match.start(), match.end(), value, "fraction", Decimal(1), is_weak=True)


def _read_han_percent(match: re.Match[str], language: str) -> Figure | None:
    value, step = _decimal(match.group()[3:], language)
    return Figure(match.start(), match.end(), value, "%", step)


def _read_han_month(match: re.Match[str], _language: str) -> Figure | None:
    name = match.group()[:-1]
    month = int(name) if name.isdigit() else _HAN_MONTHS.index(name) + 1
    return Figure(match.start(), match.end(), Decimal(month), "month", Decimal(1), is_weak=True)


_HAN_MONTHS = (*"一二三四五六七八九十", "十一", "十二")
Reader = Callable[[re.Match[str], str], Figure | None]
_READERS: dict[str, Reader] = {
    "iso": _read_date,
    "han_date": _read_date,
    "han_month": _read_han_month,
    "month_day": _read_date,
    "day_month": _read_date,
    "month": _reader_of("month", "month", is_weak=True),
    "weekday": _reader_of("weekday", "weekday", is_weak=True),
    "time": _read_time,
    "nth": _read_nth,
    "quarter": _read_nth,
    "ordinal": _reader_of("ordinal", "ordinal", is_weak=True),
    "fraction": _read_fraction,
    "percent_han": _read_han_percent,
    "number": _read_number,
    "coded": _read_number,
    "words": _read_words,
}


def _decimal(digits: str, language: str) -> tuple[Decimal, Decimal]:
    """Return the value of a number's digits, and the worth of its last digit."""
    mark = "," if language in _COMMA_LANGUAGES else "."
    # "3,5" and "1.234.567" are clear in every language.
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        mark = ","
    elif re.fullmatch(r"\d+\.\d{1,2}", digits) or digits.count(",") > 1:
        mark = "."
    elif digits.count(".") > 1:
        mark = ","
    whole, _, part = digits.partition(mark)
    plain = re.sub(r"\D", "", whole)
    part = re.sub(r"\D", "", part)
    value = Decimal(f"{plain}.{part}" if part else plain)
    zeros = len(plain) - len(plain.rstrip("0")) if not part else 0
    return value, Decimal(1).scaleb(zeros if zeros < len(plain) else 0) / 10 ** len(part)


def _currency(sign: str) -> str:
    return _values("currency sign").get(sign) or _values("currency").get(sign, "")


def _unit_of(tail: str) -> str:
    found = re.search(rf"(?:{_either('unit')})\s*$", tail, re.IGNORECASE)
    return (
        _values("unit").get(re.sub(r"\s", " ", found.group().strip().casefold()), "")
        if found
        else ""
    )


def _scale_of(tail: str) -> int:
    found = re.match(
        rf"(?:\s|-)?({_either('scale')}|{_either('scale letter')}){_NO_LETTER}"
        rf"|({_either('scale han')})",
        tail,
        re.IGNORECASE,
    )
    if not found:
        return 1
    name = (found[1] or found[2]).casefold()
    return int(next(values[name] for group in _SCALES if name in (values := _values(group))))


def _is_year(match: re.Match[str], digits: str) -> bool:
    """Return whether four digits are a year: not a count of the plural noun after them."""
    after = match.string[match.end() : min(match.end() + 30, match.endpos)]
    is_count = re.match(r"\s(?:[a-z]+s|people|men|women|children)\b(?!')", after) is not None
    return re.fullmatch(r"(?:19|20)\d\d", digits) is not None and not is_count


_JOINT = re.compile(r"\s?(?:-|–|—|to|and|or|bis|至|到)\s?")


def _with_range_units(text: str, found: list[Figure]) -> Iterator[Figure]:
    """Yield the figures; the first of a range takes unit and scale from the last."""
    for index, figure in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        is_bare = text[figure.end - 1].isdigit() and figure.unit not in _CALENDAR
        if (
            following is None
            or not is_bare
            or not _JOINT.fullmatch(text, figure.end, following.start)
        ):
            yield figure
            continue
        tail = re.sub(rf"^.*?(?:{_DIGITS})", "", text[following.start : following.end])
        scale = _scale_of(tail)
        unit = figure.unit or (following.unit if following.unit not in _CALENDAR else "")
        yield replace(figure, value=figure.value * scale, unit=unit, step=figure.step * scale)


_SCALES = ("scale", "scale letter", "scale han")
_CALENDAR = frozenset(("year", "date", "month", "weekday", "time", "ordinal"))
