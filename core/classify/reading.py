"""One side of the comparison as its rules see it: what stands in its strand, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Generic, Protocol, TypeVar

import numpy as np

from core.classify.layout import Layout
from core.classify.quotations import Quotation, quotations
from core.classify.spotting import Spotter, keys_of
from core.classify.words import fold_word
from core.model import BlockKind, Document, Span, Strand
from core.progress import Meter
from core.text.datelines import dateline_end
from core.text.names import Name, names_between
from core.text.numbers import SIGNS, Figure, figures_at, number_words
from core.text.wordlists import lowered, pattern


class _Ranged(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=_Ranged)


class Located(Generic[_Item]):
    """Things that stand apart in one text, in order, found by place in logarithmic time."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self.items = items
        self._starts = [item.start for item in items]
        self._ends = [item.end for item in items]

    def touching(self, span: _Ranged) -> Sequence[_Item]:
        """Return the items that share a character with ``span``; an empty one must lie inside."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return self.items[first:last]

    def touching_any(self, spans: Iterable[Span]) -> list[_Item]:
        """Return the items that share a character with any of the spans, in their order."""
        return [item for span in spans for item in self.touching(span)]


class Reading:
    """A document's strand, and the figures, names and quotations in it, in document offsets."""

    def __init__(
        self, document: Document, strand: Strand, ordinary: Container[str], meter: Meter
    ) -> None:
        """Take ``ordinary``, the words that either text writes small; ``meter`` hears of work."""
        self.document = document
        self.text = document.text
        self.small = lowered(document.text)
        self.language = strand.language
        self.sentences = strand.sentences
        self.blocks = sorted(document.blocks[index].span for index in strand.blocks)
        self.layout = Layout(self.text, self.blocks)
        self.spotter = Spotter(self.small)
        self._ordinary = ordinary
        self._meter = meter
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._block_starts = [block.start for block in self.blocks]

    @cached_property
    def figures(self) -> Located[Figure]:
        """The figures of the strand."""
        signs = np.fromiter((sign.start() for sign in SIGNS.finditer(self.small)), dtype=np.int32)
        words = self.spotter.starts_of(keys_of(number_words()))
        places = np.sort(np.concatenate((signs, words))).tolist()
        found: list[Figure] = []
        for block in self._meter.along(self.blocks):
            first = bisect_left(places, block.start)
            inside = places[first : bisect_left(places, block.end, first)]
            if inside:
                found += figures_at(self.small, inside, block.end, self.language)
        return Located(found)

    @cached_property
    def names(self) -> Located[Name]:
        """The names of the strand."""
        found: list[Name] = []
        for block in self._meter.along(self.blocks):
            first = bisect_left(self._sentence_starts, block.start)
            last = bisect_left(self._sentence_starts, block.end)
            starts = self._sentence_starts[first:last]
            place = (block.start, block.end)
            found += names_between(self.text, place, self._ordinary, starts)
        return Located(found)

    @cached_property
    def quotations(self) -> Located[Quotation]:
        """The quotations of the strand, in no two blocks."""
        found: list[Quotation] = []
        for block in self._meter.along(self.blocks):
            found += quotations(self.text, block.start, block.end)
        return Located(found)

    @property
    def other_blocks(self) -> list[Span]:
        """What the page says outside the strand: to the strand it is a third party's text."""
        inside = frozenset(self.blocks)
        return [
            block.span
            for block in self.document.blocks
            if block.kind is not BlockKind.BOILERPLATE and block.span not in inside
        ]

    @cached_property
    def strand_text(self) -> str:
        """The strand's blocks, one a line."""
        return "\n".join(block.of(self.text) for block in self.blocks)

    def word_count(self, span: Span) -> int:
        """Return how many words lie wholly inside ``span``."""
        return self.layout.word_count(span.start, span.end)

    def words_in(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return the ranges of the words that lie wholly inside the spans, in their order."""
        return self.layout.words_in(spans)

    def size(self, spans: Iterable[Span]) -> int:
        """Return how many characters of the spans are not blank."""
        return sum(self.layout.non_blank(span.start, span.end) for span in spans)

    def folded_words(self, spans: Iterable[Span]) -> Iterator[str]:
        """Yield the words that lie wholly inside the spans, without case and typography."""
        starts, ends = self.layout.starts, self.layout.ends
        for span in spans:
            for number in range(*self.layout.words_within(span.start, span.end)):
                yield fold_word(self.text[starts[number] : ends[number]])

    def may_hold(self, span: Span, *lists: str) -> bool:
        """Return whether an entry of the word lists may begin in ``span``; seldom so in vain."""
        return bool(self.spotter.places(span, *lists)) or self._splits_word(span.start)

    def holds(self, span: Span, name: str, group: str | None = None) -> bool:
        """Return whether an entry of a word list, or of one of its groups, stands in ``span``."""
        return any(True for _ in self.matches(span, name, group))

    def matches(self, span: Span, name: str, group: str | None = None) -> Iterator[re.Match[str]]:
        """Yield the entries of a word list, or of one of its groups, in ``span`` of `small`."""
        if self._splits_word(span.start):
            yield from pattern(name, group).finditer(self.small, span.start, span.end)
            return
        done = span.start
        for place in self.spotter.places(span, name):
            match = pattern(name, group).match(self.small, place, span.end)
            if match is not None and place >= done:
                yield match
                done = match.end()

    def _splits_word(self, offset: int) -> bool:
        return self.text[offset - 1 : offset + 1].isalnum()

    def small_of(self, spans: Iterable[Span]) -> str:
        """Return `of` in lower case, for the patterns of word lists."""
        return " ".join(span.of(self.small) for span in spans)

    def has_value(self, figure: Figure) -> bool:
        """Return whether the strand gives the figure anywhere, in this unit or without one."""
        return (figure.value, figure.unit) in self._values

    @cached_property
    def _values(self) -> frozenset[tuple[Decimal, str]]:
        figures_of = self.figures.items
        return frozenset((one.value, unit) for one in figures_of for unit in (one.unit, ""))

    def of(self, spans: Iterable[Span]) -> str:
        """Return the text of the spans, joined by one blank."""
        return " ".join(span.of(self.text) for span in spans)

    def sentences_of(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the whole sentences that the spans touch, in order."""
        found: dict[Span, None] = {}
        for span in spans:
            numbers = self.sentence_numbers(span)
            found |= dict.fromkeys(self.sentences[numbers.start : numbers.stop])
        return tuple(found)

    def sentence_numbers(self, span: Span) -> range:
        """Return the numbers, from 0, of the sentences that ``span`` touches."""
        start, end = span.start, span.end
        first = bisect_right(self._sentence_starts, start) - 1
        first = max(first, 0)
        last = bisect_left(self._sentence_starts, end if end > start else start + 1, first)
        if first < last and end > start and self.sentences[first].end <= start:
            first += 1
        return range(first, last)

    def sentence_limits(self, spans: Sequence[Span]) -> tuple[int, int]:
        """Return the numbers of the first and last sentence that spans touch; 0, 0 for none."""
        touched = [numbers for span in spans if (numbers := self.sentence_numbers(span))]
        return (touched[0][0], touched[-1][-1]) if touched else (0, 0)

    @cached_property
    def extent(self) -> Span:
        """The span from the strand's first block to its last one's end."""
        return Span(self.blocks[0].start, max(block.end for block in self.blocks))

    def is_sentence_start(self, offset: int) -> bool:
        """Return whether nothing but marks stands between a sentence's start and ``offset``."""
        place = bisect_right(self._sentence_starts, offset) - 1
        if place < 0:
            return False
        return not any(map(str.isalnum, self.text[self._sentence_starts[place] : offset]))

    def is_dateline(self, span: Span) -> bool:
        """Return whether the span lies in the place and agency that open a paragraph."""
        block = self.blocks[max(0, self.block_at(span.start))]
        if not block.start <= span.start:
            return False
        return span.end <= block.start + dateline_end(self.text, block.start, block.end)

    def block_at(self, offset: int) -> int:
        """Return the index of the strand's block that holds ``offset``, -1 before the first."""
        return bisect_right(self._block_starts, offset) - 1
