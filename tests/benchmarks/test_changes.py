"""Changes of characters as changes of tokens; peers and Retold in the same form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.changes import letters_in, token_changes
from benchmarks.edits import FOLDED, METHODS, retold_compare

WORDS = st.lists(st.sampled_from(["fish", "swim", "(", "fast", "fast.", "no-one"]), max_size=12)


def places(words):
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    return [(start, start + len(word)) for start, word in zip(starts, words, strict=True)]


def changes_of(method, source, repost):
    both = places(source), places(repost)
    return token_changes(method.changes(" ".join(source), " ".join(repost)), both)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
@pytest.mark.parametrize(
    ("source", "repost", "expected"),
    [
        ("big fish swim", "fish swim", [((0, 1), (0, 0))]),
        ("fish swim", "fish can swim", [((1, 1), (1, 2))]),
        ("fish swim fast", "fish swim slowly", [((2, 3), (2, 3))]),
        ("fish swim", "fish swim", []),
    ],
    ids=["deleted", "inserted", "replaced", "equal"],
)
def test_every_method_names_the_tokens_that_changed(method, source, repost, expected):
    assert changes_of(method, source.split(), repost.split()) == expected


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
@given(source=WORDS, repost=WORDS)
def test_what_no_change_covers_is_the_same_on_both_sides(method, source, repost):
    changes = changes_of(method, source, repost)
    kept = [
        [word for at, word in enumerate(words) if not any(i <= at < j for i, j in ranges)]
        for words, ranges in (
            (source, [change[0] for change in changes]),
            (repost, [change[1] for change in changes]),
        )
    ]

    assert kept[0] == kept[1]


@pytest.mark.parametrize("method", FOLDED, ids=lambda method: method.name)
def test_a_change_of_case_alone_is_left_aside(method):
    assert changes_of(method, ["In", "time", "Fish"], ["in", "time"]) == [((2, 3), (2, 2))]


def test_changes_that_meet_between_two_words_stay_two():
    source, repost = places(["fish", "swim", "fast"]), places(["crabs", "walk", "slowly", "fast"])
    changes = [((0, 4), (0, 5)), ((4, 9), (5, 17))]

    assert token_changes(changes, (source, repost)) == [((0, 1), (0, 1)), ((1, 2), (1, 3))]


def test_changes_that_meet_within_a_word_are_one():
    changes = [((0, 2), (0, 2)), ((2, 4), (2, 4))]

    assert token_changes(changes, (places(["no-one"]), places(["so-one"]))) == [((0, 1), (0, 1))]


def test_the_case_of_a_first_word_is_left_aside_and_no_other():
    method = next(one for one in FOLDED if one.name.startswith("Retold diff, case of first"))
    source, repost = ["The", "Harbour", "closed"], ["Today", "the", "harbour", "closed"]

    assert changes_of(method, source, repost) == [((0, 0), (0, 1)), ((1, 2), (2, 3))]


def test_letters_are_counted_without_blanks():
    assert letters_in("ab cd", [(1, 4)], "source") == {("source", 1), ("source", 2)}


def test_text_that_is_left_out_or_added_is_changed_too():
    source = "The harbour was closed on Monday. Ferries waited outside the breakwater for hours."
    repost = "The harbour was closed on Monday. Nobody paid any compensation to stranded tourists."
    changed = [source[i:j] for (i, j), _ in retold_compare(source, repost) if i < j]

    assert changed == ["Ferries waited outside the breakwater for hours."]
