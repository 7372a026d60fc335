"""Keeps a list of findings readable: the gravest are listed, the others counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.classify.rules import Draft, Places, finding, weight
from core.model import Finding, Span

# More of one sort would bury the rest of the list.
_MAX_LISTED = 12


def limited(found: Iterable[Draft], further: str) -> Iterator[Finding]:
    """Yield the gravest findings of one sort, and one sentence that counts the others."""
    ordered = sorted(found, key=weight)
    listed, rest = ordered[:_MAX_LISTED], ordered[_MAX_LISTED:]
    yield from (one.written() for one in listed)
    if len(rest) == 1:
        yield rest[0].written()
    elif rest:
        places = Places(
            tuple(sorted({id_ for one in rest for id_ in one.places.passages})),
            _in_order(span for one in rest for span in one.places.source),
            _in_order(span for one in rest for span in one.places.repost),
        )
        yield finding(further, places, passages=str(len(places.passages)))


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(dict.fromkeys(spans), key=lambda span: (span.start, span.end)))
