"""The summary's sentences."""

import pytest

from core.model import Region, Span
from core.report.wording import blocks_told, counted, listed, summary
from core.shown import percent
from tests.core.builders import statistics

BLOCK = Region(Span(0, 100), Span(0, 100), (1,))


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0%"), (0.001, "under 1%"), (0.33333, "33%"), (0.999, "over 99%"), (1, "100%")],
)
def test_only_nothing_is_no_per_cent_and_only_all_a_hundred(share, text):
    assert percent(share) == text


def test_numbers_agree_with_their_nouns():
    assert counted(1, "word") == "1 word"
    assert counted(1200, "word") == "1,200 words"


def test_lists_read_as_one_says_them():
    assert [listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_the_summary_tells_what_was_carried_left_out_and_credited():
    carried, changed, credited = summary(
        statistics(
            source_carried=0.75,
            source_verbatim=0.25,
            source_edited=0.5,
            source_omitted=0.25,
            source_sentences=8,
            omitted_sentences=2,
            moved_sentences=1,
            repost_own=0.1,
            repost_carried=0.9,
            repost_quoted=0.4,
            repost_credited=0.1,
            repost_uncredited=0.4,
            longest_verbatim_words=31,
        ),
        [],
    )

    assert carried == "The repost carries 75% of the source: 25% word for word and 50% edited."
    assert changed.startswith("It leaves out 25% (2 of 8 sentences), moves 1 sentence and adds")
    assert "40% is marked as the source’s words, 10% names the source and 40% uses" in credited
    assert credited.endswith("31 words.")


def test_altered_words_in_marks_are_not_told_as_the_sources():
    credited = summary(statistics(repost_carried=1, repost_miscredited=1), [])[2]

    assert "100% is marked as the source’s words but differs;" in credited


def test_a_whole_copy_is_called_one():
    whole = statistics(source_carried=1, source_verbatim=1, repost_carried=1)
    carried, changed, _ = summary(whole, [])

    assert carried == "The repost carries the whole source word for word."
    assert changed == "It leaves nothing out, moves nothing and adds no text of its own."


def test_texts_with_nothing_in_common_are_told_so():
    carried, _, credited = summary(statistics(source_omitted=1, repost_own=1), [])

    assert carried == "The repost carries nothing of the source."
    assert "nothing to credit" in credited


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, ""),
        (1, "1 block of the source reused"),
        (3, "3 blocks of the source reused"),
    ],
)
def test_the_blocks_of_the_source_are_counted(count, told):
    assert blocks_told([BLOCK] * count) == told


def test_the_summary_tells_how_many_blocks_were_reused():
    carried = summary(statistics(source_carried=0.5, source_edited=0.5), [BLOCK, BLOCK])[0]

    assert carried.endswith("50% edited, with 2 blocks of the source reused.")
