"""Findings that set two wordings of a pair against each other, with some words around them."""

from __future__ import annotations

from core.classify.evidence import places
from core.classify.findings.context import around
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.model import Finding, Span

FEW, SOME = 3, 4
"""How many words stand around: enough to tell what a figure counts, or what a word is said of."""


def set_against(
    rule: str, pair: Pair, spans: tuple[Span, Span], words: int = SOME, **values: str
) -> Finding:
    """Return the finding of a rule at a place of either side, the source's first.

    It shows both places with so many words on each side; ``values`` are what else its sentence has.
    """
    source, repost = spans
    return finding(
        rule,
        places(pair, source, repost),
        source=wording(pair.source_reading, source, words),
        repost=wording(pair.repost_reading, repost, words),
        **values,
    )


def wording(reading: Reading, span: Span, words: int = SOME) -> str:
    """Return what stands at a place, with so many words on each side."""
    return around(reading, span, words).of(reading.text)
