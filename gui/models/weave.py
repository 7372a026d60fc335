"""Both wordings of a passage as one text, with what was deleted and inserted marked in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from core.model import Comparison, Edit, EditCategory, EditOp, Passage, Span
from gui.models.marks import MarkStyle

# The repost's form alone is shown of these: both, mark by mark, could not be read.
_QUIET = (EditCategory.TYPOGRAPHY, EditCategory.CASE)
_LOUD = (EditCategory.FIGURE, EditCategory.NAME)


class Piece(NamedTuple):
    """Some words of a woven text, and how they are marked; () for what both texts say.

    ``source`` and ``repost`` are where the words begin in either text, None where they are not its.
    A tuple, for a frozen data class takes three times as long to make.
    """

    text: str
    styles: tuple[MarkStyle, ...] = ()
    source: int | None = None
    repost: int | None = None


def woven(comparison: Comparison, passage: Passage) -> Iterator[Piece]:
    """Yield a passage's words in order, what was deleted before what stands in its place."""
    source, repost = comparison.source.text, comparison.repost.text
    if not passage.repost:
        for place, span in enumerate(passage.source):
            yield from _joined(place, (MarkStyle.DELETED,))
            yield Piece(span.of(source), (MarkStyle.DELETED,), source=span.start)
        return
    spans = _source_spans(comparison, passage)
    if not spans:
        for place, span in enumerate(passage.repost):
            yield from _joined(place, (MarkStyle.INSERTED,))
            yield Piece(span.of(repost), (MarkStyle.INSERTED,), repost=span.start)
        return
    in_source, in_repost = spans[0].start, passage.repost[0].start
    for edit in passage.edits:
        yield from _between(repost, passage.repost, (in_repost, edit.repost.start), in_source)
        yield from _of_edit(edit, source, repost)
        in_source, in_repost = edit.source.end, max(in_repost, edit.repost.end)
    rest = (in_repost, passage.repost[-1].end)
    yield from _between(repost, passage.repost, rest, in_source)


def _source_spans(comparison: Comparison, passage: Passage) -> tuple[Span, ...]:
    if passage.repeats is not None:
        return comparison.passages[passage.repeats - 1].source
    return passage.source


def _joined(place: int, styles: tuple[MarkStyle, ...] = ()) -> Iterator[Piece]:
    """Yield the blank that joins a span to the one before it."""
    if place:
        yield Piece(" ", styles)


def _of_edit(edit: Edit, source: str, repost: str) -> Iterator[Piece]:
    before, after = edit.source.of(source), edit.repost.of(repost)
    in_source, in_repost = edit.source.start, edit.repost.start
    if edit.category in _QUIET and after:
        yield Piece(after, (MarkStyle.TYPOGRAPHY,), repost=in_repost)
        return
    is_loud = edit.category in _LOUD and edit.op is EditOp.REPLACE
    loud = (MarkStyle.FIGURE,) if is_loud else ()
    inserted = MarkStyle.CREDIT if edit.category is EditCategory.CREDIT else MarkStyle.INSERTED
    yield Piece(before, (*loud, MarkStyle.DELETED), source=in_source)
    if before[-1:].isalnum() and after[:1].isalnum():
        # "3.52.5" would be read as one number.
        yield Piece(" ")
    yield Piece(after, (*loud, inserted), repost=in_repost)


def _between(
    text: str, spans: tuple[Span, ...], within: tuple[int, int], in_source: int
) -> Iterator[Piece]:
    """Yield what both texts say in a stretch of the repost, which begins at a source's place."""
    start, end = within
    if len(spans) == 1:
        if start < end:
            yield Piece(text[start:end], (), in_source, start)
        return
    place: int | None = in_source
    for number, span in enumerate(spans):
        if span.start < end and start < span.end:
            # Where the text goes on in another place, the words must not run together.
            if number and span.start >= start:
                yield Piece(" ")
            first = max(span.start, start)
            yield Piece(text[first : min(span.end, end)], (), place, first)
            # Where the repost goes on elsewhere, the source may, too.
            place = None
