"""A passage with the source text it is set against, and what stands unchanged on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from core.classify.reading import Reading
from core.model import Edit, EditCategory, Kind, Span
from core.text.joined import JoinedText, join_spans

HARMLESS = frozenset((EditCategory.TYPOGRAPHY, EditCategory.CASE, EditCategory.CREDIT))
"""Categories of edits that change no word of either text."""


@dataclass(frozen=True)
class Pair:
    """What a passage of this ``id`` sets against each other, before its credit is known.

    For a further use ``source`` is the owner's.
    """

    id: int
    kind: Kind
    similarity: float
    source: tuple[Span, ...]
    repost: tuple[Span, ...]
    edits: tuple[Edit, ...]
    readings: tuple[Reading, Reading]

    @property
    def source_reading(self) -> Reading:
        """The source, where `source` stands."""
        return self.readings[0]

    @property
    def repost_reading(self) -> Reading:
        """The repost, where `repost` stands."""
        return self.readings[1]

    @property
    def is_changed(self) -> bool:
        """Whether words differ, so that rules should look at it."""
        return self.kind is not Kind.VERBATIM

    @cached_property
    def changes(self) -> tuple[Edit, ...]:
        """The edits that change words."""
        return tuple(edit for edit in self.edits if edit.category not in HARMLESS)

    @cached_property
    def stretches(self) -> tuple[tuple[Span, Span], ...]:
        """What no word-changing edit touches, as spans of both sides; neither crosses a joint."""
        if len(self.source) == len(self.repost) == 1:
            return tuple(_stretches_between(self.source[0], self.repost[0], self.edits))
        source = join_spans(self.source_reading.text, self.source)
        repost = join_spans(self.repost_reading.text, self.repost)
        return tuple(_equal_stretches(source, repost, self.edits))


def _stretches_between(
    source: Span, repost: Span, edits: tuple[Edit, ...]
) -> Iterator[tuple[Span, Span]]:
    start, there = source.start, repost.start
    for end, next_start, next_there in (
        *((edit.source.start, edit.source.end, edit.repost.end) for edit in edits),
        (source.end, source.end, repost.end),
    ):
        if start < end:
            yield Span(start, end), Span(there, there + end - start)
        start, there = next_start, next_there


def place_of(joined: JoinedText, offset: int) -> int:
    """Return where a document's offset stands in a joined text; between spans, the joint."""
    place = 0
    for span, start in zip(joined.spans, joined.starts, strict=True):
        if offset < span.start:
            return place
        place = start + min(offset - span.start, len(span))
        if offset <= span.end:
            return place
    return place


def _equal_stretches(
    source: JoinedText, repost: JoinedText, edits: tuple[Edit, ...]
) -> Iterator[tuple[Span, Span]]:
    source_place = repost_place = 0
    for edit in edits:
        start, end = place_of(source, edit.source.start), place_of(source, edit.source.end)
        yield from _cut_at_joints(source, repost, (source_place, start), repost_place)
        source_place, repost_place = end, place_of(repost, edit.repost.end)
    rest = (source_place, len(source.text))
    yield from _cut_at_joints(source, repost, rest, repost_place)


def _cut_at_joints(
    source: JoinedText, repost: JoinedText, source_range: tuple[int, int], repost_start: int
) -> Iterator[tuple[Span, Span]]:
    start, end = source_range
    shift = repost_start - start
    joints = {joint - 1 for joint in source.starts[1:]}
    joints |= {joint - 1 - shift for joint in repost.starts[1:]}
    for joint in [*sorted(joint for joint in joints if start <= joint < end), end]:
        if start < joint and joint + shift <= len(repost.text):
            yield (
                source.to_document(start, joint),
                repost.to_document(start + shift, joint + shift),
            )
        start = joint + 1
