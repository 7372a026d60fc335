"""Links as beads, and what labels they get."""

import pytest

from benchmarks.beads import beads_of, label_of, labels_by_sentence

BEADS = {
    ((0,), (0,)): "verbatim",
    ((1,), (1, 2)): "split",
    ((2, 3), (3,)): "merged",
    ((4, 5), (4, 5)): "n:m",
    ((6,), ()): "omitted",
    ((), (6,)): "added",
}


@pytest.mark.parametrize(("bead", "label"), BEADS.items(), ids=BEADS.values())
def test_a_label_says_how_many_stand_against_how_many(bead, label):
    assert label_of(bead, is_verbatim=True) == label


def test_one_against_one_is_edited_where_it_is_not_verbatim():
    assert label_of(((0,), (0,)), is_verbatim=False) == "edited"


def test_sentences_linked_through_others_are_one_bead_and_the_lone_ones_follow():
    assert beads_of({(0, 1), (1, 1), (1, 2), (3, 0)}, (4, 4)) == [
        ((0, 1), (1, 2)),
        ((3,), (0,)),
        ((2,), ()),
        ((), (3,)),
    ]


def test_every_sentence_has_the_label_of_its_bead():
    labels = labels_by_sentence(BEADS, (7, 7))

    assert labels[:7] == ["verbatim", "split", "merged", "merged", "n:m", "n:m", "omitted"]
    assert labels[7:] == ["verbatim", "split", "split", "merged", "n:m", "n:m", "added"]
