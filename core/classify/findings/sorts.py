"""Things set for others of their sort: revenue and profit, kitchen and cellar, weeks and months."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from core.classify.evidence import Evidence
from core.classify.findings.context import overlap
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import FEW, set_against
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.model import Finding, Kind, Span
from core.text.wordlists import alternation, rows

_LIST = "sorts"
# What a sentence does not say, one beside it may; most sentences have some span of time.
_BESIDE = 2
_TIME, _ORDER = "time", "time order"


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield a thing that gave way to another one, in sentences that were else kept."""
    for pair in evidence.changed:
        found = _changed(pair) if pair.kind is Kind.EDITED else None
        if found is not None:
            source, repost, sort = found
            rule = "figure.changed" if sort.startswith(_TIME) else "name.other"
            yield set_against(rule, pair, (source, repost), FEW)


def _changed(pair: Pair) -> tuple[Span, Span, str] | None:
    """Return what stands for one another, and its sort: the only ones that edits touch."""
    there, here = pair.source_reading, pair.repost_reading
    if not any(there.may_hold(edit.source, _LIST) for edit in pair.changes):
        return None
    before = _touched(there, pair.source, [one.source for one in pair.changes])
    after = before and _touched(here, pair.repost, [one.repost for one in pair.changes])
    for source, row in before:
        same = [one for one in after if _sort_of(one[1]) == _sort_of(row)]
        alike = [one for one in before if _sort_of(one[1]) == _sort_of(row)]
        if len(same) != 1 or len(alike) != 1 or same[0][1] == row:
            continue
        repost, other = same[0]
        beside = 0 if _sort_of(row).startswith(_TIME) else _BESIDE
        is_kept = row in _rows_in(here, here.sentences_near(pair.repost, beside))
        is_known = other in _rows_in(there, there.sentences_near(pair.source, beside))
        if not (is_kept or is_known or is_quoted_on_both(pair, source, repost)):
            return source, repost, _sort_of(row)
    return None


def _touched(
    reading: Reading, spans: Sequence[Span], edited: Sequence[Span]
) -> list[tuple[Span, int]]:
    """Return what edits touch, with its row; a span of time with a number is a figure."""
    return [
        (span, row)
        for span, row in _found(reading, spans)
        if (_is_han_order(reading, span, row) or not reading.figures.touching(span))
        and overlap(span, edited)
    ]


def _is_han_order(reading: Reading, span: Span, row: int) -> bool:
    """Return whether it says the how manieth time it is: 第二次 is no count."""
    return _sort_of(row) == _ORDER and not reading.small[span.start].isascii()


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
