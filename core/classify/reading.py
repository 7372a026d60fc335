"""One side of the comparison as its rules see it: what stands in its strand, each found once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from core.classify.quotations import Quotation, quotations
from core.classify.words import word_ranges
from core.model import Document, Span, Strand
from core.text.datelines import dateline_end
from core.text.names import Name, names
from core.text.numbers import Figure, figures
from core.text.wordlists import lowered


class _Ranged(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=_Ranged)
_Movable = TypeVar("_Movable", Figure, Name)


class Located(Generic[_Item]):
    """Things that stand apart in one text, in order, found by place in logarithmic time."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self.items = items
        self._starts = [item.start for item in items]
        self._ends = [item.end for item in items]

    def touching(self, span: Span) -> Sequence[_Item]:
        """Return the items that share a character with ``span``; an empty one must lie inside."""
        first = bisect_right(self._ends, span.start)
        last = bisect_left(self._starts, span.end)
        return self.items[first:last]

    def touching_any(self, spans: Iterable[Span]) -> list[_Item]:
        """Return the items that share a character with any of the spans, in their order."""
        return [item for span in spans for item in self.touching(span)]


class Reading:
    """A document's strand, and the figures, names and quotations in it, in document offsets."""

    def __init__(self, document: Document, strand: Strand, ordinary: frozenset[str]) -> None:
        """Take ``ordinary``: the words that either text writes small."""
        self.document = document
        self.text = document.text
        self.small = lowered(document.text)
        self.language = strand.language
        self.sentences = strand.sentences
        self.blocks = sorted(document.blocks[index].span for index in strand.blocks)
        self._ordinary = ordinary
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._block_starts = [block.start for block in self.blocks]

    @cached_property
    def figures(self) -> Located[Figure]:
        """The figures of the strand."""
        return self._located(lambda text, _: figures(text, self.language))

    @cached_property
    def names(self) -> Located[Name]:
        """The names of the strand."""
        return self._located(lambda text, starts: names(text, self._ordinary, starts))

    @cached_property
    def quotations(self) -> Located[Quotation]:
        """The quotations of the strand, in no two blocks."""
        found = (quotations(self.text, block.start, block.end) for block in self.blocks)
        return Located([quotation for block in found for quotation in block])

    @cached_property
    def strand_text(self) -> str:
        """The strand's blocks, one a line."""
        return "\n".join(block.of(self.text) for block in self.blocks)

    @cached_property
    def words(self) -> tuple[list[int], list[int]]:
        """Where the strand's words start and end."""
        ranges = [
            place
            for block in self.blocks
            for place in word_ranges(self.text, block.start, block.end)
        ]
        return [start for start, _ in ranges], [end for _, end in ranges]

    def word_count(self, span: Span) -> int:
        """Return how many words lie wholly inside ``span``."""
        starts, ends = self.words
        return max(0, bisect_right(ends, span.end) - bisect_left(starts, span.start))

    def words_in(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Return the ranges of the words that lie wholly inside the spans, in their order."""
        starts, ends = self.words
        found: list[tuple[int, int]] = []
        for span in spans:
            first, last = bisect_left(starts, span.start), bisect_right(ends, span.end)
            found += zip(starts[first:last], ends[first:last], strict=True)
        return found

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
            first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
            last = bisect_left(self._sentence_starts, max(span.end, span.start + 1))
            for sentence in self.sentences[first:last]:
                if sentence.end > span.start or len(span) == 0:
                    found[sentence] = None
        return tuple(found)

    def is_sentence_start(self, offset: int) -> bool:
        """Return whether nothing but marks stands between a sentence's start and ``offset``."""
        place = bisect_right(self._sentence_starts, offset) - 1
        if place < 0:
            return False
        return not any(map(str.isalnum, self.text[self._sentence_starts[place] : offset]))

    def is_dateline(self, span: Span) -> bool:
        """Return whether the span lies in the place and agency that open a paragraph."""
        block = self.blocks[max(0, self.block_at(span.start))]
        return block.start <= span.start and span.end <= block.start + dateline_end(
            block.of(self.text)
        )

    def block_at(self, offset: int) -> int:
        """Return the index of the strand's block that holds ``offset``, -1 before the first."""
        return bisect_right(self._block_starts, offset) - 1

    def _located(self, find: Callable[[str, list[int]], Sequence[_Movable]]) -> Located[_Movable]:
        found: list[_Movable] = []
        for block in self.blocks:
            first = bisect_left(self._sentence_starts, block.start)
            last = bisect_left(self._sentence_starts, block.end)
            starts = [start - block.start for start in self._sentence_starts[first:last]]
            found += [
                replace(item, start=item.start + block.start, end=item.end + block.start)
                for item in find(block.of(self.text), starts)
            ]
        return Located(found)
