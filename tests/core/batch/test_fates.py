"""What became of each sentence of the source, told from passages."""

from core.batch.fates import fates_of
from core.model import Kind, Passage, Span
from tests.core.builders import comparison, document, span_of

SOURCE = "The ferry sank, and nobody was hurt. The port may close. Boats wait."
REPOST = "Boats wait. The ferry sank."


def fates(*passages):
    """Return the fates of the sentences, each as a kind, its passage and its other kinds."""
    made = fates_of(comparison(document(SOURCE), document(REPOST), passages))
    return [(fate.kind.value, fate.passage, [kind.value for kind in fate.others]) for fate in made]


def passage(number, kind, wording, **fields):
    repost = () if kind is Kind.OMITTED else (Span(0, 5),)
    return Passage(number, kind, (span_of(SOURCE, wording),), repost, **fields)


def test_a_sentence_has_the_kind_of_most_of_it():
    made = fates(
        passage(1, Kind.VERBATIM, "The ferry sank,"),
        passage(2, Kind.OMITTED, "and nobody was hurt."),
        passage(3, Kind.EDITED, "The port may close."),
        passage(4, Kind.VERBATIM, "Boats wait."),
    )

    assert made == [
        ("omitted", 2, ["verbatim"]),
        ("edited", 3, []),
        ("verbatim", 4, []),
    ]


def test_a_passage_of_several_sentences_is_the_fate_of_each():
    made = fates(passage(1, Kind.PARAPHRASED, SOURCE))

    assert made == [("paraphrased", 1, [])] * 3


def test_a_sentence_that_no_passage_has_is_left_out():
    assert fates() == [("omitted", 0, [])] * 3


def test_a_moved_sentence_is_moved():
    moved = passage(1, Kind.VERBATIM, "Boats wait.", is_moved=True)
    made = fates_of(comparison(document(SOURCE), document(REPOST), [moved]))

    assert [fate.is_moved for fate in made] == [False, False, True]


def test_added_and_repeated_text_has_no_sentence_of_the_source():
    again = Passage(1, Kind.VERBATIM, (), (Span(0, 5),), repeats=2)

    assert fates(again, Passage(2, Kind.ADDED, (), (Span(6, 9),))) == [("omitted", 0, [])] * 3
