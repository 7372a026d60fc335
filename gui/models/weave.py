"""Both wordings of a passage as one text, with what was deleted and inserted marked in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.model import Comparison, Edit, EditCategory, EditOp, Passage, Span
from gui.models.marks import MarkStyle

# The repost's form alone is shown of these: both, mark by mark, could not be read.
_QUIET = (EditCategory.TYPOGRAPHY, EditCategory.CASE)
_LOUD = (EditCategory.FIGURE, EditCategory.NAME)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a woven text, and how they are marked; () for what both texts say."""

    text: str
    styles: tuple[MarkStyle, ...] = ()


def woven(comparison: Comparison, passage: Passage) -> Iterator[Piece]:
    """Yield a passage's words in order, what was deleted before what stands in its place."""
    source, repost = comparison.source.text, comparison.repost.text
    if not passage.repost:
        yield Piece(_text(source, passage.source), (MarkStyle.DELETED,))
        return
    spans = _source_spans(comparison, passage)
    if not spans:
        yield Piece(_text(repost, passage.repost), (MarkStyle.INSERTED,))
        return
    if not passage.edits:
        yield Piece(_text(repost, passage.repost))
        return
    place = passage.repost[0].start
    for edit in passage.edits:
        yield Piece(_between(repost, passage.repost, place, edit.repost.start))
        yield from _of_edit(edit, source, repost)
        place = max(place, edit.repost.end)
    yield Piece(_between(repost, passage.repost, place, passage.repost[-1].end))


def _source_spans(comparison: Comparison, passage: Passage) -> tuple[Span, ...]:
    if passage.repeats is not None:
        return comparison.passages[passage.repeats - 1].source
    return passage.source


def _of_edit(edit: Edit, source: str, repost: str) -> Iterator[Piece]:
    before, after = edit.source.of(source), edit.repost.of(repost)
    if edit.category in _QUIET and after:
        yield Piece(after, (MarkStyle.TYPOGRAPHY,))
        return
    is_loud = edit.category in _LOUD and edit.op is EditOp.REPLACE
    loud = (MarkStyle.FIGURE,) if is_loud else ()
    inserted = MarkStyle.CREDIT if edit.category is EditCategory.CREDIT else MarkStyle.INSERTED
    yield Piece(before, (*loud, MarkStyle.DELETED))
    if before[-1:].isalnum() and after[:1].isalnum():
        # "3.52.5" would be read as one number.
        yield Piece(" ")
    yield Piece(after, (*loud, inserted))


def _text(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(text) for span in spans)


def _between(text: str, spans: tuple[Span, ...], start: int, end: int) -> str:
    """Return what a passage says between two places, its spans joined by a blank."""
    pieces: list[str] = []
    for span in spans:
        if span.start < end and start < span.end:
            piece = text[max(span.start, start) : min(span.end, end)]
            # Where the text goes on in another place, the words must not run together.
            is_next = span is not spans[0] and span.start >= start
            pieces.append(f" {piece}" if is_next else piece)
    return "".join(pieces)
