"""One small sound file for each reader, which fuzzers and properties change at random."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.core.load.mails import archive, mail, part, several

_STORY = (
    "<h1>Ferry is back</h1><p class='by'>By Ann Oxley, 6 August 2018</p><blockquote>“It sails "
    "again,” said Bo.</blockquote><p>The ferry came back on Monday.<br>People wait.</p>"
    "<ul><li>Fähre</li></ul><table><tr><td>12 €</td></tr></table>"
)
_HTML = f"<!doctype html><html><head><meta charset=utf-8><title>Ferry</title></head>{_STORY}</html>"
_XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html [<!ENTITY f "ferry">]>'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head>'
    "<body><p>The &f; is back.</p></body></html>"
)
_TEXT = "Ferry is back\n\nby Ann Oxley\n\nThe ferry came back on Monday.\nPeople wait.\n" * 2
_MARKDOWN = (
    "# Ferry\n\n> It *sails* again.\n\n- one\n- [two](x.html)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
)
_PAGE = part(_HTML.encode(), "text/html; charset=utf-8", "Content-ID: <a@b>", coding="base64")
_PLAIN = part(b"The ferry \r\nis back. \r\n-- \r\nAnn", "text/plain; format=flowed; delsp=yes")
_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R
 /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> >> >> >> endobj
4 0 obj <</Length 53>> stream
BT /F1 12 Tf 20 100 Td (The ferry is back today.) Tj ET
endstream endobj
trailer <</Root 1 0 R>>
%%EOF
"""
_WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-'
    'types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_WORD_SPACE}"><w:body><w:p><w:r><w:t>The ferry is '
    "back.</w:t></w:r></w:p></w:body></w:document>",
}
_OFFICE_SPACE = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_OFFICE_SPACE}:manifest:1.0"/>',
    "content.xml": f'<o:document-content xmlns:o="{_OFFICE_SPACE}:office:1.0" '
    f'xmlns:t="{_OFFICE_SPACE}:text:1.0"><o:body><o:text><t:p>The ferry is back.</t:p></o:text>'
    "</o:body></o:document-content>",
}


def zipped(members: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of some members; the first is stored, and no clock is in it."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as pack:
        for number, (name, content) in enumerate(members.items()):
            way = compression if number else zipfile.ZIP_STORED
            pack.writestr(zipfile.ZipInfo(name), content, compress_type=way)
    return file.getvalue()


SEEDS: dict[str, tuple[str, bytes]] = {
    "html": ("page.html", _HTML.encode()),
    "xhtml": ("page.xhtml", _XHTML.encode()),
    "text": ("page.txt", _TEXT.encode("gb18030")),
    "markdown": ("page.md", _MARKDOWN.encode()),
    "mhtml": ("page.mhtml", archive(_PAGE, part(b"<p>Frame", "text/html"), more="; start=<a@b>")),
    "mail": ("page.eml", mail(several([_PLAIN, several([_PAGE], "alternative", edge="in")]))),
    "docx": ("page.docx", zipped(_WORD)),
    "odt": ("page.odt", zipped(_OPEN)),
    "pdf": ("page.pdf", _PDF),
}
"""By the name of the reader: what to call the file, and its bytes."""

PACKED: dict[str, tuple[dict[str, str], str]] = {
    "docx": (_WORD, "word/document.xml"),
    "odt": (_OPEN, "content.xml"),
}
"""The members of files that are packed, and which of them holds the text."""


def packed(reader: str, data: bytes) -> bytes:
    """Return a file of that reader with ``data`` as the member that holds the text.

    A change inside a packed file only damages it; this one reaches what reads the member.
    """
    if reader not in PACKED or data.startswith(b"PK"):
        return data
    members, main = PACKED[reader]
    return zipped({**members, main: data})
