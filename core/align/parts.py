"""Sentences cut where one part belongs to their group and the rest of them does not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.align.groups import Group, members
from core.align.numbering import numbered
from core.align.units import FloatArray, Units, stem_weights
from core.align.word_map import UNMATCHED
from core.model import Span
from core.progress import Meter
from core.text.tokens import BoolArray, HashArray, IntArray

# A clause ends at a comma, semicolon, colon or dash before a blank, or at their Chinese forms;
# Chinese and Japanese pages write the Western forms without a blank too. An ellipsis says that
# what follows stands elsewhere.
_CLAUSE_END = re.compile(
    r"[\[(]?(?:…+|\.\.\.+|\. \. \.)[\])]?\s*|"
    r"[,;:][”’\"']?\s+|\s[-–—]+\s+|[—–]|[，；：、]|[,;:](?=[\u3040-\u30ff\u3400-\u9fff“「『])"
)
# Content words a part must hold to stand alone; fewer are a phrase inside an edit.
_LEAST_CONTENT = 4
# Of which the other side lacks at least so many: the rest may be there by chance.
_LEAST_OWN = 3
# The share of a loose part's content words that may stand in the group's other side by chance.
_BY_CHANCE = 0.2
_NO_GROUP = -1
_SALT = np.uint64(0xA0761D6478BD642F)


@dataclass(frozen=True)
class Cut:
    """The pieces of one side after cutting; ``parent`` is the index each had before.

    ``is_loose`` marks a part that its sentence's group does not speak of.
    """

    units: Units
    parent: IntArray
    is_loose: BoolArray

    def loose_ends(self, sentences: set[int]) -> tuple[list[int], list[int]]:
        """Return the loose parts that begin one of the sentences, and those that end one."""
        begins, ends = list[int](), list[int]()
        for sentence in sorted(sentences):
            pieces = self.pieces(sentence)
            begins += [piece for piece in pieces[:-1] if piece in self._loose]
            ends += [piece for piece in pieces[-1:] if piece in self._loose]
        return begins, ends

    def cut_sentences(self) -> set[int]:
        """Return the sentences of which a part is loose."""
        return set(self.parent[self.is_loose].tolist())

    def held(self, sentences: set[int]) -> set[int]:
        """Return the pieces of the sentences that are not loose."""
        if len(sentences) == 1:
            pieces = self.pieces(*sentences)
            return {*pieces} if len(pieces) == 1 else {*pieces} - self._loose
        return set[int]().union(*map(self.pieces, sentences)) - self._loose

    def pieces(self, sentence: int) -> range:
        """Return the pieces of one sentence."""
        return range(self._first[sentence], self._first[sentence + 1])

    @cached_property
    def _loose(self) -> frozenset[int]:
        """The loose parts."""
        return frozenset(np.flatnonzero(self.is_loose).tolist())

    @cached_property
    def _first(self) -> list[int]:
        """The first piece of each sentence, and the count of all pieces."""
        sentences = int(self.parent[-1]) + 1 if self.parent.size else 0
        return np.searchsorted(self.parent, np.arange(sentences + 1)).tolist()


def cut_both(
    texts: tuple[str, str],
    units: tuple[Units, Units],
    groups: list[Group],
    matched: IntArray,
    meter: Meter,
) -> tuple[Cut, Cut]:
    """Return both sides with the loose beginning or end of each grouped sentence cut off."""
    source, repost = units
    source_groups = _group_of(len(source), [group.source for group in groups])
    repost_groups = _group_of(len(repost), [group.repost for group in groups])
    source_words, repost_words = source_groups[source.unit], repost_groups[repost.unit]
    from_source = np.flatnonzero(matched != UNMATCHED)
    stays = source_words[from_source] == repost_words[matched[from_source]]
    source_held, repost_held = _held(units, (source_words, repost_words))
    source_held[from_source[stays]] = True
    repost_held[matched[from_source[stays]]] = True
    meter.beat()
    weights = stem_weights(source, repost)
    meter.beat()
    return (
        _cut(texts[0], source, source_groups, (weights[0], source_held), meter),
        _cut(texts[1], repost, repost_groups, (weights[1], repost_held), meter),
    )


def _group_of(count: int, groups: list[set[int]]) -> IntArray:
    """Return for each of so many pieces the index of its group."""
    group_of = np.full(count, _NO_GROUP, dtype=np.int64)
    pieces, numbers = members(groups)
    group_of[pieces] = numbers
    return group_of


def _held(units: tuple[Units, Units], groups: tuple[IntArray, IntArray]) -> list[BoolArray]:
    """Return which words of each side belong to a term that their group's other side holds too.

    ``groups`` are those of the words of both sides.
    """
    places = units[0].occurrences(), units[1].occurrences()
    grouped = [
        _in_group(terms, group[words]) for (terms, words), group in zip(places, groups, strict=True)
    ]
    values, numbers = numbered(np.concatenate(grouped))
    of_source, of_repost = np.split(numbers, [len(grouped[0])])
    is_held = np.zeros((2, len(values)), dtype=bool)
    is_held[0, of_source] = is_held[1, of_repost] = True
    return [
        _words_of(units[side], places[side][1][is_held[1 - side, of_side]])
        for side, of_side in enumerate((of_source, of_repost))
    ]


def _words_of(units: Units, first_words: IntArray) -> BoolArray:
    """Return which words are in the terms that begin at some of them."""
    held = np.zeros(len(units.tokens), dtype=bool)
    held[first_words] = True
    held[first_words[units.tokens.is_single[first_words]] + 1] = True
    return held


def _in_group(terms: HashArray, groups: IntArray) -> HashArray:
    return terms ^ (groups.astype(np.uint64) * _SALT)


@dataclass(frozen=True, slots=True)
class _Counts:
    """Running sums over the words of one side: content words, their weights, and what is held."""

    starts: memoryview[int]
    content: memoryview[int]
    weight: list[float]
    held: list[float]

    @classmethod
    def over(cls, units: Units, weights: FloatArray, held: BoolArray) -> _Counts:
        """Return the sums before each word, and behind the last one."""
        return cls(
            units.tokens.start.data,
            np.cumsum(np.append(0, units.is_content)).data,
            np.cumsum(np.append(0.0, weights)).tolist(),
            np.cumsum(np.append(0.0, weights * held)).tolist(),
        )

    def content_words(self, span: Span) -> int:
        """Return how many content words the span holds."""
        first, last = self._places(span)
        return self.content[last] - self.content[first]

    def is_loose(self, span: Span) -> bool:
        """Whether the span's content words are, but for chance, not held."""
        first, last = self._places(span)
        weight = self.weight[last] - self.weight[first]
        return self.held[last] - self.held[first] <= weight * _BY_CHANCE

    def _places(self, span: Span) -> tuple[int, int]:
        first = bisect_left(self.starts, span.start)
        return first, bisect_left(self.starts, span.end, first)


