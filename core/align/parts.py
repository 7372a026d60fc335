"""Sentences cut where one part belongs to their group and the rest of them does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.align.groups import Group
from core.align.units import Units
from core.align.word_map import UNMATCHED
from core.model import Span
from core.text.tokens import BoolArray, HashArray, IntArray

# A clause ends at a comma, semicolon, colon or dash before a blank, or at their Chinese forms.
_CLAUSE_END = re.compile(r"[,;:][”’\"']?\s+|\s[-–—]+\s+|[—–]|[，；：、]")
# Content words a part must hold to stand alone; fewer are a phrase inside an edit.
_LEAST_CONTENT = 4
# The share of a loose part's content words that may stand in the group's other side by chance.
_BY_CHANCE = 0.2
_NO_GROUP = -1
_SALT = np.uint64(0xA0761D6478BD642F)


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces of one side after cutting; ``parent`` is the index each had before.

    ``is_loose`` marks a part that its sentence's group does not speak of.
    """

    units: Units
    parent: IntArray
    is_loose: BoolArray


def cut_both(
    texts: tuple[str, str], units: tuple[Units, Units], groups: list[Group], matched: IntArray
) -> tuple[Cut, Cut]:
    """Return both sides with the loose beginning or end of each grouped sentence cut off."""
    source, repost = units
    source_groups = _group_of(len(source), [(i, group.source) for i, group in enumerate(groups)])
    repost_groups = _group_of(len(repost), [(i, group.repost) for i, group in enumerate(groups)])
    source_words, repost_words = source_groups[source.unit], repost_groups[repost.unit]
    from_source = np.flatnonzero(matched != UNMATCHED)
    stays = source_words[from_source] == repost_words[matched[from_source]]
    source_held = _held(source, source_words, (repost, repost_words))
    source_held[from_source[stays]] = True
    repost_held = _held(repost, repost_words, (source, source_words))
    repost_held[matched[from_source[stays]]] = True
    return (
        _cut(texts[0], source, source_groups, source_held),
        _cut(texts[1], repost, repost_groups, repost_held),
    )


def _group_of(count: int, members: list[tuple[int, set[int]]]) -> IntArray:
    group_of = np.full(count, _NO_GROUP, dtype=np.int64)
    for index, pieces in members:
        group_of[sorted(pieces)] = index
    return group_of


def _held(units: Units, groups: IntArray, other: tuple[Units, IntArray]) -> BoolArray:
    """Return which words have their stem in the other side of their group."""
    return np.isin(_in_group(units.tokens.stem, groups), _in_group(other[0].tokens.stem, other[1]))


def _in_group(stems: HashArray, groups: IntArray) -> HashArray:
    return stems ^ (groups.astype(np.uint64) * _SALT)


def _cut(text: str, units: Units, groups: IntArray, held: BoolArray) -> Cut:
    content = np.concatenate([[0], np.cumsum(units.is_content)])
    supported = np.concatenate([[0], np.cumsum(units.is_content & held)])
    first = np.searchsorted(units.tokens.start, [span.start for span in units.spans])
    last = np.append(first[1:], len(units.tokens))
    loose_content = (content[last] - content[first]) - (supported[last] - supported[first])
    doubtful = (groups != _NO_GROUP) & (loose_content >= _LEAST_CONTENT)
    spans, parent, is_loose = list[Span](), list[int](), list[bool]()
    counts = _Counts(units.tokens.start, content, supported)
    for index, span in enumerate(units.spans):
        parts = _parts(text, span, counts) if doubtful[index] else [(span, False)]
        for part, loose in parts:
            spans.append(part)
            parent.append(index)
            is_loose.append(loose)
    return Cut(units.recut(tuple(spans)), np.array(parent), np.array(is_loose, dtype=bool))


@dataclass(frozen=True, slots=True)
class _Counts:
    """Running counts over the words of one side: content words, and those that are held."""

    starts: IntArray
    content: IntArray
    supported: IntArray

    def of(self, span: Span) -> tuple[int, int]:
        """Return how many content words the span holds and how many of them are held."""
        first, last = np.searchsorted(self.starts, [span.start, span.end])
        return (
            int(self.content[last] - self.content[first]),
            int(self.supported[last] - self.supported[first]),
        )

    def is_loose(self, span: Span) -> bool:
        """Whether the span's content words are, but for chance, not held."""
        content, supported = self.of(span)
        return supported <= content * _BY_CHANCE


def _parts(text: str, sentence: Span, counts: _Counts) -> list[tuple[Span, bool]]:
    """Return the sentence as one to three parts: loose, held, loose."""
    clauses = list(_clauses(text, sentence))
    begin, end = 0, len(clauses)
    while begin < end and counts.is_loose(clauses[begin]):
        begin += 1
    while end > begin and counts.is_loose(clauses[end - 1]):
        end -= 1
    if begin == end:
        return [(sentence, False)]
    begin = begin if _is_enough(clauses[:begin], counts) else 0
    end = end if _is_enough(clauses[end:], counts) else len(clauses)
    parts = [(clauses[:begin], True), (clauses[begin:end], False), (clauses[end:], True)]
    return [(Span(some[0].start, some[-1].end), loose) for some, loose in parts if some]


def _is_enough(clauses: list[Span], counts: _Counts) -> bool:
    return bool(clauses) and (
        counts.of(Span(clauses[0].start, clauses[-1].end))[0] >= _LEAST_CONTENT
    )


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        end = match.start() + len(match.group().rstrip())
        if start < end and match.end() < sentence.end:
            yield Span(start, end)
            start = match.end()
    yield Span(start, sentence.end)
