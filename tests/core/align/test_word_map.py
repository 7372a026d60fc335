"""The word map: carried words are found where they went, in order or not."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.prose import Prose, written
from core.align.word_map import MIN_MOVED_WORDS, UNMATCHED, word_map
from core.text.tokens import tokenize

WORDS = st.lists(st.integers(0, 6), max_size=40)


def hashes(words):
    """Return the same hashes in every run: Python salts its own for text."""
    return tokenize(" ".join(f"w{word}" for word in words)).hash


@given(WORDS, WORDS)
def test_a_map_is_one_to_one_and_joins_equal_words(source, repost):
    matched = word_map(hashes(source), hashes(repost))
    found = matched[matched != UNMATCHED].tolist()

    assert len(set(found)) == len(found)
    for at, to in enumerate(matched.tolist()):
        assert to == UNMATCHED or source[at] == repost[to]


@given(WORDS)
def test_a_text_maps_onto_itself_word_by_word(words):
    assert word_map(hashes(words), hashes(words)).tolist() == list(range(len(words)))


@pytest.mark.parametrize("times", [2, 700])
def test_a_repeated_paragraph_still_matches_when_one_word_changes(times):
    paragraph = list(range(20))
    source = paragraph * times
    repost = list(source)
    repost[len(repost) // 2] = 99

    matched = word_map(hashes(source), hashes(repost))

    assert np.count_nonzero(matched == UNMATCHED) == 1


@pytest.mark.parametrize("copies", [650, 700, 750])
def test_a_paragraph_repeated_more_or_less_often_still_matches(copies):
    paragraph = list(range(20))
    source, repost = paragraph * 700, paragraph * copies
    repost[100], repost[-100] = 98, 99

    matched = word_map(hashes(source), hashes(repost))

    assert np.count_nonzero(matched != UNMATCHED) >= min(len(source), len(repost)) - 2


def test_repeated_text_between_two_insertions_still_matches():
    source = list(range(20)) * 50
    repost = [*source[:200], *range(100, 130), *source[200:700], *range(130, 160), *source[700:]]

    matched = word_map(hashes(source), hashes(repost))

    assert not np.any(matched == UNMATCHED)


def test_words_that_stand_often_stay_in_place_between_replaced_ones():
    source = [*range(40), *[7, 8] * 10, *range(60, 100)]
    repost = [1000 + at if 40 <= at < 60 and at % 3 == 0 else old for at, old in enumerate(source)]

    matched = word_map(hashes(source), hashes(repost))

    assert matched.tolist() == [
        at if source[at] == repost[at] else UNMATCHED for at in range(len(source))
    ]


def test_a_moved_paragraph_is_found_where_it_went():
    words = list(range(200))
    moved = words[20 : 20 + MIN_MOVED_WORDS]
    repost = words[:20] + words[20 + MIN_MOVED_WORDS :] + moved

    matched = word_map(hashes(words), hashes(repost))

    assert [repost[to] for to in matched.tolist()] == words


def test_a_moved_sentence_is_found_though_half_of_it_is_a_phrase_of_the_text():
    phrase = [3, 4, 5, 6, 7, 8, 9]
    sentence = [500, 501, 502, 503, 504, *phrase]
    source = [*range(50), *sentence, *range(50, 100)]

    matched = word_map(hashes(source), hashes([*range(100), *sentence]))

    assert matched.tolist() == [*range(50), *range(100, 112), *range(50, 100)]


def test_unrelated_texts_share_little():
    chance = random.Random(7)
    source = [chance.randrange(5000) for _ in range(400)]
    repost = [chance.randrange(5000, 10000) for _ in range(400)]

    assert not np.any(word_map(hashes(source), hashes(repost)) != UNMATCHED)


def test_unrelated_texts_in_one_language_share_next_to_nothing():
    source, repost = (written(Prose(seed).text(3000)) for seed in (1, 2))

    matched = word_map(tokenize(source).hash, tokenize(repost).hash)

    assert np.count_nonzero(matched != UNMATCHED) < 0.01 * len(matched)


def test_lone_words_far_from_others_match_nothing():
    source = [*range(100), *range(200, 300), *range(100, 200)]
    repost = [*range(100), *range(300, 350), 250, *range(350, 400), *range(100, 200)]

    matched = word_map(hashes(source), hashes(repost))

    assert matched[150] == UNMATCHED
    assert np.count_nonzero(matched != UNMATCHED) == 200


def test_a_moved_block_is_found_though_every_fifth_word_was_replaced():
    words = list(range(300))
    block = [1000 + word if word % 5 == 0 else word for word in words[50:110]]
    repost = words[:50] + words[110:] + block

    matched = word_map(hashes(words), hashes(repost))
    kept = [word for word in words[50:110] if word % 5]

    assert all(repost[matched[word]] == word for word in kept)
