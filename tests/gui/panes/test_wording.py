"""What the panes say, as sentences."""

from dataclasses import replace

import pytest

from core.model import Block, BlockKind, Side, Span
from gui.models.pair_view import prepare
from gui.models.rows import Fold, Gap
from gui.panes import wording
from tests.gui.builders import comparison_of, sample_comparison, verbatim


@pytest.mark.parametrize(
    ("gap", "side", "expected"),
    [
        (Gap((1,), 1, False), Side.REPOST, "1 sentence of the source is left out here"),
        (Gap((1,), 3, False), Side.REPOST, "3 sentences of the source are left out here"),
        (Gap((1,), 1, True), Side.REPOST, "Part of a sentence of the source is left out here"),
        (Gap((1,), 1, False), Side.SOURCE, "+ 1 sentence"),
        (Gap((1,), 2, False), Side.SOURCE, "+ 2 sentences"),
        (Gap((1,), 1, True), Side.SOURCE, "+ part of a sentence"),
    ],
)
def test_a_gap_says_how_much_is_missing(gap, side, expected):
    assert wording.gap_text(gap, side) == expected


@pytest.mark.parametrize(
    ("fold", "expected"),
    [
        (Fold(range(1), ("menu",), ()), "1 line of the page is not article text: menu"),
        (
            Fold(range(3), ("menu", "footer"), ()),
            "3 lines of the page are not article text: menu, footer",
        ),
        (
            Fold(range(3), ("menu",), ("zh",)),
            "3 lines of the page are not compared: Chinese, menu",
        ),
        (Fold(range(2), (), ()), "2 lines of the page are not article text"),
        (Fold(range(1), (), ("zh",)), "1 paragraph is not compared: Chinese"),
        (
            Fold(range(4), (), ("fr", "und")),
            "4 paragraphs are not compared: French, unknown language",
        ),
    ],
)
def test_a_fold_says_what_it_hides_and_why(fold, expected):
    assert wording.fold_text(fold) == expected


def test_a_description_tells_kind_flags_changes_and_place():
    pair = prepare(sample_comparison())
    told = [wording.passage_description(pair, pair.passage(i)) for i in (1, 4, 5, 8)]

    assert told == [
        "omitted, source sentence 1",
        "edited, 1 change, source sentence 4",
        "verbatim, moved, source sentence 5",
        "added, repost sentence 5",
    ]


def test_an_added_passage_has_neither_similarity_nor_credit_to_tell():
    assert wording.passage_tooltip(sample_comparison().passages[7]) == "Added"


def test_a_text_in_another_language_than_its_page_is_called_by_its_first_sentence():
    source = comparison_of(verbatim("Night trains return.")).source
    title = Block(Span(0, 0), BlockKind.TITLE, "zh")
    foreign = replace(source, title="夜间列车", blocks=(title, *source.blocks))

    assert wording.side_title(foreign, source.strands[0]) == "Night trains return."
    facts = wording.side_facts(foreign, source.strands[0], words=3)
    assert facts == "English text inside a page in Chinese · 1 sentence · 3 words"


def test_a_page_without_a_title_is_called_by_its_name():
    source = comparison_of(verbatim("Night trains return.")).source

    assert wording.side_title(source, source.strands[0]) == "source.txt"
