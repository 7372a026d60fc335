"""The rows of one side: its text cut into pieces that are laid out one under the other."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.model import BlockKind, Document, Passage, Side, Span, Strand
from gui.models.marks import Mark, marks_within

NO_PASSAGE = 0
"""What stands for a passage's id where there is none; ids count from 1."""


class RowKind(StrEnum):
    """What a row is."""

    PASSAGE = "passage"
    CONTEXT = "context"  # title, byline, date: shown, but not compared
    GAP = "gap"  # text of the other side that is not here
    FOLD = "fold"  # one line for what is not article text
    FOLDED = "folded"  # a block under a fold, shown when it is opened


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of text with one mark; a gap's span is empty, at its place."""

    kind: RowKind
    span: Span
    passage: int
    block: int
    starts_block: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """Text of the other side that is not here: which passages, how many sentences.

    ``is_partial`` says that it is less than one sentence.
    """

    passages: tuple[int, ...]
    sentences: int
    is_partial: bool


@dataclass(frozen=True, slots=True)
class Fold:
    """Neighbouring blocks that are not compared: the rows under the fold, and why they are folded.

    ``reasons`` are those of boilerplate and ``languages`` those of other strands, each once.
    """

    rows: range
    reasons: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One side as it is shown: rows in text order, and where each passage stands in them.

    ``first_rows`` and ``last_rows`` are indexed by passage id; for a passage that has no text on
    this side they name the row that stands for it, -1 for none. ``extents`` is how much text
    stands before each row, in widths of a Latin letter, and the whole at its end.
    """

    side: Side
    document: Document
    strand: Strand
    rows: tuple[Row, ...]
    gaps: Mapping[int, Gap]
    folds: Mapping[int, Fold]
    first_rows: array[int]
    last_rows: array[int]
    extents: array[int]

    def rows_of(self, passage: int) -> tuple[int, ...]:
        """Return the rows that show a passage or stand for it, () where there are none."""
        first, last = self.first_rows[passage], self.last_rows[passage]
        if first < 0:
            return ()
        shown = self.rows[first].passage
        return tuple(i for i in range(first, last + 1) if self.rows[i].passage == shown)

    def marks_in(self, row: int, passage: Passage) -> tuple[Mark, ...]:
        """Return the marks of a passage's edits in one of its rows."""
        return marks_within(passage, self.side, self.rows[row].span)

    def row_at(self, offset: int) -> int:
        """Return the row whose text holds the character at ``offset``, or the last before it."""
        return max(0, bisect_right(self.rows, offset, key=lambda row: row.span.start) - 1)

    def extent(self, row: int) -> int:
        """Return how much text a row has, in widths of a Latin letter."""
        return self.extents[row + 1] - self.extents[row]

    def sentence_number(self, offset: int) -> int:
        """Return the number, from 1, of the strand's sentence at ``offset``."""
        return bisect_right(self.strand.sentences, offset, key=lambda span: span.start)

    def block_kind(self, row: int) -> BlockKind:
        """Return the kind of the block that a row is of; a gap's is a paragraph."""
        block = self.rows[row].block
        return self.document.blocks[block].kind if block >= 0 else BlockKind.PARAGRAPH

    def text(self, start: int, end: int) -> str:
        """Return the text between two offsets, as a person would copy it.

        Blocks stand on paragraphs of their own, what is folded or elsewhere is left out.
        """
        pieces: list[str] = []
        before = start
        for row in self.rows[self.row_at(start) : self.row_at(end) + 1]:
            span = Span(
                max(row.span.start, start), max(min(row.span.end, end), row.span.start, start)
            )
            if not span or row.kind not in (RowKind.PASSAGE, RowKind.CONTEXT):
                continue
            if pieces:
                gap = self.document.text[before : span.start]
                pieces.append("\n\n" if row.starts_block or gap.strip() else gap)
            pieces.append(span.of(self.document.text))
            before = span.end
        return "".join(pieces)
