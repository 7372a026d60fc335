"""What is said of a passage beside its text, phrase by phrase."""

from __future__ import annotations

from collections.abc import Iterator

from core import shown
from core.model import Comparison, Kind, Passage, Remark
from core.remarks import Remarks
from core.report import wording
from core.report.rows import Row


def heading(row: Row) -> str:
    """Return the passage's number, sign and kind: ``12 ≈ edited``."""
    passage = row.passage
    return f"{passage.id} {shown.SIGNS[passage.kind]} {passage.kind.value}"


def remarks(row: Row) -> Iterator[str]:
    """Yield what else is to be known of a passage, but for the findings that speak of it."""
    passage = row.passage
    if passage.is_merged:
        yield "merged"
    if passage.is_split:
        yield "split"
    if passage.is_moved:
        where = f"follows {row.follows}" if row.follows else "comes first"
        yield f"{shown.MOVED_SIGN} moved: in the repost it {where}"
    if passage.repeats:
        yield f"uses passage {passage.repeats} again"
    if row.repeated_in:
        yield f"used again: {', '.join(map(str, row.repeated_in))}"
    yield from corrected(row)
    if passage.credit and passage.kind is not Kind.ADDED:
        yield wording.CREDITS[passage.credit]
    yield from said(row.remark)


def corrected(row: Row) -> Iterator[str]:
    """Yield in what a person corrected the passage."""
    yield from set_by_hand(row.passage)
    for side in row.by_hand:
        yield f"{shown.HAND_SIGN} {wording.put_back(side)}"


def set_by_hand(passage: Passage) -> Iterator[str]:
    """Yield that a person paired the passage, took it apart or gave it its kind."""
    if passage.by_hand:
        yield f"{shown.HAND_SIGN} {wording.by_hand(passage)}"


def said(remark: Remark | None) -> Iterator[str]:
    """Yield what a person remarked: that it is checked, and the note."""
    if remark and remark.is_checked:
        yield f"{shown.CHECKED_SIGN} checked"
    if remark and remark.note.strip():
        yield f"{shown.HAND_SIGN} note: {wording.note(remark)}"


def findings_told(row: Row) -> str:
    """Return which findings speak of the passage: ``finding 3``, "" where none does."""
    numbers = ", ".join(map(str, row.findings))
    return f"finding{'s' if len(row.findings) > 1 else ''} {numbers}" if numbers else ""


def findings_counted(comparison: Comparison) -> str:
    """Return how many findings there are, and of how many a person says that they are checked."""
    count = len(comparison.findings)
    checked = Remarks.of(comparison).checked(comparison.findings)
    return f"{count}, {wording.checked_told(checked, count)}" if checked else str(count)
