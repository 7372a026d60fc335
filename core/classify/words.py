"""Words folded, their stems, and how alike two bags of them are."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.text.folding import fold
from core.text.wordlists import folded, rows

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Han, kana and other scripts without blanks: one character counts as a word."""
_WORD = re.compile(
    rf"[{UNSPACED}]|\d+(?:[.,]\d+)*|(?:(?![{UNSPACED}\d_])\w)+(?:['’](?:(?![{UNSPACED}\d_])\w)+)*"
)
_SUFFIXES = (
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "ed",
    "es",
    "er",
    "ly",
    "s",
    "y",
)
# Shorter stems join words that have nothing to do with each other.
_MIN_STEM_LETTERS = 3


def words_of(text: str) -> list[str]:
    """Return the words of ``text``, without case and typography."""
    return [fold_word(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Return one word without case and typography, its apostrophe a plain one."""
    return fold(word).replace('"', "'")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the part of a folded word that its English forms share; good enough to compare."""
    bare = re.sub(r"'s?$", "", word)
    bare = _plain_forms().get(bare, bare)
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= _MIN_STEM_LETTERS:
            bare = bare.removesuffix(suffix)
            break
    # "approve" and "approving", "stopped" and "stop".
    bare = bare.removesuffix("e") if len(bare) > _MIN_STEM_LETTERS else bare
    if len(bare) > _MIN_STEM_LETTERS and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare


@cache
def _plain_forms() -> dict[str, str]:
    return {form: row[0] for _, row in rows("irregular_forms") for form in row[1:]}


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that say what ``text`` is about, in order, with repeats."""
    common = folded("stop_words")
    return [stem(word) for word in words_of(text) if word not in common]


@lru_cache(maxsize=16384)
def letters_of(text: str) -> str:
    """Return the letters and digits of ``text``, folded: equal where only punctuation differs."""
    return "".join(filter(str.isalnum, fold(text)))
