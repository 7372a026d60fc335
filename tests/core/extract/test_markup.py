import pytest

from core.model import BlockKind
from tests.core.extract.pages import FIRST, PAGE, SECOND, THIRD, article, read, reasons, texts

ITEM = "The wall is four metres high and eighty years old today."


def body(inner):
    return f"<!DOCTYPE html><html><body><div>{inner}</div></body></html>"


def test_article_of_a_page_is_found():
    assert article(read(PAGE)) == [FIRST, SECOND, "What comes next", THIRD, ITEM]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (BlockKind.TITLE, ["Harbour reopens after storm"]),
        (BlockKind.BYLINE, ["By Tom Ward"]),
        (BlockKind.HEADING, ["What comes next"]),
        (BlockKind.QUOTATION, [SECOND]),
        (BlockKind.LIST_ITEM, [ITEM]),
    ],
)
def test_kinds_follow_the_markup(kind, expected):
    assert texts(read(PAGE), kind) == expected


def test_head_of_a_page_is_read():
    document = read(PAGE)

    assert document.title == "Harbour reopens after storm"
    assert document.outlet == "The Lindmouth Gazette"
    assert document.byline == "Tom Ward"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Home", "navigation"),
        ("Share on Facebook", "share buttons"),
        ("No comments:", "comment form"),
        ("© 2024 The Lindmouth Gazette. All rights reserved.", "copyright line"),
    ],
)
def test_boilerplate_carries_its_reason(line, reason):
    assert reasons(read(PAGE))[line] == reason


def test_scripts_are_no_text():
    assert "never" not in read(PAGE).text


def test_text_is_one_block_a_line():
    document = read(PAGE)

    assert [b.span.of(document.text) for b in document.blocks] == document.text.split("\n")


def test_breaks_part_paragraphs():
    page = body(f"{FIRST}<br />{SECOND}<br><br>{THIRD}")

    assert article(read(page)) == [FIRST, SECOND, THIRD]


def test_break_inside_a_sentence_becomes_a_blank():
    page = body(f"{FIRST.replace(' storms,', '<br />storms,')}<br />{SECOND}<br />{THIRD}")

    assert article(read(page)) == [FIRST, SECOND, THIRD]


def test_hidden_text_is_kept_with_its_reason():
    page = PAGE.replace("<article>", "<p style='display: none'>Old news of the day</p><article>")

    assert reasons(read(page))["Old news of the day"] == "hidden on the page"


def test_leading_ideographic_blanks_are_not_in_a_block():
    page = body(f"<p>\u3000\u3000{FIRST}</p><p>\u3000{SECOND}</p><p>{THIRD}</p>")

    assert article(read(page)) == [FIRST, SECOND, THIRD]


def test_article_in_a_layout_table_is_paragraphs():
    page = body(f"<table><tr><td>{FIRST}</td></tr><tr><td>{SECOND} {THIRD}</td></tr></table>")

    assert texts(read(page), BlockKind.PARAGRAPH) == [FIRST, f"{SECOND} {THIRD}"]


def test_menu_entry_with_the_words_of_a_heading_stays_a_menu_entry():
    page = PAGE.replace("News</a>", "What comes next</a>")

    assert reasons(read(page))["What comes next"] == "navigation"


@pytest.mark.parametrize("depth", [100, 300, 1_000])
def test_deeply_nested_page_is_read(depth):
    page = body("<div>" * depth + f"<p>{FIRST}</p><p>{SECOND}</p>")

    assert article(read(page)) == [FIRST, SECOND]


def test_page_nested_beyond_reason_ends():
    page = body("<div>" * 100_000 + f"<p>{FIRST}</p>")

    assert article(read(page)) == []


def test_entities_and_files_outside_are_not_read():
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>'
        f'<p>&x;{FIRST}</p><iframe src="file:///etc/passwd"></iframe></body></html>'
    )

    assert "root:" not in read(page).text


def test_page_without_a_word_has_no_block():
    assert read("<html><body><img src='a.png'></body></html>").blocks == ()
