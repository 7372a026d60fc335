"""The report on paper."""

import re

import pypdfium2
import pytest

from core.model import Kind, Passage, Span
from core.report import save
from tests.core.builders import comparison, document

KEY = "= verbatim ≈ edited ~ paraphrased − omitted + added ⇅ moved"


def pages_of(pdf: bytes) -> list[str]:
    """Return the text of each page, its blanks and line ends as single blanks."""
    with pypdfium2.PdfDocument(pdf) as printed:
        texts = [page.get_textpage().get_text_bounded() for page in printed]
    return [" ".join(text.split()) for text in texts]


@pytest.fixture
def pages(browser, report) -> list[str]:
    """Return the pages of the sample's report as printed."""
    browser.open(report)
    return pages_of(browser.print_pdf())


def test_nothing_is_cut(pages, sample):
    # A word that a line end parts is printed with a hyphen or none; so letters are compared.
    printed = "".join("".join(pages).split())
    for side in (sample.source, sample.repost):
        for block in side.blocks:
            for word in block.span.of(side.text).split():
                assert word in printed, word


def test_every_page_has_its_number_and_the_legend(pages):
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert KEY in page


def test_the_head_of_the_texts_is_repeated_on_every_page_of_them(pages, sample):
    heads = [number for number, page in enumerate(pages) if "Source Kind Repost" in page]
    rows = [
        number
        for number, page in enumerate(pages)
        if any(f"{passage.id} = verbatim" in page for passage in sample.passages)
    ]

    assert len(heads) > 1
    assert heads == list(range(heads[0], heads[-1] + 1))
    assert set(rows) <= set(heads)


def test_controls_are_not_printed(pages):
    assert not any("Next change" in page for page in pages)


def test_each_kind_has_a_pattern_for_printers_without_colour(browser, report):
    browser.emulate(medium="print")
    browser.open(report)
    fills = browser.run(
        "[...document.querySelectorAll('.legend path')].map((it) => getComputedStyle(it).fill)"
    )

    assert len(set(fills)) == 5
    assert [re.sub("[^a-z]", "", fill)[:3] for fill in fills[1:]] == ["url"] * 4


def test_paper_is_white_whatever_the_screen(browser, report):
    browser.open(report)
    browser.run("document.documentElement.dataset.theme = 'dark'")
    browser.emulate(medium="print", scheme="dark")

    colour = browser.run("getComputedStyle(document.body).backgroundColor")
    assert colour == "rgb(255, 255, 255)"


def test_chinese_text_can_be_searched_for_on_paper(browser, tmp_path):
    text = "据《华尔街日报》报道，银行拒绝。"
    span = Span(0, len(text))
    passages = [Passage(1, Kind.VERBATIM, (span,), (span,))]
    made = comparison(document(text, language="zh"), document(text, language="zh"), passages)
    save(made, tmp_path / "report.html")
    browser.open(tmp_path / "report.html")

    assert "华尔街日报" in "".join(pages_of(browser.print_pdf()))


def test_what_a_filter_hides_is_told_on_paper_too(browser, report):
    browser.open(report)
    browser.click("#changes")

    assert any("passages are hidden" in page for page in pages_of(browser.print_pdf()))