def _cut(
    text: str,
    units: Units,
    groups: IntArray,
    weighed: tuple[FloatArray, BoolArray],
    meter: Meter,
) -> Cut:
    """Return one side cut; ``weighed`` are its words' weights, and which words are held."""
    own = np.bincount(units.unit, units.is_content & ~weighed[1], len(units))
    may_be_cut = (groups != _NO_GROUP) & (own >= _LEAST_OWN)
    counts = _Counts.over(units, *weighed)
    spans, parent, is_loose = list[Span](), list[int](), list[bool]()
    may_cut_each: list[bool] = may_be_cut.tolist()
    for index, span in enumerate(meter.along(units.spans)):
        may_cut = may_cut_each[index]
        for part, loose in _parts(text, span, counts) if may_cut else ((span, False),):
            spans.append(part)
            parent.append(index)
            is_loose.append(loose)
    return Cut(
        units.recut(tuple(spans)) if len(spans) > len(units) else units,
        np.array(parent, dtype=np.int64),
        np.array(is_loose, dtype=bool),
    )


def _parts(text: str, sentence: Span, counts: _Counts) -> list[tuple[Span, bool]]:
    """Return the sentence as one to three parts: loose, held, loose."""
    clauses = list(_clauses(text, sentence))
    loose = [counts.is_loose(clause) for clause in clauses]
    if False not in loose:
        return [(sentence, False)]
    begin = loose.index(False)
    end = len(loose) - loose[::-1].index(False)
    # A short clause beside the held part ("he said,") belongs to it.
    while begin and counts.content_words(clauses[begin - 1]) < _LEAST_CONTENT:
        begin -= 1
    while end < len(clauses) and counts.content_words(clauses[end]) < _LEAST_CONTENT:
        end += 1
    parts = [(clauses[:begin], True), (clauses[begin:end], False), (clauses[end:], True)]
    return [(Span(some[0].start, some[-1].end), is_loose) for some, is_loose in parts if some]


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        end = match.start() + len(match.group().rstrip())
        if start < end and match.end() < sentence.end:
            yield Span(start, end)
            start = match.end()
    yield Span(start, sentence.end)
