"""Which passages the person has remarked on, by what is said of them in the texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from core.model import Finding, Passage, Remark


@dataclass(frozen=True, slots=True)
class Remarked:
    """The notes on a passage and on the findings that begin with it, and how it is marked."""

    notes: tuple[str, ...] = ()
    is_checked: bool = False
    is_bookmarked: bool = False


NOT_REMARKED = Remarked()


def remarked(remarks: Iterable[tuple[Passage | Finding, Remark]]) -> dict[int, Remarked]:
    """Return what is remarked on passages, by their ids; on a passage itself first."""
    found: dict[int, Remarked] = {}
    ordered = sorted(remarks, key=lambda one: isinstance(one[0], Finding))
    for subject, remark in ordered:
        notes = (remark.note,) if remark.note else ()
        if isinstance(subject, Passage):
            found[subject.id] = Remarked(notes, remark.is_checked, remark.is_bookmarked)
        elif notes and subject.passages:
            known = found.get(subject.passages[0], NOT_REMARKED)
            found[subject.passages[0]] = replace(known, notes=known.notes + notes)
    return found
