import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import Span
from core.segment.sentences import sentences_of, split_sentences

CUT = "|"


@pytest.mark.parametrize(
    ("language", "cut"),
    [
        pytest.param("en", "It was over. -WSJ|We don’t know.", id="tag glued to a word"),
        pytest.param("en", "It was over. -WSJ|“We don’t.”", id="tag glued to a quotation"),
        pytest.param("en", "It was over. -WSJ|I'm not sure.", id="tag glued to I"),
        pytest.param("en", "It was over. -WSJ|A bank said so.", id="tag glued to A"),
        pytest.param("en", "It was over. -WSJ| The bank said so.", id="tag before a sentence"),
        pytest.param("en", "It was over. -WSJ", id="tag at the end"),
        pytest.param("en", "It was over. — Reuters", id="name of an outlet at the end"),
        pytest.param("en", "It is U.S. Bancorp's.| He left.", id="letters with stops in a name"),
        pytest.param("en", "U.S. Bancorp said no.| Ms. Diana left.", id="title after such a name"),
        pytest.param("en", "J.P. Morgan and Ada K. Pell met.| They ate.", id="initials"),
        pytest.param("en", "It was in World War I.| Then it ended.", id="a number, no initial"),
        pytest.param("en", "Citigroup Inc. and Co. met.| They ate.", id="company forms"),
        pytest.param("en", "“It is true.”| It was not.", id="closing mark stays"),
        pytest.param("en", 'It is so, he said. |"An end is near."', id="opening mark goes on"),
        pytest.param("en", "“Is it?” he asked.| “No!”| She left.", id="speech within a sentence"),
        pytest.param("en", "It fell.| (It rose later.)| Then it fell.", id="bracket of its own"),
        pytest.param("en", "It fell (by 3.5%) on Aug. 6 at noon.", id="bracket and date inside"),
        pytest.param("en", "See No. 5.| No.| That is all.", id="number and answer"),
        pytest.param("en", "Sales rose.| iPhone sales fell.", id="a name with a small letter"),
        pytest.param("en", "it fell.| it rose.", id="nothing but small letters"),
        pytest.param("en", "We do not\nhave it.| Do you?", id="line break inside"),
        pytest.param("zh", "他说：「是的。」|然后走了！|真的？", id="Chinese"),
        pytest.param("zh", "他询问了U.S. Bancorp。|没有回答。", id="English name in Chinese"),
        pytest.param("de", "Er kam am 3. Mai an.| Er ging.", id="German ordinal"),
        pytest.param("fr", "Il part.| M. Macron a dit non.", id="French title"),
        pytest.param("und", "...!?", id="mere marks"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language, cut):
    text = cut.replace(CUT, "")
    expected = [part.strip() for part in cut.split(CUT)]

    assert [piece.strip() for piece in split_sentences(text, language)] == expected


@given(st.text(), st.sampled_from(["en", "zh", "de", "und"]))
def test_pieces_joined_are_the_text(text, language):
    assert "".join(split_sentences(text, language)) == text


@given(st.text(st.sampled_from('aB.!?"”“()- \nWSJ。」')), st.sampled_from(["en", "zh"]))
def test_sentences_tile_what_is_not_blank(text, language):
    spans = list(sentences_of(text, Span(0, len(text)), language))

    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert spans == sorted(spans)


def test_lone_surrogate_does_not_stop_the_cutting():
    assert split_sentences("Half \ud83d a smile. The end.", "en") == [
        "Half \ud83d a smile. ",
        "The end.",
    ]


def test_long_text_takes_time_in_proportion():
    text = "Ms. Pell (of U.S. Bancorp) said no. “It is true.” -WSJWe left. " * 10_000
    start = time.perf_counter()

    pieces = split_sentences(text, "en")

    assert len(pieces) == 30_000
    # 0.3 s on a slow machine; a square of the length would take minutes.
    assert time.perf_counter() - start < 10


def test_long_paragraph_without_a_blank_takes_time_in_proportion():
    start = time.perf_counter()

    pieces = split_sentences("港口重新开放。" * 30_000, "zh")

    assert pieces == ["港口重新开放。"] * 30_000
    # Half a second on a slow machine, five as a whole text for the library.
    assert time.perf_counter() - start < 4


def test_sentence_longer_than_a_window_is_one():
    long = "The ferry left, " * 2_000 + "and came back."

    assert split_sentences(f"{long} It is late.", "en") == [f"{long} ", "It is late."]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", "\u3000"])
def test_a_wide_blank_between_a_capital_and_a_full_stop_is_read(blank):
    text = f"They chose plan B{blank}. Then they left."

    assert split_sentences(text, "en") == [f"They chose plan B{blank}. ", "Then they left."]


@pytest.mark.parametrize("language", ["en", "fr", "ru", "zh", "th", "und"])
@pytest.mark.parametrize("text", ["Harbour", "Nr 5 Ferry\nMr Hale", "东京 大学", "ท่าเรือ เหนือ"])
def test_a_line_without_a_mark_is_one_sentence(text, language):
    """Lists of names and cells of tables are made of such lines."""
    assert split_sentences(text, language) == [text]
