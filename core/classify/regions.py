"""Stretches of reuse: neighbouring paired passages, joined over small gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.model import Passage, Region, Span

# About two sentences of English: a shorter gap on both sides does not end a stretch of reuse.
_MAX_GAP = 300


def regions(passages: Sequence[Passage]) -> tuple[Region, ...]:
    """Return the stretches of reuse in source order.

    Passages that own source text are taken in source order; the next one joins the stretch where
    it follows in the repost too and at most `_MAX_GAP` characters lie between them on each side.
    """
    owners = [passage for passage in passages if passage.source and passage.repost]
    owners.sort(key=lambda passage: passage.source[0])
    return tuple(
        Region(_hull_source(group), _hull_repost(group), tuple(one.id for one in group))
        for group in _groups(owners)
    )


def _groups(owners: Sequence[Passage]) -> Iterator[list[Passage]]:
    group: list[Passage] = []
    for passage in owners:
        if group and not (
            0 <= passage.source[0].start - group[-1].source[-1].end <= _MAX_GAP
            and 0 <= passage.repost[0].start - group[-1].repost[-1].end <= _MAX_GAP
        ):
            yield group
            group = []
        group.append(passage)
    if group:
        yield group


def _hull_source(group: Sequence[Passage]) -> Span:
    return Span(min(one.source[0].start for one in group), max(one.source[-1].end for one in group))


def _hull_repost(group: Sequence[Passage]) -> Span:
    return Span(min(one.repost[0].start for one in group), max(one.repost[-1].end for one in group))
