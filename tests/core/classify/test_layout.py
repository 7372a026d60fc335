"""Where words and blanks stand, against regular expressions that say the same slowly."""

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.classify.layout import Layout
from core.model import Span

HAN = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(rf"[{HAN}]|\d+(?:[.,]\d+)*|(?:(?![{HAN}\d_])\w)+(?:['’](?:(?![{HAN}\d_])\w)+)*")
TEXTS = st.text(st.sampled_from("aé'’.,12 \n\u00a0½_中日-“”\u0301"), max_size=30)


def layout(text):
    return Layout(text, [Span(0, len(text))])


@given(TEXTS)
def test_words_are_letters_figures_and_single_characters(text):
    found = layout(text)

    assert list(zip(found.starts, found.ends, strict=True)) == [
        match.span() for match in WORD.finditer(text)
    ]


@given(TEXTS, st.data())
def test_counts_are_those_of_the_part(text, data):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    words = [match.span() for match in WORD.finditer(text)]
    found = layout(text)

    inside = [one for one in words if start <= one[0] and one[1] <= end]
    assert found.words_in([Span(start, end)]) == inside
    assert found.word_count(start, end) == len(inside)
    assert found.non_blank(start, end) == len("".join(text[start:end].split()))


@given(TEXTS)
def test_many_ranges_are_counted_as_each_of_them(text):
    ends = [(start, end) for end in range(len(text) + 1) for start in range(end + 1)]
    found = layout(text)
    counted = found.non_blank_of(*np.array(ends).T).tolist()

    assert counted == [found.non_blank(start, end) for start, end in ends]


@given(TEXTS, st.data())
def test_words_touched_share_a_character_with_the_part(text, data):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    words = [match.span() for match in WORD.finditer(text)]
    first, last = layout(text).words_touching(start, end)

    assert words[first:last] == [one for one in words if one[0] < end and start < one[1]]


def test_words_outside_the_blocks_do_not_count():
    found = Layout("Title\nOne word more", [Span(6, 14)])

    assert found.words_in([Span(0, 19)]) == [(6, 9), (10, 14)]
    assert found.non_blank(0, 19) == 16
