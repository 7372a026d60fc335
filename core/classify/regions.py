"""Stretches of reuse: paired passages that lie near one another on both sides, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.classify.extents import carried_spans
from core.model import Passage, Region, Span
from core.progress import Meter

# All of these are chosen on every other pair of the PAN 2013 text alignment task, between variants
# as good there by the pairs between as well (benchmarks/reuse.py). Figures are plagdet of the first
# half, where together they reach .924, .988 for verbatim, .905 for translated and .782 for
# summarised text; on the other half .925, .988, .892 and .705.
# The repost has so many characters or less of its own between two passages of a stretch: with 200
# summaries fall apart (.749), with 400 chance likenesses are taken up (verbatim .985).
_NEAR = 300
# The source may have many more, as a summary takes a sentence from here and one from there: with
# 2500 summaries reach .715, with 6000 no more, and translated text less (.902).
_FAR = 4000
# A passage less alike than this is no evidence of reuse: at .3 translated text loses (.892).
_LEAST_SIMILARITY = 0.25
# So alike are two texts on one subject by chance; only what is above it is evidence. At .1 chance
# makes stretches (verbatim .981), at .3 true ones are lost (translated .873).
_CHANCE_SIMILARITY = 0.2
# Characters of the repost, each counted by how far it is alike beyond chance, that a stretch holds
# at least: with 80 summaries (.751) and translations (.873) are lost …
_LEAST_EVIDENCE = 50
# … one passage alone, as several likenesses are not near one another by chance: a copied sentence
# of 100 characters. With 50 chance makes stretches (verbatim .981), with 95 true ones go (.899).
_LEAST_ALONE = 80
# … and what is no copy beside a copy, as then a likeness is more often one of subject: without it
# verbatim reaches .981; 80 to 120 do the same.
_LEAST_BESIDE_COPY = 100
# A stretch is as good as word for word from here on: at .8 verbatim reaches .995, but translations
# pass for copies (.898).
_COPY_SIMILARITY = 0.85
# Beside a copy, a passage less alike than this belongs to the stretch only where it is near in the
# source, too: what follows a quotation is often a comment on something else of the source.
_WEAK_SIMILARITY = 0.5

# So many become numbers in 0.2 ms; the meter reports after 50 pieces.
_ROWS_AT_ONCE = 200

_Numbers = NDArray[np.int64]
_Column = NDArray[np.int64 | np.float64]


class _Reuse(NamedTuple):
    """Source text and the repost text that renders it, each in one piece, as offsets.

    The evidence is how many characters of the repost are alike, above what chance makes so.
    """

    source_start: int
    source_end: int
    repost_start: int
    repost_end: int
    passage: int
    characters: float
    evidence: float


class _Table(NamedTuple):
    """The columns of all reuses."""

    source: tuple[_Numbers, _Numbers]
    repost: tuple[_Numbers, _Numbers]
    passages: _Numbers
    characters: NDArray[np.float64]
    evidence: NDArray[np.float64]

    @property
    def likeness(self) -> NDArray[np.float64]:
        """How alike the passages are."""
        return self.evidence / np.maximum(self.characters, 1.0) + _CHANCE_SIMILARITY

    @classmethod
    def of(cls, reuses: Sequence[_Reuse], meter: Meter) -> _Table:
        """Return the table of at least one reuse."""
        pieces = range(0, len(reuses), _ROWS_AT_ONCE)
        rows = np.concatenate(
            [np.array(reuses[first : first + _ROWS_AT_ONCE]) for first in meter.along(pieces)]
        )
        numbers = rows[:, :5].astype(np.int64)
        source, repost = (numbers[:, 0], numbers[:, 1]), (numbers[:, 2], numbers[:, 3])
        return cls(source, repost, numbers[:, 4], rows[:, 5], rows[:, 6])


def regions(passages: Sequence[Passage], meter: Meter) -> tuple[Region, ...]:
    """Return the stretches of reuse in source order.

    A stretch is all that is reached from one paired passage by steps over small gaps; it must
    hold enough text, alike enough, to be no accident.
    """
    alike = (one for one in meter.along(passages) if (one.similarity or 0.0) >= _LEAST_SIMILARITY)
    reuses = [reuse for passage in alike for reuse in _reuses(passage)]
    if not reuses:
        return ()
    table = _Table.of(reuses, meter)
    stretches = _stretches(table, _grouped(table, meter), meter)
    return tuple(sorted(stretches, key=_place))


def _place(region: Region) -> tuple[int, ...]:
    # Numbers, as spans take five times as long to compare.
    source, repost = region.source, region.repost
    return source.start, source.end, repost.start, repost.end


def _reuses(passage: Passage) -> Iterator[_Reuse]:
    if not passage.source:
        return
    above = (passage.similarity or 0.0) - _CHANCE_SIMILARITY
    sources, reposts = carried_spans(passage)
    for source in sources:
        for repost in reposts:
            # A text made of several pieces counts once.
            characters = (repost.end - repost.start) / len(sources)
            ends = source.start, source.end, repost.start, repost.end
            yield _Reuse(*ends, passage.id, characters, above * characters)


def _grouped(table: _Table, meter: Meter) -> _Numbers:
    """Return a number for each reuse that those share which steps over small gaps join.

    In the order of the repost each is set against the next, the one after it, and so on, as far as
    one is near: the spans of the repost do not overlap, so that these are few.
    """
    order = np.argsort(table.repost[0], kind="stable")
    columns = [column[order] for column in (*table.source, *table.repost, table.likeness)]
    firsts = np.arange(len(order))
    # Most are near the next one: that makes runs, which only have to be joined.
    groups = _runs(len(order), _close(columns, firsts[:-1], firsts[1:])[0])
    for step in range(2, len(order)):
        firsts = firsts[: np.searchsorted(firsts, len(order) - step)]
        firsts = firsts[columns[2][firsts + step] - columns[3][firsts] <= _NEAR]
        if not len(firsts):
            break
        groups = _joined(groups, _close(columns, firsts, firsts + step), meter)
    return groups[np.argsort(order, kind="stable")]


def _runs(count: int, near_next: _Numbers) -> _Numbers:
    begins = np.ones(count, np.int64)
    begins[near_next + 1] = 0
    return np.cumsum(begins) - 1


def _close(
    columns: Sequence[_Column], ones: _Numbers, others: _Numbers
) -> tuple[_Numbers, _Numbers]:
    """Return the pairs with small gaps; ``others`` follow ``ones`` in the repost.

    ``columns`` are where the source starts and ends, the same of the repost, and the likeness.
    """
    source_start, source_end, repost_start, repost_end, likeness = columns
    gaps = np.maximum(
        source_start[others] - source_end[ones], source_start[ones] - source_end[others]
    )
    alike = likeness[ones], likeness[others]
    is_doubtful = (np.maximum(*alike) >= _COPY_SIMILARITY) & (np.minimum(*alike) < _WEAK_SIMILARITY)
    far = np.where(is_doubtful, _NEAR, _FAR)
    is_close = (gaps <= far) & (repost_start[others] - repost_end[ones] <= _NEAR)
    return ones[is_close], others[is_close]


def _joined(groups: _Numbers, pairs: tuple[_Numbers, _Numbers], meter: Meter) -> _Numbers:
    """Return the groups with those of each pair made one."""
    ones, others = groups[pairs[0]], groups[pairs[1]]
    is_new = ones != others
    touched, places = np.unique(np.stack((ones[is_new], others[is_new])), return_inverse=True)
    stands_for = list(range(len(touched)))
    for one, other in meter.along(places.reshape(2, -1).T.tolist()):
        stands_for[_first(stands_for, other)] = _first(stands_for, one)
    now = np.arange(len(groups))
    now[touched] = touched[[_first(stands_for, group) for group in meter.along(stands_for)]]
    return now[groups]


def _first(stands_for: list[int], group: int) -> int:
    """Return the group that stands for another one (path halving)."""
    while stands_for[group] != group:
        stands_for[group] = stands_for[stands_for[group]]
        group = stands_for[group]
    return group


def _stretches(table: _Table, groups: _Numbers, meter: Meter) -> Iterator[Region]:
    """Yield the groups that hold enough evidence."""
    order = np.argsort(groups, kind="stable")
    firsts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    source, repost = _hulls(table.source, order, firsts), _hulls(table.repost, order, firsts)
    lasts = np.append(firsts[1:], len(order))
    members = table.passages[order]
    for group in meter.along(np.flatnonzero(_is_reuse(table, order, firsts)).tolist()):
        ids = np.unique(members[firsts[group] : lasts[group]])
        yield Region(Span(*source[group]), Span(*repost[group]), tuple(ids.tolist()))


def _is_reuse(table: _Table, order: _Numbers, firsts: _Numbers) -> NDArray[np.bool_]:
    evidence = np.add.reduceat(table.evidence[order], firsts)
    characters = np.add.reduceat(table.characters[order], firsts)
    ids = _hulls((table.passages, table.passages), order, firsts)
    is_alone = np.array([first == last for first, last in ids])
    least = np.where(is_alone, _LEAST_ALONE, _LEAST_EVIDENCE)
    is_copy = evidence >= (_COPY_SIMILARITY - _CHANCE_SIMILARITY) * characters
    if np.any(is_copy & (evidence >= _LEAST_BESIDE_COPY)):
        least = np.where(is_copy, least, np.maximum(least, _LEAST_BESIDE_COPY))
    return evidence >= least


def _hulls(
    ends: tuple[_Numbers, _Numbers], order: _Numbers, firsts: _Numbers
) -> list[tuple[int, int]]:
    """Return the least start and the greatest end of each group."""
    starts = np.minimum.reduceat(ends[0][order], firsts)
    return list(
        zip(starts.tolist(), np.maximum.reduceat(ends[1][order], firsts).tolist(), strict=True)
    )
