"""What somebody asks for and the repost says as done: "asked the city to ban", "the city bans"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.classify.evidence import Evidence
from core.classify.findings.context import overlap
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import set_against
from core.classify.markers import is_negation
from core.classify.pairs import Pair
from core.classify.words import fold_word, stem, words_of
from core.model import Finding, Span
from core.text.wordlists import pattern

_LIST = "wishes"


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield one finding a pair where the repost keeps what is asked for, and not that it is."""
    for pair in evidence.changed:
        reading = pair.source_reading
        if not any(reading.may_hold(edit.source, _LIST) for edit in pair.changes):
            continue
        found = next(_granted(pair), None)
        if found is not None:
            yield set_against("hedge.modal", pair, found)


def _granted(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield what is asked for and where the repost says that it is so."""
    there = pair.repost_reading.small_of(pair.repost)
    if pattern(_LIST, "still asking").search(there) or any(map(is_negation, words_of(there))):
        return
    for span in pair.source:
        for match in _asked().finditer(pair.source_reading.small, span.start, span.end):
            place = Span(*match.span())
            is_touched = overlap(place, [edit.source for edit in pair.changes])
            word = match["done"] or match["that"]
            after = _done(pair, word) if is_touched else None
            if after is not None and not is_quoted_on_both(pair, place, after):
                yield place, after


def _done(pair: Pair, word: str) -> Span | None:
    """Return where the repost has a word in any form, None where it has not."""
    wanted = stem(fold_word(word))
    for start, end, *_ in pair.repost_reading.words_in(pair.repost):
        if stem(fold_word(pair.repost_reading.text[start:end])) == wanted:
            return Span(start, end)
    return None


@cache
def _asked() -> re.Pattern[str]:
    """Find "asked the city to ban", "recommended that the hospital close"."""
    asking = pattern(_LIST, "asking").pattern
    return re.compile(
        rf"(?:{asking})\s(?!as\b|for\b)(?:[\w’'-]+\s){{1,6}}?to\s(?P<done>[a-z]{{3,}})"
        rf"|(?:{asking})\sthat\s(?:[\w’'-]+\s){{1,5}}?(?P<that>[a-z]{{3,}})(?=\s(?:the|its|their|an?)\s)"
    )
