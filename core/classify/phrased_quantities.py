"""Times and shares that English says in several words: "half past seven", "one boy in six"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_PARTS_OF_HOUR = {"half past": 30, "quarter past": 15, "quarter to": -15}
_HOURS = 12


def phrased_times(small: str) -> Iterator[tuple[re.Match[str], float]]:
    """Yield times in a text in lower case, with the minutes of the day, at most 12 hours."""
    for match in _times().finditer(small):
        hour = _value(match["hour"] or match["hour_of_day"])
        if 1 <= hour <= _HOURS:
            minutes = _PARTS_OF_HOUR.get(match["part"] or "", 0)
            yield match, float((hour % _HOURS) * 60 + minutes)


def phrased_shares(small: str) -> Iterator[tuple[re.Match[str], float]]:
    """Yield shares of people or things in a text in lower case, with their percent.

    "Two men in three cars" is none.
    """
    for match in _shares().finditer(small):
        part, whole = _value(match["few"].split()[0]), _value(match["all"])
        if 0 < part < whole:
            yield match, float(round(100 * part / whole))


def _value(said: str) -> int:
    return int(said) if said.isdigit() else _small_numbers()[said]


@cache
def _small_numbers() -> dict[str, int]:
    words = "one two three four five six seven eight nine ten eleven twelve"
    return {word: value for value, word in enumerate(words.split(), start=1)} | {"twenty": 20}


@cache
def _times() -> re.Pattern[str]:
    number = rf"{'|'.join(_small_numbers())}|1[0-2]|[1-9]"
    parts = "|".join(_PARTS_OF_HOUR)
    of_day = r"\s(?:o['’]clock|in\sthe\s(?:morning|afternoon|evening)|at\snight)"
    return re.compile(
        rf"\b(?:(?P<part>{parts})\s(?P<hour>{number})|(?P<hour_of_day>{number}){of_day})\b"
    )


@cache
def _shares() -> re.Pattern[str]:
    number = rf"{'|'.join(_small_numbers())}|\d+"
    few = rf"one\s[a-z-]+\sin|(?:{number})\s[a-z-]+\sout\sof"
    return re.compile(rf"\b(?P<few>{few})(?:\severy)?\s(?P<all>{number})\b")
