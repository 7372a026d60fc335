"""One side of the comparison as its rules see it: what stands in its strand, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Generic, Protocol, TypeVar

import numpy as np

from core.classify.quotations import Quotation, quotations
from core.classify.spotting import Spotter, keys_of
from core.classify.strand_text import StrandText
from core.model import Document, Span, Strand
from core.progress import Meter
from core.text.names import Name, names_between
from core.text.numbers import SIGNS, Figure, figures_at, measure_of, number_words
from core.text.sign_places import sign_places
from core.text.wordlists import pattern


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
        if not self.items:
            return self.items
        first = bisect_right(self._ends, span.start)
        return self.items[first : bisect_left(self._starts, span.end, first)]

    def touching_any(self, spans: Iterable[Span]) -> list[_Item]:
        """Return the items that share a character with any of the spans, in their order."""
        return [item for span in spans for item in self.touching(span)]


class Reading(StrandText):
    """A document's strand, and the figures, names and quotations in it, in document offsets."""

    def __init__(
        self, document: Document, strand: Strand, ordinary: Container[str], meter: Meter
    ) -> None:
        """Take ``ordinary``, the words that either text writes small; ``meter`` hears of work."""
        super().__init__(document, strand)
        self.meter = meter
        meter.beat()
        self.spotter = Spotter(self.small)
        self._ordinary = ordinary

    @cached_property
    def figures(self) -> Located[Figure]:
        """The figures of the strand."""
        signs = sign_places(self.small, SIGNS)
        words = self.spotter.starts_of(keys_of(number_words()))
        places = np.sort(np.concatenate((signs, words))).tolist()
        found: list[Figure] = []
        for block in self.meter.along(self.blocks):
            first = bisect_left(places, block.start)
            inside = places[first : bisect_left(places, block.end, first)]
            if inside:
                found += figures_at(self.small, inside, block.end, self.language)
        return Located(found)

    @cached_property
    def names(self) -> Located[Name]:
        """The names of the strand."""
        found: list[Name] = []
        for block in self.meter.along(self.blocks):
            first = bisect_left(self.sentence_starts, block.start)
            last = bisect_left(self.sentence_starts, block.end)
            starts = self.sentence_starts[first:last]
            place = (block.start, block.end)
            found += names_between(self.text, place, self._ordinary, starts)
        return Located(found)

    @cached_property
    def quotations(self) -> Located[Quotation]:
        """The quotations of the strand, in no two blocks."""
        found: list[Quotation] = []
        for block in self.meter.along(self.blocks):
            found += quotations(self.text, block.start, block.end)
        return Located(found)

    def may_hold(self, span: Span, *lists: str) -> bool:
        """Return whether an entry of the word lists may begin in ``span``; seldom so in vain."""
        return bool(self.spotter.places(span, *lists)) or self._splits_word(span.start)

    def holds(self, span: Span, name: str, group: str | None = None) -> bool:
        """Return whether an entry of a word list, or of one of its groups, stands in ``span``."""
        if self._splits_word(span.start):
            return pattern(name, group).search(span.of(self.small)) is not None
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
        """Return whether ``offset`` lies inside a word, where no word is spotted: "-WSJ|May"."""
        return self.text[offset - 1 : offset + 1].isalnum()

    def has_value(self, figure: Figure) -> bool:
        """Return whether the strand gives the figure anywhere, in this unit or without one.

        A figure without a unit may be given in any.
        """
        amounts, units = self._values
        if figure.key in amounts or (figure.value, "") in amounts:
            return True
        if measure_of(figure.unit) is not None:
            return any(figure.equals(one) for one in self._measured)
        return figure.unit == "" and figure.value in units

    @cached_property
    def _measured(self) -> tuple[Figure, ...]:
        """The figures in units of measure: miles may be given in kilometres."""
        return tuple(one for one in self.figures.items if measure_of(one.unit) is not None)

    @cached_property
    def _values(self) -> tuple[frozenset[tuple[Decimal, str]], frozenset[Decimal]]:
        """What the figures amount to, and the values of those that have a unit."""
        found = self.figures.items
        return frozenset(one.key for one in found), frozenset(one.value for one in found)
