"""The edits of a pair: exact to the character, in the field's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diff import word_edits
from core.model import EditCategory, EditOp, Span
from core.text.joined import JoinedText, join_spans

WORDS = st.sampled_from(
    [
        "the",
        "The",
        "night",
        "train",
        "3.5%",
        "won’t",
        "won't",
        "“",
        '"',
        "—",
        "-",
        "...",
        "…",
        ",",
        "列",
        "车",
        "\N{GRINNING FACE}",
        "co\u00adoperate",
        "na\u0308ive",
        "naïve",
        "\u00a0",
        "  ",
        "\n",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def whole(text: str) -> JoinedText:
    return join_spans(text, (Span(0, len(text)),))


def edits_of(source: str, repost: str) -> list[tuple[EditCategory, str, str]]:
    return [
        (edit.category, edit.source.of(source), edit.repost.of(repost))
        for edit in word_edits(whole(source), whole(repost))
    ]


@given(TEXTS, TEXTS)
def test_edits_turn_the_source_into_the_repost_to_the_character(source, repost):
    rebuilt, done = "", 0
    for edit in word_edits(whole(source), whole(repost)):
        rebuilt += source[done : edit.source.start] + edit.repost.of(repost)
        done = edit.source.end

    assert rebuilt + source[done:] == repost


@given(TEXTS, TEXTS)
def test_swapping_the_texts_swaps_the_sides_of_every_edit(source, repost):
    there = word_edits(whole(source), whole(repost))
    back = word_edits(whole(repost), whole(source))

    assert [(edit.source, edit.repost) for edit in there] == [
        (edit.repost, edit.source) for edit in back
    ]


@given(TEXTS, TEXTS)
def test_an_empty_side_is_an_insertion_or_a_deletion(source, repost):
    for edit in word_edits(whole(source), whole(repost)):
        assert (edit.op is EditOp.INSERT) == (len(edit.source) == 0)
        assert (edit.op is EditOp.DELETE) == (len(edit.repost) == 0)


@pytest.mark.parametrize(
    ("source", "repost", "expected"),
    [
        pytest.param(
            "It’s late", "It's late", [(EditCategory.TYPOGRAPHY, "’", "'")], id="apostrophe"
        ),
        pytest.param("so—yes", "so -- yes", [(EditCategory.TYPOGRAPHY, "—", " -- ")], id="dash"),
        pytest.param("so--yes", "so-yes", [(EditCategory.TYPOGRAPHY, "-", "")], id="long dash"),
        pytest.param("wait…", "wait...", [(EditCategory.TYPOGRAPHY, "…", "...")], id="ellipsis"),
        pytest.param("a\u00a0b", "a b", [(EditCategory.TYPOGRAPHY, "\u00a0", " ")], id="no-break"),
        pytest.param("café", "cafe\u0301", [(EditCategory.TYPOGRAPHY, "é", "e\u0301")], id="forms"),
        pytest.param("The train", "the train", [(EditCategory.CASE, "The", "the")], id="case"),
        pytest.param(
            "it may run", "it will run", [(EditCategory.WORDING, "may", "will")], id="word"
        ),
        pytest.param("“No,” he", "No,” he", [(EditCategory.WORDING, "“", "")], id="lost mark"),
        pytest.param("a, b", "a b", [(EditCategory.WORDING, ",", "")], id="comma"),
        pytest.param("十五列车", "十六列车", [(EditCategory.WORDING, "五", "六")], id="Chinese"),
        pytest.param(
            "up 3.5% now", "up 2.5% now", [(EditCategory.WORDING, "3.5%", "2.5%")], id="figure"
        ),
        pytest.param("same", "same", [], id="nothing"),
    ],
)
def test_a_change_is_shown_as_small_as_it_is(source, repost, expected):
    assert edits_of(source, repost) == expected


def test_a_dash_of_two_hyphens_is_typography_beside_a_changed_word():
    assert edits_of("It ran -- late", "It walked - late") == [
        (EditCategory.WORDING, "ran", "walked"),
        (EditCategory.TYPOGRAPHY, "-", ""),
    ]


def test_blanks_beside_a_word_in_other_case_are_an_edit_of_their_own():
    assert edits_of("on The train", "on  the train") == [
        (EditCategory.TYPOGRAPHY, "", " "),
        (EditCategory.CASE, "The", "the"),
    ]


def test_a_clause_that_makes_way_for_another_is_cut_and_the_other_added():
    source = "He paid, although the ministry never replied to him, and left."
    repost = "He paid, because nobody else in town would have done so, and left."

    assert edits_of(source, repost) == [
        (EditCategory.WORDING, "although the ministry never replied to him", ""),
        (EditCategory.WORDING, "", "because nobody else in town would have done so"),
    ]


def test_a_character_that_shows_nothing_may_stand_alone_in_a_changed_clause():
    source = "although the ministry \u200b never replied to him"

    assert len(edits_of(source, "because nobody else in town would have done so")) == 2


def test_an_edit_may_reach_over_the_joint_of_two_spans():
    source_text = "The bread was good [advertisement] and the coffee cold."
    spans = (Span(0, 18), Span(35, 55))
    repost_text = "The bread was stale, the coffee cold."

    edits = word_edits(join_spans(source_text, spans), whole(repost_text))

    assert [(edit.source, edit.repost.of(repost_text)) for edit in edits] == [
        (Span(14, 38), "stale,")
    ]
