"""The redline says everything that both texts say, once, and marks what only one of them has."""

from dataclasses import replace

import pytest

from core.model import Edit, EditCategory, EditOp, Kind, Passage, Side, Span
from gui.models.marks import MarkStyle
from gui.models.pair_view import prepare
from gui.models.redline import redline
from gui.models.rows import RowKind
from tests.gui.builders import (
    added,
    comparison_of,
    edited,
    finding,
    long_comparison,
    omitted,
    sample_comparison,
    verbatim,
)

_GONE = (MarkStyle.DELETED,)
_NEW = (MarkStyle.INSERTED, MarkStyle.CREDIT)


def rows_of(comparison, side):
    """Return the passages of a redline in order, each with its text."""
    view = redline(prepare(comparison), side).side(side)
    rows = [row for row in view.rows if row.kind is RowKind.PASSAGE]
    return [(row.passage, row.span.of(view.document.text)) for row in rows]


def said(comparison, side, hidden):
    """Return the words of a redline, passage by passage, without those of some marks."""
    pair = prepare(comparison)
    view = redline(pair, side).side(side)
    texts = {}
    for number, row in enumerate(view.rows):
        if row.kind is RowKind.PASSAGE:
            marks = view.marks_in(number, pair.passage(row.passage))
            gone = {i for m in marks if m.style in hidden for i in range(m.span.start, m.span.end)}
            places = (i for i in range(row.span.start, row.span.end) if i not in gone)
            texts[row.passage] = "".join(view.document.text[i] for i in places).split()
    return texts


@pytest.mark.parametrize("side", list(Side))
def test_every_passage_stands_in_it_once(side):
    comparison = sample_comparison()

    assert sorted(number for number, _ in rows_of(comparison, side)) == list(range(1, 10))


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("comparison", [sample_comparison(), long_comparison(40)])
def test_without_the_deletions_it_is_the_repost(comparison, side):
    told = said(comparison, side, _GONE)

    for passage in comparison.passages:
        words = " ".join(span.of(comparison.repost.text) for span in passage.repost).split()
        assert told[passage.id] == words


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("comparison", [sample_comparison(), long_comparison(40)])
def test_without_the_insertions_it_is_the_source(comparison, side):
    told = said(comparison, side, _NEW)

    for passage in comparison.passages:
        words = " ".join(span.of(comparison.source.text) for span in passage.source).split()
        assert told[passage.id] == words


def test_it_is_in_the_order_of_the_side_that_is_asked_for():
    comparison = comparison_of(
        verbatim("The first one is moved.", place=9), verbatim("The second."), added("A comment.")
    )

    assert [number for number, _ in rows_of(comparison, Side.SOURCE)] == [1, 2, 3]
    assert [number for number, _ in rows_of(comparison, Side.REPOST)] == [2, 3, 1]


def test_what_the_other_side_has_stands_where_it_is_missing():
    comparison = comparison_of(verbatim("One."), omitted("Two."), added("Three."), verbatim("Four"))

    for side in Side:
        assert [text for _, text in rows_of(comparison, side)] == ["One.", "Two.", "Three.", "Four"]


def test_two_numbers_do_not_run_together():
    before, after = "It rose by 3.5 metres.", "It rose by 2.5 metres."
    comparison = comparison_of(edited(before, after, category=EditCategory.FIGURE))

    assert rows_of(comparison, Side.SOURCE) == [(1, "It rose by 3.5 2.5 metres.")]


def test_a_further_use_of_the_same_source_text_stands_behind_the_passage_before_it():
    comparison = comparison_of(verbatim("One two."), added("One too."), verbatim("Three."))
    first, again, last = comparison.passages
    place = first.source[0].start + 4, again.repost[0].start + 4
    edit = Edit(
        *(EditOp.REPLACE, EditCategory.WORDING),
        *(Span(place[0], place[0] + 3), Span(place[1], place[1] + 3)),
    )
    again = replace(again, kind=Kind.EDITED, repeats=1, edits=(edit,))
    comparison = replace(comparison, passages=(first, again, last))

    shown = [(1, "One two."), (2, "One two too."), (3, "Three.")]
    assert rows_of(comparison, Side.SOURCE) == rows_of(comparison, Side.REPOST) == shown


def test_a_passage_of_several_places_is_one_text():
    comparison = comparison_of(verbatim("One."), verbatim("Two."))
    first, second = comparison.passages
    joined = Passage(1, Kind.VERBATIM, first.source + second.source, first.repost + second.repost)

    assert rows_of(replace(comparison, passages=(joined,)), Side.SOURCE) == [(1, "One. Two.")]


def test_what_is_not_compared_is_folded_in_it_as_it_was():
    pair = prepare(sample_comparison())
    view = redline(pair, Side.SOURCE).source

    [(place, fold)] = view.folds.items()
    assert view.rows[place].kind is RowKind.FOLD
    texts = [view.rows[row].span.of(view.document.text) for row in fold.rows]
    assert texts == ["Home", "News", "Share this on every network"]


@pytest.mark.parametrize("side", list(Side))
def test_the_wordings_of_a_finding_stand_where_both_texts_have_them(side):
    comparison = comparison_of(
        omitted("Nobody was asked."),
        edited("The tide rose by 3.5 metres at noon.", "The tide rose by 2.5 metres at noon."),
    )
    spans = [
        Span(text.index(words), text.index(words) + len(words))
        for text, words in (
            (comparison.source.text, "3.5 metres"),
            (comparison.repost.text, "2.5 metres"),
        )
    ]
    told = finding(2, source=(spans[0],), repost=(spans[1],))
    view = redline(prepare(comparison), side).side(side)
    found = sorted(view.found(told))

    assert [span.of(view.document.text).strip() for span in found] == ["3.5", "2.5", "metres"]
