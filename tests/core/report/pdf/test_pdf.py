"""The PDF, read by PDFium as a reader's program would."""

import ctypes
import re
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import core
from core.model import Kind, Passage, Span
from core.report import ReportFormat, render
from core.report.errors import TooLongReportError, UnfinishedReportError
from core.report.pdf import MAX_WORDS
from tests.core.builders import comparison, document, statistics

CHINESE = "港口将于五月关闭，市长周一表示。华尔街日报最先报道了此事。"
ARABIC = "قال الوزير إن الميناء سيغلق في مايو."
HEBREW = "הנמל ייסגר במאי, אמר ראש העיר."
SOURCE = "\n".join(
    [
        "The harbour will close in May, the mayor said on Monday.",
        CHINESE,
        ARABIC,
        HEBREW,
        "항구는 5월에 문을 닫는다. ท่าเรือจะปิดในเดือนพฤษภาคม गाँव के लोग Ελληνικά русский 🙂",
        "<script>alert(1)</script> #set page(width: 1pt) $x$ *a* _b_ @c <d> \\ NUL \x00",
        "W" * 2_000,
    ]
)
REPOST = SOURCE.replace("will close", "may close").replace("五月", "六月")


def read(data: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(data)


def text_of(pdf) -> str:
    """Return the text of all pages, blanks as one."""
    pages = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    return " ".join(pages.split())


def is_found(pdf, words: str) -> bool:
    """Return whether the search of a viewer finds the words."""
    return any(page.get_textpage().search(words).get_next() for page in pdf)


def boxes_of(pdf, words: str):
    """Return the page that has the words first, and the box of each of their letters."""
    for page in pdf:
        text = page.get_textpage()
        found = text.search(words).get_next()
        if found:
            return page, [text.get_charbox(found[0] + place) for place in range(found[1])]
    raise AssertionError(f"{words} is not found")


def test_chinese_beside_latin_is_found_as_the_page_has_it():
    text = "据Reuters报道，港口将于2026年五月关闭。"
    made = core.compare(core.from_text(text), core.from_text(text))

    assert text.rstrip("。") in text_of(read(render(made, ReportFormat.PDF)))


def test_the_command_can_be_copied_from_paper_as_it_is(harbour):
    name = "a_page_that_was_saved_under_the_whole_of_its_headline.html"
    made = replace(harbour, source=replace(harbour.source, name=name))

    command = f"retold compare {name} blog.html -o report.pdf"
    assert command in text_of(read(render(made, ReportFormat.PDF)))


@pytest.fixture(scope="module")
def paper():
    """Return the report of texts in many scripts."""
    made = core.compare(core.from_text(SOURCE), core.from_text(REPOST))
    return read(render(made, ReportFormat.PDF, read_at="2026-11-26 09:30 UTC"))


@pytest.mark.parametrize(
    "words",
    ["华尔街日报", "mayor said on Monday", "الميناء", "הנמל", "русский", "Ελληνικά", "항구는"],
)
def test_a_search_finds_words_of_every_script(paper, words):
    assert is_found(paper, words)


def test_what_stands_on_the_web_page_stands_on_paper(harbour):
    text = text_of(read(render(harbour, ReportFormat.PDF, read_at="2026-11-26 09:30 UTC")))

    for words in (
        "Harbour to close",
        "The Ledger",
        harbour.source.sha256,
        "with 1 block of the source reused",
        "The page gives no date.",
        "The source says 5%, the repost 15%.",
        "Nobody was asked 🙂 about it.",
        "⇅ moved",
        "It compares words, not truth",
        "pages read 2026-11-26 09:30 UTC",
    ):
        assert words in text


def test_the_report_says_its_title_its_language_and_its_chapters(paper):
    title = paper.get_metadata_value("Title")
    chapters = [item.get_title() for item in paper.get_toc()]

    assert title == "given text – what it did to its source"
    assert {"Summary", "Both texts", "What was not compared", "Method and limits"} <= {*chapters}
    assert _language(paper) == "en"


def test_every_page_has_its_number(paper):
    ends = [page.get_textpage().get_text_bounded().split()[-3:] for page in paper]

    assert ends == [[str(number), "/", str(len(paper))] for number in range(1, len(paper) + 1)]


def test_every_font_is_embedded_in_parts(paper):
    fonts = {_font(item) for page in paper for item in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT])}

    assert all(is_embedded for _, is_embedded in fonts)
    assert {re.sub(r"^[A-Z]{6}\+", "", name) for name, _ in fonts} >= {
        "NotoSerif-Regular",
        "NotoNaskhArabic-Regular",
        "NotoEmoji-Regular",
    }


