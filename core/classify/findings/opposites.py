"""Words that became their opposite in pairs: rose and fell, denied and admitted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from core.classify.evidence import Evidence
from core.classify.findings.prefixes import is_negated_by_prefix
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.findings.wordings import set_against
from core.classify.markers import is_negation
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.words import words_of
from core.model import Edit, Finding, Span
from core.text.wordlists import entries, group_of, lowered, pattern

# In a longer rewording the words need not speak of the same thing.
_MAX_WORDS = 3
# Of "否认" and "承认" an edit takes one character; no listed word has more beside it.
_WORD_BEFORE, _LONGEST = re.compile(r"[^\W\d]+\s\Z"), 20
_UNSPACED, _REACH = frozenset(("zh", "ja")), 2
# With a verb they say nothing of a direction.
_PARTICLES = frozenset(("up", "down", "over", "before", "after", "first", "last", "back"))


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield short replacements that set a word for its opposite, one a pair at most."""
    for pair in evidence.changed:
        turned = next(filter(partial(_is_opposite, pair), pair.changes), None)
        if turned is not None:
            yield set_against("hedge.opposite", pair, (turned.source, turned.repost))


def _is_opposite(pair: Pair, edit: Edit) -> bool:
    return _is_turned(pair, edit) or is_negated_by_prefix(pair, edit)


def _is_turned(pair: Pair, edit: Edit) -> bool:
    source, repost = pair.source_reading, pair.repost_reading
    here, there = _whole(source, edit.source), _whole(repost, edit.repost)
    if not (source.may_hold(here, "opposites") and repost.may_hold(there, "opposites")):
        return False
    before, after = _groups(source, edit.source, here), _groups(repost, edit.repost, there)
    if len(before) != 1 or len(after) != 1 or is_quoted_on_both(pair, edit.source, edit.repost):
        return False
    if source.names.touching(edit.source) and repost.names.touching(edit.repost):
        return False  # "North Korea", "South Korea"
    return before[0][0] != after[0][0] and before[0][1:] == after[0][1:]


def _whole(reading: Reading, span: Span) -> Span:
    """Return an edit with what may be the rest of its phrase: "voted" before "against".

    In scripts without blanks that is a character or two on either side.
    """
    if not len(span):
        return span
    if reading.language in _UNSPACED:
        return Span(max(0, span.start - _REACH), min(len(reading.text), span.end + _REACH))
    if span.of(reading.small).strip() not in _second_words():
        return span
    before = _WORD_BEFORE.search(reading.small, max(0, span.start - _LONGEST), span.start)
    return Span(before.start(), span.end) if before else span


@cache
def _second_words() -> frozenset[str]:
    """Return what follows the first word of the listed phrases."""
    phrases = (entry.split(" ", 1) for entry in entries("opposites"))
    return frozenset(words[1] for words in phrases if len(words) > 1)


def _groups(reading: Reading, edited: Span, whole: Span) -> list[str]:
    """Return the groups of the listed words in a short edit, none where something is negated."""
    text = edited.of(reading.text)
    words = words_of(text)
    if reading.word_count(edited) > _MAX_WORDS or any(map(is_negation, words)):
        return []
    groups = group_of("opposites")
    found = pattern("opposites").finditer(lowered(whole.of(reading.text)))
    if len(words) > 1 and not _PARTICLES.isdisjoint(words):
        return []  # "gave up", "broke down"
    start, end = edited.start - whole.start, edited.end - whole.start
    return [
        groups[" ".join(match.group().casefold().split())]
        for match in found
        if match.start() < end and start < match.end()
    ]
