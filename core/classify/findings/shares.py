"""A part that became the whole: "two of the five judges", "the judges"; "an expert", "experts"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.classify.evidence import Evidence
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import set_against
from core.classify.markers import number_pattern
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.words import fold_word, stem
from core.model import Edit, Finding, Kind, Span
from core.text.wordlists import alternation, entries

_THE = r"(?:the|its|their|his|her|our|these|those)"
_SUPERLATIVE = r"(?:most|least|best|worst|first|last|few|only|[a-z]{2,}est)"
_NOT_SUPERLATIVE = r"(?<!the )(?<!'s )(?<!’s )(?<!their )(?<!its )(?<!at )"
_NOUN = r"(?P<word>[a-z][\w’'-]*)"
_OPENING, _LONGEST_OPENING = re.compile(r"\b(?:most|among|one\s+of)\s"), 40
_WHO = ("roles", "voices")
# "The second largest", which is not "the largest"; "a minority stake in Terrano".
_NEXT_BEST = re.compile(
    rf"\b(?:second|third|fourth|fifth|\d+(?:nd|rd|th))[\s-](?P<word>{_SUPERLATIVE})\b"
)
_STAKE_NOUN = re.compile(r"\b(?:stakes?|shares?|shareholding|interest|holding)\b|%|percent")
_STAKE = re.compile(
    r"\b(?:an?|its|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:stake|shareholding|interest)\s+in\s+"
    r"(?:the\s+)?(?P<word>[a-z][\w’'-]*)"
)
_ONE = ("one ", "a ", "an ", "among ")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield one finding a pair where what was said of a part is said of all."""
    for pair in evidence.changed:
        found = next(_widened(pair), None)
        if found is not None:
            yield set_against("hedge.amount", pair, found)


