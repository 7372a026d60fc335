"""What was cut out of a sentence that was kept, where it qualified the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from core.classify.evidence import Evidence, places
from core.classify.findings.context import overlap
from core.classify.findings.own_text import grade
from core.classify.markers import hedges, is_negation, modal_groups
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.words import content_stems, stem, words_of
from core.model import Edit, EditOp, Finding, Kind, Span
from core.text.wordlists import pattern

# Fewer words are a turn of phrase.
_MIN_WORDS = 4
_RUN = 3
# A sentence of these grades may well go where the rest of its passage is kept.
_BACKGROUND = frozenset(("omission.colour", "omission.attribution"))
_GROUPS = ("denial", "condition", "other side", "disclosure")
# A clause that the repost says in other words keeps more of its words than this share.
_MAX_KEPT = 0.3
_UNSPACED = frozenset(("zh", "ja", "th"))
_MAX_KEPT_CHARACTERS = 0.5
# Sentences on either side that may say it.
_BESIDE = 2
# ... and that may hold words of an addition.
_FAR = 12
_MIN_STEMS = 2
# An addition inside a sentence: a shorter one fills in or joins.
_MIN_ADDED_WORDS, _MIN_ADDED_STEMS = 4, 2
# Shares of a clause and of a sentence that edits take at least where it is gone.
_MOST, _WHOLE = 0.5, 0.9
_JOINT = re.compile(r"[,;:—–()]+\s*|\s(?=(?:but|though|although|and|while|whereas)\b)")


Told = Mapping[int, Sequence[Span]]
"""Source spans that other findings say are gone, by the id of their passage."""


def find(evidence: Evidence, told: Told) -> Iterator[Finding]:
    """Yield sentences and clauses that the repost cut out of what it kept.

    Clauses count where they hold a denial, a condition, a doubt or another side. What is ``told``
    is left out.
    """
    for pair in evidence.changed:
        known = told.get(pair.id, ())
        sentences = [one for one in _sentences(pair) if not overlap(one, known)]
        for sentence in sentences:
            rule = grade(evidence, sentence)
            if rule not in _BACKGROUND:
                shown = sentence.of(evidence.source.text)
                yield finding(rule, places(pair, sentence), source=shown)
        done = (*known, *sentences)
        cut = next((span for span in _cuts(pair) if not overlap(span, done)), None)
        if cut is not None:
            yield finding("omission.clause", places(pair, cut), source=_shown(pair, cut))


def find_added(evidence: Evidence) -> Iterator[Finding]:
    """Yield what the repost puts into a sentence that it kept, in words that the source has not.

    One for each passage: the longest.
    """
    for pair in evidence.changed:
        edits = [edit for edit in pair.changes if _is_long(pair, edit)]
        if pair.kind is not Kind.EDITED or not edits:
            continue
        known = set(
            content_stems(evidence.source.of(evidence.source.sentences_near(pair.source, _FAR)))
        )
        edit = max(edits, key=lambda one: (len(one.repost), -one.repost.start))
        text = edit.repost.of(evidence.repost.text)
        stems = _own_stems(evidence.repost, edit.repost)
        is_credit = evidence.outlets.mention.search(text) or evidence.repost.holds(
            edit.repost, "credits", "carry"
        )
        if len(stems - known) >= _MIN_ADDED_STEMS and not is_credit:
            shown = text.strip(" ,;.—–-")
            yield finding("addition.clause", places(pair, None, edit.repost), repost=shown)


def _is_long(pair: Pair, edit: Edit) -> bool:
    reading = pair.repost_reading
    if edit.op is not EditOp.INSERT or reading.word_count(edit.repost) < _MIN_ADDED_WORDS:
        return False
    if reading.quotations.touching(edit.repost) or reading.figures.touching(edit.repost):
        return False  # other findings tell of them
    # Beside words that are gone it stands for these.
    near = (one for one in pair.changes if one.repost.end >= edit.repost.start - 1)
    beside = (one for one in near if one.repost.start <= edit.repost.end + 1)
    return not any(pair.source_reading.word_count(one.source) for one in beside)


def _own_stems(reading: Reading, span: Span) -> set[str]:
    """Return the stems of a part of a text without those of names."""
    named = (word for name in reading.names.touching(span) for word in name.words)
    return set(content_stems(span.of(reading.text))).difference(map(stem, named))


def _sentences(pair: Pair) -> Iterator[Span]:
    """Yield the sentences that edits take out of a passage of several."""
    sentences = pair.source_reading.sentences_of(pair.source)
    if len(sentences) > 1:
        yield from (one for one in sentences if _is_gone(pair, one, _WHOLE, 1))


def _cuts(pair: Pair) -> Iterator[Span]:
    for edit in pair.changes:
        for piece in _pieces(pair, edit):
            if _is_cut(pair, edit, piece):
                yield piece
    yield from (clause for clause in _clauses(pair) if _is_gone(pair, clause, _MOST, _MIN_STEMS))


def _pieces(pair: Pair, edit: Edit) -> Iterator[Span]:
    """Yield what an edit takes, cut where clauses meet."""
    start = edit.source.start
    for match in _JOINT.finditer(pair.source_reading.small, start, edit.source.end):
        if start < match.start():
            yield Span(start, match.start())
        start = match.end()
    if start < edit.source.end:
        yield Span(start, edit.source.end)


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
    return re.compile(rf"(?P<clause>(?:{opening})(?:[^.,;:!?()—–。，；！？]|(?<=\d)[.,](?=\d))*)")


def _is_gone(pair: Pair, clause: Span, share: float, least: int) -> bool:
    """Return whether edits take a share of a clause and the repost's sentences have little of it.

    ``least`` is how many words that say something it must have.
    """
    touched = sum(
        max(0, min(edit.source.end, clause.end) - max(edit.source.start, clause.start))
        for edit in pair.changes
    )
    return touched > share * len(clause) and _is_new_to(pair, clause, least)


def _is_new_to(pair: Pair, clause: Span, least: int, most_kept: float = _MAX_KEPT) -> bool:
    """Return whether the repost has little of what a clause says, in ``least`` words or more."""
    there = pair.repost_reading
    is_spaced = there.language not in _UNSPACED
    if any(map(there.has_value, pair.source_reading.figures.touching(clause))):
        return False
    # Who it speaks of is named elsewhere, too.
    stems = _own_stems(pair.source_reading, clause)
    # Single characters come back by chance.
    nearby = (
        there.sentences_near(pair.repost, _BESIDE) if is_spaced else there.sentences_of(pair.repost)
    )
    most = most_kept if is_spaced else max(most_kept, _MAX_KEPT_CHARACTERS)
    kept = stems.intersection(content_stems(there.of(nearby)))
    return len(stems) >= least and len(kept) <= most * len(stems)


def _shown(pair: Pair, cut: Span) -> str:
    """Return what was cut, with the mark that opens a quotation at its start."""
    text = pair.source_reading.text
    start, end = cut.start, cut.end
    if start and text[start - 1] in "“„«「":
        start -= 1
    return text[start:end].strip(" ,;.—–-").rstrip("“„«「 ")


def _stands_elsewhere(pair: Pair, cut: Span) -> bool:
    """Return whether words of the cut come back in the passage: it was only built otherwise."""
    inserted = (_runs(edit.repost.of(pair.repost_reading.text)) for edit in pair.changes)
    return not _runs(cut.of(pair.source_reading.text)).isdisjoint(chain(*inserted))


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


def _is_cut(pair: Pair, edit: Edit, piece: Span) -> bool:
    reading = pair.source_reading
    is_inside = any(one.start <= piece.start and piece.end <= one.end for one in pair.source)
    is_denial = reading.holds(piece, "qualifications", "denial")
    is_long = reading.word_count(piece) >= _MIN_WORDS - is_denial
    if not is_inside or not is_long or not _qualifies(reading, piece):
        return False
    if reading.is_dateline(edit.source) or _stands_elsewhere(pair, piece):
        return False
    # Where other words stand in its place, they may say it.
    is_replaced = _is_replaced(pair, edit)
    return _is_new_to(pair, piece, 2 if is_replaced else 1, 0.0 if is_replaced else _MAX_KEPT)


def _qualifies(reading: Reading, piece: Span) -> bool:
    text = piece.of(reading.small)
    return (
        any(pattern("qualifications", group).search(text) for group in _GROUPS)
        or bool(hedges(text, "doubt"))
        or "possible" in modal_groups(text)
        or (any(map(is_negation, words_of(text))) and reading.holds(piece, "reporting_verbs"))
    )
