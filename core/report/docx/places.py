"""Where in the text of a document the comments begin and end."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.model import Comparison, Finding, Passage, Side, Span
from core.remarks import Remarks
from core.report.docx.matches import FlatText
from core.report.docx.weaving import Change, Stretch


@dataclass(frozen=True, slots=True)
class CommentEnd:
    """Where a comment (its number, from 1) begins or ends."""

    number: int
    is_start: bool


@dataclass(frozen=True, slots=True)
class CommentPlaces:
    """The ends of all comments, in the order to write them.

    ``top`` are those on what stands in neither article, such as a headline; ``inside`` gives by
    the index of a stretch the others, each with its offset there.
    """

    top: tuple[CommentEnd, ...]
    inside: dict[int, list[tuple[int, CommentEnd]]]


def passages_worked_on(comparison: Comparison) -> Iterator[Passage]:
    """Yield the passages that a person corrected or remarked on; their comments come last."""
    remarks = Remarks.of(comparison)
    for passage in comparison.passages:
        if passage.by_hand or remarks.on(passage):
            yield passage


def comment_places(
    commented: Iterable[Finding | Passage],
    stretches: Sequence[Stretch],
    source: FlatText,
    repost: FlatText,
) -> CommentPlaces:
    """Return a comment for each of those: at the repost's wording, failing that the source's."""
    ours, theirs = (
        _Finder(stretches, side, flat)
        for side, flat in ((Side.SOURCE, source), (Side.REPOST, repost))
    )
    top: list[CommentEnd] = []
    inside: defaultdict[int, list[tuple[int, CommentEnd]]] = defaultdict(list)
    for number, subject in enumerate(commented, 1):
        ends = CommentEnd(number, is_start=True), CommentEnd(number, is_start=False)
        places = theirs.places(subject.repost) or ours.places(subject.source)
        for end, (index, offset) in zip(ends, places, strict=False):
            inside[index].append((offset, end))
        top += () if places else ends
    for found in inside.values():
        # What ends at a place does so before the next begins there.
        found.sort(key=lambda pair: (pair[0], pair[1].is_start))
    return CommentPlaces(tuple(top), inside)


class _Finder:
    """Finds the stretches that hold some text of one side."""

    def __init__(self, stretches: Sequence[Stretch], side: Side, flat: FlatText) -> None:
        other = Change.INSERTED if side is Side.SOURCE else Change.DELETED
        self._flat = flat
        self._indices = [i for i, one in enumerate(stretches) if one.change is not other]
        own = (stretches[i] for i in self._indices)
        self._starts = [one.source if side is Side.SOURCE else one.repost for one in own]

    def places(self, spans: Sequence[Span]) -> tuple[tuple[int, int], ...]:
        """Return where the first span that the article has begins and ends, () for none.

        Each is the index of a stretch and an offset in it.
        """
        for span in spans:
            parts = list(self._flat.offsets(span))
            if parts:
                (_, first), (part, last) = parts[0], parts[-1]
                index, offset = self._place(last + len(part) - 1)
                return self._place(first), (index, offset + 1)
        return ()

    def _place(self, offset: int) -> tuple[int, int]:
        at = bisect_right(self._starts, offset) - 1
        return self._indices[at], offset - self._starts[at]
