"""Negations, modal verbs and hedges that changed in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence, places
from core.classify.findings import unspaced_hedges
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import SOME, set_against, wording
from core.classify.markers import AMOUNTS, Governed, governed, has_marker, is_negation
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.words import content_stems, words_of
from core.model import Finding, Kind, Span
from core.text.wordlists import pattern

_OPPOSITE_BOUNDS = frozenset((("above", "below"), ("below", "above")))
# Hedges that stay true in other words are told only where the words were kept ("edited").
_ONLY_EDITED = frozenset((*AMOUNTS, "limited", "approximate", "above", "below"))
# Gained, these say more than the source; the others only make the repost careful.
_OVERSTATING = frozenset(("doubt", "certainty"))
_ALL = frozenset(("all", "all of"))
_DOUBTS = (("hedges", "doubt"), ("modals", "possible"))
_CHANCES = (*_DOUBTS, ("modals", "chance"))
_LEFT_OPEN = (*_CHANCES, ("modals", "conditional"))
# What a doubt is about follows it: of so many words two must have been kept.
_LETTERS_AFTER, _STEMS_AFTER, _MIN_KEPT = 60, 4, 2
# By whether the repost negates.
_NEGATIONS = {False: "hedge.negation_lost", True: "hedge.negation_gained"}


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield what makes a statement of the source surer, weaker or its opposite.

    Both sides must have the word that the marker governs: "did not approve" against "approved".
    """
    for pair in evidence.changed:
        yield from unspaced_hedges.find_amounts(pair)
        if not _touches_marker(pair):
            continue
        yield from unspaced_hedges.find(pair)
        found = list(_governed(pair)) or list(_gone(pair))
        yield from found


def _governed(pair: Pair) -> Iterator[Finding]:
    """Yield the first change of what stands before a word that both sides have."""
    source = governed(pair.source_reading.small, pair.source)
    repost = governed(pair.repost_reading.small, pair.repost)
    both = [(before, repost[key]) for key, before in source.items() if key in repost]
    turned = {after.is_negated for before, after in both if before.is_negated != after.is_negated}
    for before, after in both:
        if is_quoted_on_both(pair, _span(before), _span(after)):
            continue
        if len(turned) == 1 and _is_elsewhere(pair, before, after):
            continue
        found = _change(pair, before, after)
        if found is not None:
            yield found
            break


def _is_elsewhere(pair: Pair, before: Governed, after: Governed) -> bool:
    """Return whether both sentences negate as often: "not set up with", "do not have"."""
    if before.is_negated == after.is_negated:
        return False
    there, here = pair.source_reading, pair.repost_reading
    source = there.small_of(there.sentences_of((_span(before),)))
    return _negations_in(source) == _negations_in(here.small_of(here.sentences_of((_span(after),))))


def _gone(pair: Pair) -> Iterator[Finding]:
    """Yield a doubt of the source that no word of the repost keeps, though it says the rest."""
    if _chances(pair.repost_reading, pair.repost):
        return
    kept = set(content_stems(pair.repost_reading.of(pair.repost)))
    for marker in _doubts(pair):
        if _holding_quotation(pair, marker) or pair.source_reading.figures.touching(marker):
            continue  # a speaker's own word; a month
        after = content_stems(pair.source_reading.text[marker.end : marker.end + _LETTERS_AFTER])
        following = after[:_STEMS_AFTER]
        if sum(one in kept for one in following) >= _MIN_KEPT:
            shown = wording(pair.source_reading, marker)
            word = marker.of(pair.source_reading.small)
            yield finding("hedge.dropped", places(pair, marker), word=word, source=shown)
            return


def _doubts(pair: Pair) -> Iterator[Span]:
    reading = pair.source_reading
    for span in pair.source:
        for name, group in _DOUBTS:
            for match in pattern(name, group).finditer(reading.small, span.start, span.end):
                yield Span(*match.span())


def _holding_quotation(pair: Pair, marker: Span) -> bool:
    return any(
        one.start <= marker.start and marker.end <= one.end
        for one in pair.source_reading.quotations.touching(marker)
    )


def _touches_marker(pair: Pair) -> bool:
    return any(
        has_marker(pair.source_reading, edit.source) or has_marker(pair.repost_reading, edit.repost)
        for edit in pair.changes
    )


