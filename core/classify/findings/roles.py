"""What somebody is by what they do, set for something else: a nurse became a doctor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.classify.evidence import Evidence
from core.classify.findings.context import overlap
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.speaking import Speaking
from core.classify.findings.wordings import set_against
from core.classify.pairs import Pair
from core.classify.voices import roles_in
from core.model import Edit, Finding, Kind, Span
from core.text.wordlists import pattern

# In a longer rewording the words need not be of the same person.
_MAX_WORDS = 3
# Whoever has one of these is hardly called by the word for another.
_OCCUPATIONS = "roles"


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield what somebody is where it was set for something else, in sentences else kept."""
    speaking = Speaking(evidence)
    for pair in evidence.changed:
        if pair.kind is Kind.EDITED:
            for spans in (*_replaced(evidence, pair, speaking), *_promoted(pair)):
                yield set_against("name.role", pair, spans)


def _replaced(evidence: Evidence, pair: Pair, speaking: Speaking) -> Iterator[tuple[Span, Span]]:
    """Yield short replacements of one occupation by another that the source does not have."""
    for edit in pair.changes:
        if _is_replaced(pair, edit) and speaking.exchanged(pair) is None:
            new = roles_in(edit.repost.of(pair.repost_reading.small))
            if new.isdisjoint(roles_in(evidence.source.strand_text.lower())):
                yield edit.source, edit.repost


def _promoted(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield "the mayor's brother" where the repost says "the mayor"."""
    source, repost = pair.source_reading, pair.repost_reading
    if not any(source.may_hold(edit.source, "roles") for edit in pair.changes):
        return
    there = repost.small_of(pair.repost)
    for span in pair.source:
        for match in _owned().finditer(source.small, span.start, span.end):
            place = Span(*match.span())
            is_touched = overlap(place, [edit.source for edit in pair.changes])
            if not is_touched or not roles_in(match["role"]).isdisjoint(roles_in(there)):
                continue
            owner = re.compile(rf"\b{re.escape(match['owner'])}\b(?!['’]s\b)")
            found = (owner.search(repost.small, one.start, one.end) for one in pair.repost)
            after = next((Span(*one.span()) for one in found if one), None)
            if after is not None and not is_quoted_on_both(pair, place, after):
                yield place, after


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<owner>\w+)['’]s\s+(?:[a-z-]+\s)?(?P<role>{pattern('roles', _OCCUPATIONS).pattern})"
    )


def _is_replaced(pair: Pair, edit: Edit) -> bool:
    """Return whether one role stands for another, and the sentence keeps neither otherwise."""
    source, repost = pair.source_reading, pair.repost_reading
    if not (source.may_hold(edit.source, "roles") and repost.may_hold(edit.repost, "roles")):
        return False
    if max(source.word_count(edit.source), repost.word_count(edit.repost)) > _MAX_WORDS:
        return False
    before, after = (
        roles_in(edit.source.of(source.small), _OCCUPATIONS),
        roles_in(edit.repost.of(repost.small), _OCCUPATIONS),
    )
    if not before or not after or before & after:
        return False
    return before.isdisjoint(roles_in(repost.small_of(pair.repost))) and not is_quoted_on_both(
        pair, edit.source, edit.repost
    )
