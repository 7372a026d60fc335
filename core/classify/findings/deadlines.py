"""A day until which something holds that became one from which it does: "by" and "from Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.classify.evidence import Evidence
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import FEW, set_against
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.model import Edit, Finding, Span
from core.text.numbers import CALENDAR

_UNTIL = frozenset(("by", "before", "until", "till", "through", "bis", "vor"))
_FROM = frozenset(("from", "after", "since", "ab", "seit", "nach"))
# "By the end of May": so much may stand before the day.
_BEFORE_DAY = 16
_CLAUSE_END = re.compile(r"[.,;:!?]\s")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield words before a day of both sides that turned round what it limits, one a pair."""
    for pair in evidence.changed:
        turned = next((edit for edit in pair.changes if _is_turned(pair, edit)), None)
        if turned is not None:
            yield set_against("figure.changed", pair, (turned.source, turned.repost), FEW)


def _is_turned(pair: Pair, edit: Edit) -> bool:
    source, repost = pair.source_reading, pair.repost_reading
    before = edit.source.of(source.small).strip()
    after = edit.repost.of(repost.small).strip()
    if not ((before in _UNTIL and after in _FROM) or (before in _FROM and after in _UNTIL)):
        return False
    if is_quoted_on_both(pair, edit.source, edit.repost):
        return False
    return _has_day(source, edit.source.end) and _has_day(repost, edit.repost.end)


def _has_day(reading: Reading, place: int) -> bool:
    """Return whether a day, an hour or a year follows close behind, in the same clause."""
    text = reading.small[place : place + _BEFORE_DAY]
    near = Span(place, place + len(_CLAUSE_END.split(text)[0]))
    return any(one.unit in CALENDAR for one in reading.figures.touching(near))
