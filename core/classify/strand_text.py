"""The text of one strand: its blocks, its sentences and its words, in document offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.classify.layout import Layout, counts_before
from core.classify.words import fold_word
from core.model import BlockKind, Document, Span, Strand
from core.text.datelines import dateline_end
from core.text.wordlists import lowered

_Offsets = npt.NDArray[np.int64]


class StrandText:
    """A document's text with what its strand is made of."""

    def __init__(self, document: Document, strand: Strand) -> None:
        self.document = document
        self.text = document.text
        self.small = lowered(document.text)
        self.language = strand.language
        self.sentences = strand.sentences
        self.blocks = sorted(document.blocks[index].span for index in strand.blocks)
        self.layout = Layout(self.text, self.blocks)
        self.sentence_starts = [sentence.start for sentence in self.sentences]
        is_start = np.zeros(len(self.text), dtype=np.bool_)
        is_start[self.sentence_starts] = True
        self._sentences_before = counts_before(is_start)
        self._block_starts = [block.start for block in self.blocks]

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
    def extent(self) -> Span:
        """The span from the strand's first block to its last one's end."""
        return Span(self.blocks[0].start, max(block.end for block in self.blocks))

    @cached_property
    def strand_text(self) -> str:
        """The strand's blocks, one a line."""
        return "\n".join(block.of(self.text) for block in self.blocks)

    def of(self, spans: Iterable[Span]) -> str:
        """Return the text of the spans, joined by one blank."""
        return " ".join(span.of(self.text) for span in spans)

    def small_of(self, spans: Iterable[Span]) -> str:
        """Return `of` in lower case, for the patterns of word lists."""
        return " ".join(span.of(self.small) for span in spans)

    def word_count(self, span: Span) -> int:
        """Return how many words lie wholly inside ``span``."""
        return self.layout.word_count(span.start, span.end)

    def words_in(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return the ranges of the words that lie wholly inside the spans, in their order."""
        return self.layout.words_in(spans)

    def folded_words(self, spans: Iterable[Span]) -> Iterator[str]:
        """Yield the words that lie wholly inside the spans, without case and typography."""
        starts, ends = self.layout.starts, self.layout.ends
        for span in spans:
            for number in range(*self.layout.words_within(span.start, span.end)):
                yield fold_word(self.text[starts[number] : ends[number]])

    def size(self, spans: Iterable[Span]) -> int:
        """Return how many characters of the spans are not blank."""
        return sum(self.layout.non_blank(span.start, span.end) for span in spans)

    def sentences_of(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Return the whole sentences that the spans touch, in order."""
        if len(spans) == 1:
            numbers = self.sentence_numbers(spans[0])
            return self.sentences[numbers.start : numbers.stop]
        found: dict[Span, None] = {}
        for span in spans:
            numbers = self.sentence_numbers(span)
            found |= dict.fromkeys(self.sentences[numbers.start : numbers.stop])
        return tuple(found)

    def sentence_numbers(self, span: Span) -> range:
        """Return the numbers, from 0, of the sentences that ``span`` touches."""
        start, end = span.start, span.end
        first = max(0, self._sentences_before[start + 1] - 1)
        last = self._sentences_before[end if end > start else start + 1]
        if first < last and end > start and self.sentences[first].end <= start:
            first += 1
        return range(first, last)

    def sentences_between(self, starts: _Offsets, ends: _Offsets) -> tuple[_Offsets, _Offsets]:
        """Return the first and last of `sentence_numbers`, half-open, for many spans at once."""
        before = np.asarray(self._sentences_before)
        is_some = ends > starts
        first = np.maximum(0, before[starts + 1] - 1)
        last = before[np.where(is_some, ends, starts + 1)]
        # No sentence has number ``len(self.sentences)``; nothing asks for its end.
        sentence_ends = np.array([*(one.end for one in self.sentences), 0], dtype=np.int64)
        first = first + ((first < last) & is_some & (sentence_ends[first] <= starts))
        return first.astype(np.int64), np.maximum(first, last).astype(np.int64)

    def sentence_limits(self, spans: Sequence[Span]) -> tuple[int, int]:
        """Return the numbers of the first and last sentence that spans touch; 0, 0 for none."""
        touched = [numbers for span in spans if (numbers := self.sentence_numbers(span))]
        return (touched[0][0], touched[-1][-1]) if touched else (0, 0)

    def sentences_near(self, spans: Sequence[Span], beside: int) -> tuple[Span, ...]:
        """Return the sentences that spans touch, with so many before and after them."""
        first, last = self.sentence_limits(spans)
        return tuple(self.sentences[max(0, first - beside) : last + 1 + beside])

    def is_sentence_start(self, offset: int) -> bool:
        """Return whether nothing but marks stands between a sentence's start and ``offset``."""
        place = bisect_right(self.sentence_starts, offset) - 1
        if place < 0:
            return False
        return not any(map(str.isalnum, self.text[self.sentence_starts[place] : offset]))

    def is_dateline(self, span: Span) -> bool:
        """Return whether the span lies in the place and agency that open a paragraph."""
        block = self.blocks[max(0, self.block_at(span.start))]
        if not block.start <= span.start:
            return False
        return span.end <= block.start + dateline_end(self.text, block.start, block.end)

    def block_at(self, offset: int) -> int:
        """Return the index of the strand's block that holds ``offset``, -1 before the first."""
        return bisect_right(self._block_starts, offset) - 1
