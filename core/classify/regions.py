"""Stretches of reuse: paired passages that lie near one another on both sides, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.model import Edit, Passage, Region, Span

# All four from the labelled pairs of the PAN 2013 text alignment task (benchmarks/reuse.py), where
# they take plagdet from .69, for neighbours in the same order only, to .88.
# Two passages belong together when so many characters or less lie between them on one side …
_NEAR = 300
# … and so many on the other one: a summary takes a sentence from here and one from there.
_FAR = 2500
# A passage less alike than this is no evidence of reuse by itself.
_LEAST_SIMILARITY = 0.3
# Characters of the repost, each counted by its passage's similarity, that a stretch holds at least.
_LEAST_EVIDENCE = 80
# So many foreign characters at an end of a passage are not part of the stretch.
_FOREIGN_END = 40


@dataclass(frozen=True, slots=True)
class _Reuse:
    """Source text and the repost text that renders it, each in one piece."""

    source: Span
    repost: Span
    passage: Passage

    def is_near(self, other: _Reuse) -> bool:
        """Return whether both belong to one stretch."""
        gaps = _gap(self.source, other.source), _gap(self.repost, other.repost)
        return min(gaps) <= _NEAR and max(gaps) <= _FAR

    @property
    def evidence(self) -> float:
        """How many characters of the repost are the source's."""
        return (self.passage.similarity or 0.0) * len(self.repost)


def regions(passages: Sequence[Passage]) -> tuple[Region, ...]:
    """Return the stretches of reuse in source order.

    A stretch is all that is reached from one paired passage by steps over small gaps; it must
    hold enough text to be no accident.
    """
    stretches = [
        Region(
            _hull([reuse.source for reuse in group]),
            _hull([reuse.repost for reuse in group]),
            tuple(sorted({reuse.passage.id for reuse in group})),
        )
        for group in _groups(sorted(_reuses(passages), key=lambda reuse: reuse.source))
        if sum(reuse.evidence for reuse in group) >= _LEAST_EVIDENCE
    ]
    return tuple(sorted(stretches, key=lambda region: (region.source, region.repost)))


def _reuses(passages: Sequence[Passage]) -> Iterator[_Reuse]:
    for passage in passages:
        if (passage.similarity or 0.0) < _LEAST_SIMILARITY:
            continue
        for source in passage.source:
            for repost in passage.repost:
                yield _Reuse(
                    _without_foreign_ends(source, [_side(e, "source") for e in passage.edits]),
                    _without_foreign_ends(repost, [_side(e, "repost") for e in passage.edits]),
                    passage,
                )


def _side(edit: Edit, side: str) -> Span:
    return edit.source if side == "source" else edit.repost


def _without_foreign_ends(span: Span, edited: Sequence[Span]) -> Span:
    start, end = span.start, span.end
    for place in edited:
        if place.start <= span.start and place.end - start > _FOREIGN_END:
            start = min(place.end, span.end)
        if place.end >= span.end and end - place.start > _FOREIGN_END:
            end = max(place.start, span.start)
    return Span(start, end) if start < end else span


def _groups(reuses: Sequence[_Reuse]) -> Iterator[list[_Reuse]]:
    """Yield what belongs together, directly or by others; ``reuses`` are in source order."""
    group_of = list(range(len(reuses)))
    for index, reuse in enumerate(reuses):
        for other in range(index + 1, len(reuses)):
            if reuses[other].source.start - reuse.source.end > _FAR:
                break
            if reuse.is_near(reuses[other]):
                group_of[_first(group_of, other)] = _first(group_of, index)
    groups: dict[int, list[_Reuse]] = {}
    for index, reuse in enumerate(reuses):
        groups.setdefault(_first(group_of, index), []).append(reuse)
    yield from groups.values()


def _first(group_of: list[int], index: int) -> int:
    """Return the item that stands for the group of another one (union by path halving)."""
    while group_of[index] != index:
        group_of[index] = group_of[group_of[index]]
        index = group_of[index]
    return index


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))
