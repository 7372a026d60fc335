"""What two texts share before and after what differs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diff.common_ends import common_ends

TEXTS = st.lists(st.sampled_from(["the", "night", ".", "...", "列", "，", "\u00a0", ""])).map(
    " ".join
)


@pytest.mark.parametrize(
    ("source", "repost", "differing"),
    [
        pytest.param("the night train left", "the day train left", " night ", id="a word"),
        pytest.param("the night train", "the nightly train", " night ", id="part of a word"),
        pytest.param("the train", "the train left", " train", id="an end"),
        pytest.param("wait . . . here", "wait . . there", " . . . here", id="dots with blanks"),
        pytest.param("他走了，我来。", "他跑了，我来。", "他走了，", id="Chinese clauses"),
        pytest.param("the train", "a bus", "the train", id="nothing in common"),
    ],
)
def test_whole_tokens_are_common(source, repost, differing):
    start, end = common_ends(source, repost)

    assert source[start : len(source) - end] == differing


@given(TEXTS, TEXTS)
def test_the_ends_are_equal_and_apart(source, repost):
    start, end = common_ends(source, repost)

    assert source[:start] == repost[:start]
    assert source[len(source) - end :] == repost[len(repost) - end :]
    assert start + end <= min(len(source), len(repost))
