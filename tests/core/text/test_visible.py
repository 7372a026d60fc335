"""Characters that nothing shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.visible import unturned, visible, well_formed

ANY_TEXT = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\0b", "a␀b"),
        ("\x1b[2J", "␛[2J"),
        ("\x7f", "␡"),
        ("\x9b", "\ufffd"),
        ("one\ttwo\r\n", "one\ttwo\r\n"),
        ("half \udc80", "half \ufffd"),
        ("🙂 日报 é", "🙂 日报 é"),
    ],
)
def test_control_characters_become_their_pictures(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize("mark", ["\u202e", "\u202a", "\u2066", "\u2069"])
def test_what_would_turn_a_line_around_is_taken_out_for_a_terminal(mark):
    assert unturned(f"a{mark}b") == "a\ufffdb"


def test_the_marks_that_hebrew_and_arabic_need_stay():
    assert unturned("א\u200f\u200e") == "א\u200f\u200e"


@given(ANY_TEXT)
def test_any_text_can_be_stored_and_keeps_its_length(text):
    for made in (well_formed(text), visible(text), unturned(text)):
        assert len(made) == len(text)
        assert made.encode("utf-8").decode("utf-8") == made
