"""Where a line break stands inside a sentence and so does not begin a new block."""

from __future__ import annotations

import re
from functools import cache

from core.extract.dates import author_after_date, find_author, is_date_line
from core.text.wordlists import entries

_SENTENCE_END = re.compile(r"[.!?:…。！？：؟۔।][\"'”’»)\]）」』›]*$")
# What cannot end a sentence, and what cannot begin one.
_OPEN_END = re.compile(r"[,;،，、；]$")
_CONTINUATION = re.compile(r"[,;.)\]}%”’»，、；）」』]")
# Two words may be a heading or a menu entry; a sentence that was broken has begun before.
_MIN_WORDS = 3
# Longer lines are no bylines.
_MAX_BYLINE = 120
BULLET = re.compile(r"(?:[-*•‣◦▪●·–]|\(?\d{1,2}[.)])\s+(?=\S)")
_DIGIT = re.compile(r"\d")


def continues(previous: str, following: str) -> bool:
    """Return whether a line goes on with the sentence of the line before it."""
    return _is_broken(previous, following) and not says_who_or_when(following)


def ends_sentence(line: str) -> bool:
    """Return whether a line stops where a sentence may stop."""
    return _SENTENCE_END.search(line) is not None


def says_who_or_when(line: str) -> bool:
    """Return whether a line is a byline or a date, which stay apart from the headline above."""
    if len(line) > _MAX_BYLINE or not _may_say_so(line):
        return False
    return bool(find_author(line) or is_date_line(line) or author_after_date(line))


def _may_say_so(line: str) -> bool:
    """Return False, fast, for most lines that are neither: no date in them, no "by" before."""
    return bool(_DIGIT.search(line) or line.casefold().startswith(_first_words()))


@cache
def _first_words() -> tuple[str, ...]:
    words = (*entries("bylines", "by"), *entries("bylines", "by unspaced"))
    return tuple(word.casefold() for word in words)


def _is_broken(previous: str, following: str) -> bool:
    if not previous or not following or ends_sentence(previous):
        return False
    if _OPEN_END.search(previous) or _CONTINUATION.match(following):
        return True
    return following[0].islower() and len(previous.split()) >= _MIN_WORDS
