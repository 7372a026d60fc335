"""The marks inside a row's text: which words were changed, and how that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model import Edit, EditCategory, EditOp, Passage, Side, Span


class MarkStyle(StrEnum):
    """How changed words look; the theme has a colour for each that is not of a whole row."""

    DELETED = "deleted"
    INSERTED = "inserted"
    FIGURE = "figure"
    TYPOGRAPHY = "typography"
    CREDIT = "credit"
    MISSING = "missing"  # all that the repost left out, where the source stands alone
    OWN = "own"  # all that the repost added, where it stands alone


WHOLE_ROW = frozenset({MarkStyle.MISSING, MarkStyle.OWN})
"""The styles of a whole row: its kind's ground is colour enough, the words are bold."""

_STYLE_OF = {
    EditCategory.TYPOGRAPHY: MarkStyle.TYPOGRAPHY,
    EditCategory.CASE: MarkStyle.TYPOGRAPHY,
    EditCategory.CREDIT: MarkStyle.CREDIT,
    EditCategory.FIGURE: MarkStyle.FIGURE,
    EditCategory.NAME: MarkStyle.FIGURE,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Some characters of a document, and how they are marked."""

    span: Span
    style: MarkStyle


def marks_within(passage: Passage, side: Side, within: Span) -> tuple[Mark, ...]:
    """Return the marks of a passage's edits that fall into one span of one side.

    The source of a repeated passage is another passage's, whose own edits are shown there.
    """
    if side is Side.SOURCE and passage.repeats is not None:
        return ()
    marks: list[Mark] = []
    for edit in passage.edits:
        span = edit.source if side is Side.SOURCE else edit.repost
        start, end = max(span.start, within.start), min(span.end, within.end)
        if start < end:
            marks.append(Mark(Span(start, end), _style(edit, side)))
    return tuple(marks)


def _style(edit: Edit, side: Side) -> MarkStyle:
    if edit.category in _STYLE_OF and not _is_one_sided_figure(edit):
        return _STYLE_OF[edit.category]
    return MarkStyle.DELETED if side is Side.SOURCE else MarkStyle.INSERTED


def _is_one_sided_figure(edit: Edit) -> bool:
    """Return whether a figure or name was only cut or added, so that nothing stands against it."""
    return _STYLE_OF[edit.category] is MarkStyle.FIGURE and edit.op is not EditOp.REPLACE
