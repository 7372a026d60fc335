"""Quotations that nothing marks but where they stand, or what the page calls them."""

import pytest

from core.model import BlockKind, EditCategory, Kind
from core.pipeline import compare
from core.pipeline import read as read_page
from tests.core.extract.pages import FIRST, SECOND, THIRD, read, texts


def page(quoted):
    return f"<html><body><p>{FIRST}</p>{quoted}<p>{THIRD}</p></body></html>"


@pytest.mark.parametrize(
    "quoted",
    [
        f"<p style='margin-left: 40px'>{SECOND}</p>",
        f"<div style='padding-left:2em'><p>{SECOND}</p></div>",
        f"<p class='quote'>{SECOND}</p>",
        f"<div class='story block-quote'>{SECOND}</div>",
    ],
)
def test_paragraph_set_in_further_than_the_others_is_a_quotation(quoted):
    assert texts(read(page(quoted)), BlockKind.QUOTATION) == [SECOND]


@pytest.mark.parametrize(
    "style", ["margin-left: 4px", "margin-top: 40px", "margin-left: -40px", "padding-left: 0.5em"]
)
def test_correction_of_the_layout_sets_nothing_in(style):
    document = read(page(f"<p style='{style}'>{SECOND}</p>"))

    assert texts(document, BlockKind.QUOTATION) == []


def test_article_that_is_set_in_as_a_whole_is_no_quotation():
    inner = f"<div style='margin-left: 60px'><p>{FIRST}</p><p>{SECOND}</p></div><p>{THIRD}</p>"

    assert texts(read(f"<html><body>{inner}</body></html>"), BlockKind.QUOTATION) == []


@pytest.mark.parametrize("margin", ["    ", "\t", "> "])
def test_lines_of_a_dump_that_are_set_in_are_a_quotation(margin):
    document = read(f"{FIRST}\n\n{margin}{SECOND}\n\n{THIRD}\n", "page.txt")

    assert [text.lstrip("> ") for text in texts(document, BlockKind.QUOTATION)] == [SECOND]


def test_marks_of_a_quoted_mail_are_typography():
    source = read_page(f"{FIRST}\n\n{THIRD}\n".encode(), "source.txt")
    cut = FIRST.index(" storms")
    repost = read_page(f"{THIRD}\n\n> {FIRST[:cut]}\n> {FIRST[cut + 1 :]}\n".encode(), "repost.txt")
    first = compare(source, repost).passages[0]

    assert first.kind is Kind.VERBATIM
    assert {edit.category for edit in first.edits} == {EditCategory.TYPOGRAPHY}
