"""From a PDF document's bytes to its text, told from where the characters stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from core.extract.candidates import Form
from core.extract.errors import NoTextError, ScannedDocumentError
from core.extract.pdf.columns import reading_order
from core.extract.pdf.margins import margins
from core.extract.pdf.pages import Papers, Run, Sheet
from core.extract.pdf.paragraphs import HEADING_SIZE, Joiner, Paragraph
from core.extract.pdf.process import open_pdf
from core.extract.pdf.words import joined, vocabulary, written
from core.extract.pieces import PAGE_FOOT, PAGE_HEAD, Piece, Reading, lay_out
from core.extract.shapes import shape
from core.model import Note, Severity, Stage
from core.page import Origin

# A stamp or a number on a picture does not make it a text.
_MIN_LETTERS_A_PAGE = 10
_TITLE_SIZE = 1.25
_NOTE_SIZE = 0.92
_MAX_HEADING_WORDS = 25
# What programs write where nobody gave a title.
_MADE_UP = re.compile(
    r"^(?:untitled|unbenannt|about:blank|microsoft word - )|\.\w{2,5}$", re.IGNORECASE
)
_TURNED = "aside"


def read_pdf(data: bytes, name: str) -> Reading:
    """Return the text of a PDF document; raises a `PageError` for one that cannot be read."""
    papers = open_pdf(data, name)
    _refuse_pictures(papers.sheets, name)
    pages = _Pages(papers)
    stated = "" if _MADE_UP.search(papers.title) else papers.title
    origin = Origin(title=pages.title or stated, byline=papers.author)
    return Reading(lay_out(pages.pieces), origin, tuple(_notes(papers.sheets, name)))


def _letters(sheet: Sheet) -> int:
    return sum(sum(map(str.isalpha, run.text)) for run in sheet.runs)


def _refuse_pictures(sheets: Sequence[Sheet], name: str) -> None:
    letters = sum(map(_letters, sheets))
    if letters >= _MIN_LETTERS_A_PAGE * len(sheets):
        return
    if any(sheet.pictures for sheet in sheets):
        raise ScannedDocumentError(name)
    if not letters:
        raise NoTextError(name)


def _notes(sheets: Sequence[Sheet], name: str) -> Iterator[Note]:
    missing = sum(not sheet.runs and sheet.pictures > 0 for sheet in sheets)
    if missing:
        pages = "One page" if missing == 1 else f"{missing} pages"
        text = f"{pages} of “{name}” cannot be read: only pictures stand there."
        yield Note(Severity.MEDIUM, Stage.EXTRACT, text)
    text = (
        f"“{name}” is a PDF, which has lines and no paragraphs: where those begin, and what is a "
        "heading or a quotation, is told by place and size."
    )
    yield Note(Severity.LOW, Stage.EXTRACT, text)


class _Pages:
    """The pieces of a document's pages in reading order, and its title."""

    def __init__(self, papers: Papers) -> None:
        sheets = papers.sheets
        self._margins = margins(sheets)
        lines = [
            reading_order([run for run in sheet.runs if run not in around and not run.is_turned])
            for sheet, around in zip(sheets, self._margins, strict=True)
        ]
        self._joiner = Joiner(lines)
        self._known = vocabulary([written(line.text) for page in lines for line in page])
        self._paragraphs = [self._joiner.paragraphs(*page) for page in enumerate(lines)]
        self.title = self._title()
        self.pieces = tuple(self._in_order(sheets))

    def _in_order(self, sheets: Sequence[Sheet]) -> Iterator[Piece]:
        """Give the pieces; what stands around a page waits until its paragraph has ended."""
        open_paragraph: Paragraph | None = None
        waiting: list[Piece] = []
        for sheet, around, paragraphs in zip(sheets, self._margins, self._paragraphs, strict=True):
            waiting += _margin_pieces(sheet.runs, around, PAGE_HEAD)
            end = self._notes_below(paragraphs)
            body = paragraphs[:end]
            if open_paragraph and body and self._joiner.goes_on(open_paragraph, body[0]):
                open_paragraph.lines += body.pop(0).lines
            for paragraph in body:
                if open_paragraph:
                    yield from self._piece(open_paragraph)
                yield from waiting
                open_paragraph, waiting = paragraph, []
            waiting += (piece for note in paragraphs[end:] for piece in self._piece(note))
            waiting += _margin_pieces(sheet.runs, around, PAGE_FOOT)
            waiting += (Piece(run.text, hints=_TURNED) for run in sheet.runs if run.is_turned)
        if open_paragraph:
            yield from self._piece(open_paragraph)
        yield from waiting

    def _piece(self, paragraph: Paragraph) -> Iterator[Piece]:
        if paragraph.is_table:
            for cell in paragraph.lines[0].cells:
                yield Piece(written(cell), Form.CELL)
            return
        text = joined(paragraph.lines, self._known)
        yield Piece(text, self._form(paragraph, text), indent_points=paragraph.indent_points)

    def _form(self, paragraph: Paragraph, text: str) -> Form:
        if paragraph.is_item:
            return Form.LIST_ITEM
        seen = shape(text)
        is_large = paragraph.size >= HEADING_SIZE * self._joiner.body_size
        is_marked = is_large or (paragraph.is_bold and not seen.ends_sentence)
        return Form.HEADING if is_marked and seen.words <= _MAX_HEADING_WORDS else Form.LINE

    def _notes_below(self, paragraphs: Sequence[Paragraph]) -> int:
        """Return the place of the first of the small paragraphs that a page ends with."""
        largest = _NOTE_SIZE * self._joiner.body_size
        place = len(paragraphs)
        while place and paragraphs[place - 1].size <= largest:
            place -= 1
        return place

    def _title(self) -> str:
        """Return the largest heading of the first page that has text, "" where none stands out."""
        page = next(filter(None, self._paragraphs), None)
        if page is None:
            return ""
        largest = max(page, key=lambda each: each.size)
        if largest.size < _TITLE_SIZE * self._joiner.body_size:
            return ""
        return joined(largest.lines, self._known)


def _margin_pieces(runs: Sequence[Run], around: Mapping[Run, str], hint: str) -> Iterator[Piece]:
    return (Piece(written(run.text), hints=hint) for run in runs if around.get(run) == hint)
