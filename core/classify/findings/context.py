"""Cuts the words around a place, so that a finding shows both wordings in context."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from core.classify.reading import Reading
from core.model import Span

# Nobody quotes the last word of a quotation: ``safe,” said spokeswoman``.
_QUOTATION_END = re.compile(r"[,.!?…][”\"'’»」]\s*")
# Enough to tell what a figure counts.
_WORDS_AROUND = 3


def around(
    reading: Reading, span: Span, words: int = _WORDS_AROUND, limits: Span | None = None
) -> Span:
    """Return ``span`` with up to ``words`` words more on each side, inside ``limits``.

    These are its sentence where not given.
    """
    sentences = (limits,) if limits is not None else reading.sentences_of((span,))
    if not sentences:
        return span
    start, end = sentences[0].start, max(sentences[-1].end, span.end)
    places = reading.words_in((Span(start, end),))
    first = max(0, bisect_right([place[1] for place in places], span.start) - words)
    last = min(len(places), bisect_left([place[0] for place in places], span.end) + words)
    if first >= last:
        return span
    shown = Span(min(span.start, places[first][0]), max(span.end, places[last - 1][1]))
    for match in _QUOTATION_END.finditer(reading.text, shown.start, span.start):
        shown = Span(match.end(), shown.end)
    return whole_words(reading, shown, Span(start, end))


def whole_words(reading: Reading, span: Span, limits: Span) -> Span:
    """Return ``span`` out to the blanks around it, so that "U.S." and "3.5%" are whole.

    Marks that close or open a clause or a quotation stay outside.
    """
    text, start, end = reading.text, span.start, span.end
    while start > limits.start and _belongs(text[start - 1], _OPENING):
        start -= 1
    while end < limits.end and _belongs(text[end], _CLOSING):
        end += 1
    # A full stop is part of "Inc.", but not of the sentence's last word.
    if end == limits.end and text[end - 1] in ".!?":
        end -= 1
    return Span(start, max(end, span.end))


_OPENING = "“\"'‘(«—–"
_CLOSING = "”\"'’)»,;:—–!?"


def _belongs(character: str, marks: str) -> bool:
    is_sign = character.isascii() or character in "€£¥"
    return is_sign and not character.isspace() and character not in marks


def overlap(span: Span, others: Sequence[Span]) -> bool:
    """Return whether a span shares a character with any of the others."""
    return any(span.start < other.end and other.start < span.end for other in others)


def hull(spans: Sequence[Span]) -> Span:
    """Return the smallest span that holds all the spans, at least one."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))
