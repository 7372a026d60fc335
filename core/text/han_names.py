"""Chinese names that are clear without grammar: persons, bodies, places, titles of works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from core.text.wordlists import entries, folded

# Characters of an edit's neighbourhood that a name may reach into.
REACH = 14
_HAN = "\u3400-\u9fff"


class HanKind(Enum):
    """What bears a name."""

    PERSON = auto()
    BODY = auto()
    PLACE = auto()
    WORK = auto()


@dataclass(frozen=True, slots=True)
class HanName:
    """A name at ``[start, end)`` of a text; ``speaks`` where a verb of saying follows it."""

    start: int
    end: int
    kind: HanKind
    speaks: bool = False


def han_names(text: str, start: int, end: int) -> Iterator[HanName]:
    """Yield the names that begin in ``[start, end)`` of ``text``; some may overlap."""
    for kind, pattern in (
        (HanKind.WORK, _WORK),
        (HanKind.PLACE, _any_of("place")),
        (HanKind.BODY, _any_of("company")),
        (HanKind.BODY, _office()),
    ):
        for match in pattern.finditer(text, start, end):
            yield HanName(match.start(), match.end(), kind)
    for match in _before_verb().finditer(text, start, end):
        place = person_before(text, max(start, match.start() - 4), match.start())
        if place is not None:
            yield HanName(place, match.start(), HanKind.PERSON, speaks=True)
    for match in _any_of("title").finditer(text, start, end):
        name = _person_after(text, match.end())
        if name is not None:
            yield HanName(match.end(), name, HanKind.PERSON)


def sort_of_name(text: str, place: int) -> tuple[int, int] | None:
    """Return where the sort of a body or place, "大学", stands whose name goes on at ``place``."""
    found = _ending("body", 4).match(text, place) or _ending("place end", 1).match(text, place)
    return found.span("sort") if found else None


def are_other_sorts(one: str, other: str) -> bool:
    """Return whether two words are sorts of bodies that no body is at once: school, hospital."""
    sorts = folded("han_names", "sort") | folded("han_names", "office")
    return one != other and one in sorts and other in sorts


def is_proper(words: str) -> bool:
    """Return whether the words before a sort can be a name: not "物流" of a "物流公司"."""
    if len(words) < _MIN_PROPER or re.fullmatch(rf"[{_HAN}]+", words) is None:
        return False
    if not folded("han_names", "no proper").isdisjoint(words):
        return False
    return _any_of("common").sub("", words) != "" and not is_general(words)


def is_general(words: str) -> bool:
    """Return whether the words stand for a name that is not told: "一家", "某"."""
    return words in folded("han_names", "general")


def is_given(words: str) -> bool:
    """Return whether the words can be a person's full name."""
    surnames = folded("han_names", "surname")
    given = words[2:] if words[:2] in folded("han_names", "compound surname") else words[1:]
    if given == words[1:] and words[:1] not in surnames:
        return False
    if not 1 <= len(given) <= _MAX_GIVEN or words in folded("han_names", "place"):
        return False
    return folded("han_names", "no given name").isdisjoint(given)


def person_before(text: str, start: int, end: int) -> int | None:
    """Return where a person's name begins that ends at ``end``: the longest that can be one."""
    for size in (4, 3, 2):
        words = text[max(start, end - size) : end]
        if len(words) == size and is_given(words):
            return end - size
    return None


def says(text: str) -> bool:
    """Return whether anybody says something in a text."""
    return _before_verb().search(text) is not None


_MIN_PROPER, _MAX_GIVEN = 2, 2
_WORK = re.compile(r"《[^《》\n]{1,30}》")


def _person_after(text: str, start: int) -> int | None:
    """Return where a person's name ends that begins at ``start``."""
    for size in (3, 2):
        if is_given(text[start : start + size]):
            return start + size
    return None


@cache
def _before_verb() -> re.Pattern[str]:
    verbs = (*entries("attributions", "verb"), *entries("attributions", "opinion"))
    han = "|".join(sorted((one for one in verbs if _is_han(one)), key=len, reverse=True))
    return re.compile(rf"(?<=[{_HAN}])(?:{_listed('fillers')}){{0,3}}(?:{han})")


@cache
def _any_of(group: str) -> re.Pattern[str]:
    return re.compile(_listed(group))


@cache
def _office() -> re.Pattern[str]:
    # "教育部门" is whoever is in charge, not the ministry.
    return re.compile(rf"(?:{_listed('office')})(?!门)")


@cache
def _ending(group: str, reach: int) -> re.Pattern[str]:
    return re.compile(rf"[{_HAN}]{{0,{reach}}}?(?P<sort>{_listed(group)})")


def _listed(group: str) -> str:
    """Return the alternatives of a group as an expression, the longest first."""
    return "|".join(sorted(entries("han_names", group), key=len, reverse=True))


def _is_han(word: str) -> bool:
    return re.fullmatch(rf"[{_HAN}]+", word) is not None
