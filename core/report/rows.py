"""The table of both texts as values: one row a passage, in source order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.model import BlockKind, Comparison, Document, Passage, Remark, Side, Span
from core.remarks import Remarks
from core.report.excerpts import beginning_of
from core.text.marked import Piece, marked_text, tightened

_INK = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row: its pieces, and how it stands on its page.

    Joined, the pieces are the passage's text; blanks around an edit's words are unmarked.
    ``starts_block`` is whether a new block begins with it; ``block`` is that block's kind,
    ``by_hand`` whether a person put it back into the article.
    """

    side: Side
    pieces: tuple[Piece, ...]
    language: str
    block: BlockKind
    starts_block: bool
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A passage with both its cells; a cell is None where that side has no text.

    ``original`` is what a repetition uses again, marked with what it changed. ``follows`` is the
    passage that a moved one stands behind in the repost, None where it comes first. ``guests`` are
    the moved passages that stand behind this one. ``repeated_in`` are the passages that use this
    one's source text again, ``findings`` the numbers (from 1) of what speaks of it, ``remark`` is
    what a person remarked on it.
    """

    passage: Passage
    source: Cell | None
    repost: Cell | None
    original: Cell | None
    follows: int | None
    repeated_in: tuple[int, ...]
    findings: tuple[int, ...]
    guests: tuple[int, ...]
    remark: Remark | None = None

    @property
    def starts_block(self) -> bool:
        """Whether a new paragraph, heading or the like begins on either side."""
        return any(cell.starts_block for cell in (self.source, self.repost) if cell)

    @property
    def by_hand(self) -> tuple[Side, ...]:
        """The sides on which a person put this text back into the article."""
        return tuple(cell.side for cell in (self.source, self.repost) if cell and cell.by_hand)


class Table:
    """All rows of a comparison, made one by one; ``opening`` are moved passages at the very top."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._source = _Page(comparison.source, Side.SOURCE)
        self._repost = _Page(comparison.repost, Side.REPOST)
        self._by_id = {passage.id: passage for passage in comparison.passages}
        self._follows, self._guests = _moves(comparison.passages)
        self._repeated = _repetitions(comparison.passages)
        self._findings = _findings_by_passage(comparison)
        self._remarks = Remarks.of(comparison)

    @property
    def opening(self) -> tuple[int, ...]:
        """The moved passages with which the repost begins."""
        return tuple(self._guests[None])

    def beginning(self, passage_id: int) -> str:
        """Return the first words of a passage of the repost, to know it by at another place."""
        start, *_ = self._by_id[passage_id].repost
        return beginning_of(start.of(self._comparison.repost.text))

    def rows(self) -> Iterator[Row]:
        """Yield a row a passage, in the list's order."""
        for passage in self._comparison.passages:
            yield Row(
                passage,
                self._source.cell(passage, passage.source),
                self._repost.cell(passage, passage.repost),
                self._original(passage),
                self._follows.get(passage.id),
                tuple(self._repeated[passage.id]),
                tuple(self._findings[passage.id]),
                tuple(self._guests[passage.id]),
                self._remarks.on(passage),
            )

    def _original(self, passage: Passage) -> Cell | None:
        if passage.repeats is None or not passage.edits:
            return None
        return self._source.cell(passage, self._by_id[passage.repeats].source)


class _Page:
    """One document, and where its blocks begin."""

    def __init__(self, document: Document, side: Side) -> None:
        self._document = document
        self._side = side
        self._starts = [block.span.start for block in document.blocks]
        words = (_INK.search(document.text, start) for start in self._starts)
        self._first_words = frozenset(word.start() for word in words if word)

    def cell(self, passage: Passage, spans: tuple[Span, ...]) -> Cell | None:
        """Return the cell of a passage on this side, None where it has no text here."""
        if not spans:
            return None
        start = spans[0].start
        block = self._document.blocks[max(0, bisect_right(self._starts, start) - 1)]
        pieces = marked_text(self._document.text, spans, passage.edits, self._side)
        return Cell(
            self._side,
            tuple(part for piece in pieces for part in tightened(piece)),
            block.language,
            block.kind,
            starts_block=start in self._first_words,
            by_hand=block.by_hand,
        )


def _moves(
    passages: Iterable[Passage],
) -> tuple[dict[int, int | None], defaultdict[int | None, list[int]]]:
    """Return what each moved passage follows in the repost, and each place's moved passages."""
    follows: dict[int, int | None] = {}
    guests: defaultdict[int | None, list[int]] = defaultdict(list)
    host, before = None, None
    there = (passage for passage in passages if passage.repost)
    for passage in sorted(there, key=lambda passage: passage.repost[0]):
        if passage.is_moved:
            follows[passage.id] = before
            guests[host].append(passage.id)
        else:
            host = passage.id
        before = passage.id
    return follows, guests


def _repetitions(passages: Iterable[Passage]) -> defaultdict[int, list[int]]:
    repeated: defaultdict[int, list[int]] = defaultdict(list)
    for passage in passages:
        if passage.repeats is not None:
            repeated[passage.repeats].append(passage.id)
    return repeated


def _findings_by_passage(comparison: Comparison) -> defaultdict[int, list[int]]:
    numbers: defaultdict[int, list[int]] = defaultdict(list)
    for number, finding in enumerate(comparison.findings, 1):
        for passage_id in finding.passages:
            numbers[passage_id].append(number)
    return numbers
