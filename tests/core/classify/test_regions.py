"""Stretches of reuse: near on both sides, in any order, and enough of it."""

from core.classify.regions import regions
from core.model import Edit, EditCategory, EditOp, Kind, Passage, Span


def passage(number: int, source: int, repost: int, *, length: int = 100, similarity: float = 1.0):
    """Return a pair of two texts of one length at these places."""
    return Passage(
        number,
        Kind.EDITED,
        (Span(source, source + length),),
        (Span(repost, repost + length),),
        similarity=similarity,
    )


def ids(*passages: Passage) -> list[tuple[int, ...]]:
    return [region.passages for region in regions(passages)]


def test_neighbours_are_one_stretch_in_any_order():
    assert ids(passage(1, 0, 200), passage(2, 110, 0), passage(3, 220, 320)) == [(1, 2, 3)]


def test_what_is_far_away_on_both_sides_is_a_stretch_of_its_own():
    assert ids(passage(1, 0, 0), passage(2, 5000, 5000)) == [(1,), (2,)]


def test_a_summary_may_take_its_sentences_from_far_apart():
    assert ids(passage(1, 0, 0), passage(2, 2000, 110)) == [(1, 2)]


def test_a_short_likeness_alone_is_no_stretch():
    assert ids(passage(1, 0, 0, length=30)) == []
    assert ids(passage(1, 0, 0, similarity=0.5)) == []


def test_text_left_out_added_or_used_again_makes_no_stretch():
    again = Passage(3, Kind.VERBATIM, (), (Span(0, 200),), repeats=1, similarity=1.0)

    assert ids(Passage(1, Kind.OMITTED, (Span(0, 200),), ()), again) == []


def test_a_long_foreign_end_is_not_part_of_the_stretch():
    foreign = Edit(EditOp.INSERT, EditCategory.WORDING, Span(0, 0), Span(0, 60))
    one = Passage(
        1, Kind.EDITED, (Span(0, 200),), (Span(0, 260),), edits=(foreign,), similarity=0.8
    )

    assert [region.repost for region in regions([one])] == [Span(60, 260)]
