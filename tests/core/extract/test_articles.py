"""Which parts of a page are its article, where voters differ."""

import pytest

from core.model import BlockKind
from tests.core.extract.pages import ARTICLE, CHINESE, FIRST, SECOND, THIRD, article, read, reasons

ENGLISH = "".join(f"<p>{text}</p>" for text in ARTICLE)
FRENCH = (
    "Le port de Lindmouth a rouvert lundi après une semaine de tempêtes, et le premier ferry est "
    "parti pour les îles à l’aube.",
    "Le conseil veut rehausser la digue de deux mètres avant l’hiver, mais il n’a pas dit qui "
    "paierait les travaux.",
    "« Nous attendions ce jour », a déclaré Ada Pell, qui tient la boulangerie sur la jetée.",
)
SCHOOL = (
    "A school on the island of Marrow will close next year because only four children are left.",
    "Parents were told by letter, and some of them had learned of the plan from a bus driver.",
)
COMMENT = "I was there on that morning, and I can tell you that the queue was longer than the pier."
LINKS = "".join(f"<li><a href='/{number}'>Another story of the day</a></li>" for number in range(9))


def page(inner):
    return (
        "<!DOCTYPE html><html><head><title>Harbour reopens</title></head><body>"
        f"<nav><ul>{LINKS}</ul></nav>{inner}<footer>© 2024 The Gazette</footer></body></html>"
    )


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def test_comments_that_a_page_names_so_are_not_its_article():
    comments = f"<div class='comments'><p>{COMMENT}</p><p>{COMMENT} Twice.</p></div>"

    assert article(read(page(f"<div>{ENGLISH}</div>{comments}"))) == list(ARTICLE)


def test_page_whose_outermost_part_is_called_comments_keeps_its_article():
    assert article(read(page(f"<div class='comments-enabled'>{ENGLISH}</div>"))) == list(ARTICLE)


def test_comments_longer_than_the_article_are_not_its_article():
    comments = "".join(f"<p>{COMMENT} I said so {number} times.</p>" for number in range(20))

    found = article(read(page(f"<div>{ENGLISH}</div><div id='comments'>{comments}</div>")))

    assert found == list(ARTICLE)


def test_pull_quote_does_not_take_the_place_of_its_paragraph():
    pulled = SECOND[: SECOND.index(",", 40)]
    inner = f"<p>{FIRST}</p><p>{SECOND}</p><aside class='pullquote'>{pulled}</aside><p>{THIRD}</p>"
    found = article(read(page(f"<div>{inner}</div>")))

    assert [text for text in found if text in ARTICLE] == list(ARTICLE)


def test_short_items_below_the_last_paragraph_are_kept():
    items = "<ul><li>Raise the wall</li><li>Mend the pier</li></ul>"
    found = article(
        read(page(f"<article>{ENGLISH}<p>The plan has two parts:</p>{items}</article>"))
    )

    assert found[-2:] == ["Raise the wall", "Mend the pier"]


def test_short_translation_below_a_long_article_is_kept():
    long = "".join(f"<p>{text} It is said {at} times.</p>" for at in range(6) for text in ARTICLE)
    inner = f"<article>{long}</article><article>{paragraphs(FRENCH)}</article>"

    assert [text for text in article(read(page(inner))) if text in FRENCH] == list(FRENCH)


def test_sentence_that_names_what_sites_offer_is_the_articles():
    said = "The council said: “Subscribe to our newsletter, they told me, as if that helped.”"
    inner = f"<p>{FIRST}</p><p>{said}</p><p>{SECOND}</p><p>{THIRD}</p>"

    assert said in article(read(page(f"<div>{inner}</div>")))


def test_caption_between_paragraphs_belongs_to_the_article():
    figure = "<figure><img src='a.jpg'><figcaption>The pier on Monday</figcaption></figure>"
    document = read(page(f"<article><p>{FIRST}</p>{figure}<p>{SECOND}</p><p>{THIRD}</p></article>"))

    kinds = {block.span.of(document.text): block.kind for block in document.blocks}

    assert kinds["The pier on Monday"] is BlockKind.CAPTION


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param(
            f"<div>{paragraphs(FRENCH)}<h2>Original</h2>{ENGLISH}</div>", id="one after the other"
        ),
        pytest.param(
            f"<article>{paragraphs(FRENCH)}</article><article>{ENGLISH}</article>",
            id="two articles",
        ),
        pytest.param(
            f"<div class='post'>{paragraphs(FRENCH)}</div><div class='annex'>{ENGLISH}</div>",
            id="two parts",
        ),
        pytest.param("".join(map(paragraphs, zip(FRENCH, ARTICLE, strict=True))), id="alternating"),
    ],
)
def test_original_beside_its_translation_is_kept(inner):
    found = article(read(page(inner)))

    assert [text for text in found if text in ARTICLE] == list(ARTICLE)
    assert [text for text in found if text in FRENCH] == list(FRENCH)


@pytest.mark.parametrize("tag", ["article", "div", "section"])
def test_two_articles_after_each_other_are_both_kept(tag):
    inner = f"<{tag}>{ENGLISH}</{tag}><{tag}>{paragraphs(SCHOOL)}</{tag}>"

    assert article(read(page(inner))) == [*ARTICLE, *SCHOOL]


def test_page_of_three_linked_words_is_read():
    assert article(read("<p><a href='/'>one</a></p><p><a href='/'>two</a></p>")) == ["one", "two"]


def test_lines_of_chinese_are_not_taken_for_wrapped_ones():
    assert article(read("\n".join((*CHINESE, CHINESE[0])), "page.txt")) == [*CHINESE, CHINESE[0]]


def test_editors_line_ends_the_article_of_a_dump():
    dump = "\n".join((*CHINESE * 3, "（责编：王芳、李伟）", *SCHOOL))

    assert article(read(dump, "page.txt")) == [*CHINESE * 3]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("免责声明：本文仅代表作者本人观点，请读者仅作参考，风险自担。", "disclaimer"),
        ("The views expressed are those of the author alone.", "disclaimer"),
        ("如需转载请与本报联系，未经授权严禁转载，违者必究。", "copyright line"),
        ("京公网安备 11010102001234号", "copyright line"),
    ],
)
def test_legal_lines_carry_their_reason(line, reason):
    assert reasons(read("\n".join((*ARTICLE, line)), "page.txt"))[line] == reason


def test_credit_of_a_picture_stays_with_the_article():
    dump = "\n".join((CHINESE[0], "（图片来源：林茅斯日报）", CHINESE[1]))

    assert "（图片来源：林茅斯日报）" in article(read(dump, "page.txt"))
