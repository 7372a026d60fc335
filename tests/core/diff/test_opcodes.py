"""Opcodes: what difflib would say, from a faster library."""

import difflib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.diff.opcodes import minimal_opcodes, opcodes

KEYS = st.lists(st.sampled_from("abcdefg"), max_size=20)


@given(KEYS, KEYS)
def test_opcodes_tile_both_lists(source, repost):
    i = j = 0
    for step in opcodes(source, repost):
        assert (step.i1, step.j1) == (i, j)
        i, j = step.i2, step.j2

    assert (i, j) == (len(source), len(repost))


@given(KEYS, KEYS)
def test_each_opcode_says_what_its_ranges_hold(source, repost):
    for step in opcodes(source, repost):
        expected = {"equal": (True, True), "delete": (True, False), "insert": (False, True)}
        sides = step.i1 < step.i2, step.j1 < step.j2

        assert sides == expected.get(step.tag, (True, True))
        assert step.tag != "equal" or source[step.i1 : step.i2] == repost[step.j1 : step.j2]


@given(KEYS, KEYS)
def test_as_many_tokens_are_kept_as_difflib_keeps(source, repost):
    """difflib is the reference: a minimal diff keeps no less."""
    kept = sum(step.i2 - step.i1 for step in minimal_opcodes(source, repost) if step.tag == "equal")
    matcher = difflib.SequenceMatcher(None, source, repost, autojunk=False)

    assert kept >= sum(block.size for block in matcher.get_matching_blocks())


def test_very_long_lists_keep_what_they_share():
    chance = random.Random(3)
    source = [str(chance.randrange(500)) for _ in range(20_000)]
    repost = [token for token in source if chance.random() > 0.05]
    kept = sum(step.i2 - step.i1 for step in opcodes(source, repost) if step.tag == "equal")

    assert kept >= 0.99 * len(repost)


def test_very_long_lists_with_nothing_in_common_are_one_deletion_and_one_insertion():
    steps = opcodes([f"s{at}" for at in range(5000)], [f"r{at}" for at in range(5000)])

    assert [step.tag for step in steps] == ["delete", "insert"]


def test_a_lone_word_between_two_large_changes_is_not_kept():
    steps = opcodes(
        ["one", "two", "three", "of", "four", "five", "six"],
        ["uno", "due", "tre", "of", "quattro", "cinque", "sei"],
    )

    assert [step.tag for step in steps] == ["replace"]


@pytest.mark.parametrize(
    ("sizes", "tags"),
    [
        pytest.param((4, 26), ["replace"], id="thirty together"),
        pytest.param((4, 25), ["replace", "equal", "replace"], id="fewer together"),
        pytest.param((3, 40), ["replace", "equal", "replace"], id="one of them small"),
    ],
)
def test_two_words_are_kept_but_between_very_large_changes(sizes, tags):
    source, repost = (
        [*(f"word{at}{side}" for at in range(sizes[0])), "of", "the"]
        + [f"word{at}{side}" for at in range(sizes[0], sum(sizes))]
        for side in ("source", "repost")
    )

    assert [step.tag for step in opcodes(source, repost)] == tags


@pytest.mark.parametrize(
    ("source", "repost", "tags"),
    [
        pytest.param(
            "the banks refused to say why they had closed",
            "a later hearing brought no news",
            ["delete", "insert"],
            id="another clause",
        ),
        pytest.param(
            "the banks refused to say why they had closed",
            "nobody at either bank would comment",
            ["replace"],
            id="one word form in common",
        ),
        pytest.param(
            "nearly all 12 branches along its northern coast",
            "some few 12 offices inland",
            ["replace"],
            id="a figure in common",
        ),
        pytest.param("they refused", "a later hearing", ["replace"], id="a phrase"),
    ],
)
def test_a_clause_that_makes_way_for_another_is_a_deletion_and_an_insertion(source, repost, tags):
    assert [step.tag for step in opcodes(source.split(), repost.split())] == tags
