"""What somebody is by what they do, set for something else: a nurse became a doctor."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence, places
from core.classify.findings.context import around
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.speaking import Speaking
from core.classify.pairs import Pair
from core.classify.rules import finding
from core.classify.voices import roles_in
from core.model import Edit, Finding, Kind

# In a longer rewording the words need not be of the same person.
_MAX_WORDS = 3
_WORDS_SHOWN = 4
# Whoever has one of these is hardly called by the word for another.
_OCCUPATIONS = "roles"


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield short replacements of one occupation by another that the source does not have."""
    known: frozenset[int] | None = None
    speaking = Speaking(evidence)
    for pair in evidence.changed:
        if pair.kind is not Kind.EDITED:
            continue
        for edit in pair.changes:
            if not _is_replaced(pair, edit) or speaking.exchanged(pair) is not None:
                continue
            known = roles_in(evidence.source.strand_text.lower()) if known is None else known
            if known.isdisjoint(roles_in(edit.repost.of(pair.repost_reading.small))):
                yield finding(
                    "name.role",
                    places(pair, edit.source, edit.repost),
                    source=around(pair.source_reading, edit.source, _WORDS_SHOWN).of(
                        pair.source_reading.text
                    ),
                    repost=around(pair.repost_reading, edit.repost, _WORDS_SHOWN).of(
                        pair.repost_reading.text
                    ),
                )


def _is_replaced(pair: Pair, edit: Edit) -> bool:
    """Return whether one role stands for another, and the sentence keeps neither otherwise."""
    source, repost = pair.source_reading, pair.repost_reading
    if max(source.word_count(edit.source), repost.word_count(edit.repost)) > _MAX_WORDS:
        return False
    if not (source.may_hold(edit.source, "roles") and repost.may_hold(edit.repost, "roles")):
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
