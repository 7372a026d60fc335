"""Tells names from nouns where every noun has a capital: in German."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.classify.reading import Reading
from core.text.names import Name, fold_name
from core.text.wordlists import alternation, entries

CAPITALIZING = "de"
"""The language whose nouns look like names."""

_ENDINGS = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nis|nisse"
    r"|nissen|tum|chen|lein|ment|mente|anz|enz|ik|ur|uren|innen|iker|iger|loge|logen|listen?)$"
)
# In German a name of one word is told from a noun by what stands before it only.
_PLACED = re.compile(
    r"(?:\b(?:in|aus|nach|bei|von|bis|zwischen|und|oder|über|gegen|für|mit|ab)|[A-ZÄÖÜ][\wäöüß]+)\s$"
)


def trimmed(reading: Reading, name: Name) -> Name | None:
    """Return a name without the nouns before it, None where nothing else is left.

    "Hobbyarchäologen Werner Zoll" is "Werner Zoll"; languages that write nouns small keep all.
    """
    if reading.language != CAPITALIZING:
        return name
    nouns = _nouns(reading.strand_text)
    raw = reading.text[name.start : name.end]
    last = 0
    for word in re.finditer(r"\S+", raw):
        if _is_noun(word[0], nouns):
            last = word.end()
    kept = raw[last:].lstrip()
    words = fold_name(kept)
    return Name(name.end - len(kept), name.end, words) if words else None


def is_placed(reading: Reading, name: Name) -> bool:
    """Return whether a German name of one word stands where hardly any noun does."""
    if reading.language != CAPITALIZING or len(name.words) > 1:
        return True
    before = reading.text[max(0, name.start - 30) : name.start]
    return _PLACED.search(before) is not None


def _is_noun(word: str, nouns: frozenset[str]) -> bool:
    bare = word.strip(".,").lower()
    return bare in nouns or _ENDINGS.search(bare) is not None


@cache
def _determined() -> re.Pattern[str]:
    """Find nouns after a determiner, or after an adjective with an ending."""
    determiners = alternation(entries("determiners", CAPITALIZING))
    return re.compile(
        rf"(?:(?i:{determiners})\s+(?:[a-zäöüß]+\s+)?|\b[a-zäöüß]{{4,}}(?:em|es|ige|igen|iche|ichen)\s)"
        r"([A-ZÄÖÜ][\wäöüß-]+)"
    )


@lru_cache(maxsize=4)
def _nouns(text: str) -> frozenset[str]:
    return frozenset(match[1].lower() for match in _determined().finditer(text))
