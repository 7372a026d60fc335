"""Who gets credit for a passage, and how far a tag reaches."""

import pytest

from core.model import Credit, EditCategory, Kind
from core.options import Options
from tests.core.classify.stories import only, rules, story

SENTENCE = "The ferry line will close two routes before the winter sets in."
OTHER = "Its owner said the boats were too old to be repaired again."
QUOTE = "“We have no plans to sell the terminal,” the chairman told members."

CASES = {
    "dash tag": (f"{SENTENCE} -HG", Credit.QUOTED),
    "dash tag with the full name": (f"{SENTENCE} — The Harbour Gazette", Credit.QUOTED),
    "bracket tag": (f"{SENTENCE} (Harbour Gazette)", Credit.QUOTED),
    "source tag": (f"{SENTENCE} [Source: Harbour Gazette]", Credit.QUOTED),
    "via": (f"{SENTENCE} via Harbour Gazette", Credit.QUOTED),
    "another outlet's tag": (f"{SENTENCE} (Reuters)", Credit.QUOTED),
    "quotation marks": (f"“{SENTENCE}”", Credit.QUOTED),
    "corner marks": (f"「{SENTENCE}」", Credit.QUOTED),
    "phrase": (f"{SENTENCE[:-1]}, according to the Harbour Gazette.", Credit.CREDITED),
    "short name": (f"{SENTENCE[:-1]}, reports the Gazette.", Credit.CREDITED),
    "nothing": (SENTENCE, Credit.UNCREDITED),
    "words altered under a tag": (
        f"{SENTENCE.replace('close', 'scrap')} — Harbour Gazette",
        Credit.MISCREDITED,
    ),
    "words altered inside quotation marks": (
        f"“{SENTENCE.replace('close', 'scrap')}”",
        Credit.MISCREDITED,
    ),
}
OUTLET = Options(outlets=("HG",))


@pytest.mark.parametrize(("repost", "credit"), CASES.values(), ids=CASES)
def test_credit_of_a_carried_sentence(repost, credit):
    classified = story((SENTENCE, repost), options=OUTLET)

    assert classified.passages[0].credit is credit


def test_a_tag_reaches_back_over_its_own_block_only():
    classified = story((SENTENCE, SENTENCE), (OTHER, f"{OTHER} -HG"), options=OUTLET)

    assert [one.credit for one in classified.passages] == [Credit.UNCREDITED, Credit.QUOTED]


def test_a_tag_alone_in_its_block_credits_the_block_before():
    classified = story((SENTENCE, SENTENCE), (None, "— Harbour Gazette"))

    assert classified.passages[0].credit is Credit.QUOTED
    assert rules(classified) == []


def test_a_tag_glued_to_the_next_sentence_is_credit_to_the_text_before_it():
    classified = story((f"{SENTENCE} {OTHER}", f"{SENTENCE} -HG{OTHER}"), options=OUTLET)

    assert [edit.category for edit in classified.passages[0].edits] == [EditCategory.CREDIT]


def test_a_tag_does_not_change_the_kind():
    passage = story((SENTENCE, f"{SENTENCE} (Reuters)")).passages[0]

    assert (passage.kind, passage.similarity) == (Kind.VERBATIM, 1.0)


def test_a_tag_of_the_source_may_be_left_out():
    passage = story((f"{SENTENCE} (Reuters)", SENTENCE)).passages[0]

    assert passage.kind is Kind.VERBATIM


def test_a_person_quoted_in_both_is_not_credit_to_the_source():
    assert story((QUOTE, QUOTE)).passages[0].credit is Credit.UNCREDITED


def test_a_person_s_name_after_a_dash_is_no_tag():
    classified = story((SENTENCE, f"{SENTENCE} — Ruth Abara"))

    assert classified.passages[0].kind is Kind.EDITED


def test_added_words_under_a_tag_are_miscredited():
    classified = story(
        (SENTENCE, SENTENCE),
        (None, f"The boats are a danger to everyone aboard. {'-HG'}"),
        options=OUTLET,
    )

    assert "not in the source" in only(classified, "miscredited.added").text


def test_the_outlet_is_guessed_from_the_tags_of_the_repost():
    classified = story((SENTENCE, f"{SENTENCE} -WSJ"), outlet="")

    assert "The Wall Street Journal" in classified.outlets


def test_a_chinese_credit_names_the_outlet():
    classified = story(
        (
            "渡轮公司将在冬季之前关闭两条航线。",
            "据《海港日报》报道，渡轮公司将在冬季之前关闭两条航线。",
        ),
        outlet="",
        language="zh",
    )

    assert classified.passages[0].credit is Credit.CREDITED


def test_neighbouring_uncredited_passages_are_one_finding():
    classified = story((SENTENCE, SENTENCE), (OTHER, OTHER), (QUOTE, QUOTE))

    assert [one.passages for one in classified.findings] == [(1, 2, 3)]


@pytest.mark.parametrize(
    "line", ["Source: The Harbour Gazette", "Story via Harbour Gazette.", "(via Harbour Gazette)"]
)
def test_a_line_of_credit_at_the_end_credits_all_that_was_carried(line):
    classified = story((SENTENCE, SENTENCE), (OTHER, OTHER), (None, "I said so."), (None, line))

    assert [one.credit for one in classified.passages] == [
        Credit.CREDITED,
        Credit.CREDITED,
        Credit.UNCREDITED,
        Credit.CREDITED,
    ]
    assert classified.findings == ()


def test_own_words_above_a_line_of_credit_are_not_put_into_the_sources_mouth():
    classified = story(
        (SENTENCE, SENTENCE),
        (None, "“Nobody asked us about any of this,” my neighbour said."),
        (None, "Source: The Harbour Gazette"),
    )

    assert "miscredited.added" not in rules(classified)


def test_a_line_of_credit_counts_though_a_note_on_the_author_follows():
    classified = story(
        (SENTENCE, SENTENCE), (None, "Story via Harbour Gazette."), (None, "She likes long walks.")
    )

    assert [one.credit for one in classified.passages][:2] == [Credit.CREDITED] * 2
