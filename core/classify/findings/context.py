"""Cuts the words around a place, so that a finding shows both wordings in context."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from core.classify.reading import Reading
from core.classify.words import word_ranges
from core.model import Span

# Enough to tell what a figure counts.
_WORDS_AROUND = 3


def around(reading: Reading, span: Span, words: int = _WORDS_AROUND) -> Span:
    """Return ``span`` with up to ``words`` words more on each side, inside its sentence."""
    sentences = reading.sentences_of((span,))
    if not sentences:
        return span
    start, end = sentences[0].start, max(sentences[-1].end, span.end)
    places = word_ranges(reading.text, start, end)
    first = max(0, bisect_right([place[1] for place in places], span.start) - words)
    last = min(len(places), bisect_left([place[0] for place in places], span.end) + words)
    if first >= last:
        return span
    return Span(
        min(span.start, _with_sign(reading.text, places[first][0], start)),
        max(span.end, _with_unit(reading.text, places[last - 1][1], end)),
    )


def hull(spans: Sequence[Span]) -> Span:
    """Return the smallest span that holds all the spans, at least one."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _with_sign(text: str, start: int, limit: int) -> int:
    return start - 1 if start > limit and text[start - 1] in "$€£¥" else start


def _with_unit(text: str, end: int, limit: int) -> int:
    return end + 1 if end < limit and text[end] in "%％" else end
