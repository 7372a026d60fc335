"""A comparison prepared for the views: nothing is hidden, gaps stand where text is missing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.model import Kind, Passage, Side, Span, Strand
from gui.models.gaps import in_order_pairs
from gui.models.pair_view import prepare
from gui.models.rows import RowKind
from gui.models.text_rows import spans_of
from tests.gui.builders import (
    added,
    comparison_of,
    omitted,
    sample_comparison,
    verbatim,
)

KINDS = st.lists(st.sampled_from(list(Kind)), min_size=1, max_size=30)


def pieces_of(kinds):
    for number, kind in enumerate(kinds):
        text = f"Sentence {number} stands here."
        if kind is Kind.OMITTED:
            yield omitted(text)
        elif kind is Kind.ADDED:
            yield added(text)
        else:
            yield verbatim(text, place=number + 7.5 if number % 5 == 4 else None)


def without_blanks(text):
    return "".join(text.split())


def kinds_of(view):
    return [row.kind.value for row in view.rows]


@given(KINDS)
def test_every_character_of_a_page_that_is_no_blank_stands_in_one_row(kinds):
    pair = prepare(comparison_of(*pieces_of(kinds), title="A title", boilerplate=("Menu",)))

    for side in Side:
        view = pair.side(side)
        shown = "".join(row.span.of(view.document.text) for row in view.rows)

        assert without_blanks(shown) == without_blanks(view.document.text)


@given(KINDS)
def test_every_passage_has_a_row_on_both_sides(kinds):
    pair = prepare(comparison_of(*pieces_of(kinds)))

    for passage in pair.comparison.passages:
        for side in Side:
            rows = [pair.side(side).rows[row] for row in pair.side(side).rows_of(passage.id)]
            wanted = RowKind.PASSAGE if spans_of(passage, side) else RowKind.GAP

            assert {row.kind for row in rows} == {wanted}


@given(KINDS)
def test_anchors_rise_from_both_beginnings_to_both_ends(kinds):
    pair = prepare(comparison_of(*pieces_of(kinds)))

    for side in Side:
        places = list(pair.anchors.of(side))

        assert places == sorted(places)
        assert (places[0], places[-1]) == (0, len(pair.side(side).rows))


def test_what_is_left_out_is_counted_where_it_is_missing():
    pair = prepare(
        comparison_of(verbatim("First."), omitted("Second."), omitted("Third."), verbatim("Last."))
    )

    assert kinds_of(pair.repost) == ["passage", "gap", "passage"]
    assert pair.repost.gaps[1].sentences == 2
    assert pair.repost.gaps[1].passages == (2, 3)


def test_a_gap_for_both_sides_comes_in_an_order_in_which_no_ribbon_crosses():
    pair = prepare(
        comparison_of(verbatim("First."), omitted("Cut."), added("New."), verbatim("Last."))
    )

    assert kinds_of(pair.source) == ["passage", "passage", "gap", "passage"]
    assert kinds_of(pair.repost) == ["passage", "gap", "passage", "passage"]


def test_less_than_a_sentence_left_out_is_called_a_part():
    comparison = comparison_of(verbatim("One part"), omitted("another part."), verbatim("End."))
    strand = comparison.source.strands[0]
    whole = Span(strand.sentences[0].start, strand.sentences[1].end)
    sentences = (whole, *strand.sentences[2:])
    source = replace(comparison.source, strands=(replace(strand, sentences=sentences),))

    gap = prepare(replace(comparison, source=source)).repost.gaps[1]

    assert (gap.sentences, gap.is_partial) == (1, True)


def test_changes_are_the_passages_that_are_not_verbatim_in_list_order():
    pair = prepare(sample_comparison())

    assert pair.changes == (1, 2, 4, 6, 7, 8)


def test_what_is_not_article_text_is_folded_with_its_reason():
    source = prepare(sample_comparison()).source
    row, fold = next(iter(source.folds.items()))

    assert source.rows[row].kind is RowKind.FOLD
    assert [source.rows[i].kind for i in fold.rows] == [RowKind.FOLDED] * 3
    assert fold.reasons == ("navigation",)


def test_another_strand_is_folded_with_its_language():
    comparison = comparison_of(verbatim("This is compared."), verbatim("Ceci ne l’est pas."))
    blocks = comparison.source.blocks
    strands = (replace(comparison.source.strands[0], blocks=(0,)), Strand(1, "fr", (1,), ()))
    source = replace(
        comparison.source, strands=strands, blocks=(blocks[0], replace(blocks[1], language="fr"))
    )
    passages = comparison.passages[:1]

    folds = prepare(replace(comparison, source=source, passages=passages)).source.folds

    assert [fold.languages for fold in folds.values()] == [("fr",)]


def test_text_used_again_leads_to_the_passage_that_owns_it():
    comparison = comparison_of(verbatim("Said twice."), verbatim("Said twice."))
    again = replace(comparison.passages[1], source=(), repeats=1)

    pair = prepare(replace(comparison, passages=(comparison.passages[0], again)))

    assert pair.source.rows_of(2) == pair.source.rows_of(1)
    assert not pair.source.gaps


def test_a_passage_in_two_places_has_a_row_for_each():
    comparison = comparison_of(verbatim("One."), verbatim("Two."), verbatim("Three."))
    first, _, third = comparison.passages
    joined = Passage(1, Kind.EDITED, first.source + third.source, first.repost + third.repost)
    passages = (joined, replace(comparison.passages[1], id=2))

    pair = prepare(replace(comparison, passages=passages))

    assert pair.source.rows_of(1) == (0, 2)


def test_copied_text_keeps_blocks_apart_and_leaves_out_what_is_folded():
    comparison = comparison_of(
        verbatim("One."), verbatim("Two.", starts_block=False), verbatim("Three.")
    )
    source = prepare(comparison).source

    assert source.text(0, len(comparison.source.text)) == "One. Two.\n\nThree."
    assert source.text(1, 6) == "ne. T"


def test_text_that_no_passage_holds_is_shown_all_the_same():
    comparison = comparison_of(verbatim("Compared."), verbatim("Left alone.", starts_block=False))

    source = prepare(replace(comparison, passages=comparison.passages[:1])).source

    assert kinds_of(source) == ["passage", "context"]
    assert source.rows[1].span.of(source.document.text).strip() == "Left alone."


def test_pairs_out_of_order_are_no_anchors_even_if_nothing_says_that_they_moved():
    comparison = comparison_of(verbatim("One."), verbatim("Two.", place=-1), verbatim("Three."))
    passages = tuple(replace(passage, is_moved=False) for passage in comparison.passages)

    assert [passage.id for passage in in_order_pairs(passages)] == [1, 3]
