import pytest

from core.extract import extract
from core.extract.markdown import MAX_CHARACTERS
from core.load import load
from core.model import BlockKind
from tests.core.extract.pages import CHINESE, FIRST, SECOND, THIRD, article, reasons, texts


def read(text):
    return extract(load(text.encode(), name="a.md"))


def test_rendered_text_is_the_text():
    document = read(f"{FIRST}\n\nThe *ferry* is **back**, says [the council][1].\n\n[1]: /x\n")

    assert document.text == f"{FIRST}\nThe ferry is back, says the council."


@pytest.mark.parametrize(
    ("block", "kind", "text"),
    [
        ("## What comes next", BlockKind.HEADING, "What comes next"),
        ("What comes next\n---------------", BlockKind.HEADING, "What comes next"),
        (f"> {SECOND}", BlockKind.QUOTATION, SECOND),
        ("* flour", BlockKind.LIST_ITEM, "flour"),
        ("1. flour", BlockKind.LIST_ITEM, "flour"),
        ("| flour |\n|-------|", BlockKind.TABLE_CELL, "flour"),
        (f"<p>{SECOND}</p>", BlockKind.PARAGRAPH, SECOND),
    ],
)
def test_kinds_follow_the_signs(block, kind, text):
    document = read(f"{FIRST}\n\n{block}\n\n{THIRD}\n")

    assert [each.kind for each in document.blocks][1] is kind
    assert document.text.split("\n")[1] == text


def test_wrapped_lines_are_one_paragraph():
    words = FIRST.split()
    wrapped = "\n".join(" ".join(words[at : at + 5]) for at in range(0, len(words), 5))

    assert article(read(f"{wrapped}\n\n{SECOND}")) == [FIRST, SECOND]


def test_front_matter_gives_title_author_and_date():
    fields = "title: 'The ferry is back'\nauthor:\n  - '[[Ann Oxley]]'\n  - name: Tom Ward\n"
    document = read(f"---\n{fields}date: 2024-09-03T08:00:00Z\n---\n{FIRST}\n\n{SECOND}")

    assert (document.title, document.byline) == ("The ferry is back", "Ann Oxley, Tom Ward")
    assert document.published == "2024-09-03"
    assert document.text == f"{FIRST}\n{SECOND}"


def test_heading_at_the_top_is_the_title():
    document = read(f"# The ferry is back\n\nBy Tom Ward\n\n{FIRST}\n\n{SECOND}")

    assert (document.title, document.byline) == ("The ferry is back", "Tom Ward")
    assert article(document) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "matter", ["a: b: c", "- [", "just words", "&a [*a]", "author: &a [*a]", "[" * 5_000, "\0"]
)
def test_lines_that_are_no_front_matter_are_text(matter):
    assert FIRST in read(f"---\n{matter}\n---\n\n{FIRST}").text


def test_footnotes_stand_below_the_text_without_their_marks():
    document = read(f"{FIRST}[^1]\n\n[^1]: It has 40 seats.\n\n{SECOND}\n")

    assert article(document) == [FIRST, SECOND, "It has 40 seats."]


def test_html_inside_is_read_as_pages_are():
    inside = "<script>never()</script><div hidden>Old news</div><nav>Home</nav>"
    document = read(f"{FIRST}\n\n{inside}\n\n{SECOND}\n")

    assert "never" not in document.text
    assert reasons(document) == {"Old news": "hidden on the page", "Home": "navigation"}


def test_chinese_is_read():
    assert article(read("\n\n".join(CHINESE))) == list(CHINESE)


def test_furniture_of_a_clipped_page_is_boilerplate():
    document = read(f"{FIRST}\n\n{SECOND}\n\n[Share on Facebook](/f)\n")

    assert reasons(document) == {"Share on Facebook": "share buttons"}


@pytest.mark.parametrize(
    "text", [">" * 500 + " " + FIRST, f"{FIRST} " * (MAX_CHARACTERS // 100)], ids=["deep", "long"]
)
def test_what_cannot_be_rendered_is_read_as_it_is(text):
    document = read(text)

    assert FIRST in document.text
    assert "Markdown" in document.notes[0].text


def test_titles_of_headings_are_not_lost():
    document = read(f"# The ferry is back\n\n{FIRST}\n\n## What comes next\n\nReally?\n\n{THIRD}")

    assert texts(document, BlockKind.HEADING) == ["What comes next"]
