"""Dates and names of authors as pages write them above an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from core.model import Span
from core.text.wordlists import alternation, entries, folded

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)日?")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?::\d{2})?(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = r"[^\W\d_a-z][\w.'’·-]*"
_NAME_JOINT = r"[ \u00a0]+(?:(?:and|und|et|y|e|och|og|de|van|von|&)[ \u00a0]+)?"
_NAME = rf"{_NAME_WORD}(?:{_NAME_JOINT}{_NAME_WORD}){{0,7}}"
# Longer lines that begin with "by" are sentences.
_MAX_BYLINE = 120
_MAX_DATE_LINE = 80


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in ISO form and where in its line it stands."""

    iso: str
    span: Span


def find_date(line: str) -> WrittenDate | None:
    """Return the first date of a line, None where it has none that exists."""
    readers = (_year_first, _month_named, _year_last)
    found = [found for reader in readers if (found := reader(line))]
    return min(found, key=lambda each: each.span.start, default=None)


def find_day(line: str) -> int | None:
    """Return where a day of a month without its year stands in a line, None for nowhere."""
    found = (pattern.search(line) for pattern in _day_patterns())
    return min((match.start() for match in found if match), default=None)


def is_date_line(line: str) -> bool:
    """Return whether a line says nothing but when something was published."""
    found = find_date(line) if len(line) <= _MAX_DATE_LINE else None
    if found is None:
        return False
    rest = _CLOCK.sub(" ", line[: found.span.start] + " " + line[found.span.end :])
    rest = _date_words().sub(" ", rest)
    return len(_WORD.findall(rest)) <= 1


def find_author(line: str) -> str:
    """Return the name in a line that begins with a word like "by", "" for other lines."""
    if len(line) > _MAX_BYLINE:
        return ""
    found = find_date(line)
    start = found.span.start if found else find_day(line)
    head = line if start is None else _ON.sub("", line[:start])
    head = _GLUED_WEEKDAY.sub("", head.replace("\u00a0", " ")).rstrip(" ,|-–—·•")
    match = _byline().match(head)
    return (match["name"] or match["unspaced"] or "").strip(" ,|-–—·•") if match else ""


def author_after_date(line: str) -> str:
    """Return the name behind a date in a line: "Posted on 6 August 2018 by Ann Oxley", else ""."""
    found = find_date(line)
    if found is None:
        return ""
    match = _signature().search(line, found.span.end)
    return (match["name"] or match["unspaced"]).strip(" ,|-–—·•") if match else ""


_ON = re.compile(r"\s+(?:on|am|le|el|il|op)\s+$", re.IGNORECASE)
_GLUED_WEEKDAY = re.compile(r"(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day)?,?\s*$")


@cache
def _byline() -> re.Pattern[str]:
    spaced = alternation(entries("bylines", "by"))
    unspaced = alternation(entries("bylines", "by unspaced"))
    return re.compile(
        rf"(?:(?i:{spaced})[:：]?\s+(?P<name>{_NAME})"
        rf"|(?:{unspaced})\s*[:：/｜|]?\s*(?P<unspaced>[^\W\d_][\w·. ]{{1,20}}))"
        rf"\s*(?:$|[,|–—·•-].*$)"
    )


@cache
def _signature() -> re.Pattern[str]:
    spaced = alternation(entries("bylines", "by"))
    unspaced = alternation(entries("bylines", "by unspaced"))
    return re.compile(
        rf"(?:(?i:{spaced})[:：]?\s+(?P<name>{_NAME})"
        rf"|(?:{unspaced})\s*[:：/｜|]\s*(?P<unspaced>[^\W\d_][\w·]{{1,20}}))"
    )


@cache
def _date_words() -> re.Pattern[str]:
    words = (*entries("bylines", "about dates"), *entries("bylines", "weekday"))
    return re.compile(alternation(words), re.IGNORECASE)


_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?"


@cache
def _month() -> str:
    names = "|".join(
        re.escape(name)
        for number in range(1, 13)
        for name in sorted(folded("bylines", str(number)), key=lambda name: (-len(name), name))
    )
    return rf"(?P<month>(?:{names})(?![^\W\d_]))\.?"


@cache
def _month_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    month, year = _month(), r"(?P<year>\d{4})(?!\d)"
    return (
        re.compile(rf"{_DAY}\s+(?:de\s+)?{month},?\s+(?:de\s+|del\s+)?{year}", re.IGNORECASE),
        re.compile(rf"(?<![^\W\d_]){month}\s+{_DAY},?\s+{year}", re.IGNORECASE),
    )


@cache
def _day_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"{_DAY}\s+(?:de\s+)?{_month()}", re.IGNORECASE),
        re.compile(rf"(?<![^\W\d_]){_month()}\s+{_DAY}(?!\d)", re.IGNORECASE),
    )


@cache
def _month_number(name: str) -> int:
    return next(n for n in range(1, 13) if name.casefold() in folded("bylines", str(n)))


def _month_named(line: str) -> WrittenDate | None:
    for pattern in _month_patterns():
        if match := pattern.search(line):
            month = _month_number(match["month"])
            return _written(int(match["year"]), month, int(match["day"]), match)
    return None


def _year_first(line: str) -> WrittenDate | None:
    match = _YEAR_FIRST.search(line)
    return _written(int(match[1]), int(match[2]), int(match[3]), match) if match else None


def _year_last(line: str) -> WrittenDate | None:
    """Read 08/06/2018 by its weekday where one stands before it, else slashes as month first."""
    match = _YEAR_LAST.search(line)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    by_month = _written(year, first, second, match)
    by_day = _written(year, second, first, match)
    before = line[max(0, match.start() - 12) : match.start()].lower()
    for reading in (by_month, by_day):
        if reading and _WEEKDAYS[date.fromisoformat(reading.iso).weekday()] in before:
            return reading
    return (by_month or by_day) if match[2] == "/" else (by_day or by_month)


def _written(year: int, month: int, day: int, match: re.Match[str]) -> WrittenDate | None:
    try:
        return WrittenDate(date(year, month, day).isoformat(), Span(*match.span()))
    except ValueError:
        return None
