"""The stripes of the map: from top to bottom without a hole, no change lost."""

from core.model import Kind, Side
from gui.models.extents import text_extent
from gui.models.pair_view import prepare
from gui.models.stripes import MAX_STRIPES
from tests.gui.builders import comparison_of, omitted, sample_comparison, verbatim


def test_stripes_follow_each_other_from_beginning_to_end():
    for stripes in prepare(sample_comparison()).stripes.values():
        ends = [stripe.end for stripe in stripes]

        assert [stripe.start for stripe in stripes] == [0.0, *ends[:-1]]
        assert ends[-1] == 1.0


def test_one_sentence_left_out_of_a_long_text_still_has_its_stripe():
    pieces = [verbatim(f"Sentence {i} is the same.") for i in range(5_000)]
    pieces[2_500] = omitted("This one alone was cut.")

    stripes = prepare(comparison_of(*pieces)).stripes

    for side in Side:
        assert Kind.OMITTED in {stripe.kind for stripe in stripes[side]}
        assert len(stripes[side]) <= MAX_STRIPES


def test_a_chinese_character_takes_the_room_of_two_letters():
    assert text_extent("日报 ab") == 7
