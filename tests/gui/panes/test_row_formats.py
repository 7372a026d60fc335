"""Marks inside a row are told apart without colour, and leave blanks at their ends alone."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QTextCharFormat

from core.model import EditCategory, Side, Span
from gui.models.pair_view import prepare
from gui.panes.row_formats import RowFormats
from gui.theme import load_theme
from tests.gui.builders import comparison_of, edited

BEFORE, AFTER = "The train left at noon.", "The train came in at noon."


def formats(side, category=EditCategory.WORDING):
    """Return the only range of a row with one edit, and its format."""
    pair = prepare(comparison_of(edited(BEFORE, AFTER, category=category)))
    view, passage = pair.side(side), pair.passage(1)
    text = view.rows[0].span.of(view.document.text)
    return RowFormats(load_theme()).of_passage(view.rows[0], text, passage, side)


def test_deleted_words_are_struck_and_inserted_ones_underlined():
    [(_, _, deleted)] = formats(Side.SOURCE)
    [(_, _, inserted)] = formats(Side.REPOST)

    assert (deleted.fontStrikeOut(), deleted.fontUnderline()) == (True, False)
    assert (inserted.fontStrikeOut(), inserted.fontUnderline()) == (False, True)


def test_a_format_covers_its_words_and_no_more():
    [(start, end, _)] = formats(Side.REPOST)

    assert AFTER[start:end] == "came in"


@pytest.mark.parametrize(
    ("category", "shows"),
    [
        (EditCategory.FIGURE, lambda form: form.fontWeight() == QFont.Weight.Bold),
        (EditCategory.CREDIT, QTextCharFormat.fontItalic),
        (
            EditCategory.TYPOGRAPHY,
            lambda form: form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine,
        ),
    ],
)
def test_a_category_shows_by_more_than_its_colour(category, shows):
    [(_, _, form)] = formats(Side.REPOST, category)

    assert shows(form)


def test_the_wording_of_a_finding_is_marked_in_its_row_alone():
    view = prepare(comparison_of(edited(BEFORE, AFTER), edited(BEFORE, AFTER))).source
    span = Span(view.rows[1].span.start + 4, view.rows[1].span.start + 9)
    found = [RowFormats(load_theme()).found(row, (span,)) for row in view.rows]

    assert [[(start, end) for start, end, _ in each] for each in found] == [[], [(4, 9)]]


def test_blanks_at_the_ends_of_an_edit_are_not_marked():
    comparison = comparison_of(edited(BEFORE, AFTER))
    [edit] = comparison.passages[0].edits
    wider = replace(edit, repost=Span(edit.repost.start - 1, edit.repost.end + 1))
    passage = replace(comparison.passages[0], edits=(wider,))
    row = prepare(comparison).repost.rows[0]

    [(start, end, _)] = RowFormats(load_theme()).of_passage(row, AFTER, passage, Side.REPOST)

    assert AFTER[start:end] == "came in"
