"""What costs are fitted for: measures of groups of cases, and the one number made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from benchmarks.alignment import labelled
from benchmarks.beads import labels_by_sentence
from benchmarks.fitting_cases import Prepared
from benchmarks.scores import Counts, label_counts, total
from benchmarks.table import Row
from core.align.decoding import Links
from core.align.habits import Habits
from core.align.links import link_between


class Origin(Enum):
    """Where a group's cases are from."""

    FOUND = 1.0
    # Made up, so half of what was found: how often and how long people comment is a guess.
    COMMENTARY = 0.5
    UNRELATED = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Cases that are measured together."""

    name: str
    origin: Origin
    cases: tuple[Prepared, ...]


# A point of label accuracy, where cases have labels (simplified news), is what a reader sees: 1
# sentence in 100 in another colour.
_LABELS = 2.0
# Links alone (drafts) stand at .97 or above: a point there is a third of all that is wrong.
_LINKS_ALONE = 6.0
# Labels say nothing of which sentence is linked with which.
_LINKS_BESIDE_LABELS = 0.4
# Splits and merges are too few for accuracy to feel.
_SELDOM_LABELS = 0.4
# A link where two texts share nothing costs the most trust. By sentence of the repost.
_FALSE_LINKS = 12.0
# Held against factors as great as those of the first search: cases where much is free are few, and
# a great factor that gains next to nothing suits those few.
_LARGE_FACTORS = 0.01
_USUAL_ALONE = (1.0, 3.0, 2.0, 2.0, 20.0)
_USUAL_JOINED = (1.0, 3.0, 2.0, 2.0, 20.0)


def objective(measured: Mapping[str, Row], groups: Sequence[Group], habits: Habits) -> float:
    """Return what a search makes as great as it can: the only place that says what is good."""
    value = -_LARGE_FACTORS * _size(habits)
    for group in groups:
        row = {name: measure or 0.0 for name, measure in measured[group.name].items()}
        if group.origin is Origin.UNRELATED:
            value -= _FALSE_LINKS * row["false links"]
        elif "label accuracy" in row:
            value += group.origin.value * (
                _LABELS * row["label accuracy"]
                + _LINKS_BESIDE_LABELS * row["link F1"]
                + _SELDOM_LABELS * (row["split"] + row["merged"])
            )
        else:
            value += group.origin.value * _LINKS_ALONE * row["link F1"]
    return value


def _size(habits: Habits) -> float:
    factors = np.abs([habits.alone, habits.joined])
    return float((factors / np.array([_USUAL_ALONE, _USUAL_JOINED])).sum())


def measures(groups: Sequence[Group], habits: Habits) -> dict[str, Row]:
    """Return the measures of each group as its cases are linked with such habits."""
    return {group.name: _row(group, habits) for group in groups}


def _row(group: Group, habits: Habits) -> Row:
    answers = [answer(case, habits) for case in group.cases]
    pairs = list(zip(group.cases, answers, strict=True))
    counts = total(Counts.of(case.gold, found) for case, found in pairs)
    if group.origin is Origin.UNRELATED:
        return {"false links": counts.false / sum(case.counts[1] for case in group.cases)}
    row = {"link P": counts.precision, "link R": counts.recall, "link F1": counts.f1}
    if all(case.labels for case in group.cases):
        row |= _label_row(pairs)
    return row


def _label_row(pairs: Sequence[tuple[Prepared, frozenset[tuple[int, int]]]]) -> dict[str, float]:
    right = [label for case, _ in pairs for label in case.labels]
    said = [
        label
        for case, found in pairs
        for label in labels_by_sentence(
            labelled(case.case, set(found), set(found & case.same)), case.counts
        )
    ]
    counts = label_counts(right, said)
    agreed = sum(one == other for one, other in zip(right, said, strict=True)) / len(right)
    seldom = {label: counts.get(label, Counts()).f1 for label in ("split", "merged", "added")}
    return {"label accuracy": agreed} | seldom


def answer(case: Prepared, habits: Habits) -> frozenset[tuple[int, int]]:
    """Return the links of a case: sure ones, those between them, and those that were moved."""
    between = link_between(case.likenesses, case.sure, case.counts, habits)
    return _pairs(between) | _pairs(case.likenesses.taken)


def _pairs(links: Links) -> frozenset[tuple[int, int]]:
    return frozenset(zip(links[0].tolist(), links[1].tolist(), strict=True))
