"""Spans of time without a number set for others: last week and last month, minutes and hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core.classify.evidence import Evidence, places
from core.classify.findings.context import around
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.model import Finding, Kind, Span
from core.text.wordlists import alternation, rows

_LIST = "time_spans"


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield a span that gave way to another one, in sentences that were else kept."""
    for pair in evidence.changed:
        found = _changed(pair) if pair.kind is Kind.EDITED else None
        if found is not None:
            source, repost = found
            yield finding(
                "figure.changed",
                places(pair, source, repost),
                source=around(pair.source_reading, source).of(pair.source_reading.text),
                repost=around(pair.repost_reading, repost).of(pair.repost_reading.text),
            )


def _changed(pair: Pair) -> tuple[Span, Span] | None:
    """Return what stands for one another: the only spans that edits touch, of one sort."""
    if not any(pair.source_reading.may_hold(edit.source, _LIST) for edit in pair.changes):
        return None
    before = _touched(pair.source_reading, pair.source, [one.source for one in pair.changes])
    after = before and _touched(
        pair.repost_reading, pair.repost, [one.repost for one in pair.changes]
    )
    if not after or len(before) != 1 or len(after) != 1:
        return None
    (source, row), (repost, other) = before[0], after[0]
    if row == other or _sort_of(row) != _sort_of(other):
        return None
    is_kept = row in _rows_in(pair.repost_reading, pair.repost)
    if is_kept or other in _rows_in(pair.source_reading, pair.source):
        return None
    return None if is_quoted_on_both(pair, source, repost) else (source, repost)


def _touched(
    reading: Reading, spans: Sequence[Span], edited: Sequence[Span]
) -> list[tuple[Span, int]]:
    """Return the spans that edits touch, with their row; those with a number are figures."""
    return [
        (span, row)
        for span, row in _found(reading, spans)
        if not reading.figures.touching(span)
        and any(one.start < span.end and span.start < one.end for one in edited)
    ]


def _rows_in(reading: Reading, spans: Sequence[Span]) -> set[int]:
    return {row for _, row in _found(reading, spans)}


def _found(reading: Reading, spans: Sequence[Span]) -> Iterator[tuple[Span, int]]:
    for span in spans:
        for match in _pattern().finditer(reading.small, span.start, span.end):
            yield Span(*match.span()), _row_of()[match.group()]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(alternation(_row_of()))


@cache
def _row_of() -> dict[str, int]:
    return {word: number for number, (_, row) in enumerate(rows(_LIST)) for word in row}


def _sort_of(row: int) -> str:
    return rows(_LIST)[row][0]
