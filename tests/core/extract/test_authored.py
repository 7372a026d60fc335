import pytest

from core.extract import extract
from core.load import load
from tests.core.extract.office import docx, odt, p, t
from tests.core.extract.pages import FIRST, SECOND, THIRD, article

TEXT = (FIRST, SECOND, THIRD)
FURNITURE = ("Share on Facebook", "Post a Comment", "Related articles", "Storm closes harbour")


def read_word(lines):
    return extract(load(docx(*map(p, lines)), name="a.docx"))


def read_open_document(lines):
    return extract(load(odt(*map(t, lines)), name="a.odt"))


def read_markdown(lines):
    return extract(load("\n\n".join(lines).encode(), name="a.md"))


EVERY_FORMAT = pytest.mark.parametrize("read", [read_word, read_open_document, read_markdown])


@EVERY_FORMAT
def test_document_is_its_article_as_a_whole(read):
    lines = (FIRST, "Really", SECOND, "x y", THIRD)

    assert article(read(lines)) == list(lines)


@EVERY_FORMAT
def test_line_of_furniture_is_left_out(read):
    assert article(read((*TEXT, "Share on Facebook"))) == list(TEXT)


@EVERY_FORMAT
def test_of_a_page_copied_as_a_whole_the_article_is_taken(read):
    assert article(read(("Home", "News", "Weather", *TEXT, *FURNITURE))) == list(TEXT)


@EVERY_FORMAT
def test_same_text_reads_the_same_in_every_format(read):
    lines = ("The ferry is back after the storm", "By Tom Ward", "3 September 2024", *TEXT)
    document = read(lines)

    assert (document.title, document.byline, document.published) == (
        lines[0],
        "Tom Ward",
        "2024-09-03",
    )
    assert document.text == "\n".join(lines)
