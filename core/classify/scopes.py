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

# "Last year" may be when a report came out; "two years ago" is when it happened.
_PERHAPS_PAST = 0.4
_CALENDAR = frozenset(("year", "date", "month", "weekday"))
_FRAME_ENDS = re.compile(r"[.,;:!?()\d]")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a quantity is limited to by its sentence.

    ``dates`` says when, by unit; ``past``, from 0 to 1, how surely it looks back at another time
    or at something to compare with; ``is_other``: it is about another thing of the sort;
    ``is_expected``: it is a plan, hope or forecast; ``has_stock``: it is what something consists
    of or holds, not what happened; ``frame`` the stems of what the sentence begins with to say
    where or in which case: "In the villages".
    """

    dates: frozenset[tuple[str, float]]
    past: float
    is_other: bool
    is_expected: bool
    has_stock: bool
    frame: frozenset[str]

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


def scope_of(sentence: str, found: tuple[Quantity, ...], one: Quantity) -> Scope:
    """Return the scope of a quantity in a sentence, or a part of one, with all its quantities."""
    small = sentence.lower()
    is_ago = any(other.unit == "ago" for other in found)
    looks_back = bool(pattern("scopes", "another time").search(small))
    return Scope(
        frozenset((other.unit, other.low) for other in found if other.unit in _CALENDAR),
        1.0 if is_ago else _PERHAPS_PAST * looks_back,
        bool(pattern("scopes", "another thing").search(small)),
        bool(pattern("scopes", "expectation").search(small)),
        bool(_stocks().search(small[: one.start])),
        _frame(small),
    )


@cache
def _stocks() -> re.Pattern[str]:
    """Return what stands before what something consists of, at the end of a text."""
    verbs = r"has|have|had|holds?|seats?|carries|employs?|runs|owns"
    return re.compile(rf"\b(?:{verbs})(?:\s[\w-]+)?\s$")


def _frame(small: str) -> frozenset[str]:
    match = _frames().match(small)
    if match is None:
        return frozenset()
    common = folded("stop_words")
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
    return re.compile(r"\W*(?:and |but )?(?:in|at|among|along|across|outside|inside|within)\s")
