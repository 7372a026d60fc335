"""Stretches of reuse: near on both sides, in any order, and enough of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.classify.regions import regions
from core.errors import CancelledError
from core.model import Edit, EditCategory, EditOp, Kind, Passage, Region, Span, Stage
from core.progress import Meter, ignore_progress

PLACES = st.lists(st.integers(0, 12_000).map(lambda place: place // 300 * 300), max_size=12)


def passage(number: int, source: int, repost: int, *, length: int = 100, similarity: float = 1.0):
    """Return a pair of two texts of one length at these places."""
    return Passage(
        number,
        Kind.EDITED,
        (Span(source, source + length),),
        (Span(repost, repost + length),),
        similarity=similarity,
    )


def found(*passages: Passage) -> tuple[Region, ...]:
    return regions(passages, Meter(ignore_progress, Stage.CLASSIFY))


def ids(*passages: Passage) -> list[tuple[int, ...]]:
    return [region.passages for region in found(*passages)]


def test_neighbours_are_one_stretch_in_any_order():
    assert ids(passage(1, 0, 200), passage(2, 110, 0), passage(3, 220, 320)) == [(1, 2, 3)]


def test_what_is_far_away_on_both_sides_is_a_stretch_of_its_own():
    assert ids(passage(1, 0, 0), passage(2, 5000, 5000)) == [(1,), (2,)]


def test_a_summary_may_take_its_sentences_from_far_apart():
    assert ids(passage(1, 0, 0), passage(2, 3000, 110)) == [(1, 2)]


def test_text_of_the_repost_between_two_passages_parts_them():
    assert ids(passage(1, 0, 0), passage(2, 110, 1000)) == [(1,), (2,)]


def test_a_short_likeness_alone_is_no_stretch():
    assert ids(passage(1, 0, 0, length=90)) == []
    assert ids(passage(1, 0, 0, similarity=0.5)) == []


def test_two_likenesses_near_each_other_are_a_stretch():
    pair = passage(1, 0, 0, similarity=0.5), passage(2, 110, 110, similarity=0.5)

    assert ids(*pair) == [(1, 2)]


def test_beside_a_copy_a_weak_likeness_is_no_stretch():
    weak = passage(1, 0, 0, similarity=0.5), passage(2, 110, 110, similarity=0.5)
    copy, short_copy = passage(3, 9000, 9000, length=300), passage(4, 18000, 18000)

    assert ids(*weak, copy, short_copy) == [(3,), (4,)]


def test_a_copy_is_not_stretched_over_the_source_to_a_weak_likeness():
    copy, weak = passage(1, 0, 0, length=300), passage(2, 3000, 310, similarity=0.4)
    near = passage(2, 310, 310, similarity=0.4)

    assert ids(copy, weak) == [(1,)]
    assert ids(copy, near) == [(1, 2)]


def test_a_text_made_of_many_pieces_counts_once():
    pieces = tuple(Span(start, start + 20) for start in range(0, 200, 40))
    one = Passage(1, Kind.PARAPHRASED, pieces, (Span(0, 100),), similarity=0.5)

    assert ids(one) == []


def test_text_left_out_added_or_used_again_makes_no_stretch():
    again = Passage(3, Kind.VERBATIM, (), (Span(0, 200),), repeats=1, similarity=1.0)

    assert ids(Passage(1, Kind.OMITTED, (Span(0, 200),), ()), again) == []


def test_a_foreign_end_of_a_copy_is_not_part_of_the_stretch():
    foreign = Edit(EditOp.INSERT, EditCategory.WORDING, Span(0, 0), Span(0, 30))
    one = Passage(
        1, Kind.EDITED, (Span(0, 200),), (Span(0, 230),), edits=(foreign,), similarity=0.8
    )

    assert [region.repost for region in found(one)] == [Span(30, 230)]


def test_the_work_can_be_stopped_at_any_of_its_steps():
    def stop(_stage: Stage, _share: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        regions([passage(1, 0, 0)], Meter(stop, Stage.CLASSIFY))


@given(PLACES, st.randoms(use_true_random=False))
def test_a_stretch_holds_all_that_small_steps_reach(sources, random):
    reposts = [300 * number for number in range(len(sources))]
    random.shuffle(reposts)
    places = list(enumerate(zip(sources, reposts, strict=True), start=1))

    stretches = ids(*(passage(number, *place) for number, place in places))

    assert sorted(stretches) == sorted(reached(dict(places)))


def reached(places: dict[int, tuple[int, int]]) -> list[tuple[int, ...]]:
    """Return the groups of passages of 100 characters, each found by looking at all others."""
    groups = list[tuple[int, ...]]()
    while places:
        group = [min(places)]
        for one in group:
            here = places.pop(one)
            group += [
                other
                for other, there in places.items()
                if abs(here[0] - there[0]) <= 4100 and abs(here[1] - there[1]) <= 400
                if other not in group
            ]
        groups.append(tuple(sorted(group)))
    return groups
