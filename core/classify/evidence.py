"""All that rules look at: both sides, the passages with their kinds and credit, the outlet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from core.classify.credit import CreditReader
from core.classify.outlets import Outlets
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import Places
from core.model import Kind, Passage, Span
from core.progress import Meter


@dataclass(frozen=True)
class Evidence:
    """What findings are made of; nothing in it changes."""

    source: Reading
    repost: Reading
    passages: tuple[Passage, ...]
    pairs: tuple[Pair, ...]
    outlets: Outlets
    credit: CreditReader
    meter: Meter

    @property
    def changed(self) -> Iterator[Pair]:
        """The pairs whose words differ; who goes through them reports on the way."""
        return self.meter.along(self._changed)

    @cached_property
    def _changed(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.is_changed)

    @cached_property
    def pair_of(self) -> dict[int, Pair]:
        """The pairs by the id of their passage."""
        return {pair.id: pair for pair in self.pairs}

    def of_kind(self, kind: Kind) -> list[Passage]:
        """Return the passages of one kind, in their order."""
        return [passage for passage in self.passages if passage.kind is kind]


def places(pair: Pair, source: Span | None = None, repost: Span | None = None) -> Places:
    """Return where a finding about a pair points: the given spans, else the whole passage."""
    return Places(
        (pair.id,),
        pair.source if source is None else (source,),
        pair.repost if repost is None else (repost,),
    )


def runs(passages: Iterable[tuple[Passage, int, int]]) -> Iterator[list[Passage]]:
    """Yield passages in groups; each comes with the first and last number of its sentences.

    One joins the group where its first sentence is the group's last one or the next.
    """
    group: list[Passage] = []
    last_number = -1
    for passage, first, last in passages:
        if group and first > last_number + 1:
            yield group
            group = []
        group.append(passage)
        last_number = max(last_number, last) if len(group) > 1 else last
    if group:
        yield group