def _span(one: Governed) -> Span:
    return Span(one.start, one.end)


def _change(pair: Pair, before: Governed, after: Governed) -> Finding | None:
    if before.is_negated != after.is_negated:
        is_told = not _is_said_otherwise(pair, is_lost=before.is_negated)
        return _finding(_NEGATIONS[after.is_negated], pair, before, after) if is_told else None
    if before.modal != after.modal and _is_open(pair, before, after):
        return _finding("hedge.modal", pair, before, after)
    return None if before.hedge == after.hedge else _other_hedge(pair, before, after)


def _other_hedge(pair: Pair, before: Governed, after: Governed) -> Finding | None:
    if (before.hedge, after.hedge) in _OPPOSITE_BOUNDS:
        return _finding("hedge.bound", pair, before, after)
    if before.hedge in AMOUNTS and after.hedge in AMOUNTS:
        return _finding("hedge.amount", pair, before, after)
    return _dropped_or_added(pair, before, after)


def _is_said_otherwise(pair: Pair, *, is_lost: bool) -> bool:
    """Return whether a word stands for the negation: "declined to say", "would not say".

    In other words a negation may stand at another word, too.
    """
    source, repost = (
        pair.source_reading.small_of(pair.source),
        pair.repost_reading.small_of(pair.repost),
    )
    if pair.kind is not Kind.EDITED and _negations_in(source) == _negations_in(repost):
        return True
    implied = pattern("negations", "implied")
    before, after = len(implied.findall(source)), len(implied.findall(repost))
    return after > before if is_lost else before > after


def _negations_in(text: str) -> int:
    return sum(map(is_negation, words_of(text)))


def _is_open(pair: Pair, before: Governed, after: Governed) -> bool:
    """Return whether one side leaves open what the other does not."""
    modals = (before.modal, after.modal)
    if pair.kind is not Kind.EDITED and not _is_surer(pair):
        return False  # said at another word, or only more careful
    if set(modals) == {"expected", "advised"} or {before.hedge, after.hedge} == {"", "doubt"}:
        return False  # "is expected to meet": "should meet", "will likely meet"
    if "possible" in modals:
        source = _chances(pair.source_reading, pair.source, _CHANCES)
        there = _chances(pair.repost_reading, pair.repost, _CHANCES)
        # "Faces the threat of", "could face": said as often, it is only said at another word.
        return there < source if before.modal == "possible" else there > source
    kept = pair.repost_reading.small_of(pair.repost)
    is_decided = before.modal == "intended" and after.modal in ("", "certain")
    is_decided &= pattern("modals", "intending").search(kept) is None
    return pair.kind is Kind.EDITED and ("expected" in modals or is_decided)


def _is_surer(pair: Pair) -> bool:
    """Return whether the repost says less often than the source that something may be so."""
    source = _chances(pair.source_reading, pair.source)
    return _chances(pair.repost_reading, pair.repost) < source


def _chances(
    reading: Reading, spans: tuple[Span, ...], groups: tuple[tuple[str, str], ...] = _LEFT_OPEN
) -> int:
    """Return how often text says that something may be so."""
    text = reading.small_of(spans)
    places = {
        match.start() for name, group in groups for match in pattern(name, group).finditer(text)
    }
    return len(places)


def _dropped_or_added(pair: Pair, before: Governed, after: Governed) -> Finding | None:
    is_edited = pair.kind is Kind.EDITED
    is_vague = before.hedge in ("", "all") or (
        before.marker == "some" and before.hedge == "approximate"
    )
    if before.hedge == "doubt" and not _is_surer(pair):
        return None  # "appeared to", "seemed to"
    if not is_vague and not after.hedge and not after.modal:
        if is_edited or before.hedge not in _ONLY_EDITED:
            return _finding("hedge.dropped", pair, before, after, word=before.marker)
    elif after.hedge and not (before.hedge or before.modal) and is_edited and _overstates(after):
        return _finding("hedge.added", pair, before, after, word=after.marker)
    return None


def _overstates(one: Governed) -> bool:
    return one.hedge in _OVERSTATING or one.marker in _ALL


def _finding(rule: str, pair: Pair, before: Governed, after: Governed, **values: str) -> Finding:
    return set_against(rule, pair, (_span(before), _span(after)), SOME, **values)
