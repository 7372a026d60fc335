"""What a person says of blocks: put back, taken out, undone, and dropped with another text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import core
from core import pipeline
from core.corrections import (
    TAKEN_OUT,
    BlockCorrection,
    NothingLeftError,
    PageCorrections,
    corrected,
    with_corrections,
)
from core.model import Block, BlockKind, Severity, Span
from core.report import ReportFormat, render, to_json
from tests.core.builders import document, span_of

TEXT = "Home\nIt rained all day.\nShare this\n- Bring a coat.\nBy Ann\nThe sun came back."
NONE = PageCorrections()


@pytest.fixture
def page():
    """A page of which the reader took two paragraphs, a byline beside them."""
    read = document(TEXT)
    kinds = ["boilerplate", "paragraph", "boilerplate", "boilerplate", "byline", "heading"]
    reasons = ["navigation", "", "share buttons", "related links", "", ""]
    blocks = [
        replace(block, kind=BlockKind(kind), reason=reason)
        for block, kind, reason in zip(read.blocks, kinds, reasons, strict=True)
    ]
    return replace(read, blocks=tuple(blocks))


def kinds(document) -> list[str]:
    return [block.kind.value for block in document.blocks]


def test_a_block_that_is_put_back_is_a_paragraph_marked_as_the_persons(page):
    block = with_corrections(page, corrected(NONE, page, [0], is_article=True)).blocks[0]

    assert block == Block(Span(0, 4), BlockKind.PARAGRAPH, "en", by_hand=True)


def test_a_block_with_a_bullet_is_put_back_as_an_item_of_a_list(page):
    block = with_corrections(page, corrected(NONE, page, [3], is_article=True)).blocks[3]

    assert block.kind is BlockKind.LIST_ITEM


def test_a_block_that_is_taken_out_says_who_did_it(page):
    block = with_corrections(page, corrected(NONE, page, [1], is_article=False)).blocks[1]

    assert (block.kind, block.reason, block.by_hand) == (BlockKind.BOILERPLATE, TAKEN_OUT, True)


def test_several_blocks_are_put_back_at_once(page):
    changed = with_corrections(page, corrected(NONE, page, [0, 2, 3], is_article=True))

    assert "boilerplate" not in kinds(changed)


def test_what_was_put_back_and_is_taken_out_is_as_it_was_read(page):
    put_back = corrected(NONE, page, [0], is_article=True)
    shown = with_corrections(page, put_back)

    assert corrected(put_back, shown, [0], is_article=False) == NONE


def test_a_heading_that_was_taken_out_comes_back_as_a_heading(page):
    taken_out = corrected(NONE, page, [1, 5], is_article=False)
    put_in = corrected(taken_out, page, [0], is_article=True)
    shown = with_corrections(page, put_in)
    changed = with_corrections(page, corrected(put_in, shown, [5], is_article=True))

    assert kinds(changed)[5] == "heading"


def test_bylines_stay_beside_the_article(page):
    assert corrected(NONE, page, [4], is_article=False) == NONE


def test_taking_out_the_whole_article_is_refused_in_a_sentence(page):
    with pytest.raises(NothingLeftError, match=r"nothing left to compare\. Leave at least one"):
        with_corrections(page, corrected(NONE, page, [1, 5], is_article=False))


def test_a_note_says_what_was_done_by_hand(page):
    both = corrected(corrected(NONE, page, [0, 2], is_article=True), page, [1], is_article=False)
    (note,) = with_corrections(page, both).notes

    assert note.text == (
        "By hand, in “page.txt”: 2 blocks were put back into the article and "
        "1 block was taken out of it."
    )


def test_corrections_of_another_text_change_nothing_and_say_so(page):
    corrections = corrected(NONE, page, [0], is_article=True)
    changed = with_corrections(replace(page, text=TEXT.replace("Home", "News")), corrections)

    assert changed.blocks == page.blocks
    assert [note.severity for note in changed.notes] == [Severity.MEDIUM]


def test_new_corrections_of_another_text_forget_the_old_ones(page):
    old = PageCorrections("0" * 64, (BlockCorrection(Span(0, 4), is_article=True),))

    assert len(corrected(old, page, [2], is_article=True).blocks) == 1


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=12))
def test_undoing_every_step_gives_the_page_as_it_was_read(steps):
    read = document(TEXT)
    corrections = NONE
    for place, is_article in steps:
        shown = with_corrections(read, corrections)
        later = corrected(corrections, shown, [place], is_article=is_article)
        if len(later.blocks) < len(read.blocks):
            corrections = later
    shown = with_corrections(read, corrections)
    marked = {place for place, block in enumerate(shown.blocks) if block.by_hand}
    undone = corrected(corrections, shown, marked, is_article=True)

    assert {correction.span for correction in corrections.blocks} == {
        read.blocks[place].span for place in marked
    }
    assert with_corrections(read, undone).blocks == read.blocks


PAGE = (
    b"<nav><a href='/'>Home</a></nav><article><h1>Night train</h1>"
    b"<p>The night train leaves Port Ellery at ten and reaches the sea at dawn, as before.</p>"
    b"<p>Fares start at 49 crowns, two officials of the railway said on Monday evening.</p>"
    b"</article><div class=related><p>A ferry will sail to the island from June on, they say.</p>"
    b"</div>"
)


@pytest.fixture
def put_back():
    """A real page with its last paragraph put back, compared with itself as read."""
    read = core.read(PAGE, "train.html")
    ferry = span_of(read.text, "A ferry will sail to the island from June on, they say.")
    places = [place for place, block in enumerate(read.blocks) if block.span == ferry]
    assert read.blocks[places[0]].kind is BlockKind.BOILERPLATE
    changed = pipeline.correct(read, corrected(NONE, read, places, is_article=True))
    return core.compare(changed, read)


def test_the_comparison_follows(put_back):
    assert put_back.statistics.omitted_sentences == 1


def test_json_marks_what_was_done_by_hand(put_back):
    blocks = to_json(put_back)["source"]["blocks"]

    assert [block["kind"] for block in blocks if block["by_hand"]] == ["paragraph"]


@pytest.mark.parametrize("form", [ReportFormat.HTML, ReportFormat.TEXT])
def test_a_report_marks_what_was_done_by_hand(put_back, form):
    shown = " ".join(render(put_back, form).decode().split())

    assert "put back into the source by hand" in shown
    assert "By hand, in “train.html”: 1 block was put back into the article." in shown
