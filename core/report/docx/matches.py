"""Where both texts say the same at the same place: what a tracked change leaves alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.model import Block, Comparison, Document, Passage, Side, Span
from core.report.docx.elements import NOTHING
from core.text.chain import heaviest_chain
from core.text.marked import Piece, marked_text
from core.text.visible import visible

PARAGRAPH_END = "\x1e"
"""What parts the paragraphs of a `FlatText`; as a control character it stands in none of them."""

# CR LF is one line end, and a change may begin between the two.
_LINE_END = re.compile("\r(?=\n)")
_NO_CHARACTERS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


class FlatText:
    """The article of one page as one string: its blocks as they stand there, and nothing between.

    Characters that no XML can hold are shown as others, one for one, so that offsets stay true.
    """

    def __init__(self, document: Document, strand_id: int) -> None:
        strand = document.strand(strand_id)
        self.blocks: tuple[Block, ...] = tuple(document.blocks[index] for index in strand.blocks)
        texts = [storable(block.span.of(document.text)) for block in self.blocks]
        self.text = PARAGRAPH_END.join(texts)
        self._by_place = sorted(self._placed())
        self._starts = [span.start for span, _ in self._by_place]

    def offsets(self, span: Span) -> Iterator[tuple[Span, int]]:
        """Yield the parts of a document's span that the article has, with the offset of each."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        for block, offset in self._by_place[index:]:
            if block.start >= span.end:
                return
            start, end = max(block.start, span.start), min(block.end, span.end)
            if start < end:
                yield Span(start, end), offset + start - block.start

    def _placed(self) -> Iterator[tuple[Span, int]]:
        offset = 0
        for block in self.blocks:
            yield block.span, offset
            offset += len(block.span) + len(PARAGRAPH_END)


def storable(text: str) -> str:
    """Return the text as an XML file can hold it, each character that it cannot as another one."""
    return _LINE_END.sub(NOTHING, visible(text).translate(_NO_CHARACTERS))


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A stretch of two flat texts that is the same on both sides; an empty one parts passages."""

    source: int
    repost: int
    length: int


def matches_in_order(comparison: Comparison, source: FlatText, repost: FlatText) -> list[Match]:
    """Return what was carried in order: both sides of the matches rise, none overlaps another.

    What stands in another order in the repost is no match: it is deleted here, inserted there.
    """
    found: list[Match] = []
    for passage in comparison.passages:
        if passage.source and passage.repost and not passage.is_moved:
            found += _matches(comparison, passage, source, repost)
    found.sort()
    chain = heaviest_chain([m.repost for m in found], [2 * m.length or 1 for m in found])
    return [found[index] for index in chain]


def _matches(
    comparison: Comparison, passage: Passage, source: FlatText, repost: FlatText
) -> Iterator[Match]:
    ours = _kept(comparison.source, passage.source, passage, Side.SOURCE)
    theirs = _kept(comparison.repost, passage.repost, passage, Side.REPOST)
    yield Match(_start(source, passage.source), _start(repost, passage.repost), 0)
    for here, there in _same(_flat(ours, source), _flat(theirs, repost)):
        match = Match(here.start, there.start, len(here))
        # Nothing that is not the same may pass for it, whatever the edits say.
        if here.of(source.text) == there.of(repost.text):
            yield match


def _start(flat: FlatText, spans: tuple[Span, ...]) -> int:
    return next((offset for span in spans for _, offset in flat.offsets(span)), 0)


def _kept(
    document: Document, spans: tuple[Span, ...], passage: Passage, side: Side
) -> Iterator[Piece]:
    pieces = marked_text(document.text, spans, passage.edits, side)
    return (piece for piece in pieces if piece.op is None)


def _flat(pieces: Iterable[Piece], flat: FlatText) -> Iterator[tuple[int, Span | None]]:
    """Yield how long each stretch is and where it stands in the article, None where it does not."""
    for piece in pieces:
        done = piece.span.start
        for part, offset in flat.offsets(piece.span):
            if part.start > done:
                yield part.start - done, None
            yield len(part), Span(offset, offset + len(part))
            done = part.end
        left = len(piece.text) - (done - piece.span.start)
        if left:
            yield left, None


def _same(
    ours: Iterator[tuple[int, Span | None]], theirs: Iterator[tuple[int, Span | None]]
) -> Iterator[tuple[Span, Span]]:
    """Yield the stretches that both sides have; each is cut where the other one is."""
    here, there = next(ours, None), next(theirs, None)
    while here and there:
        length = min(here[0], there[0])
        if here[1] and there[1]:
            yield _first(here[1], length), _first(there[1], length)
        here = _rest(here, length) or next(ours, None)
        there = _rest(there, length) or next(theirs, None)


def _first(span: Span, length: int) -> Span:
    return Span(span.start, span.start + length)


def _rest(part: tuple[int, Span | None], done: int) -> tuple[int, Span | None] | None:
    length, span = part
    if length == done:
        return None
    return length - done, Span(span.start + done, span.end) if span else None
