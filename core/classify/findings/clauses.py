"""What was cut out of a sentence that was kept, where it qualified the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from core.classify.evidence import Evidence, places
from core.classify.findings.context import overlap
from core.classify.markers import hedges, modal_groups
from core.classify.pairs import Pair
from core.classify.rules import finding
from core.classify.words import content_stems, words_of
from core.model import Edit, Finding, Span
from core.text.wordlists import pattern

# Fewer words are a turn of phrase.
_MIN_WORDS = 4
_RUN = 3
_GROUPS = ("denial", "condition", "other side")
# A clause that the repost says in other words keeps more of its words than this share.
_MAX_KEPT = 0.34
_MIN_STEMS = 2


def find(evidence: Evidence, told: Sequence[Span]) -> Iterator[Finding]:
    """Yield clauses with a denial, a condition, a doubt or another side that the repost cut.

    What lies in the source spans ``told`` is left out: other findings say that it is gone.
    """
    for pair in evidence.changed:
        cut = next((span for span in _cuts(pair) if not overlap(span, told)), None)
        if cut is not None:
            yield finding("omission.clause", places(pair, cut), source=_shown(pair, cut))


def _cuts(pair: Pair) -> Iterator[Span]:
    yield from (edit.source for edit in pair.changes if _is_cut(pair, edit))
    yield from (clause for clause in _clauses(pair) if _is_gone(pair, clause))


def _clauses(pair: Pair) -> Iterator[Span]:
    """Yield the clauses of the source that begin with a word that qualifies: "unless", "but"."""
    reading = pair.source_reading
    for span in pair.source:
        if reading.may_hold(span, "qualifications"):
            for match in _clause().finditer(reading.small, span.start, span.end):
                yield Span(match.start("clause"), match.end("clause"))


@cache
def _clause() -> re.Pattern[str]:
    opening = pattern("qualifications", "clause").pattern
    return re.compile(rf"(?P<clause>(?:{opening})[^.,;:!?()—–。，；！？]*)")


def _is_gone(pair: Pair, clause: Span) -> bool:
    """Return whether edits take most of a clause and the repost's sentences have little of it."""
    touched = sum(
        max(0, min(edit.source.end, clause.end) - max(edit.source.start, clause.start))
        for edit in pair.changes
    )
    if 2 * touched <= len(clause):
        return False
    return _is_new_to(pair, clause, _MIN_STEMS)


def _is_new_to(pair: Pair, clause: Span, least: int) -> bool:
    """Return whether the repost has little of what a clause says, in ``least`` words or more."""
    stems = set(content_stems(clause.of(pair.source_reading.text)))
    there = pair.repost_reading
    kept = stems.intersection(content_stems(there.of(there.sentences_of(pair.repost))))
    return len(stems) >= least and len(kept) <= _MAX_KEPT * len(stems)


def _shown(pair: Pair, cut: Span) -> str:
    """Return what was cut, with the mark that opens a quotation at its start."""
    text = pair.source_reading.text
    start, end = cut.start, cut.end
    if start and text[start - 1] in "“„«「":
        start -= 1
    return text[start:end].strip(" ,;.—–-").rstrip("“„«「 ")


def _stands_elsewhere(pair: Pair, cut: Edit) -> bool:
    """Return whether words of the cut come back in the passage: it was only built otherwise."""
    inserted = (_runs(edit.repost.of(pair.repost_reading.text)) for edit in pair.changes)
    return not _runs(cut.source.of(pair.source_reading.text)).isdisjoint(chain(*inserted))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _is_replaced(pair: Pair, cut: Edit) -> bool:
    """Return whether words of the repost stand in the very place of the cut."""
    beside = (edit for edit in pair.changes if edit.repost.start <= cut.repost.end)
    return any(
        any(map(str.isalnum, edit.repost.of(pair.repost_reading.text)))
        for edit in beside
        if cut.repost.start <= edit.repost.end
    )


def _is_cut(pair: Pair, edit: Edit) -> bool:
    if _is_replaced(pair, edit):
        return False
    is_inside = any(
        one.start <= edit.source.start and edit.source.end <= one.end for one in pair.source
    )
    if not is_inside or pair.source_reading.word_count(edit.source) < _MIN_WORDS:
        return False
    if pair.source_reading.is_dateline(edit.source) or _stands_elsewhere(pair, edit):
        return False
    if not _is_new_to(pair, edit.source, 1):
        return False
    text = edit.source.of(pair.source_reading.small)
    return (
        any(pattern("qualifications", group).search(text) for group in _GROUPS)
        or bool(hedges(text, "doubt"))
        or "possible" in modal_groups(text)
    )
