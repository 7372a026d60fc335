"""Words as arrays: what is one word, and what is the same word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.tokens import tokenize


def words(text):
    tokens = tokenize(text)
    return [text[start:end] for start, end in zip(tokens.start, tokens.end, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It isn’t 'so'.", ["It", "isn’t", "so"], id="inner apostrophes"),
        pytest.param("co\u00adoperate now", ["co\u00adoperate", "now"], id="soft hyphen"),
        pytest.param("夜行列车 to 海", ["夜", "行", "列", "车", "to", "海"], id="Han"),
        pytest.param("Ночной поезд", ["Ночной", "поезд"], id="Cyrillic"),
        pytest.param("قطار الليل", ["قطار", "الليل"], id="Arabic"),
        pytest.param("\u200b\u0301 …", [], id="marks alone"),
        pytest.param("", [], id="empty"),
        pytest.param("a\N{GRINNING FACE}b", ["a", "b"], id="emoji"),
    ],
)
def test_words_are_cut_where_a_reader_would(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "CAFE\u0301"),
        ("won’t", "won't"),
        ("ＡＢＣ", "abc"),
        ("co\u00adop", "coop"),
        ("Straße", "STRAẞE"),
    ],
)
def test_the_same_word_has_the_same_hash(one, other):
    assert tokenize(one).hash.tolist() == tokenize(other).hash.tolist()


@pytest.mark.parametrize(
    ("one", "other"),
    [("struggle", "struggled"), ("bank", "banks"), ("customer", "customers"), ("can", "can’t")],
)
def test_forms_of_a_word_share_a_stem(one, other):
    assert tokenize(one).stem.tolist() == tokenize(other).stem.tolist()
    assert tokenize(one).hash.tolist() != tokenize(other).hash.tolist()


@pytest.mark.parametrize("beside", ["“", "Ж", "夜", "\U00020000", "\u00ad"])
def test_a_word_has_one_hash_whatever_stands_beside_it(beside):
    alone, together = tokenize("Internationalisierung"), tokenize(f"{beside} Internationalisierung")

    assert (alone.hash[-1], alone.stem[-1]) == (together.hash[-1], together.stem[-1])


@pytest.mark.parametrize("place", [0, 7, 8, 15, 16, 39])
def test_one_other_letter_makes_another_word_however_long_it_is(place):
    word = "abcdefgh" * 5
    other = f"{word[:place]}z{word[place + 1 :]}"

    assert len(set(tokenize(f"{word} {other} {word}x").hash.tolist())) == 3


@pytest.mark.parametrize("letters", ["äßé", "бгд", "한국말", "ﬁﬂĳ"])
def test_letters_of_any_script_count(letters):
    words = [f"wo{letter}rd" for letter in letters]

    assert len(set(tokenize(" ".join(words)).hash.tolist())) == len(letters)


def test_letters_in_another_order_are_another_word():
    assert len(set(tokenize("listen silent enlist tinsel").hash.tolist())) == 4


@given(st.text())
def test_tokens_stand_in_order_and_hold_something(text):
    tokens = tokenize(text)

    assert all(tokens.start < tokens.end)
    assert all(tokens.end[:-1] <= tokens.start[1:])


@pytest.mark.parametrize("singular", ["car", "boat", "crown", "letter", "minister"])
def test_a_plural_has_the_stem_of_its_singular(singular):
    one, several = tokenize(f"{singular} {singular}s").stem

    assert one == several
