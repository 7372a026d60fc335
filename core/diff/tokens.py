"""A passage's text as tokens for a word diff: words, figures, marks; blanks lie between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.text.folding import fold_word

# Accents, vowel signs of Indic scripts, soft hyphens, zero-width characters: no \w, yet in a word.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0966-\u0df3\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
# Scripts without blanks between words: one character a token, with the marks that follow it.
_SINGLE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_WORD = rf"[^\W{_SINGLE}]"
_LETTERS = rf"(?:{_WORD}++|[{_MARKS}]++)++"
# The commonest first; possessive, as nothing that follows could ask for a letter back: together
# a quarter of the time less.
_TOKEN = re.compile(
    rf"""
      [^\W\d{_SINGLE}]{_WORD}*+(?:[{_MARKS}]++{_WORD}*+)*+(?:['’ʼ＇‘`]{_LETTERS})*+     # a word
    | \d++(?:[.,:/]\d++)*+[%‰]?                # a figure
    | [{_SINGLE}][{_MARKS}]*+
    | {_LETTERS}(?:['’ʼ＇‘`]{_LETTERS})*+       # a word that a mark begins
    | \.{{3,}} | \.(?:\ \.){{2,}}               # an ellipsis made of dots
    | -{{2,}} | '' | `` | ´´                    # a dash and quotation marks made of two
    | \S
    """,
    re.VERBOSE,
)


class Tokens(NamedTuple):
    """The tokens of ``text[start:end]`` in order; only blanks lie between them.

    ``spans`` are half-open ranges of the text, ``keys`` their words folded for comparing.
    """

    text: str
    start: int
    end: int
    spans: list[tuple[int, int]]
    keys: list[str]

    def start_of(self, index: int) -> int:
        """Return where a token begins, for the one past the last where the text ends."""
        return self.spans[index][0] if index < len(self.spans) else self.end


def tokens(text: str, start: int, end: int) -> Tokens:
    """Return the tokens of ``text[start:end]``."""
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    return Tokens(text, start, end, spans, [fold_word(text[first:last]) for first, last in spans])
