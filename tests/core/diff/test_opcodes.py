"""Opcodes: what difflib would say, from a faster library."""

import difflib

from hypothesis import given
from hypothesis import strategies as st

from core.diff.opcodes import opcodes

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
def test_no_more_changes_than_difflib_sees(source, repost):
    """difflib is the reference: a minimal diff keeps at least as many tokens, chance ones aside."""
    kept = sum(step.i2 - step.i1 for step in opcodes(source, repost) if step.tag == "equal")
    lone = len(opcodes(source, repost))
    matcher = difflib.SequenceMatcher(None, source, repost, autojunk=False)

    assert kept + lone >= sum(block.size for block in matcher.get_matching_blocks())


def test_a_lone_word_between_two_large_changes_is_not_kept():
    steps = opcodes(
        ["one", "two", "three", "of", "four", "five", "six"],
        ["uno", "due", "tre", "of", "quattro", "cinque", "sei"],
    )

    assert [step.tag for step in steps] == ["replace"]
