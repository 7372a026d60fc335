"""The findings that rules make, and their order in the report."""

from __future__ import annotations

from typing import NamedTuple

from core.classify.rule_rows import ROWS
from core.model import Finding, Severity, Span
from core.text.telling import tell

RULES = {rule.id: rule for rule in ROWS}
"""The table by rule id, in order of weight."""

_SEVERITIES = tuple(Severity)
_WEIGHTS = {rule.id: (_SEVERITIES.index(rule.severity), at) for at, rule in enumerate(ROWS)}
_EXCERPT_LENGTH = 140


class Draft(NamedTuple):
    """A finding before its sentence is written, which costs most: few of many are listed."""

    rule: str
    places: Places
    values: dict[str, str]

    def written(self) -> Finding:
        """Return the finding."""
        return finding(self.rule, self.places, **self.values)


class Places(NamedTuple):
    """What a finding points at: passages by id, and spans of both sides."""

    passages: tuple[int, ...]
    source: tuple[Span, ...] = ()
    repost: tuple[Span, ...] = ()


def finding(rule_id: str, places: Places, **values: str) -> Finding:
    """Return the finding of a rule; ``values`` fill its sentence, long ones are shortened."""
    rule = RULES[rule_id]
    shown = {name: excerpt(value) for name, value in values.items()}
    said = tell(rule_id, shown)
    return Finding(rule.type, rule.severity, rule_id, said, *places, tuple(shown.items()))


def weight(
    one: Finding | Draft,
) -> tuple[int, int, tuple[int, ...], tuple[Span, ...], tuple[Span, ...]]:
    """Return the key that sorts findings: the most important first, then in text order."""
    where = one.places if isinstance(one, Draft) else one
    return (*_WEIGHTS[one.rule], where.passages, where.source, where.repost)


def excerpt(text: str) -> str:
    """Return text for a sentence: blanks as one, cut after a word where it is long.

    Quotation marks inside become single ones, those around it are left to the sentence.
    """
    plain = _quotable(" ".join(text.split()).rstrip(",;: "))
    if len(plain) <= _EXCERPT_LENGTH:
        return plain
    cut = plain[:_EXCERPT_LENGTH].rsplit(" ", 1)[0].rstrip(",;:—–- ")
    return f"{cut}…"


_SINGLE = str.maketrans({"“": "‘", "”": "’", "„": "‚", '"': "'"})


def _quotable(text: str) -> str:
    """Return text that will stand in quotation marks, its own ones made to fit.

    A pair around it goes, and so does a mark at an end that is the only one.
    """
    opens, closes = text[:1] in _OPENING, text[-1:] in _CLOSING
    inner = text[opens : len(text) - closes]
    has_others = any(mark in inner for mark in _OPENING + _CLOSING)
    if not has_others or (opens and closes and not _closes_first(inner)):
        text = inner
    return text.translate(_SINGLE)


_OPENING, _CLOSING = ("“", "„", '"'), ("”", '"')


def _closes_first(inner: str) -> bool:
    """Return whether the first mark in ``inner`` closes what was opened before it."""
    marks = [character for character in inner if character in _OPENING + _CLOSING]
    return marks[0] in _CLOSING
