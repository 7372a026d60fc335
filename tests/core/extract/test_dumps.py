from textwrap import fill

import pytest

from core.model import BlockKind
from tests.core.extract.pages import (
    ARTICLE,
    CHINESE,
    CHINESE_DUMP,
    FIRST,
    SECOND,
    THIRD,
    WESTERN_DUMP,
    article,
    read,
    reasons,
    texts,
)


def dump(text):
    return read(text, "page.txt")


def test_article_of_a_western_dump_is_found():
    assert article(dump(WESTERN_DUMP)) == [FIRST, SECOND, "What comes next", THIRD]


def test_article_of_a_chinese_dump_is_found():
    assert article(dump(CHINESE_DUMP)) == list(CHINESE)


def test_short_line_between_paragraphs_is_a_heading():
    assert texts(dump(WESTERN_DUMP), BlockKind.HEADING) == ["What comes next"]


def test_head_of_a_dump_is_read():
    document = dump(WESTERN_DUMP)

    assert document.title == "Harbour reopens after storm"
    assert document.outlet == "The Lindmouth Gazette"
    assert document.byline == "Tom Ward"
    assert document.published == "2024-09-03"


def test_title_with_its_site_and_without_are_both_title():
    found = texts(dump(WESTERN_DUMP), BlockKind.TITLE)

    assert found == [
        "Harbour reopens after storm - The Lindmouth Gazette",
        "Harbour reopens after storm",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Home", "above the article"),
        ("photo1image22photo1image23photo1image24photo1image25", "image names"),
        ("Share on Facebook", "share buttons"),
        ("No comments:", "comment form"),
        ("Related articles", "related links"),
        ("Storm closes harbour", "related links"),
        ("P. Ode 08-30", "related links"),
        ("© 2024 The Lindmouth Gazette. All rights reserved.", "copyright line"),
    ],
)
def test_boilerplate_carries_its_reason(line, reason):
    assert reasons(dump(WESTERN_DUMP))[line] == reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("分享到微信", "share buttons"),
        ("发表评论", "comment form"),
        ("相关文章", "related links"),
        ("版权所有 © 林茅斯日报", "copyright line"),
    ],
)
def test_chinese_boilerplate_carries_its_reason(line, reason):
    assert reasons(dump(CHINESE_DUMP))[line] == reason


def test_line_break_inside_a_sentence_joins_lines():
    broken = FIRST.replace(" storms,", "\nstorms,")

    assert article(dump(f"{broken}\n{SECOND}")) == [broken, SECOND]


def test_wrapped_paragraphs_are_joined_at_their_width():
    paragraphs = [f"{FIRST} {SECOND}", f"{THIRD} {FIRST}"]
    document = dump("\n".join(fill(paragraph, 60) for paragraph in paragraphs))

    assert [" ".join(text.split()) for text in article(document)] == paragraphs


def test_comments_of_readers_are_not_the_article():
    document = dump(WESTERN_DUMP + "\n" + "\n".join(("I saw it all from my window!",) * 9))

    assert "I saw it all from my window!" not in article(document)


def test_article_may_use_a_word_of_the_furniture():
    said = "Subscribe to the ferry plan, the mayor said, or share the cost of the wall with us."

    assert said in article(dump("\n".join((FIRST, said, THIRD))))


def test_text_is_the_whole_file_with_its_line_ends():
    document = dump("\ufeff" + FIRST + "\r\n\r\n\u3000\u3000" + SECOND + "\r\n")

    assert document.text == FIRST + "\r\n\r\n\u3000\u3000" + SECOND + "\r\n"
    assert article(document) == [FIRST, SECOND]


def test_page_of_mere_menu_lines_has_no_article():
    assert article(dump("Home\nNews\nSport\nLog in\n© 2024 Gazette")) == []


def test_article_alone_is_the_article():
    assert article(dump("\n\n".join(ARTICLE))) == list(ARTICLE)


def test_one_line_without_a_full_stop_is_read():
    assert article(dump("the ferry is back in the harbour today")) != []


def test_first_paragraph_with_a_credit_tag_is_not_the_title():
    tagged = FIRST + " (AP)"
    document = dump("\n\n".join(("Harbour open again at last", tagged, SECOND, THIRD)))

    assert document.title == "Harbour open again at last"
    assert article(document) == [tagged, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "by Tom WardTue, 09/03/2024 - 07:15",
        "von Jens Albrecht",
        "par Anne Dubois",
        "publié le 12 novembre 2024",
    ],
)
def test_byline_below_a_headline_stays_apart(line):
    document = dump(f"The council wants to close the pool\n{line}\n{FIRST}\n{SECOND}\n{THIRD}")

    assert line in texts(document, BlockKind.BYLINE, BlockKind.DATE)
    assert article(document) == [FIRST, SECOND, THIRD]


def test_line_that_says_who_posted_stays_apart():
    headline = "The council wants to close the pool"
    document = dump(f"{headline}\nposted by Tom Ward\n{FIRST}\n{SECOND}\n{THIRD}")

    assert "posted by Tom Ward" in [b.span.of(document.text) for b in document.blocks]


@pytest.mark.parametrize("mark", ["* * *", "---", "……", "◆", ">"])
def test_marks_between_the_sections_do_not_end_the_article(mark):
    sections = (FIRST, SECOND, "They will not come back, she said.", "It was over.")

    assert article(dump(f"\n\n{mark}\n\n".join(sections))) == list(sections)
