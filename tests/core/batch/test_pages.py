"""The index and the matrices as web pages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from core.batch.pages import contents_page, index_page, matrix_page
from core.batch.results import Report
from core.batch.tables import matrices
from core.model import Severity
from tests.core.batch.results import facts, result, rows

EVIL = [
    "<script>alert(1)</script>",
    "</style></title><b>",
    '" onclick="alert(1)',
    "javascript:alert(1)",
    "{{ 7 * 7 }}",
    "\x00\x1b[2J\x85",
    "\u202egnola",
    "\ud800 half",
    "w" * 100_000,
]


def pages(made):
    """Return all pages of some rows, parsed."""
    found = matrices(made)
    written = [index_page(made, "today"), *(matrix_page(one, "", "today") for one in found)]
    written.append(contents_page([(one, "matrix/a") for one in found], "today"))
    return [html.fromstring(page.decode()) for page in written]


def evil_rows(text):
    said = result(title=text, sentences=(text,) * 3, first=text, repost=facts(text, outlet=text))
    return rows(**{text: said, "failed": text})


@pytest.mark.parametrize("text", EVIL, ids=lambda text: ascii(text[:20]))
def test_whatever_a_page_says_is_shown_as_text(text):
    for page in pages(evil_rows(text)):
        assert len(page.xpath("//script")) == 1
        assert len(page.xpath("//style")) == 1
        assert page.xpath("//@onclick | //b/b | //a[starts-with(@href, 'javascript:')]") == []
        assert "49" not in page.xpath("string(//main)")


# The first page waits for its template to be compiled.
@settings(deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_makes_a_page(text):
    assert len(pages(evil_rows(text))) == 3


def test_a_cell_says_in_a_word_and_a_sign_what_became_of_a_sentence():
    _, matrix, _ = pages(rows(daily=result(), evening=result()))
    cells = matrix.xpath("//table//tr[@id='s2']/td")

    assert [cell.get("class") for cell in cells] == ["edited", "edited"]
    assert " ".join(cells[0].text_content().split()) == "≈⇅− edited, moved, part omitted"
    assert cells[0].xpath("a/@href") == ["a%20report.html#p2"]


def test_which_reposts_left_a_sentence_out_is_listed_below_it():
    _, matrix, _ = pages(rows(daily=result(), evening=result()))
    told = matrix.xpath("//tr[@id='s3']/th/details")[0]

    assert " ".join(told.text_content().split()) == "left out by 2 of 2daily, evening"


def test_of_several_reports_the_web_page_is_linked_into():
    reports = Report("daily.json", "x"), Report("daily.html", "x"), Report("daily.csv", "x")
    index, matrix, _ = pages(rows(daily=result(reports=reports)))

    assert index.xpath("//tbody//@href") == ["daily.html", "daily.json", "daily.csv"]
    assert matrix.xpath("//td//@href")[0] == "daily.html#p1"


def test_a_report_that_is_no_web_page_is_not_linked_into():
    said = result(reports=(Report("daily.json", "x"),))
    _, matrix, _ = pages(rows(daily=said))

    assert matrix.xpath("//td//@href") == []
    assert matrix.xpath("//thead//@href") == ["daily.json"]


def test_the_index_counts_findings_and_says_what_failed():
    index = pages(rows(daily=result(), gone="“x” does not exist."))[0]
    daily, gone = index.xpath("//tbody/tr")

    assert [daily.xpath(f"td[{place}]/text()")[0] for place in (8, 9, 10)] == ["0", "1", "2"]
    assert "Failed. “x” does not exist." in " ".join(gone.text_content().split())
    assert len(Severity) == 3


def test_every_row_of_the_index_has_as_many_cells_as_the_head():
    second = result(source=result(sentences=("Other.",)).source.__class__(facts(), "zh", ()))
    for made in (rows(a=result(), b="gone"), rows(a=result(), c=second, b="gone")):
        index = pages(made)[0]
        widths = {
            sum(int(cell.get("colspan", 1)) for cell in row.xpath("td | th"))
            for row in index.xpath("//table//tr")
        }
        assert len(widths) == 1
