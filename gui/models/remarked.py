"""Which passages the person has remarked on, by what is said of them in the texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from core.model import Comparison, Finding, Passage, Remark


@dataclass(frozen=True, slots=True)
class Remarked:
    """The notes on a passage and on the findings that begin with it, and whether it is checked."""

    notes: tuple[str, ...] = ()
    is_checked: bool = False


NOT_REMARKED = Remarked()


def remarked(
    comparison: Comparison, remark_on: Callable[[Passage | Finding], Remark]
) -> dict[int, Remarked]:
    """Return what is remarked on passages, by their ids; ``remark_on`` tells of each subject."""
    found: dict[int, Remarked] = {}
    for passage in comparison.passages:
        remark = remark_on(passage)
        if remark.note or remark.is_checked:
            notes = (remark.note,) if remark.note else ()
            found[passage.id] = Remarked(notes, remark.is_checked)
    for finding in comparison.findings:
        note = remark_on(finding).note
        if note and finding.passages:
            known = found.get(finding.passages[0], NOT_REMARKED)
            found[finding.passages[0]] = replace(known, notes=(*known.notes, note))
    return found
