"""What kind of file some bytes are."""

import zipfile
from io import BytesIO

import pytest

from core.load import load
from core.load.errors import DamagedFileError, UnsupportedFormatError
from core.load.formats import media_type

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
SNAPSHOT = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n"
    b"Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
)
MAIL = (
    b"Received: from a by b\r\nFrom: Ann <ann@example.org>\r\nSubject: Ferry\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
)


def zipped(**members: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            member = name.replace("__", "/").replace("_xml", ".xml")
            archive.writestr(zipfile.ZipInfo(member), content)
    return file.getvalue()


OPEN_TEXT = zipped(mimetype="application/vnd.oasis.opendocument.text", content_xml="<x/>")
WORD = zipped(word__document_xml="<x/>")


@pytest.mark.parametrize("name", ["a", "page.html", "notes.txt", "x.doc"])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(PDF, "application/pdf", id="pdf"),
        pytest.param(b"rubbish\n" + PDF, "application/pdf", id="pdf after rubbish"),
        pytest.param(OPEN_TEXT, "application/vnd.oasis.opendocument.text", id="odt"),
        pytest.param(
            WORD,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            id="docx",
        ),
        pytest.param(SNAPSHOT, "multipart/related", id="web archive"),
        pytest.param(MAIL, "message/rfc822", id="mail"),
        pytest.param(b"<!doctype html><p>About %PDF-1.7", "text/html", id="page on pdf"),
    ],
)
def test_the_bytes_tell_the_format_whatever_the_file_is_called(data, expected, name):
    assert media_type(data, name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("notes.md", "text/markdown"),
        ("NOTES.MARKDOWN", "text/markdown"),
        ("notes.txt", "text/plain"),
    ],
)
def test_markdown_is_told_by_its_name(name, expected):
    assert media_type(b"# Ferry\n\nIt is <b>back</b>.", name) == expected


def test_a_declared_page_is_none_whatever_its_name():
    assert media_type(b"<!doctype html><h1>Ferry</h1>", "notes.md") == "text/html"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"From: Ann\nDate: today\n\nFerry", "a.eml", "message/rfc822"),
        (b"From: Ann\nDate: today\nSubject: x\n\nFerry", "a.txt", "text/plain"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x", "a.mht", "multipart/related"),
        (b"Ferry: it is back.\nContent: a story\n\nFerry", "a.txt", "text/plain"),
        (b"From a@example.org Mon\n" + MAIL, "a", "message/rfc822"),
    ],
)  # fmt: skip
def test_headers_of_a_mail_are_told_from_a_text(data, name, expected):
    assert media_type(data, name) == expected


@pytest.mark.parametrize(
    ("declared", "expected"), [("text/html", "text/html"), ("text/plain", "text/plain"), ("", None)]
)
def test_the_media_type_of_an_address_counts_where_the_name_says_nothing(declared, expected):
    data = b"Ferry <p>It is back."

    assert media_type(data, "story", declared) == (expected or "text/plain")


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"<?xml version='1.0'?>\n<svg xmlns='x'></svg>", "an image"),
        (b"{\\rtf1\\ansi Ferry}", "a rich-text document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "an old office document"),
        (b"bplist00\xd1\x01", "a web archive of Safari"),
        (b"From a@b Mon Aug 6 2018\n" + MAIL + b"x\n\nFrom c@d Tue 2018\nTo: x\n", "a mail box"),
        (zipped(mimetype="application/epub+zip"), "an e-book"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "a spreadsheet"),
        (zipped(xl__workbook_xml="<x/>"), "a spreadsheet"),
        (zipped(ppt__presentation_xml="<x/>"), "a presentation"),
        (zipped(photo="x"), "a ZIP file"),
    ],
)
def test_other_formats_are_named_whatever_the_file_is_called(data, form):
    with pytest.raises(UnsupportedFormatError, match=form):
        load(data, name="page.html")


@pytest.mark.parametrize(
    "data",
    [WORD[:60], WORD[:-30], b"PK\x03\x04" + bytes(50), WORD[:40] * 3],
    ids=["cut", "without its end", "zeros", "repeated"],
)
def test_a_damaged_zip_file_is_a_sentence(data):
    with pytest.raises(DamagedFileError, match="damaged"):
        load(data, name="story.docx")


def test_a_zip_file_with_a_list_of_members_without_end_is_not_listed():
    end = b"PK\x05\x06" + bytes(8) + b"\xff\xff\xff\x7f" + bytes(6)

    with pytest.raises(UnsupportedFormatError, match="very many"):
        load(WORD[:40] + end, name="story.docx")


def test_a_document_is_handed_on_as_it_is():
    page = load(WORD, name="story.docx")

    assert (page.data, page.body, page.encoding) == (WORD, WORD, "")
    assert page.body_type == page.media_type
