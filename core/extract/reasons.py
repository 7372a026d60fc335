"""Why a piece of a page is not its article, told from its own words, its place and its markup."""

from __future__ import annotations

import re
from functools import lru_cache

from core.extract.candidates import Candidate
from core.extract.phrases import phrases_in
from core.extract.shapes import Shape

NO_WORDS = "no words"
IMAGE_NAMES = "image names"
NAVIGATION = "navigation"
RELATED = "related links"
ABOUT = "about the article"
COMMENTS = "comment form"
COPYRIGHT = "copyright line"
AUTHOR = "about the author"
CONTROL = "form control"
HIDDEN = "hidden on the page"
REPEATED_TITLE = "repeated title"

# Phrases must make up this much of a line: a sentence may say "all rights reserved", too.
_MIN_SENTENCE_SHARE = 0.45
_MIN_PHRASE_SHARE = 0.2
# A single word such as "subscribe" says something only where it is nearly the whole line.
_MIN_WORD_SHARE = 0.6
_MAX_LINE = 400
# Names run together, as a copy from a PDF leaves them: "page2image168page2image169".
_RUN_TOGETHER = re.compile(r"(?=.{24})(?:[A-Za-z_]+\d+){3,}(?:\.\w{3,4})?")
_IMAGE_FILE = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)", re.IGNORECASE)
# An address may be long, too, but somebody wrote it there.
_LONG_TOKEN = re.compile(r"(?<!\S)(?!https?://)\S{60,}")
# However long the owner's name is that follows.
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\))|copyright\s+\d{4}|版权所有|版權所有", re.IGNORECASE
)
_MAX_COPYRIGHT = 200
# "Home > World > Europe"
_TRAIL = re.compile(r"(?:[^>›»]{1,30}\s?[>›»]\s?){2,}[^>›»]*")
_MAX_TRAIL = 120
_ANY_LETTER = re.compile(r"[^\W_]")

# What page makers call the parts of a page, by the reason that the reader is shown.
_HINTS = {
    COMMENTS: r"comment|disqus|respond\b|reply",
    AUTHOR: r"signature|author-?_?(?:box|bio)|about-?(?:the-?)?author",
    "share buttons": r"share|sharing|social|addthis|sns",
    RELATED: r"related|recommend|popular|most-?read|trending|outbrain|taboola|more-",
    "subscription": r"newsletter|subscri|paywall|signup",
    "cookie notice": r"cookie|consent|gdpr",
    "advertisement": r"ads?(?![a-z])|advert|sponsor|promo",
    NAVIGATION: r"nav|menu|bread-?crumb|crumbs|pager|pagination|topbar|header(?![a-z])",
    "page header": r"running-head",
    "page footer": r"foot",
    "sidebar": r"aside|side-?bar|widget|right(?![a-z])",
    CONTROL: r"form(?![a-z])|button|select(?![a-z])|search",
    HIDDEN: r"is-hidden",
}
_HINT_REASONS = tuple(_HINTS)
_ANY_HINT = re.compile(rf"(?<![a-z])(?:{'|'.join(f'({names})' for names in _HINTS.values())})")


def spoken_reason(text: str, shape: Shape) -> str:
    """Return the reason that the words of a line themselves give, "" where they give none."""
    if not _ANY_LETTER.search(text):
        return NO_WORDS
    if _is_machine_text(text):
        return IMAGE_NAMES
    if len(text) <= _MAX_COPYRIGHT and _COPYRIGHT.match(text):
        return COPYRIGHT
    if len(text) <= _MAX_TRAIL and _TRAIL.fullmatch(text):
        return NAVIGATION
    if len(text) > _MAX_LINE:
        return ""
    least = _MIN_SENTENCE_SHARE if shape.ends_sentence else _MIN_PHRASE_SHARE
    best, most = "", 0.0
    for reason, found in phrases_in(text).items():
        covered = found.phrases if found.phrases >= least else found.words
        if covered > most and (covered >= _MIN_WORD_SHARE or found.phrases >= least):
            best, most = reason, covered
    return best


def marked_reason(candidate: Candidate) -> str:
    """Return the reason that the markup around a candidate gives, "" where it gives none.

    The innermost name counts: a share bar inside a header is a share bar.
    """
    return _reason_of_hints(candidate.hints)


# Neighbours on a page share their hints.
@lru_cache(maxsize=1024)
def _reason_of_hints(hints: str) -> str:
    found = [match.lastindex or 1 for match in _ANY_HINT.finditer(hints)]
    return _HINT_REASONS[found[-1] - 1] if found else ""


def _is_machine_text(text: str) -> bool:
    if _RUN_TOGETHER.fullmatch(text) or _IMAGE_FILE.fullmatch(text):
        return True
    longest = _LONG_TOKEN.search(text)
    if longest is None or not longest[0].isascii():
        return False
    return len(longest[0]) > len(text) / 2
