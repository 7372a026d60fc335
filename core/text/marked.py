"""A passage's text on one side, cut where its edits are, for whoever draws it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.model import Edit, EditCategory, EditOp, Span

JOINT = " "
"""What stands between two spans of one passage."""


class Side(StrEnum):
    """One of the two texts, always in this order."""

    SOURCE = "source"
    REPOST = "repost"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one side of a passage that one edit touches, or none.

    ``text`` is what to show and ``span`` where it stands in the document; for the blank that joins
    two spans the span is empty. ``op`` and ``category`` are None where no edit touches it.
    """

    text: str
    span: Span
    op: EditOp | None = None
    category: EditCategory | None = None


def marked_text(
    document_text: str, spans: Iterable[Span], edits: Iterable[Edit], side: Side
) -> tuple[Piece, ...]:
    """Return one side of a passage as pieces: joined, they are the passage's text to the character.

    No piece crosses the joint between two spans, so an edit may give several. An edit that is
    empty on this side (an insertion, seen from the source) gives none.
    """
    joined = _Joined(document_text, tuple(spans))
    pieces: list[Piece] = []
    done = 0
    for edit in edits:
        place = edit.source if side == Side.SOURCE else edit.repost
        start, end = joined.position(place.start), joined.position(place.end)
        pieces += joined.cut(done, start, Piece)
        pieces += joined.cut(start, end, _touched_by(edit))
        done = max(done, end)
    pieces += joined.cut(done, joined.length, Piece)
    return tuple(pieces)


def _touched_by(edit: Edit) -> Callable[[str, Span], Piece]:
    return lambda text, span: Piece(text, span, edit.op, edit.category)


class _Joined:
    """The spans of one passage joined by one blank, and where each of them stands in that."""

    def __init__(self, text: str, spans: tuple[Span, ...]) -> None:
        self._text = text
        self._parts = tuple(self._parts_of(spans))
        self.length = self._parts[-1][1] if self._parts else 0

    @staticmethod
    def _parts_of(spans: tuple[Span, ...]) -> Iterator[tuple[int, int, Span]]:
        start = 0
        for span in spans:
            yield start, start + len(span), span
            start += len(span) + len(JOINT)

    def position(self, offset: int) -> int:
        """Return where a document offset stands; one between two spans goes behind their joint."""
        for start, _, span in self._parts:
            if span.start <= offset <= span.end:
                return start + offset - span.start
        return next((start for start, _, span in self._parts if offset < span.start), self.length)

    def cut(self, start: int, end: int, make: Callable[[str, Span], Piece]) -> Iterator[Piece]:
        """Yield what lies in ``[start, end)``, span by span, the joints as pieces of their own."""
        for part_start, part_end, span in self._parts:
            low, high = max(start, part_start), min(end, part_end)
            if low < high:
                place = Span(span.start + low - part_start, span.start + high - part_start)
                yield make(place.of(self._text), place)
            if start <= part_end < end and part_end < self.length:
                yield make(JOINT, Span(span.end, span.end))
