"""The report as a Word document: the source's article with tracked changes to the repost's."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from core.model import Comparison
from core.report import wording
from core.report.docx.body import body
from core.report.docx.elements import core_properties, part
from core.report.docx.margins import comments, first_header, footer, header
from core.report.docx.matches import storable
from core.resources import resource

_READ_AT = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d)\b")
# The oldest day that a ZIP file can hold: the same comparison gives the same bytes.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
# What is the same in every document, by the name that it has there.
_FIXED = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relations.xml",
    "word/_rels/document.xml.rels": "document-relations.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
}


def render_docx(comparison: Comparison, read_at: str | None = None) -> bytes:
    """Return the document as the bytes of a .docx file.

    Rejecting all its changes gives the paragraphs of the source's article, accepting all gives
    the repost's. Findings are comments; what the pages are stands in the header of the first
    page. ``read_at`` tells when the pages were read; where it begins with a date and a time, as
    in 2026-11-26 09:30, the changes have it too.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in _parts(comparison, read_at):
            entry = zipfile.ZipInfo(name, _NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, data)
    return out.getvalue()


def _parts(comparison: Comparison, read_at: str | None) -> Iterator[tuple[str, bytes]]:
    date = _date(read_at)
    for name, file in _FIXED.items():
        yield name, resource("report", "docx", file).read_bytes()
    yield "word/document.xml", part("document", "body", children=body(comparison, date))
    yield "word/comments.xml", part("comments", children=comments(comparison, date))
    yield "word/first-header.xml", part("hdr", children=first_header(comparison, read_at))
    yield "word/header.xml", part("hdr", children=header(comparison))
    for name in ("footer", "first-footer"):
        yield f"word/{name}.xml", part("ftr", children=footer())
    title = f"{wording.display_title(comparison.repost)} – what it did to its source"
    summary = " ".join(wording.summary(comparison.statistics, comparison.regions))
    yield "docProps/core.xml", core_properties(storable(title), summary)


def _date(read_at: str | None) -> str:
    found = _READ_AT.match(read_at or "")
    return f"{found[1]}T{found[2]}:00Z" if found else ""
