"""Which language a text is in: by its script, then by its small words, then by a library."""

# py3langid ships no types.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import cast

from core.text.wordlists import rows

UNKNOWN = "und"
# What the library calls rows of letters that are no language.
_NO_LANGUAGE = "zxx"

# More text than this makes no decision surer.
_MAX_CHARACTERS = 2000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# A mark that was lost at the end of a text leaves the rest quoted.
_QUOTED = re.compile(
    r"“[^“”]*(?:”|$)|「[^「」]*(?:」|$)|『[^『』]*(?:』|$)|«[^«»]*(?:»|$)|\"[^\"]*(?:\"|$)"
    r"|\([^()]*\)|（[^（）]*）"
)
# Scripts that one language of those we can tell apart uses.
_OWN_SCRIPT = tuple(
    (language, re.compile(f"[{characters}]"))
    for language, characters in (
        ("ko", r"\uac00-\ud7af\u1100-\u11ff"),
        ("el", r"\u0370-\u03ff\u1f00-\u1fff"),
        ("he", r"\u0590-\u05ff"),
        ("th", r"\u0e00-\u0e7f"),
        ("lo", r"\u0e80-\u0eff"),
        ("my", r"\u1000-\u109f"),
        ("km", r"\u1780-\u17ff"),
        ("ka", r"\u10a0-\u10ff"),
        ("hy", r"\u0530-\u058f"),
        ("am", r"\u1200-\u137f"),
        ("bn", r"\u0980-\u09ff"),
        ("pa", r"\u0a00-\u0a7f"),
        ("gu", r"\u0a80-\u0aff"),
        ("ta", r"\u0b80-\u0bff"),
        ("te", r"\u0c00-\u0c7f"),
        ("kn", r"\u0c80-\u0cff"),
        ("ml", r"\u0d00-\u0d7f"),
        ("si", r"\u0d80-\u0dff"),
    )
)
_SHARED_SCRIPTS = (
    _LATIN,
    re.compile(r"[\u0400-\u052f]"),
    re.compile(r"[\u0600-\u06ff\u0750-\u077f]"),
    re.compile(r"[\u0900-\u097f]"),
)
# One Han character says as much as this many letters: a Chinese paragraph may quote English words.
_LETTERS_PER_HAN = 3
# Japanese without a tenth of kana would be a list of names.
_MIN_KANA = 0.1
# Two small words that no other language has, or several that few have.
_MIN_EVIDENCE = 1.5
# The best language must have this much more than the next one.
_MIN_LEAD = 1.3
# The library errs on less text than some two lines.
_MIN_LIBRARY_LETTERS = 100


def language_of(text: str) -> str:
    """Return the language of a text as ISO 639-1 by script and small words, ``und`` if unclear.

    Names, numbers and short headings are often unclear; who knows their neighbours should ask
    `likeliest_language` which of the neighbours' languages they are in.
    """
    text = _probe(text)
    script = _language_of_script(text)
    if script is not None:
        return script
    ranked = _ranked(_evidence(text))
    best, second = (*ranked, (UNKNOWN, 0.0), (UNKNOWN, 0.0))[:2]
    is_clear = best[1] >= _MIN_EVIDENCE and best[1] >= _MIN_LEAD * second[1]
    return best[0] if is_clear else UNKNOWN


def likeliest_language(text: str, among: Collection[str]) -> str:
    """Return which of some languages the text is in, ``und`` where nothing speaks for one more."""
    text = _probe(text)
    script = _language_of_script(text)
    if script is not None:
        return script if script in among else UNKNOWN
    ranked = _ranked({one: much for one, much in _evidence(text).items() if one in among})
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return UNKNOWN
    return ranked[0][0]


def language_by_library(text: str) -> str:
    """Return the language of a longer text that has none of the small words we know.

    The likeliest of those with an ISO 639-1 code; ``und`` for a short text or no language at all.
    """
    text = _probe(text)
    if sum(character.isalpha() for character in text) < _MIN_LIBRARY_LETTERS:
        return UNKNOWN
    import py3langid  # 0.5 s with its model, and few pages need it

    rank = cast("Callable[[str], list[tuple[str, float]]]", py3langid.rank)
    ranked = [language for language, _ in rank(text)]
    if ranked[0] == _NO_LANGUAGE:
        return UNKNOWN
    # Beside 116 languages of ISO 639-1 it knows some that have codes of three letters only.
    return next((language for language in ranked if len(language) == 2), UNKNOWN)


def _probe(text: str) -> str:
    """Return the beginning of a text, each letter one with its accents, as our words are."""
    return unicodedata.normalize("NFC", text[:_MAX_CHARACTERS])


def letters_weight(text: str) -> int:
    """Return how much a text says, in letters of an alphabet: a Han character counts as three."""
    if text.isascii():
        return len(_LATIN.findall(text))
    letters = sum(character.isalpha() for character in text)
    return letters + (_LETTERS_PER_HAN - 1) * (len(_HAN.findall(text)) + len(_KANA.findall(text)))


def _language_of_script(text: str) -> str | None:
    """Return the language that the script alone decides, ``und`` without letters, None for more."""
    counts = _script_counts(text)
    if not any(counts.values()):
        return UNKNOWN
    best = max(counts, key=lambda script: counts[script])
    if best == "han":
        kana = len(_KANA.findall(text))
        return "ja" if kana >= _MIN_KANA * (kana + len(_HAN.findall(text))) else "zh"
    return None if best == "shared" else best


def _script_counts(text: str) -> Mapping[str, int]:
    if text.isascii():
        return {"shared": len(_LATIN.findall(text))}
    if _EAST_ASIAN.search(text) and _LATIN.search(text):
        # Whose words are quoted does not decide who speaks.
        text = _without_quotations(text)
    shared = max(len(script.findall(text)) for script in _SHARED_SCRIPTS)
    han = len(_HAN.findall(text)) + len(_KANA.findall(text))
    own = {language: len(script.findall(text)) for language, script in _OWN_SCRIPT}
    return {"shared": shared, "han": han * _LETTERS_PER_HAN, **own}


def _without_quotations(text: str) -> str:
    """Return a text without what is quoted or in brackets, the whole where nothing else is."""
    rest = _QUOTED.sub(" ", text)
    return rest if any(map(str.isalpha, rest)) else text


def _evidence(text: str) -> dict[str, float]:
    """Return for each language how many small words speak for it; shared ones count less."""
    known = _languages_of_words()
    evidence: dict[str, float] = {}
    for word in _WORD.findall(text):
        languages = known.get(word.lower().replace("’", "'"), ())
        for language in languages:
            evidence[language] = evidence.get(language, 0.0) + 1 / len(languages)
    return evidence


def _ranked(evidence: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(evidence.items(), key=lambda item: (-item[1], item[0]))


@cache
def _languages_of_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, row in rows("function_words"):
        for word in row:
            have = found.get(word, ())
            if language not in have:
                found[word] = (*have, language)
    return found
