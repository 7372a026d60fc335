"""What a figure of each pattern is worth, and in what unit."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from core.text.numbers.figure import Figure
from core.text.numbers.han import han_count, han_fraction, han_tenths
from core.text.numbers.lists import COMMA_LANGUAGES, either, values
from core.text.numbers.patterns import DIGITS, NO_LETTER
from core.text.numbers.units import measure_of

# Small counts in words are seldom the point of a sentence, and often said in another way.
_MAX_WEAK_COUNT = 12
_NOON = 12 * 60
# "Der 6. Tag": a point makes an ordinal; few sentences end with a small number.
_POINT_LANGUAGES = frozenset(("de", "da", "nb", "no", "fi", "cs", "hu"))
_NTH = re.compile(r"\d\d?\.\s\w")
_SCALES = ("scale", "scale letter", "scale han")
_SPANS = frozenset(("span", "age"))


def read(match: re.Match[str], language: str) -> Figure | None:
    """Return the figure that a match of the pattern is, None where it is none after all."""
    return _READERS[match.lastgroup or "number"](match, language)


def scale_of(tail: str) -> int:
    """Return the scale that stands after the digits of a figure, 1 for none."""
    found = re.match(
        rf"(?:\s|-)?({either('scale')}|{either('scale letter')}){NO_LETTER}"
        rf"|({either('scale han')})",
        tail,
        re.IGNORECASE,
    )
    if not found:
        return 1
    name = (found[1] or found[2]).casefold()
    return int(next(listed[name] for group in _SCALES if name in (listed := values(group))))


def _figure(
    match: re.Match[str],
    value: Decimal | int,
    unit: str,
    step: Decimal = Decimal(1),
    *,
    is_weak: bool = False,
) -> Figure:
    return Figure(match.start(), match.end(), Decimal(value), unit, step, is_weak)


def _read_number(match: re.Match[str], language: str) -> Figure | None:
    raw = match.group()
    digits = re.search(DIGITS, raw)
    assert digits is not None  # the pattern has them
    value, step = _decimal(digits.group(), language)
    sign = raw[: digits.start()].strip().casefold()
    unit = _currency(sign) or _unit_of(raw[digits.end() :])
    scale = scale_of(raw[digits.end() :])
    is_year = scale == 1 and (not unit or raw.endswith("年")) and _is_year(match, digits.group())
    unit = "year" if is_year else unit
    if not sign and language in _POINT_LANGUAGES and _NTH.match(match.string, match.start()):
        return _figure(match, value, "ordinal", is_weak=True)
    return _figure(match, value * scale, unit, step * scale)


def _read_words(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    value = _words_value(re.findall(r"[^\W\d_]+", raw))
    unit = _unit_of(raw[-_LONGEST_UNIT:])
    if value == 1 and not unit:
        return None  # a pronoun more often than a count
    is_weak = value <= _MAX_WEAK_COUNT and (not unit or _is_span(unit))
    return _figure(match, value, unit, is_weak=is_weak)


_LONGEST_UNIT = 24


def _words_value(words: list[str]) -> Decimal:
    """Return the value of a number in words: "two hundred and five", "one and a half million"."""
    total, current = Decimal(0), Decimal(0)
    for word in words:
        small, scale = values("small").get(word), values("scale words").get(word)
        if small is not None:
            current += int(small)
        elif word == "half":
            current += Decimal("0.5")
        elif scale is not None:
            current = (current or Decimal(1)) * int(scale)
            if int(scale) >= 1000:
                total, current = total + current, Decimal(0)
    return total + current


def _is_span(unit: str) -> bool:
    measure = measure_of(unit)
    return measure is not None and measure.quantity in _SPANS


def _read_half_scaled(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    parts = {"half": "0.5", "three": "0.75"}
    part = Decimal(parts.get(re.split(r"[\s-]", raw)[0], "0.25"))
    scale = re.search(rf"\b(?:{either('scale words')})\b", raw)
    if scale is None:
        unit = "pp" if raw.endswith(("point", "points")) else _unit_of(raw)
        return _figure(match, part, unit, Decimal("0.25"), is_weak=_is_span(unit))
    value = part * int(values("scale words")[scale.group()])
    return _figure(match, value, _unit_of(raw[scale.end() :]), value)


def _read_date(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    year = next((number for number in numbers if number > 31), 0)
    rest = [number for number in numbers if number <= 31]
    name = re.search(either("month"), raw)
    month = int(values("month")[name.group()]) if name else rest.pop(0)
    return _figure(match, year * 10000 + month * 100 + (rest[0] if rest else 0), "date")


def _read_han_date(match: re.Match[str], _language: str) -> Figure | None:
    year, _, rest = match.group().rpartition("年")
    month, _, day = rest[:-1].partition("月")
    value = int(year or 0) * 10000 + int(han_count(month)) * 100 + int(han_count(day))
    return _figure(match, value, "date")


def _read_time(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    numbers = [int(number) for number in re.findall(r"\d+", raw)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if "m" in raw:
        return _figure(match, (hour % 12 + (12 if "p" in raw else 0)) * 60 + minute, "time")
    is_sure = hour > 12 or "uhr" in raw or "h" in raw
    return _figure(match, hour * 60 + minute, "time" if is_sure else "clock")


def _read_stopped(match: re.Match[str], _language: str) -> Figure | None:
    hours, minutes, seconds = map(int, match.group().split(":"))
    return _figure(match, hours * 3600 + minutes * 60 + seconds, "seconds")


def _read_military(match: re.Match[str], _language: str) -> Figure | None:
    digits = match.group()[:4]
    return _figure(match, int(digits[:2]) * 60 + int(digits[2:]), "time")


def _read_han_time(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group()
    part = re.match(either("time of day"), raw)
    hour, *minutes = (int(number) for number in re.findall(r"\d+", raw))
    minute = minutes[0] if minutes else 30 if raw.endswith("半") else 0
    if part and hour <= 12:
        hour = hour % 12 + int(values("time of day")[part.group()])
    return _figure(match, hour * 60 + minute, "time" if part or hour > 12 else "clock")


def _read_noon(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group().casefold()
    known = values("time word").get(raw)
    if known is not None:
        return _figure(match, int(known), "time", is_weak=True)
    return _figure(match, int(values("small")[raw.split()[0]]) * 60, "clock")


def _reader_of(group: str, unit: str, *, is_weak: bool) -> Reader:
    """Return a reader for words that stand in a list with their value."""

    def read_word(match: re.Match[str], _language: str) -> Figure | None:
        word = " ".join(match.group().casefold().split())
        return _figure(match, Decimal(values(group)[word]), unit, is_weak=is_weak)

    return read_word


def _read_vague(match: re.Match[str], _language: str) -> Figure | None:
    *before, noun = match.group().casefold().split()
    factor = {"tens": 10, "hundreds": 100}[before[0]] if before else 1
    return _figure(match, int(values("vague")[noun]) * factor, "vague", is_weak=True)


def _read_nth(match: re.Match[str], _language: str) -> Figure | None:
    value = Decimal("".join(filter(str.isdigit, match.group())))
    return _figure(match, value, "ordinal", is_weak=True)


def _read_fraction(match: re.Match[str], _language: str) -> Figure | None:
    above, _, below = re.sub(r"\s", "-", match.group().casefold()).partition("-")
    if not below:
        return _figure(match, Decimal("0.5"), "fraction", is_weak=True)
    parts = int(values("denominator")[below])
    value = Decimal(values("small").get(above, 1)) / parts
    return _figure(match, value, "fraction", is_weak=True) if value < 1 else None


def _read_ratio(match: re.Match[str], _language: str) -> Figure | None:
    words = match.group().casefold().split()
    above, below = (
        int(values("small").get(word, word if word.isdigit() else 0))
        for word in (words[0], words[-1])
    )
    if not 0 < above < below:
        return None
    return _figure(match, Decimal(above) / below, "fraction", is_weak=True)


def _read_han_percent(match: re.Match[str], language: str) -> Figure | None:
    raw = match.group()[3:]
    if raw[0].isdigit():
        value, step = _decimal(raw, language)
        return _figure(match, value, "%", step)
    return _figure(match, han_count(raw), "%")


def _read_han_count(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group()
    unit = _unit_of(raw)
    number = raw[: len(raw) - len(_unit_text(raw))]
    value = han_count(number)
    scaled = Decimal(1).scaleb(max(0, value.adjusted()))
    step = scaled if value % scaled == 0 else Decimal(1)
    return _figure(
        match, value, unit, step, is_weak=len(number) == 1 and (not unit or _is_span(unit))
    )


def _read_han_and_half(match: re.Match[str], _language: str) -> Figure | None:
    raw = match.group()
    number, tail = raw[: raw.index("半")].rstrip("个年天"), raw[raw.index("半") - 1 :]
    unit = next(unit for sign, unit in _HALVED.items() if tail.replace("半", "").endswith(sign))
    return _figure(match, han_count(number) + Decimal("0.5"), unit, Decimal("0.5"))


# What is said to last "and a half", by its last sign.
_HALVED = {"时": "hours", "头": "hours", "月": "months", "期": "weeks", "年": "years", "天": "days"}


def _read_han_score(match: re.Match[str], _language: str) -> Figure | None:
    ours, theirs = map(han_count, match.group().split("比"))
    return _figure(match, ours * 1000 + theirs, "score")


def _read_han_degrees(match: re.Match[str], language: str) -> Figure | None:
    value, step = _decimal(match.group()[:-1], language)
    return _figure(match, value, "degrees", step)


def _read_han_tenths(match: re.Match[str], _language: str) -> Figure | None:
    return _figure(match, han_tenths(match.group()), "%", Decimal(10))


def _read_han_fraction(match: re.Match[str], _language: str) -> Figure | None:
    return _figure(match, han_fraction(match.group()), "fraction", is_weak=True)


def _read_one_span(match: re.Match[str], _language: str) -> Figure | None:
    raw = " ".join(match.group().casefold().split())
    named = values("named span").get(raw)
    if named is not None:
        return _figure(match, int(named), "days", is_weak=True)
    value = Decimal("1.5") if raw.endswith(" half") else Decimal(1)
    return _figure(match, value, values("span of time")[raw.split()[1]], is_weak=True)


def _read_one_measure(match: re.Match[str], _language: str) -> Figure | None:
    return _figure(match, 1, _unit_of(match.group()))


def _read_han_day(match: re.Match[str], _language: str) -> Figure | None:
    return _figure(match, int(match.group()[:-1]), "monthday", is_weak=True)


def _read_han_weekday(match: re.Match[str], _language: str) -> Figure | None:
    day = match.group()[-1]
    return _figure(match, 7 if day in "日天" else han_count(day), "weekday", is_weak=True)


def _read_han_quarter(match: re.Match[str], _language: str) -> Figure | None:
    places = {sign: place for place, sign in enumerate("一二三四上下全")}
    place = next(places[sign] for sign in match.group() if sign in places)
    return _figure(match, place + (10 if "前" in match.group() else 1), "ordinal", is_weak=True)


def _read_han_month(match: re.Match[str], _language: str) -> Figure | None:
    name = re.split("[至到—~-]", match.group()[:-1])[-1]
    return _figure(match, han_count(name), "month", is_weak=True)


Reader = Callable[[re.Match[str], str], Figure | None]
_READERS: dict[str, Reader] = {
    "iso": _read_date,
    "han_date": _read_han_date,
    "han_month": _read_han_month,
    "military": _read_military,
    "stopped": _read_stopped,
    "han_time": _read_han_time,
    "han_day": _read_han_day,
    "han_weekday": _read_han_weekday,
    "han_quarter": _read_han_quarter,
    "one_span": _read_one_span,
    "one_measure": _read_one_measure,
    "month_day": _read_date,
    "day_month": _read_date,
    "month": _reader_of("month", "month", is_weak=True),
    "weekday": _reader_of("weekday", "weekday", is_weak=True),
    "time": _read_time,
    "noon": _read_noon,
    "nth": _read_nth,
    "quarter": _read_nth,
    "ordinal": _reader_of("ordinal", "ordinal", is_weak=True),
    "fraction": _read_fraction,
    "ratio": _read_ratio,
    "word_ratio": _read_ratio,
    "half_scaled": _read_half_scaled,
    "multiple": _reader_of("multiple", "times", is_weak=True),
    "vague": _read_vague,
    "percent_han": _read_han_percent,
    "fraction_han": _read_han_fraction,
    "tenths_han": _read_han_tenths,
    "han_and_half": _read_han_and_half,
    "han_score": _read_han_score,
    "han_degrees": _read_han_degrees,
    "count_han": _read_han_count,
    "number": _read_number,
    "coded": _read_number,
    "words": _read_words,
}


def _decimal(digits: str, language: str) -> tuple[Decimal, Decimal]:
    """Return the value of a number's digits, and the worth of its last digit."""
    mark = "," if language in COMMA_LANGUAGES else "."
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
    return values("currency sign").get(sign) or values("currency").get(sign, "")


def _unit_text(tail: str) -> str:
    found = re.search(rf"(?:{either('unit')})\s*$", tail, re.IGNORECASE)
    return found.group() if found else ""


def _unit_of(tail: str) -> str:
    return values("unit").get(re.sub(r"\s", " ", _unit_text(tail).strip().casefold()), "")


_COUNTED = re.compile(
    r"\s(?!(?:is|was|has|does|as|his|its|this|says|shows|us|versus|plus|across|thus|less|unless)\b)"
    r"(?:[a-z]+s|people|men|women|children)\b(?!')"
)


def _is_year(match: re.Match[str], digits: str) -> bool:
    """Return whether four digits are a year: not a count of the plural noun after them."""
    after = match.string[match.end() : min(match.end() + 30, match.endpos)]
    return re.fullmatch(r"(?:19|20)\d\d", digits) is not None and not _COUNTED.match(after)
