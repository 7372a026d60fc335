"""The two real pages of the first comparison, as dumps and as saved web pages."""

import pytest

from core.extract import extract
from core.load import load
from core.segment import segment

PAIRS = [
    pytest.param("pages/blog-repost.html", "seeds/000_f660bc443a598310.txt", id="repost"),
    pytest.param("pages/chinese-portal.html", "seeds/004_77ad7b163405c188.txt", id="source"),
]


def read(path):
    return segment(extract(load(path)))


def sentences(document):
    return {
        strand.language: [" ".join(span.of(document.text).split()) for span in strand.sentences]
        for strand in document.strands
    }


@pytest.mark.parametrize(("markup", "dump"), PAIRS)
def test_page_and_its_dump_have_the_same_sentences(shared, markup, dump):
    assert sentences(read(shared / markup)) == sentences(read(shared / dump))


@pytest.mark.parametrize(("markup", "dump"), PAIRS)
def test_page_and_its_dump_have_the_same_title(shared, markup, dump):
    assert read(shared / markup).title == read(shared / dump).title != ""


def test_chinese_page_has_the_english_article_as_a_strand(shared):
    found = sentences(read(shared / "pages/chinese-portal.html"))

    assert list(found) == ["zh", "en"]
    assert found["en"][0] == "Facebook Inc. wants your financial data."
    assert found["en"][-1].startswith("(A Mastercard spokesman")
    assert len(found["en"]) == 40


def test_repost_begins_and_ends_where_its_text_does(shared):
    found = sentences(read(shared / "pages/blog-repost.html"))

    assert list(found) == ["en"]
    assert found["en"][0].startswith("Facebook has asked several large US banks to share")
    assert found["en"][-1].endswith("Zuck has a long way to go.")
