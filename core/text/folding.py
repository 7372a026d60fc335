"""When two pieces of text are the same words: typography and case folded away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from core.text.han import simplified

# Quotation marks of all scripts count as one another; which mark it is, is style.
QUOTATION_MARKS = "\"'‘’‚‛“”„‟«»‹›「」『』﹁﹂﹃﹄〝〞〟＂＇｢｣`´"
_TO_PLAIN = {ord(mark): '"' for mark in QUOTATION_MARKS} | {
    ord(dash): "-" for dash in "‐‑‒–—―−﹘﹣－⸺⸻"
}
_DASHES = re.compile(r"-{2,}")
_DOTS = re.compile(r"\.{3,}|\.(?: \.){2,}")
_PAIRED_MARKS = re.compile(r"``|''|´´")
_BLANKS = re.compile(r"\s+")
# What of ASCII is not plain typography as it stands.
_NOT_PLAIN = re.compile(r"[^\S ]| {2}|--|\.\.|\. \.|['\"`]")


def fold_typography(text: str) -> str:
    """Return the text as it would be in plain typography, case kept.

    Quotation marks and apostrophes become ``"``, dashes ``-``, an ellipsis ``...``, any run of
    blanks one blank, Unicode forms their NFKC, traditional Chinese simplified; soft hyphens and
    zero-width characters go.
    """
    if text.isascii() and (text.isalnum() or not _NOT_PLAIN.search(text)):
        return text
    folded = _PAIRED_MARKS.sub('"', text).translate(_TO_PLAIN)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKC", folded).translate(_TO_PLAIN)
        folded = "".join(character for character in folded if not _is_invisible(character))
        folded = simplified(folded)
    return _BLANKS.sub(" ", _DASHES.sub("-", _DOTS.sub("...", folded)))


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def fold(text: str) -> str:
    """Return `fold_typography` without case."""
    return fold_typography(text).casefold()


# A language's everyday words, many times over: a word is folded once.
@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Return `fold` of one word; what was answered is kept."""
    return fold(word)
