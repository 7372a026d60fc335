"""Finding the phrases of pages' furniture in a line, some thousand lines a second and more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.text.wordlists import rows

_LIST = "boilerplate"
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")
_SPACED = re.compile(r"[^\W_\u3040-\uffff].*", re.DOTALL)
_UNSPACED_CHARACTER = re.compile(r"[©\u3040-\uffff]")
# A word, or two characters of Chinese: an article may well say that.
_SINGLE_WORD = re.compile(r"[^\W\d_\u3040-\uffff]+|[\u3040-\uffff]{1,2}")


@dataclass(frozen=True, slots=True)
class Found:
    """How much of a line the phrases of one reason cover, 0.0 to 1.0: longer ones, and all.

    Digits do not count: a licence's or a telephone's number goes with the phrase.
    """

    phrases: float
    words: float


def phrases_in(line: str) -> Mapping[str, Found]:
    """Return for each reason whose phrases stand in a line how much of it they cover."""
    folded = _BLANKS.sub(" ", line.casefold().replace("’", "'"))
    covered: dict[str, list[int]] = {}
    for phrase, reason in (*_spaced_in(folded), *_unspaced_in(folded)):
        counts = covered.setdefault(reason, [0, 0])
        counts[1] += len(phrase)
        if not _SINGLE_WORD.fullmatch(phrase):
            counts[0] += len(phrase)
    length = max(1, len(_DIGITS.sub("", folded)))
    return {reason: Found(long / length, all_ / length) for reason, (long, all_) in covered.items()}


def _spaced_in(line: str) -> list[tuple[str, str]]:
    """Return the phrases that begin at a word of the line and end with one, the longest each."""
    first_words = _book()[0]
    found: list[tuple[str, str]] = []
    end = 0
    for word in _WORD.finditer(line):
        if word.start() < end:
            continue
        for phrase, reason in first_words.get(word[0], ()):
            after = word.start() + len(phrase)
            if line.startswith(phrase, word.start()) and not line[after : after + 1].isalnum():
                found.append((phrase, reason))
                end = after
                break
    return found


def _unspaced_in(line: str) -> list[tuple[str, str]]:
    """Return the phrases without blanks around them that stand anywhere in the line."""
    if line.isascii() or not _UNSPACED_CHARACTER.search(line):
        return []
    anywhere = _book()[1]
    starts = ((place, anywhere.get(line[place : place + 2])) for place in range(len(line) - 1))
    return [
        (phrase, reason)
        for place, phrases in starts
        if phrases
        for phrase, reason in phrases
        if line.startswith(phrase, place)
    ]


_Phrases = Mapping[str, tuple[tuple[str, str], ...]]


@cache
def _book() -> tuple[_Phrases, _Phrases]:
    """Return the phrases by their first word, the longest first, and others by two characters."""
    spaced: dict[str, tuple[tuple[str, str], ...]] = {}
    anywhere: dict[str, tuple[tuple[str, str], ...]] = {}
    items = {(entry.casefold(), reason) for reason, row in rows(_LIST) for entry in row}
    for phrase, reason in sorted(items, key=lambda item: (-len(item[0]), item)):
        first = _WORD.match(phrase)
        if first and _SPACED.fullmatch(phrase):
            spaced[first[0]] = (*spaced.get(first[0], ()), (phrase, reason))
        else:
            anywhere[phrase[:2]] = (*anywhere.get(phrase[:2], ()), (phrase, reason))
    return spaced, anywhere
