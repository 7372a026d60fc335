"""A passage's text on one side, cut where its edits are, for whoever draws it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.model import Edit, EditCategory, EditOp, Side, Span
from core.text.joined import JOINT, JoinedText, join_spans


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
    joined = join_spans(document_text, tuple(spans))
    pieces: list[Piece] = []
    done = 0
    for edit in edits:
        place = edit.source if side == Side.SOURCE else edit.repost
        start, end = _position(joined, place.start), _position(joined, place.end)
        pieces += _cut(joined, done, start, None)
        pieces += _cut(joined, start, end, edit)
        done = max(done, end)
    pieces += _cut(joined, done, len(joined.text), None)
    return tuple(pieces)


def tightened(piece: Piece) -> tuple[Piece, ...]:
    """Return a marked piece with the blanks around its words as pieces that no edit touches.

    A struck or underlined blank says nothing to a reader. An unmarked piece stays as it is.
    """
    words = piece.text.strip()
    if piece.op is None or words == piece.text:
        return (piece,)
    if not words:
        return (Piece(piece.text, piece.span),)
    start = piece.text.index(words)
    end = start + len(words)
    first = piece.span.start
    parts = (
        Piece(piece.text[:start], Span(first, first + start)),
        Piece(words, Span(first + start, first + end), piece.op, piece.category),
        Piece(piece.text[end:], Span(first + end, piece.span.end)),
    )
    return tuple(part for part in parts if part.text)


def _position(joined: JoinedText, offset: int) -> int:
    """Return where a document's offset stands; one between two spans goes behind their joint."""
    parts = tuple(zip(joined.starts, joined.spans, strict=True))
    for start, span in parts:
        if span.start <= offset <= span.end:
            return start + offset - span.start
    return next((start for start, span in parts if offset < span.start), len(joined.text))


def _cut(joined: JoinedText, start: int, end: int, edit: Edit | None) -> Iterator[Piece]:
    """Yield what lies in ``[start, end)``, span by span, the joints as pieces of their own."""
    touched = (edit.op, edit.category) if edit else (None, None)
    for part_start, span in zip(joined.starts, joined.spans, strict=True):
        part_end = part_start + len(span)
        low, high = max(start, part_start), min(end, part_end)
        if low < high:
            yield Piece(joined.text[low:high], joined.to_document(low, high), *touched)
        if start <= part_end < end:
            yield Piece(JOINT, Span(span.end, span.end), *touched)
