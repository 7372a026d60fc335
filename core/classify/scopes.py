"""What a sentence limits its figure to: a time, a place, another thing, what is only expected.

Two figures of one sort that are limited to different things may both be true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.classify.quantities import Quantity
from core.classify.words import stem, words_of
from core.text.wordlists import folded, pattern

_CALENDAR = frozenset(("year", "date", "month", "weekday"))
_MANY = 1000
_SHARES = frozenset(("share", "times"))
_OF_WHOLE = re.compile(r"\sof\s(?:the|its|that|this|their)\s(?!year\b|month\b|week\b|day\b)")
_CLAUSE_ENDS = re.compile(r"[,;:.!?]\s|[，；：。！？]")
# What the writer of a text has is nobody's in its story.
_MINE = re.compile(r"\W*(?:and |but )?(?:my|mine|mein\w*|我家|我的)\b")
_FRAME_ENDS = re.compile(r"[.,;:!?()\d]")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a quantity is limited to by its sentence.

    ``dates`` says when, by unit; ``is_ago``: it says how long ago; ``looks_back``: it speaks of
    another time; ``compares``: of something to compare with; ``is_other``: of another thing of
    the sort; ``is_part``: of a part of them, or of what is left later; ``is_expected``: it is a
    plan, hope or forecast; ``has_stock``: it is what something consists of or holds, not what
    happened; ``frame`` the stems of what the sentence begins with to say where or in which case:
    "In the villages".
    """

    dates: frozenset[tuple[str, float]]
    is_ago: bool
    looks_back: bool
    compares: bool
    is_other: bool
    is_part: bool
    is_expected: bool
    has_stock: bool
    frame: frozenset[str]

    @property
    def is_dated(self) -> bool:
        """Whether it gives a year, a month or a day of one, and no weekday alone."""
        return any(unit != "weekday" for unit, _ in self.dates)

    def meets(self, other: Scope) -> bool:
        """Return whether no unit of the calendar says that they speak of two days or years."""
        for unit in _CALENDAR:
            there, here = self.dates_in(unit), other.dates_in(unit)
            if there and here and not there & here:
                return False
        return True

    def dates_in(self, unit: str) -> frozenset[float]:
        """Return the dates of one unit of the calendar."""
        return frozenset(value for kind, value in self.dates if kind == unit)


def looks_back(small: str) -> bool:
    """Return whether a text in lower case speaks of another time."""
    return pattern("scopes", "another time").search(small) is not None


def is_further(small: str, start: int, end: int) -> bool:
    """Return whether the words beside a number say that it comes on top of others."""
    before, after = _further()
    return bool(before.search(small[:start]) or after.match(small, end))


@cache
def _further() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a number, at the end of a text, and what stands after it."""
    words = pattern("scopes", "further").pattern
    return re.compile(rf"(?:{words})\s$"), re.compile(rf"\W*(?:{words})(?!\s+than\b)")


def scope_of(sentence: str, found: tuple[Quantity, ...], one: Quantity) -> Scope:
    """Return the scope of a quantity in a sentence, or a part of one, with all its quantities."""
    small = sentence.lower()
    is_ago = any(other.unit == "ago" for other in found)
    limits = _limits(small, one)
    is_other = pattern("scopes", "another thing").search(limits) is not None
    is_other = is_other or is_further(small, one.start, one.end) or _MINE.match(small) is not None
    return Scope(
        frozenset((other.unit, other.low) for other in found if other.unit in _CALENDAR),
        is_ago,
        is_ago or looks_back(limits),
        bool(pattern("scopes", "comparison").search(limits)),
        is_other,
        _is_part(small, one),
        bool(pattern("scopes", "expectation").search(_clause(small, one))),
        bool(_stocks().search(small[: one.start])),
        _frame(small),
    )


def _is_part(small: str, one: Quantity) -> bool:
    """Return whether it is of a part: "12,000 of them", "two million of the annual saving"."""
    if pattern("scopes", "part").search(_clause(small, one)):
        return True
    # "Eighty of the bank's branches" counts branches; "12,000 of the tickets" is a part.
    is_amount = (not one.is_count or one.high >= _MANY) and one.unit not in _SHARES
    return is_amount and _OF_WHOLE.match(small, one.end) is not None


def _limits(small: str, one: Quantity) -> str:
    """Return what a sentence begins with, and what stands around a quantity, up to the commas."""
    start = _CLAUSE_ENDS.split(small)[0]
    clause = _clause(small, one)
    return clause if clause.startswith(start) else f"{start}, {clause}"


def _clause(small: str, one: Quantity) -> str:
    """Return what stands around a quantity, up to the commas."""
    before = _CLAUSE_ENDS.split(small[: one.start])[-1]
    return before + _CLAUSE_ENDS.split(small[one.start :])[0]


@cache
def _stocks() -> re.Pattern[str]:
    """Return what stands before what something consists of, at the end of a text."""
    return re.compile(rf"(?:{pattern('scopes', 'stock').pattern})(?:\s[\w-]+)?\s$")


def _frame(small: str) -> frozenset[str]:
    match = _frames().match(small)
    if match is None:
        return frozenset()
    common = folded("stop_words") | folded("function_words", "de")
    words: list[str] = []
    for word in words_of(_FRAME_ENDS.split(small[match.end() :])[0]):
        if word not in common:
            words.append(stem(word))
        elif words and word != "of":
            break
    return frozenset(words)


@cache
def _frames() -> re.Pattern[str]:
    """Return the beginning of a sentence that says where, or in which case."""
    places, idioms = (pattern("scopes", group).pattern for group in ("place", "no place"))
    return re.compile(rf"\W*(?:and |but )?(?!{idioms})(?:{places})\s")
