"""Marks inside rows: each side shows its own words of an edit, in the style of its category."""

import pytest

from core.model import Edit, EditCategory, EditOp, Kind, Passage, Side, Span
from gui.models.marks import Mark, MarkStyle, marks_within

WHOLE = Span(0, 100)


def passage(op=EditOp.REPLACE, category=EditCategory.WORDING, **more):
    edit = Edit(op, category, Span(10, 20), Span(30, 34))
    return Passage(1, Kind.EDITED, (WHOLE,), (WHOLE,), (edit,), **more)


@pytest.mark.parametrize(
    ("category", "op", "source", "repost"),
    [
        ("wording", "replace", MarkStyle.DELETED, MarkStyle.INSERTED),
        ("hedge", "replace", MarkStyle.DELETED, MarkStyle.INSERTED),
        ("figure", "replace", MarkStyle.FIGURE, MarkStyle.FIGURE),
        ("name", "replace", MarkStyle.FIGURE, MarkStyle.FIGURE),
        ("figure", "delete", MarkStyle.DELETED, MarkStyle.INSERTED),
        ("typography", "replace", MarkStyle.TYPOGRAPHY, MarkStyle.TYPOGRAPHY),
        ("case", "replace", MarkStyle.TYPOGRAPHY, MarkStyle.TYPOGRAPHY),
        ("credit", "insert", MarkStyle.CREDIT, MarkStyle.CREDIT),
    ],
)
def test_a_category_has_its_style_on_each_side(category, op, source, repost):
    changed = passage(EditOp(op), EditCategory(category))

    assert marks_within(changed, Side.SOURCE, WHOLE) == (Mark(Span(10, 20), source),)
    assert marks_within(changed, Side.REPOST, WHOLE) == (Mark(Span(30, 34), repost),)


def test_a_mark_ends_where_its_row_ends():
    marks = marks_within(passage(), Side.SOURCE, Span(15, 18))

    assert [mark.span for mark in marks] == [Span(15, 18)]


def test_the_source_of_text_used_again_has_no_marks_of_its_own():
    assert marks_within(passage(repeats=2), Side.SOURCE, WHOLE) == ()
