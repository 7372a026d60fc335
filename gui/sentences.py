"""What core says of pages and reports, in the window's language.

Core speaks plain English, to scripts as to people. The window knows its sentences by their
wording (resources/i18n/zh.toml) and says them in its own; one that it does not know stays English.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.resources import resource

_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """The sentences of one language by what matches them in English, and phrases within them."""

    sentences: tuple[tuple[re.Pattern[str], str], ...]
    phrases: Mapping[str, str]


def in_language(text: str, language: str) -> str:
    """Return sentences of core in a language; from the first that is unknown on, in English."""
    if language not in _languages():
        return text
    catalogue = _catalogue(language)
    told: list[str] = []
    rest = text.strip()
    while rest:
        found = _first_match(catalogue, rest)
        if found is None:
            return f"{''.join(told)} {rest}".strip()
        match, sentence = found
        values = {name: catalogue.phrases.get(v, v) for name, v in match.groupdict().items()}
        told.append(sentence.format(**values))
        rest = rest[match.end() :].lstrip()
    return "".join(told)


def _first_match(catalogue: _Catalogue, text: str) -> tuple[re.Match[str], str] | None:
    """Return the sentence that a text begins with.

    Of several it is the shortest, for a hole may swallow what comes next, and of these the one
    with most words given.
    """
    matches = ((pattern.match(text), sentence) for pattern, sentence in catalogue.sentences)
    found = [(match, sentence) for match, sentence in matches if match]
    return min(found, key=lambda pair: pair[0].end(), default=None)


@cache
def _languages() -> frozenset[str]:
    return frozenset(path.stem for path in resource("i18n").glob("*.toml"))


@cache
def _catalogue(language: str) -> _Catalogue:
    table = tomllib.loads(resource("i18n", f"{language}.toml").read_text("utf-8"))
    templates = sorted(table["sentences"], key=lambda text: -len(_HOLE.sub("", text)))
    sentences = tuple((_pattern(text), table["sentences"][text]) for text in templates)
    return _Catalogue(sentences, table["phrases"])


def _pattern(template: str) -> re.Pattern[str]:
    """Return what matches a sentence of core: a hole is anything, up to what follows it."""
    parts = _HOLE.split(template)
    texts = (
        f"(?P<{part}>.+?)" if at % 2 else re.escape(part).replace(r"\ ", " ")
        for at, part in enumerate(parts)
    )
    return re.compile(rf"{''.join(texts)}(?=\s|\Z)", re.DOTALL)
