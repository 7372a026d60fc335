"""What a finding says, in each language that there are sentences for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from core.model import Finding
from core.resources import resource

DEFAULT = "en"
_ENDED = (".”", "!”", "?”", "…”", "。”", "！”", "？”")
_FULL_STOPS = {"zh": "。"}


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The sentences of one language by rule, and its nouns by name of count: one, several."""

    language: str
    by_rule: dict[str, str]
    nouns: dict[str, list[str]]


def told(finding: Finding, language: str = DEFAULT) -> str:
    """Return what a finding says in a language, in English where there is no sentence in it."""
    if language == DEFAULT or not finding.values:
        return finding.text
    return tell(finding.rule, dict(finding.values), language)


def tell(rule: str, values: dict[str, str], language: str = DEFAULT) -> str:
    """Return the sentence of a rule; ``values`` fill its placeholders, counts as plain digits."""
    sentences = _sentences(language if language in languages() else DEFAULT)
    shown = {name: _counted(value, sentences.nouns.get(name)) for name, value in values.items()}
    text = sentences.by_rule[rule].format(**shown)
    # What is quoted to its end brings its own full stop, or it does not.
    if text.endswith("”") and not text.endswith(_ENDED):
        text += _FULL_STOPS.get(sentences.language, ".")
    return text


@cache
def languages() -> frozenset[str]:
    """Return the languages that findings can be told in, as ISO 639-1 codes."""
    return frozenset(path.stem for path in resource("findings").glob("*.toml"))


def _counted(value: str, nouns: list[str] | None) -> str:
    if nouns is None:
        return value
    return nouns[0 if int(value) == 1 else 1].format(f"{int(value):,}")


@cache
def _sentences(language: str) -> _Sentences:
    table = tomllib.loads(resource("findings", f"{language}.toml").read_text("utf-8"))
    return _Sentences(language, table["sentences"], table["counts"])
