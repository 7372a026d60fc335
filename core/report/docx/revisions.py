"""The paragraphs of a document that shows the repost as a revision of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.model import Block, Comparison, Side
from core.report.docx.matches import PARAGRAPH_END, FlatText
from core.report.docx.places import CommentEnd, comment_places, passages_worked_on
from core.report.docx.weaving import Change, Stretch, woven

Part = Stretch | CommentEnd


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the document: its parts, and how it ends.

    ``change`` says whether its end was deleted or inserted; ``source`` and ``repost`` are the
    blocks that end here, None where one does not.
    """

    parts: tuple[Part, ...]
    change: Change
    source: Block | None
    repost: Block | None


def revised(comparison: Comparison) -> Iterator[Paragraph]:
    """Yield the paragraphs of both articles; the end of the last one is of both."""
    source = FlatText(comparison.source, comparison.source_strand)
    repost = FlatText(comparison.repost, comparison.repost_strand)
    ends = _BlockEnds(source, repost)
    parts: list[Part] = []
    for part in _parts(comparison, source, repost):
        if isinstance(part, Stretch) and part.text == PARAGRAPH_END:
            yield Paragraph(tuple(parts), part.change, *ends.next(part.change))
            parts = []
        else:
            parts.append(part)
    yield Paragraph(tuple(parts), Change.NONE, *ends.next(Change.NONE))


class _BlockEnds:
    """The blocks of both sides, one by one as they end."""

    def __init__(self, source: FlatText, repost: FlatText) -> None:
        self._blocks = {Side.SOURCE: iter(source.blocks), Side.REPOST: iter(repost.blocks)}

    def next(self, change: Change) -> tuple[Block | None, Block | None]:
        """Return the blocks that end where a paragraph's end has this change."""
        source = self._next(Side.SOURCE) if change is not Change.INSERTED else None
        repost = self._next(Side.REPOST) if change is not Change.DELETED else None
        return source, repost

    def _next(self, side: Side) -> Block | None:
        return next(self._blocks[side], None)


def _parts(comparison: Comparison, source: FlatText, repost: FlatText) -> Iterator[Part]:
    """Yield stretches and the ends of comments; the end of a paragraph is a stretch of its own."""
    stretches = tuple(woven(comparison, source, repost))
    commented = (*comparison.findings, *passages_worked_on(comparison))
    places = comment_places(commented, stretches, source, repost)
    yield from places.top
    for index, stretch in enumerate(stretches):
        yield from _cut(stretch, places.inside.get(index, ()))


def _cut(stretch: Stretch, ends: Iterable[tuple[int, CommentEnd]]) -> Iterator[Part]:
    done = 0
    for offset, end in ends:
        yield from _split(stretch, done, offset)
        yield end
        done = offset
    yield from _split(stretch, done, len(stretch.text))


def _split(stretch: Stretch, start: int, end: int) -> Iterator[Stretch]:
    for index, text in enumerate(stretch.text[start:end].split(PARAGRAPH_END)):
        if index:
            yield replace(stretch, text=PARAGRAPH_END)
        if text:
            yield replace(stretch, text=text)
