"""What the index and the matrices of a batch say, as values to show or to write as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.batch.results import Failure, Fate, Result, Row, SourceText
from core.model import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """One repost of a matrix, and what became of each sentence of the source in it."""

    row: Row
    result: Result


@dataclass(frozen=True)
class Matrix:
    """One source, and what its reposts did to each of its sentences.

    ``unread`` are the pairs of the same source that could not be compared.
    """

    source: SourceText
    columns: tuple[Column, ...]
    unread: tuple[Row, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """A line a sentence of the source, in order."""
        fates = [column.result.fates for column in self.columns]
        return tuple(
            Line(number, text, tuple(of_one[number - 1] for of_one in fates))
            for number, text in enumerate(self.source.sentences, 1)
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the source and its fate in each repost; numbers count from 1."""

    number: int
    text: str
    fates: tuple[Fate, ...]

    @property
    def left_out(self) -> tuple[int, ...]:
        """The places, among the columns, of the reposts that left it out."""
        return tuple(at for at, fate in enumerate(self.fates) if fate.kind is Kind.OMITTED)


def matrices(rows: Sequence[Row]) -> tuple[Matrix, ...]:
    """Return a matrix a source, in the order in which the sources first come."""
    columns: dict[str, list[Column]] = {}
    sources: dict[str, SourceText] = {}
    keys: dict[str, str] = {}
    for row in rows:
        if isinstance(row.outcome, Result):
            key = row.outcome.source.key
            columns.setdefault(key, []).append(Column(row, row.outcome))
            sources.setdefault(key, row.outcome.source)
            keys.setdefault(row.pair.source, key)
    unread: dict[str, list[Row]] = {}
    for row in rows:
        if isinstance(row.outcome, Failure) and row.pair.source in keys:
            unread.setdefault(keys[row.pair.source], []).append(row)
    return tuple(
        Matrix(sources[key], tuple(of_one), tuple(unread.get(key, ())))
        for key, of_one in columns.items()
    )


def told_fate(fate: Fate) -> Iterator[str]:
    """Yield what became of a sentence: its kind, that it was moved, what its other parts are."""
    yield fate.kind.value
    if fate.is_moved:
        yield "moved"
    for other in fate.others:
        yield f"part {other.value}"
