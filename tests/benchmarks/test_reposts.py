"""Made-up reposts and the truth about them."""

import pytest

from benchmarks.prose import Prose, paragraphs_of, written
from benchmarks.reposts import OWN, Recipe, Reposter
from benchmarks.truth import METHODS, figures_of, retold_compare, retold_map

NOTHING = Recipe(0.0, 0.0, 0.0, 0.0, 0.0)


def repost_of(recipe, words=2000):
    return Reposter(3, Prose(2), recipe).repost(Prose(1).text(words))


def folded(text, start):
    return text[start:].split(maxsplit=1)[0].strip('.,"”').lower()


def test_a_copied_word_is_the_word_it_came_from():
    made = repost_of(Recipe())
    copied = [(i, j) for j, i in enumerate(made.origin) if i != OWN]

    assert len(copied) > 1000
    for i, j in copied:
        source = folded(made.source, made.source_starts[i])
        assert source == folded(made.repost, made.repost_starts[j])


def test_nothing_is_done_by_an_empty_recipe():
    made = repost_of(NOTHING)

    assert made.origin == tuple(range(len(made.source_starts)))
    assert made.repost.replace("“", '"').replace("”", '"') == made.source


@pytest.mark.parametrize(
    ("replaced", "dropped"),
    [(0.25, 0.0), (0.0, 0.5)],
    ids=["a quarter of the words replaced", "half of the sentences dropped"],
)
def test_a_recipe_is_kept_to(replaced, dropped):
    made = repost_of(Recipe(replaced, dropped, 0.0, 0.0, 0.0), 20_000)
    copied = sum(origin != OWN for origin in made.origin)

    expected = (1 - replaced) * (1 - dropped)
    assert copied / len(made.source_starts) == pytest.approx(expected, abs=0.05)


def test_a_moved_paragraph_is_out_of_order():
    made = repost_of(Recipe(0.0, 0.0, 0.0, 0.1, 0.0))
    stays = [i for i in made.origin if not any(i in words for words in made.moved)]

    assert made.moved
    assert stays == sorted(stays)
    assert list(made.origin) != sorted(made.origin)


def test_the_same_seed_makes_the_same_repost():
    assert repost_of(Recipe()) == repost_of(Recipe())


@pytest.mark.parametrize("find", [retold_map, retold_compare])
def test_a_text_against_itself_maps_every_word_to_itself(find):
    made = repost_of(NOTHING)

    assert find(made) == {(at, at) for at in range(len(made.source_starts))}


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_every_method_finds_most_words_where_nothing_moved(method):
    pytest.importorskip(method.module or "difflib")
    figures = figures_of([repost_of(Recipe(moved_paragraphs=0.0))], method)

    assert min(figures["recall"], figures["precision"]) > 0.9


def test_written_prose_is_read_back_as_it_was():
    prose = Prose(0).text(500)

    assert paragraphs_of(written(prose)) == prose
