"""Negations, modal verbs and hedges that changed in scripts without blanks and other languages.

Without grammar only edits of hardly more than the marker itself are clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import set_against
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.model import Edit, Finding, Kind, Span
from core.text.wordlists import folded, pattern

# The longest marker of the lists for scripts without blanks, and one character more.
_MAX_MARKER = 5
# Scripts from here on have no blanks.
_HAN = "\u2e80"
# A limit stands so near to its figure.
_NEAR = 8
# What somebody is, after "former".
_OFFICE = re.compile("[\u4e00-\u9fff]{0,6}?[长员官裁席任理师相统将记帅练王后]")
_AMOUNTS = ("few unspaced", "all unspaced")
_BOUNDS = ("above unspaced", "below unspaced")
# By whether the repost negates.
_NEGATIONS = {False: "hedge.negation_lost", True: "hedge.negation_gained"}


def find(pair: Pair) -> Iterator[Finding]:
    """Yield negations, modal verbs and hedges that an edit takes or brings."""
    yield from _bounds_apart(pair)
    for edit in pair.changes:
        word = edit.source.of(pair.source_reading.text).strip()
        before = word.casefold()
        after = edit.repost.of(pair.repost_reading.text).strip().casefold()
        is_long = bool(before and after) and not (_is_short(before) and _is_short(after))
        if is_long or is_quoted_on_both(pair, edit.source, edit.repost):
            continue
        rule = _changed(before, after) or _dropped(pair, edit, before, after)
        if rule and not (rule == "hedge.modal" and _is_still_possible(pair, before)):
            yield set_against(rule, pair, (edit.source, edit.repost), word=word)


def _is_short(text: str) -> bool:
    """Return whether a text is hardly more than a marker: a word, or a few characters."""
    return len(text) <= _MAX_MARKER or (text < _HAN and " " not in text)


def _changed(before: str, after: str) -> str:
    """Return the rule for a marker that was lost, gained or set for another, "" for none."""
    was_negated, is_negated = (one in folded("negations", "unspaced") for one in (before, after))
    if was_negated != is_negated:
        return _NEGATIONS[is_negated]
    was_possible, is_possible = (_is_modal(one, "possible unspaced") for one in (before, after))
    was_intended = _is_modal(before, "intended unspaced")
    if was_possible != is_possible or (was_intended and _is_modal(after, "decided unspaced")):
        return "hedge.modal"
    if {_bound(before), _bound(after)} == set(_BOUNDS):
        return "hedge.bound"
    amounts = [folded("hedges", group) for group in _AMOUNTS]
    is_turned = any(before in amounts[one] and after in amounts[not one] for one in (0, 1))
    return "hedge.amount" if is_turned else ""


def _is_still_possible(pair: Pair, before: str) -> bool:
    """Return whether the repost says at another place that it may be so: "vielleicht"."""
    there = pair.repost_reading.small_of(pair.repost)
    found = pattern("modals", "possible unspaced").search(there)
    return _is_modal(before, "possible unspaced") and found is not None


def _dropped(pair: Pair, edit: Edit, before: str, after: str) -> str:
    """Return the rule where a hedge is gone from a sentence that was else kept, "" where none."""
    if pair.kind is not Kind.EDITED or not before:
        return ""
    text = pair.source_reading.text
    following = Span(edit.source.end, min(len(text), edit.source.end + _NEAR))
    is_limit = before in folded("hedges", "limit unspaced")
    if is_limit and (not after or _is_modal(after, "decided unspaced")):
        figures = pair.source_reading.figures.touching(following)
        return "hedge.dropped" if figures and not _has_limit(pair) else ""
    if after:
        return ""
    if before in folded("hedges", "former unspaced"):
        return "hedge.dropped" if _OFFICE.match(text, following.start) else ""
    groups = ("few unspaced", "limited unspaced")
    return "hedge.dropped" if any(before in folded("hedges", one) for one in groups) else ""


def _has_limit(pair: Pair) -> bool:
    """Return whether the repost says of any figure that it is the highest."""
    there = pair.repost_reading.small_of(pair.repost)
    return pattern("hedges", "limit unspaced").search(there) is not None


def _bounds_apart(pair: Pair) -> Iterator[Finding]:
    """Yield a bound that goes before a figure where the opposite one comes behind it: 近, 以上."""
    for edit, following in pairwise(pair.changes):
        gone = _bound(edit.source.of(pair.source_reading.text).strip())
        new = _bound(following.repost.of(pair.repost_reading.text).strip())
        between = Span(edit.source.end, max(edit.source.end, following.source.start))
        if gone and new and gone != new and pair.source_reading.figures.touching(between):
            source = Span(edit.source.start, between.end)
            repost = Span(edit.repost.end, following.repost.end)
            yield set_against("hedge.bound", pair, (source, repost))


def find_amounts(pair: Pair) -> Iterator[Finding]:
    """Yield all that became some, or some all, where edits take parts of the words: 全部, 部分."""
    if pair.kind is not Kind.EDITED:
        return
    before = _amounts(pair.source_reading, [edit.source for edit in pair.changes])
    after = _amounts(pair.repost_reading, [edit.repost for edit in pair.changes])
    if len(before) == len(after) == 1 and before.keys() != after.keys():
        (source,), (repost,) = before.values(), after.values()
        if not any(edit.source == source and edit.repost == repost for edit in pair.changes):
            yield set_against("hedge.amount", pair, (source, repost))


def _amounts(reading: Reading, edited: Sequence[Span]) -> dict[str, Span]:
    """Return the places of amounts that edits take a part of, by their group."""
    found: dict[str, Span] = {}
    for edit in edited:
        if not len(edit) or reading.small[edit.start] < _HAN:
            continue
        start, end = max(0, edit.start - 1), min(len(reading.small), edit.end + 1)
        for group in _AMOUNTS:
            for match in pattern("hedges", group).finditer(reading.small, start, end):
                is_touched = match.start() < edit.end and edit.start < match.end()
                if is_touched and len(match.group()) > 1:
                    found[group] = Span(*match.span())
    return found


def _bound(word: str) -> str:
    return next((group for group in _BOUNDS if word in folded("hedges", group)), "")


def _is_modal(word: str, group: str) -> bool:
    return word in folded("modals", group)
