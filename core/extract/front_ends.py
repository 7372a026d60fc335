"""The front end for each format of documents; each is loaded when a page first needs it."""

from __future__ import annotations

from core.extract.pieces import Reading
from core.page import MediaType, Page
from core.text.decoding import decode


def read_authored(page: Page) -> Reading:
    """Return what the front end of a document's format makes of it; raises a `PageError`."""
    if page.body_type is MediaType.DOCX:
        from core.extract.word import read_word

        return read_word(page.body, page.name)
    if page.body_type is MediaType.ODT:
        from core.extract.opendocument import read_open_document

        return read_open_document(page.body, page.name)
    if page.body_type is MediaType.PDF:
        from core.extract.pdf import read_pdf

        return read_pdf(page.body, page.name)
    from core.extract.markdown import read_markdown

    return read_markdown(decode(page), page.name)
