"""Finds the figures of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.text.numbers import patterns
from core.text.numbers.compounds import with_compounds
from core.text.numbers.figure import CALENDAR, Figure
from core.text.numbers.lists import values
from core.text.numbers.readers import read, scale_of
from core.text.wordlists import lowered

_JOINT = re.compile(r"\s?(?:-|–|—|to|and|or|bis|至|到)\s?")
_FIRST_WORDS = ("month", "weekday", "ordinal", "currency", "small", "multiple", "vague")


def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order; none overlaps another.

    Digits inside a word or code ("G20", "737-800") are none. ``language`` decides whether a comma
    is the decimal mark.
    """
    small = lowered(text)
    return tuple(_read_all(small, patterns.figure().finditer(small), language))


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
    return (
        *(name for group in (*_FIRST_WORDS, "time word", "named span") for name in values(group)),
        *("a", "an", "half", "quarter", "tens", "q1", "q2", "q3", "q4"),
    )


def _matches(small: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    done = 0
    for place in places:
        match = patterns.figure().match(small, place, end) if place >= done else None
        if match is not None:
            yield match
            done = match.end()


def _read_all(small: str, matches: Iterable[re.Match[str]], language: str) -> Iterator[Figure]:
    found = [figure for match in matches if (figure := read(match, language)) is not None]
    return with_compounds(small, _with_range_units(small, found))


def _with_range_units(text: str, found: list[Figure]) -> Iterator[Figure]:
    """Yield the figures; the first of a range takes unit and scale from the last."""
    for index, figure in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        is_bare = text[figure.end - 1].isdigit() and figure.unit not in CALENDAR
        if (
            following is None
            or not is_bare
            or not _JOINT.fullmatch(text, figure.end, following.start)
        ):
            yield figure
            continue
        tail = re.sub(rf"^.*?(?:{patterns.DIGITS})", "", text[following.start : following.end])
        scale = scale_of(tail)
        unit = figure.unit or (following.unit if following.unit not in CALENDAR else "")
        yield replace(figure, value=figure.value * scale, unit=unit, step=figure.step * scale)
