"""Scorers, each written from its published definition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import log2

Bead = tuple[tuple[int, ...], tuple[int, ...]]
"""Sentences of the source set against sentences of the repost, by index; one side may be empty."""


def harmonic_mean(one: float, other: float) -> float:
    """Return the F1 of a precision and a recall; 0.0 where both are 0."""
    return 2 * one * other / (one + other) if one + other else 0.0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the answers were right, how many false, and how many were missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @classmethod
    def of(cls, gold: AbstractSet[object], answer: AbstractSet[object]) -> Counts:
        """Return the counts of a set of answers against the set that is right."""
        return cls(len(gold & answer), len(answer - gold), len(gold - answer))

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.false + other.false, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """The share of the answers that are right; 0.0 without answers."""
        return self.right / (self.right + self.false) if self.right + self.false else 0.0

    @property
    def recall(self) -> float:
        """The share of what is right that was answered; 0.0 where nothing is."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic_mean(self.precision, self.recall)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts: micro-averaging."""
    return sum(counts, Counts())


def links(beads: Iterable[Bead]) -> set[tuple[int, int]]:
    """Return every pair of one source and one repost sentence that stand in one bead."""
    return {(i, j) for source, repost in beads for i in source for j in repost}


def link_counts(gold: Iterable[Bead], answer: Iterable[Bead]) -> Counts:
    """Return the counts over single links."""
    return Counts.of(links(gold), links(answer))


def bead_counts(gold: Iterable[Bead], answer: Iterable[Bead]) -> Counts:
    """Return the counts over beads that have both sides; only an equal bead is right.

    Source:
        The strict score of Thompson and Koehn 2019 (Vecalign), doi:10.18653/v1/D19-1136.
    """
    return Counts.of({bead for bead in gold if all(bead)}, {bead for bead in answer if all(bead)})


def label_counts(gold: Sequence[str], answer: Sequence[str]) -> dict[str, Counts]:
    """Return the counts of each label over two parallel lists."""
    pairs = list(zip(gold, answer, strict=True))
    return {
        label: Counts(
            sum(right == said == label for right, said in pairs),
            sum(right != said == label for right, said in pairs),
            sum(said != right == label for right, said in pairs),
        )
        for label in sorted({*gold, *answer})
    }


@dataclass(frozen=True, slots=True)
class Reuse:
    """A stretch of the source and the stretch of the repost made of it: half-open ranges."""

    source: tuple[int, int]
    repost: tuple[int, int]

    def __len__(self) -> int:
        return self.source[1] - self.source[0] + self.repost[1] - self.repost[0]

    def meets(self, other: Reuse) -> bool:
        """Whether the two overlap on both sides."""
        return all(
            one[0] < two[1] and two[0] < one[1]
            for one, two in ((self.source, other.source), (self.repost, other.repost))
        )


@dataclass(frozen=True, slots=True)
class ReuseScore:
    """The measures of PAN's text alignment task, and the counts they were made of.

    Source:
        Potthast, Stein, Barrón-Cedeño, Rosso 2010: An evaluation framework for plagiarism
        detection, https://aclanthology.org/C10-2115/.
    """

    recall: float
    precision: float
    granularity: float
    cases: int
    detections: int

    @property
    def plagdet(self) -> float:
        """F1 over the logarithm of the granularity: the measure to rank by."""
        return harmonic_mean(self.recall, self.precision) / log2(1 + self.granularity)


def reuse_score(pairs: Iterable[tuple[Sequence[Reuse], Sequence[Reuse]]]) -> ReuseScore:
    """Return the score of detections against cases, both given for each pair of texts.

    Macro-averaged: every case counts the same, however long; so does every detection.
    """
    recalls, precisions, detections_of_case = list[float](), list[float](), list[int]()
    for cases, detections in pairs:
        for case in cases:
            meeting = [detection for detection in detections if detection.meets(case)]
            recalls.append(_covered(case, meeting))
            if meeting:
                detections_of_case.append(len(meeting))
        for detection in detections:
            precisions.append(_covered(detection, [one for one in cases if one.meets(detection)]))
    return ReuseScore(
        _mean(recalls), _mean(precisions), _mean(detections_of_case, 1.0),
        len(recalls), len(precisions),
    )  # fmt: skip


def _covered(whole: Reuse, parts: Sequence[Reuse]) -> float:
    """Return the share of both stretches of ``whole`` that the parts cover together."""
    source = _length_of_union(whole.source, [part.source for part in parts])
    repost = _length_of_union(whole.repost, [part.repost for part in parts])
    return (source + repost) / len(whole) if len(whole) else 0.0


def _length_of_union(within: tuple[int, int], ranges: Iterable[tuple[int, int]]) -> int:
    length, reached = 0, within[0]
    for start, end in sorted(ranges):
        stop = min(end, within[1])
        length += max(0, stop - max(start, reached))
        reached = max(reached, stop)
    return length


def _mean(values: Sequence[float], without: float = 0.0) -> float:
    return sum(values) / len(values) if values else without
