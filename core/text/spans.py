"""Spans of one text as sets of its characters: what two have in common, what one leaves.

Every answer is in text order and apart; none begins or ends with a blank, and what only blanks
separate is one span.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.model import Span


def merged(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return what the spans cover together."""
    whole = list[Span]()
    for span in sorted(_trimmed(text, spans)):
        if whole and not text[whole[-1].end : span.start].strip():
            last = whole.pop()
            whole.append(Span(last.start, max(last.end, span.end)))
        else:
            whole.append(span)
    return tuple(whole)


def common(text: str, spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """Return what stands in both."""
    second = sorted(others)
    shared = (
        Span(max(span.start, other.start), min(span.end, other.end))
        for span in spans
        for other in second
        if span.start < other.end and other.start < span.end
    )
    return merged(text, shared)


def without(text: str, spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of the spans; across what was taken out nothing is joined."""
    gone = sorted(taken)
    return tuple(
        piece for span in merged(text, spans) for piece in _trimmed(text, _between(span, gone))
    )


def _between(span: Span, gone: list[Span]) -> Iterator[Span]:
    start = span.start
    for other in gone:
        if other.start < span.end and start < other.end:
            yield Span(start, max(start, other.start))
            start = other.end
    if start < span.end:
        yield Span(start, span.end)


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans less the blanks at their ends; blank ones are dropped."""
    for span in spans:
        wording = span.of(text)
        inner = wording.strip()
        if inner:
            start = span.start + len(wording) - len(wording.lstrip())
            yield Span(start, start + len(inner))
