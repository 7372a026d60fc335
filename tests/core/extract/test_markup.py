import pytest

from core.extract.errors import TooNestedError
from core.model import BlockKind
from tests.core.extract.pages import (
    CHINESE,
    FIRST,
    PAGE,
    SECOND,
    THIRD,
    article,
    read,
    reasons,
    texts,
)

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


@pytest.mark.parametrize("tag", ["div", "font", "section"])
@pytest.mark.parametrize("depth", [2_500, 100_000])
def test_page_nested_beyond_reason_is_read_to_its_end_and_noted(tag, depth):
    page = body(f"<p>{FIRST}</p>" + f"<{tag}>" * depth + f"<p>{SECOND}</p><p>{THIRD}</p>")
    document = read(page)

    assert article(document) == [FIRST, SECOND, THIRD]
    assert "2,000 levels" in document.notes[0].text


def test_lists_nested_beyond_reason_are_refused_with_a_sentence():
    with pytest.raises(TooNestedError, match="2,000 levels"):
        read(body("<ul><li>" * 5_000 + FIRST))


def test_entities_and_files_outside_are_not_read():
    page = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>'
        f'<p>&x;{FIRST}</p><iframe src="file:///etc/passwd"></iframe></body></html>'
    )

    assert "root:" not in read(page).text


def test_page_without_a_word_has_no_block():
    assert read("<html><body><img src='a.png'></body></html>").blocks == ()


def test_date_written_above_the_article_beats_a_guessed_year():
    lines = "".join(f"<p>{line}</p>" for line in CHINESE)
    document = read(body(f"<h1>港口重新开放</h1><p>2025年5月21日</p>{lines}"))

    assert document.published == "2025-05-21"


@pytest.mark.parametrize(
    "line",
    ["Source: <a href='/x'>The Gazette</a>", "(via The Gazette)", "Quelle: <a href='/x'>Bote</a>"],
)
def test_line_that_names_the_source_below_the_article_belongs_to_it(line):
    page = body(
        f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{line}</p></article>"
        "<p><a href='/y'>Read more</a></p>"
    )
    last = read(page).blocks[3]

    assert last.kind is BlockKind.PARAGRAPH


def test_every_heading_between_two_paragraphs_is_the_articles():
    page = body(f"<h1>In brief</h1><h2>1. Sea</h2><p>{FIRST}</p><h2>2. Wall</h2><p>{THIRD}</p>")

    assert "2. Wall" in texts(read(page), BlockKind.HEADING)


def test_heading_of_the_blog_is_not_the_title_of_the_post():
    page = (
        "<html><head><title>Ferry is back - The Quay Blog</title></head><body>"
        "<h1 class='title'><a href='/'>The Quay Blog</a></h1><h3>Ferry is back</h3>"
        f"<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div></body></html>"
    )
    document = read(page)

    assert (document.title, document.outlet) == ("Ferry is back", "The Quay Blog")


def test_author_may_stand_behind_the_date():
    page = body(
        f"<h1>Der Hafen</h1><p>Veröffentlicht am 6. August 2018 von Anna Ochs</p><p>{FIRST}</p>"
    )

    assert read(page).byline == "Anna Ochs"


def test_block_quotation_around_a_whole_post_is_layout():
    page = body(
        f"<blockquote>Well, well. {THIRD}<br><br><blockquote>{FIRST}<br><br>{SECOND}</blockquote>"
        "So much for the old sea wall, as I said.</blockquote>"
        "<div class='signature'>The sea is the sea, and it will be here after all of us.</div>"
    )
    document = read(page)

    assert texts(document, BlockKind.QUOTATION) == [FIRST, SECOND]
    assert "The sea is the sea" not in " ".join(article(document))


def test_title_is_the_heading_that_the_window_names():
    page = (
        "<html><head><title>Harbour reopens after storm | The Gazette</title></head><body>"
        "<h1>Welcome to our new pages</h1><div><h2>Harbour reopens after storm</h2>"
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div></body></html>"
    )

    assert read(page).title == "Harbour reopens after storm"


def test_placeholder_is_no_author():
    page = body(f"<h1>Harbour reopens</h1><a rel='author'>Username</a><p>{FIRST}</p><p>{THIRD}</p>")

    assert read(page).byline == ""


def test_head_is_read_from_structured_data():
    data = (
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Harbour reopens '
        'after storm", "datePublished": "2024-09-03T07:15:00Z", "author": {"@type": "Person", '
        '"name": "Tom Ward"}, "publisher": {"@type": "Organization", "name": "The Gazette"}}'
    )
    page = (
        "<html><head><title>Harbour reopens after storm</title>"
        f"<script type='application/ld+json'>{data}</script></head><body>"
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html>"
    )
    document = read(page)

    assert (document.title, document.byline) == ("Harbour reopens after storm", "Tom Ward")
    assert (document.published, document.outlet) == ("2024-09-03", "The Gazette")


def test_domain_behind_the_title_is_the_outlet():
    page = (
        "<html><head><title>Harbour reopens after storm_World_Gazette - GAZETTE.EXAMPLE</title>"
        f"</head><body><h3>In brief</h3><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html>"
    )

    assert read(page).title == "Harbour reopens after storm"


def test_date_of_the_text_is_not_the_day_of_publication():
    page = body(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD} Work begins on 4 March 2025.</p>")

    assert read(page).published == ""


def test_title_that_a_heading_has_in_full_is_not_cut():
    page = (
        "<html><head><title>Storm hits the coast – live | The Gazette</title></head><body>"
        f"<h1>Storm hits the coast – live</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    )
    document = read(page)

    assert document.title == "Storm hits the coast – live"
    assert document.outlet == "The Gazette"


def test_byline_behind_a_break_is_no_part_of_the_headline():
    head = "The council wants to close the pool<br>by Tom Ward<br>09/03/2024 - 07:15"
    document = read(body(f"{head}<br><br>{FIRST}<br><br>{SECOND}<br><br>{THIRD}"))

    assert texts(document, BlockKind.BYLINE) == ["by Tom Ward"]
    assert texts(document, BlockKind.DATE) == ["09/03/2024 - 07:15"]
    assert article(document) == [FIRST, SECOND, THIRD]
