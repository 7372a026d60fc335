"""What a person says of pairs: paired, taken apart, given a kind; nothing lost, nothing twice."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import core
from core.model import Comparison, Document, Kind, Passage, Side, Span
from core.pairs_by_hand import (
    PairCorrection,
    PairCorrections,
    as_found,
    paired,
    unpaired,
    with_kind,
)
from core.selections import NothingSelectedError
from core.text.digests import text_sha256
from tests.core.builders import span_of

SOURCE = core.from_text(
    "The ferry to Orland was stopped at noon on Friday after a crack was found in its hull.\n\n"
    "Nobody was on board when the inspector saw it, the harbour master said.\n\n"
    "“We could not take the risk,” said Ida Holm, who runs the line.\n\n"
    "A second boat will sail from Monday, twice a day.\n\n"
    "A yard in Kelm has asked two million crowns for mending it."
)
REPOST = core.from_text(
    "A second boat will sail from Monday, twice a day.\n\n"
    "Travellers are furious, and the town wants its money back.\n\n"
    "The ferry to Orland was stopped at noon on Friday after a crack was found in its hull.\n\n"
    "Nobody was on board when the inspector saw it, the harbour master said.\n\n"
    "Her boss told us that safety had to come before the timetable.\n\n"
    "The ferry to Orland was stopped at noon on Friday after a crack was found in its hull."
)
NONE = PairCorrections()


def of(document: Document, wording: str) -> Span:
    return span_of(document.text, wording)


def wording(comparison: Comparison, passage: Passage) -> tuple[str, str]:
    return (
        " ".join(span.of(comparison.source.text) for span in passage.source),
        " ".join(span.of(comparison.repost.text) for span in passage.repost),
    )


def passage_at(comparison: Comparison, side: Side, wording: str) -> Passage:
    document = comparison.source if side is Side.SOURCE else comparison.repost
    wanted = of(document, wording)
    return next(
        one
        for one in comparison.passages
        for span in (one.source if side is Side.SOURCE else one.repost)
        if span.start < wanted.end and wanted.start < span.end
    )


def covered(comparison: Comparison, side: Side) -> list[Span]:
    return sorted(
        span
        for passage in comparison.passages
        for span in (passage.source if side is Side.SOURCE else passage.repost)
    )


def assert_tiled(comparison: Comparison) -> None:
    """Every character of both texts that is not blank is in exactly one passage."""
    for side, document in ((Side.SOURCE, comparison.source), (Side.REPOST, comparison.repost)):
        spans = covered(comparison, side)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        left = list(document.text)
        for span in spans:
            left[span.start : span.end] = " " * len(span)
            assert span.of(document.text) == span.of(document.text).strip() != ""
        assert not "".join(left).strip()
    owned = {one.repeats: one for one in comparison.passages if one.repeats is not None}
    for owner, use in owned.items():
        assert comparison.passages[owner - 1].source
        assert comparison.passages[owner - 1].repost
        assert not use.source


@pytest.fixture(scope="module")
def found() -> Comparison:
    return core.compare(SOURCE, REPOST)


def quotation_paired(found: Comparison) -> PairCorrections:
    source = of(SOURCE, "could not take the risk,” said Ida Holm, who runs the line")
    repost = of(REPOST, "er boss told us that safety had to come before the timetabl")
    return paired(NONE, found, source, repost)


def test_two_selections_are_one_passage_in_whole_words_marked_as_the_persons(found):
    by_hand = core.compare(SOURCE, REPOST, by_hand=quotation_paired(found))

    passage = passage_at(by_hand, Side.REPOST, "Her boss")
    assert passage.by_hand
    assert passage.kind is Kind.PARAPHRASED
    assert wording(by_hand, passage) == (
        "could not take the risk,” said Ida Holm, who runs the line.",
        "Her boss told us that safety had to come before the timetable.",
    )
    rest = passage_at(by_hand, Side.SOURCE, "“We")
    assert (rest.kind, rest.by_hand) == (Kind.OMITTED, False)
    assert_tiled(by_hand)
    assert "Passages paired by hand: 1." in [note.text for note in by_hand.notes]


def test_a_pair_may_cross_others_and_is_then_moved(found):
    corrections = paired(
        NONE, found, of(SOURCE, "A yard in Kelm"), of(REPOST, "Travellers are furious")
    )
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)

    assert passage_at(by_hand, Side.SOURCE, "A yard in Kelm").is_moved
    assert_tiled(by_hand)


def test_a_passage_taken_apart_is_left_out_and_added_text(found):
    passage = passage_at(found, Side.SOURCE, "A second boat")
    by_hand = core.compare(SOURCE, REPOST, by_hand=unpaired(NONE, found, passage))

    omitted = passage_at(by_hand, Side.SOURCE, "A second boat")
    added = passage_at(by_hand, Side.REPOST, "A second boat")
    assert (omitted.kind, omitted.by_hand) == (Kind.OMITTED, True)
    assert (added.kind, added.by_hand) == (Kind.ADDED, True)
    assert_tiled(by_hand)


def test_what_a_passage_taken_apart_was_used_for_again_has_its_source_then(found):
    owner = passage_at(found, Side.SOURCE, "The ferry to Orland")
    use = next(one for one in found.passages if one.repeats == owner.id)
    by_hand = core.compare(SOURCE, REPOST, by_hand=unpaired(NONE, found, owner))

    kept = passage_at(by_hand, Side.SOURCE, "The ferry to Orland")
    assert kept.repost == use.repost
    assert kept.kind is Kind.VERBATIM
    assert_tiled(by_hand)


def test_a_further_use_that_is_taken_apart_is_added_text(found):
    use = next(one for one in found.passages if one.repeats is not None)
    by_hand = core.compare(SOURCE, REPOST, by_hand=unpaired(NONE, found, use))

    added = next(one for one in by_hand.passages if one.repost == use.repost)
    assert (added.kind, added.repeats, added.by_hand) == (Kind.ADDED, None, True)
    assert_tiled(by_hand)


def test_a_further_use_of_source_that_is_paired_anew_follows_it(found):
    corrections = paired(
        NONE, found, of(SOURCE, SOURCE.text.split("\n")[0]), of(REPOST, "Travellers are furious")
    )
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)

    pair = passage_at(by_hand, Side.REPOST, "Travellers")
    assert [one.repeats for one in by_hand.passages if one.repeats is not None] == [pair.id]
    assert_tiled(by_hand)


@pytest.mark.parametrize("kind", [Kind.VERBATIM, Kind.EDITED, Kind.PARAPHRASED])
def test_a_passage_has_the_kind_that_a_person_gives_it(found, kind):
    passage = passage_at(found, Side.SOURCE, "A second boat")
    corrections = with_kind(NONE, found, passage, kind)
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)

    given_kind = passage_at(by_hand, Side.SOURCE, "A second boat")
    assert given_kind == replace(passage, id=given_kind.id, kind=kind, by_hand=True)


def test_a_further_use_keeps_its_owner_when_its_kind_is_given(found):
    use = next(one for one in found.passages if one.repeats is not None)
    corrections = with_kind(NONE, found, use, Kind.PARAPHRASED)
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)

    given_kind = next(one for one in by_hand.passages if one.repost == use.repost)
    assert given_kind == replace(
        use, id=given_kind.id, repeats=given_kind.repeats, kind=Kind.PARAPHRASED, by_hand=True
    )
    assert given_kind.repeats is not None


def test_left_out_is_no_kind_to_give(found):
    with pytest.raises(ValueError, match="omitted"):
        with_kind(NONE, found, found.passages[0], Kind.OMITTED)


def test_a_later_correction_takes_the_text_from_an_earlier_one(found):
    first = quotation_paired(found)
    between = core.compare(SOURCE, REPOST, by_hand=first)
    second = paired(first, between, of(SOURCE, "A yard in Kelm"), of(REPOST, "Her boss told us"))
    by_hand = core.compare(SOURCE, REPOST, by_hand=second)

    assert wording(by_hand, passage_at(by_hand, Side.REPOST, "Her boss"))[0] == ("A yard in Kelm")
    assert wording(by_hand, passage_at(by_hand, Side.REPOST, "safety had to"))[0].startswith(
        "could not take"
    )
    assert_tiled(by_hand)


def test_saying_the_same_again_leaves_one_correction(found):
    corrections = quotation_paired(found)
    pair = corrections.pairs[0]
    assert with_kind(
        corrections,
        found,
        replace(
            found.passages[0],
            source=corrections.pairs[0].source,
            repost=corrections.pairs[0].repost,
        ),
        Kind.EDITED,
    ).pairs == (replace(pair, kind=Kind.EDITED),)


def test_as_found_is_the_comparison_before(found):
    corrections = quotation_paired(found)
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)
    passage = passage_at(by_hand, Side.REPOST, "Her boss")

    assert as_found(corrections, passage) == NONE
    assert as_found(corrections, passage_at(by_hand, Side.SOURCE, "A second")) == corrections


def test_turned_corrections_pair_the_same_in_the_turned_comparison(found):
    corrections = quotation_paired(found)
    turned = core.compare(REPOST, SOURCE, by_hand=corrections.swapped())

    passage = passage_at(turned, Side.SOURCE, "Her boss")
    assert passage.by_hand
    assert passage.repost == corrections.pairs[0].source
    assert corrections.swapped().swapped() == corrections


def test_corrections_of_another_text_are_left_alone_and_a_note_says_so(found):
    other = core.from_text(SOURCE.text + "\nThe council meets on Tuesday.")
    by_hand = core.compare(other, REPOST, by_hand=quotation_paired(found))

    assert not any(passage.by_hand for passage in by_hand.passages)
    assert "A page has changed since passages were paired" in by_hand.notes[-1].text


def test_a_pair_with_a_side_that_is_not_compared_is_left_alone_and_counted(found):
    pair = PairCorrection((Span(900, 950),), (Span(0, 10),))
    corrections = PairCorrections(text_sha256(SOURCE.text), text_sha256(REPOST.text), (pair,))
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)

    assert by_hand.passages == found.passages
    assert by_hand.notes[-1].text == "Corrections of pairs in text that is not compared now: 1."


def test_a_selection_without_a_word_is_refused_with_the_name_of_its_page(found):
    end = len(REPOST.text)
    with pytest.raises(NothingSelectedError, match="holds no words"):
        paired(NONE, found, of(SOURCE, "Nobody"), Span(end - 1, end))


def test_chinese_is_selected_by_the_character_and_keeps_the_mark_behind():
    source = core.from_text("渡轮周五中午停航，因为船体发现裂缝。港务长说，当时船上没有人。")
    repost = core.from_text("船停了。居民很生气。")
    found = core.compare(source, repost)
    pair = paired(NONE, found, of(source, "周五中午停航"), of(repost, "船停了")).pairs[0]

    assert [span.of(source.text) for span in pair.source] == ["周五中午停航，"]
    assert [span.of(repost.text) for span in pair.repost] == ["船停了。"]


@st.composite
def said(draw: st.DrawFn) -> list[tuple[str, float, float, float, float]]:
    shares = st.floats(0, 1)
    step = st.tuples(st.sampled_from(["pair", "part", "kind"]), shares, shares, shares, shares)
    return draw(st.lists(step, min_size=1, max_size=5))


@settings(deadline=None, max_examples=60)
@given(said())
def test_whatever_is_said_every_character_is_in_one_passage(steps):
    corrections, now = NONE, core.compare(SOURCE, REPOST)
    for what, *shares in steps:
        passage = now.passages[int(shares[0] * (len(now.passages) - 1))]
        if what == "pair":
            corrections = _paired_somewhere(corrections, now, shares)
        elif what == "part":
            corrections = unpaired(corrections, now, passage)
        else:
            corrections = with_kind(corrections, now, passage, Kind.EDITED)
        now = core.compare(SOURCE, REPOST, by_hand=corrections)
        assert_tiled(now)


def _paired_somewhere(
    corrections: PairCorrections, now: Comparison, shares: list[float]
) -> PairCorrections:
    spans = []
    for document, (start, length) in ((now.source, shares[:2]), (now.repost, shares[2:])):
        first = int(start * (len(document.text) - 2))
        spans.append(Span(first, min(len(document.text), first + 1 + int(length * 120))))
    try:
        return paired(corrections, now, *spans)
    except NothingSelectedError:
        return corrections