def _widened(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield a part of the source and the whole that the repost makes of it."""
    if any(_may_open(pair.source_reading, edit.source) for edit in pair.changes):
        yield from _replaced(pair, _part(), _all())
        if pair.kind is Kind.EDITED:  # in other words it may be said elsewhere
            yield from _replaced(pair, _part(), _whole())
            yield from _replaced(pair, _most(), _any())
    if pair.kind is Kind.EDITED and any(_may_name(pair, edit) for edit in pair.changes):
        yield from _replaced(pair, _single(), _several())
    if pair.kind is Kind.EDITED:
        yield from _bared(pair, _STAKE, _STAKE_NOUN)
        yield from _bared(pair, _NEXT_BEST, _NEXT_BEST)


def _may_open(reading: Reading, edited: Span) -> bool:
    """Return whether a part may begin in or before an edit."""
    start, end = max(0, edited.start - _LONGEST_OPENING), edited.end + _LONGEST_OPENING
    if _OPENING.search(reading.small, start, edited.end + 1):
        return True
    is_of = reading.small.find(" of ", start, end) >= 0
    return is_of and bool(reading.figures.touching(Span(start, edited.end + 1)))


def _may_name(pair: Pair, edit: Edit) -> bool:
    """Return whether an edit may set one who speaks for several."""
    return pair.source_reading.may_hold(edit.source, *_WHO) and pair.repost_reading.may_hold(
        edit.repost, *_WHO
    )


def _bared(
    pair: Pair, part: re.Pattern[str], qualifier: re.Pattern[str]
) -> Iterator[tuple[Span, Span]]:
    """Yield a part where the repost has its word, and nothing that qualifies anything."""
    if qualifier.search(pair.repost_reading.small_of(pair.repost)):
        return
    for before in _matches(pair.source_reading, pair.source, part):
        word = re.compile(rf"\b{re.escape(before['word'])}\b")
        after = next(_matches(pair.repost_reading, pair.repost, word), None)
        if after is not None and _is_touched(pair, before):
            yield Span(*before.span()), Span(*after.span())


def _replaced(
    pair: Pair, part: re.Pattern[str], whole: re.Pattern[str]
) -> Iterator[tuple[Span, Span]]:
    """Yield what speaks of a part where the repost has the same word in a whole alone."""
    for before in _matches(pair.source_reading, pair.source, part):
        if not _is_touched(pair, before) or _is_counted(pair, before):
            continue
        there = _matches(pair.repost_reading, pair.repost, whole)
        after = next((one for one in there if _are_same(one, before)), None)
        kept = _matches(pair.repost_reading, pair.repost, part)
        if after is None or any(_are_same(one, before) for one in kept):
            continue
        spans = Span(*before.span()), Span(*after.span())
        if not is_quoted_on_both(pair, *spans):
            yield spans


def _are_same(one: re.Match[str], other: re.Match[str]) -> bool:
    return stem(fold_word(one["word"])) == stem(fold_word(other["word"]))


def _matches(
    reading: Reading, spans: tuple[Span, ...], wanted: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    for span in spans:
        yield from wanted.finditer(reading.small, span.start, span.end)


def _is_touched(pair: Pair, match: re.Match[str]) -> bool:
    return any(
        edit.source.start <= match.end() and match.start() <= edit.source.end
        for edit in pair.changes
    )


def _is_counted(pair: Pair, part: re.Match[str]) -> bool:
    """Return whether the repost counts the part elsewhere: "of the five, two", "40 percent"."""
    if part.group().startswith(_ONE):
        return False
    known = pair.source_reading.figures.touching_any(pair.source)
    numbers = pair.source_reading.figures.touching(Span(*part.span()))[:1]
    there = pair.repost_reading.figures.touching_any(pair.repost)
    is_given = any(one.equals(other) for one in numbers for other in there)
    return is_given or any(not any(one.equals(other) for other in known) for one in there)


@cache
def _part() -> re.Pattern[str]:
    """Find "two of the five judges", "one of the oldest"."""
    number = number_pattern()
    return re.compile(
        rf"\b(?:(?!one\b)(?:{number})\s+of\s+(?:{_THE}\s+(?:(?:{number})\s+)?|(?:{number})\s+)"
        rf"|(?:one\s+of|among)\s+{_THE}\s+(?={_SUPERLATIVE}\b)){_NOUN}"
    )


@cache
def _all() -> re.Pattern[str]:
    """Find "all judges", "both of the judges", "all five judges"."""
    number = rf"(?:(?:{number_pattern()})\s+)?"
    return re.compile(rf"\b(?:all|both)\s+(?:of\s+)?(?:{_THE}\s+)?{number}{_NOUN}")


@cache
def _whole() -> re.Pattern[str]:
    """Find "the judges", "all five judges", "the oldest"."""
    number = rf"(?:(?:{number_pattern()})\s+)?"
    return re.compile(
        rf"\b(?:(?:all\s+(?:of\s+)?)?{_THE}|all|both)\s+{number}(?!(?:all|both|{_THE})\b){_NOUN}"
    )


@cache
def _most() -> re.Pattern[str]:
    """Find "most diesel cars"."""
    return re.compile(
        rf"{_NOT_SUPERLATIVE}\bmost\s+(?:of\s+the\s+)?(?=[a-z-]+\s+[a-z-]+s\b){_NOUN}"
    )


@cache
def _any() -> re.Pattern[str]:
    """Find what stands without an article after a preposition or at the beginning."""
    return re.compile(
        rf"(?:\b(?:to|for|of|in|from|by|against|that|all|the)\s+|(?<!\w\s))(?!(?:all|the)\b){_NOUN}"
    )


@cache
def _single() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:one|an?|a\s+single|a\s+lone)\s+(?:[a-z-]+\s+)?(?P<word>{alternation(_roles())})"
    )


@cache
def _several() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\bone of the )(?<!\bsome )(?:\b(?:the|many|most|several|all|leading|top)\s+)?"
        rf"(?P<word>{alternation(f'{one}s' for one in _roles())})"
    )


@cache
def _roles() -> tuple[str, ...]:
    """Return words for one person who speaks, whose plural ends in -s."""
    listed = set(entries("roles"))
    roles = (one for one in listed if one.isascii() and f"{one}s" in listed and " " not in one)
    return (*sorted(roles), *entries("voices", "anybody"))
