"""Where a side is missing text of the other: which passages, and after which row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from core.model import Passage, Side, Span, Strand
from gui.models.rows import Gap
from gui.models.text_rows import spans_of

START = 0
"""Stands for the passage before a gap where the gap is before all passages."""


def in_order_pairs(passages: Iterable[Passage]) -> list[Passage]:
    """Return the paired passages that stand in the same order on both sides."""
    chain: list[Passage] = []
    end = -1
    for passage in passages:
        if not passage.source or not passage.repost or passage.is_moved:
            continue
        if passage.repost[0].start >= end:
            chain.append(passage)
            end = passage.repost[-1].end
    return chain


def gaps_after(
    passages: Iterable[Passage], chain: Iterable[Passage], side: Side, strand: Strand
) -> dict[int, Gap]:
    """Return what only ``side`` has, as gaps of the other side.

    Each gap is under the id of the pair of the chain that stands before it, `START` for none.
    ``strand`` is that of ``side``, whose sentences are counted.
    """
    anchors = {passage.id for passage in chain}
    placed = [passage for passage in passages if spans_of(passage, side)]
    placed.sort(key=lambda passage: spans_of(passage, side)[0])
    groups: dict[int, list[Passage]] = {}
    before = START
    for passage in placed:
        if passage.id in anchors:
            before = passage.id
        elif passage.repeats is None and not spans_of(passage, side.other):
            groups.setdefault(before, []).append(passage)
    return {before: _gap(group, side, strand) for before, group in groups.items()}


def _gap(group: list[Passage], side: Side, strand: Strand) -> Gap:
    spans = [span for passage in group for span in spans_of(passage, side)]
    touched = {number for span in spans for number in _sentences(span, strand)}
    is_partial = False
    if len(touched) == 1:
        sentence = strand.sentences[min(touched)]
        is_partial = sum(map(len, spans)) < len(sentence)
    return Gap(tuple(passage.id for passage in group), len(touched), is_partial)


def _sentences(span: Span, strand: Strand) -> range:
    """Return the indices of the strand's sentences that a span touches."""
    first = bisect_right(strand.sentences, span.start, key=lambda sentence: sentence.end)
    last = bisect_left(strand.sentences, span.end, key=lambda sentence: sentence.start)
    return range(first, last)
