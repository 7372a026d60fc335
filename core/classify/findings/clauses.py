"""What was cut out of a sentence that was kept, where it qualified the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from core.classify.evidence import Evidence, places
from core.classify.markers import hedges, modal_groups
from core.classify.pairs import Pair
from core.classify.rules import finding
from core.classify.words import words_of
from core.model import Edit, Finding
from core.text.wordlists import pattern

# Fewer words are a turn of phrase.
_MIN_WORDS = 4
_RUN = 3
_GROUPS = ("denial", "condition", "other side")


def find(evidence: Evidence, told: frozenset[int]) -> Iterator[Finding]:
    """Yield clauses with a denial, a condition, a doubt or another side that an edit cut.

    Passages in ``told`` are left out: other findings say what became of them.
    """
    for pair in evidence.changed:
        if pair.id in told:
            continue
        cut = next((edit for edit in pair.changes if _is_cut(pair, edit)), None)
        if cut is not None:
            shown = _shown(pair, cut)
            yield finding("omission.clause", places(pair, cut.source), source=shown)


def _shown(pair: Pair, cut: Edit) -> str:
    """Return what was cut, with the mark that opens a quotation at its start."""
    text = pair.source_reading.text
    start, end = cut.source.start, cut.source.end
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
    text = edit.source.of(pair.source_reading.small)
    return (
        any(pattern("qualifications", group).search(text) for group in _GROUPS)
        or bool(hedges(text, "doubt"))
        or "possible" in modal_groups(text)
    )
