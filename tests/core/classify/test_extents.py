"""How far the carried text of a passage reaches."""

import pytest

from core.classify.extents import carried_spans
from core.model import Edit, EditCategory, EditOp, Kind, Passage, Span


def inserted(*places: tuple[int, int], category: EditCategory = EditCategory.WORDING):
    """Return a passage whose repost, of 300 characters, has these places more than its source."""
    edits, before = [], 0
    for start, end in places:
        edits.append(
            Edit(EditOp.INSERT, category, Span(start - before, start - before), Span(start, end))
        )
        before += end - start
    source, repost = (Span(0, 300 - before),), (Span(0, 300),)
    return Passage(1, Kind.EDITED, source, repost, edits=tuple(edits), similarity=0.9)


def kept(passage: Passage) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in carried_spans(passage)[1]]


@pytest.mark.parametrize(
    ("places", "repost"),
    [
        pytest.param([], (0, 300), id="the same words"),
        pytest.param([(0, 30)], (30, 300), id="a clause before a copy"),
        pytest.param([(270, 300)], (0, 270), id="a clause behind a copy"),
        pytest.param([(0, 12)], (0, 300), id="a word before a copy"),
        pytest.param([(100, 120)], (0, 300), id="a clause inside"),
        pytest.param([(20, 60)], (60, 300), id="more foreign than is carried before it"),
        pytest.param([(0, 250)], (250, 300), id="nearly all"),
    ],
)
def test_foreign_ends_of_a_copy_are_cut_off(places, repost):
    assert kept(inserted(*places)) == [repost]


def test_a_foreign_clause_beside_paraphrased_text_stays():
    words = [(start, start + 10) for start in range(100, 300, 25)]

    assert kept(inserted((0, 60), *words)) == [(0, 300)]


def test_typography_cuts_nothing_off():
    assert kept(inserted((0, 30), category=EditCategory.TYPOGRAPHY)) == [(0, 300)]


def test_both_sides_are_cut_at_the_same_place():
    passage = inserted((20, 60))

    assert carried_spans(passage) == ((Span(20, 260),), (Span(60, 300),))


def test_a_piece_of_the_source_that_is_cut_off_goes():
    foreign = Edit(EditOp.DELETE, EditCategory.WORDING, Span(200, 230), Span(200, 200))
    spans = Span(0, 200), Span(200, 230)
    passage = Passage(1, Kind.EDITED, spans, (Span(0, 200),), edits=(foreign,), similarity=0.9)

    assert carried_spans(passage)[0] == (Span(0, 200),)
