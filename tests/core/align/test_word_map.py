"""The word map: carried words are found where they went, in order or not."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_a_moved_paragraph_is_found_where_it_went():
    words = list(range(200))
    moved = words[20 : 20 + MIN_MOVED_WORDS]
    repost = words[:20] + words[20 + MIN_MOVED_WORDS :] + moved

    matched = word_map(hashes(words), hashes(repost))

    assert [repost[to] for to in matched.tolist()] == words


def test_unrelated_texts_share_little():
    chance = random.Random(7)
    source = [chance.randrange(5000) for _ in range(400)]
    repost = [chance.randrange(5000, 10000) for _ in range(400)]

    assert not np.any(word_map(hashes(source), hashes(repost)) != UNMATCHED)


def test_a_moved_block_is_found_though_every_fifth_word_was_replaced():
    words = list(range(300))
    block = [1000 + word if word % 5 == 0 else word for word in words[50:110]]
    repost = words[:50] + words[110:] + block

    matched = word_map(hashes(words), hashes(repost))
    kept = [word for word in words[50:110] if word % 5]

    assert all(repost[matched[word]] == word for word in kept)
