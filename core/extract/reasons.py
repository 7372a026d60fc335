"""Why a piece of a page is not its article, told from its own words, its place and its markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from core.extract.candidates import Candidate
from core.extract.shapes import Shape
from core.text.wordlists import alternation, entries, rows

IMAGE_NAMES = "image names"
NAVIGATION = "navigation"
RELATED = "related links"
COMMENTS = "comment form"
REPEATED_TITLE = "repeated title"

# Phrases must make up this much of a line: a sentence may say "all rights reserved", too.
_MIN_SENTENCE_SHARE = 0.3
_MIN_PHRASE_SHARE = 0.2
# A single word such as "subscribe" says something only where it is nearly the whole line.
_MIN_WORD_SHARE = 0.6
_MAX_LINE = 400
# Names run together, as a copy from a PDF leaves them: "page2image168page2image169".
_RUN_TOGETHER = re.compile(r"(?:[A-Za-z_]+\d+){3,}(?:\.\w{3,4})?")
_IMAGE_FILE = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)", re.IGNORECASE)
_LONG_TOKEN = re.compile(r"\S{60,}")
_SINGLE_WORD = re.compile(r"[^\W\d_\u3040-\uffff]+|[\u3040-\uffff]{1,2}")
_ANY_LETTER = re.compile(r"[^\W_]")

# What page makers call the parts of a page, by the reason that the reader is shown.
_HINTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(rf"(?<![a-z])(?:{names})", re.IGNORECASE))
    for reason, names in (
        (COMMENTS, r"comment|disqus|respond\b|reply"),
        ("share buttons", r"share|sharing|social|addthis|sns"),
        (RELATED, r"related|recommend|popular|most-?read|trending|outbrain|taboola|more-"),
        ("subscription", r"newsletter|subscri|paywall|signup"),
        ("cookie notice", r"cookie|consent|gdpr"),
        ("advertisement", r"ads?(?![a-z])|advert|sponsor|promo"),
        (NAVIGATION, r"nav|menu|bread-?crumb|crumbs|pager|pagination|topbar|header(?![a-z])"),
        ("page footer", r"foot"),
        ("sidebar", r"aside|side-?bar|widget|right(?![a-z])"),
        ("form control", r"form(?![a-z])|button|select(?![a-z])|search"),
        ("hidden on the page", r"is-hidden"),
    )
)


def spoken_reason(text: str, shape: Shape) -> str:
    """Return the reason that the words of a line themselves give, "" where they give none."""
    if not _ANY_LETTER.search(text):
        return "no words"
    if _is_machine_text(text):
        return IMAGE_NAMES
    if len(text) > _MAX_LINE:
        return ""
    least = _MIN_SENTENCE_SHARE if shape.ends_sentence else _MIN_PHRASE_SHARE
    best, most = "", 0.0
    for reason, phrases, words in _phrases():
        covered = _share(phrases, text)
        if covered < least:
            covered = _share(words, text)
            covered = covered if covered >= _MIN_WORD_SHARE else 0.0
        if covered > most:
            best, most = reason, covered
    return best


def _share(pattern: re.Pattern[str], text: str) -> float:
    return sum(len(found[0]) for found in pattern.finditer(text)) / len(text)


def marked_reason(candidate: Candidate) -> str:
    """Return the reason that the markup around a candidate gives, "" where it gives none.

    The innermost name counts: a share bar inside a header is a share bar.
    """
    place, best = -1, ""
    for reason, names in _HINTS:
        for match in names.finditer(candidate.hints):
            if match.start() > place:
                place, best = match.start(), reason
    return best


def _is_machine_text(text: str) -> bool:
    if _RUN_TOGETHER.fullmatch(text) or _IMAGE_FILE.fullmatch(text):
        return True
    longest = _LONG_TOKEN.search(text)
    if longest is None or not longest[0].isascii():
        return False
    return len(longest[0]) > len(text) / 2


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Return for each reason what finds its phrases, and what finds its single words as well."""
    groups = dict.fromkeys(group for group, _ in rows("boilerplate"))
    return tuple((group, *_patterns(entries("boilerplate", group))) for group in groups)


def _patterns(phrases: Sequence[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    longer = [phrase for phrase in phrases if not _SINGLE_WORD.fullmatch(phrase)]
    return (
        re.compile(alternation(longer), re.IGNORECASE),
        re.compile(alternation(phrases), re.IGNORECASE),
    )