def test_arabic_runs_from_right_to_left(paper):
    _, boxes = boxes_of(paper, "الميناء")

    assert boxes[0][0] > boxes[-1][0]


def test_hebrew_begins_at_the_right_edge_of_its_column(paper):
    page, boxes = boxes_of(paper, "הנמל")
    column_end = (page.get_width() - 80) / 2

    assert boxes[0][2] == pytest.approx(column_end - 10, abs=15)


def test_arabic_letters_are_joined(paper):
    page, boxes = boxes_of(paper, "سيغلق")
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    crop = (left, boxes[0][1] - 8, page.get_width() - right, page.get_height() - boxes[0][1] - 12)
    image = page.render(scale=6, crop=crop, grayscale=True).to_numpy()
    inked = [bool(column.min() < 140) for column in image.T]
    first, last = inked.index(True), len(inked) - inked[::-1].index(True)

    assert all(inked[first:last])


def test_what_would_be_mark_up_is_text(paper):
    text = text_of(paper)

    assert "<script>alert(1)</script> #set page(width: 1pt) $x$ *a* _b_ @c <d> \\ NUL ␀" in text
    assert paper.get_page_size(0) == pytest.approx((595.28, 841.89), abs=0.1)


def test_nothing_stands_outside_its_page(paper):
    for page in paper:
        boxes = [item.get_bounds() for item in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT])]

        assert all(box[0] > 30 and box[2] < 570 for box in boxes)


def test_the_same_comparison_gives_the_same_bytes(harbour):
    assert render(harbour, ReportFormat.PDF) == render(harbour, ReportFormat.PDF)


def test_two_texts_without_a_word_in_common_are_a_report_too():
    passages = (
        Passage(1, Kind.OMITTED, (Span(0, 4),), ()),
        Passage(2, Kind.ADDED, (), (Span(0, 4),)),
    )
    made = comparison(document("Aha."), document("Oho."), passages)

    assert "Nothing that needs attention was found." in text_of(
        read(render(made, ReportFormat.PDF))
    )


def test_a_book_is_refused_with_what_to_do():
    counts = statistics(source_words=MAX_WORDS, repost_words=1)
    made = comparison(document("Aha."), document("Oho."), (), statistics=counts)

    with pytest.raises(TooLongReportError, match="500,001 words"):
        render(made, ReportFormat.PDF)


def test_a_setter_that_the_system_stops_is_told(harbour, monkeypatch):
    monkeypatch.setattr("core.report.pdf._MODULE", "tests.core.report.pdf.killed")

    with pytest.raises(UnfinishedReportError, match="memory"):
        render(harbour, ReportFormat.PDF)


def test_a_mistake_in_the_template_is_a_bug_with_its_words(harbour, monkeypatch):
    monkeypatch.setattr("core.report.pdf._MODULE", "tests.core.report.pdf.nothing")

    with pytest.raises(RuntimeError, match="nothing"):
        render(harbour, ReportFormat.PDF)


def _language(pdf) -> str:
    length = pdfium.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFCatalog_GetLanguage(
        pdf, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
    )
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _font(item) -> tuple[str, bool]:
    font = pdfium.FPDFTextObj_GetFont(item)
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode(), bool(pdfium.FPDFFont_GetIsEmbedded(font))
