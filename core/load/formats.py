"""What kind of file some bytes are, told from the bytes first and the name second."""

from __future__ import annotations

import re
from pathlib import PurePath

from core.load.errors import BinaryFileError, UnsupportedFormatError
from core.load.headers import is_mail_box, mail_type
from core.load.signatures import is_pdf, is_zip, other_form
from core.load.wide import wide_encoding
from core.page import MediaType

MARKUP = frozenset({MediaType.HTML, MediaType.XHTML})
# Of these the bytes are the text; the others hold it in a way of their own.
TEXTS = MARKUP | {MediaType.PLAIN, MediaType.MARKDOWN}
CONTAINERS = frozenset({MediaType.MHTML, MediaType.MAIL})
READABLE = TEXTS | CONTAINERS

_DECLARED = re.compile(
    rb"(?:<\?xml[^>]*>|<!--.*?-->|\s+)*+<(?:!doctype\s+html|html)\b", re.I | re.S
)
_XHTML = re.compile(rb"<html[^>]*\sxmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)
_TAG = re.compile(
    rb"</?(?:html|head|body|title|meta|div|p|br|a|span|article|section|main|table|tr|td|ul|ol|li"
    rb"|h[1-6]|img|b|i|em|strong|blockquote|pre|script|style|form|font|center|hr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HTML_SUFFIXES = frozenset({".html", ".htm", ".shtml", ".xhtml", ".xht", ".php", ".asp", ".aspx"})
_TEXT_SUFFIXES = {
    ".txt": MediaType.PLAIN,
    ".text": MediaType.PLAIN,
    ".md": MediaType.MARKDOWN,
    ".markdown": MediaType.MARKDOWN,
}

_PROBE = 64 * 1024
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
# Text has next to none of them; compressed data has about 10 %, machine code more.
_MAX_CONTROL_SHARE = 0.02
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def media_type(data: bytes, name: str, declared: str = "") -> MediaType:
    """Return what the bytes are; raise for a format we do not read, whatever the file's name is.

    ``declared`` is the media type that came with the bytes, if any; it counts as a suffix does.
    """
    if data.startswith(_WIDE_BOMS):
        return text_type(data, name, declared)
    # The first kilobyte of a mail may hold the mark of an attached PDF.
    form = mail_type(data, name) or _document(data, name)
    if form is MediaType.MAIL and is_mail_box(data):
        raise UnsupportedFormatError(name, "a mail box of several mails")
    return form or text_type(data, name, declared)


def inner_type(data: bytes, name: str, declared: str) -> MediaType:
    """Return the type of the page in the container of that name; raise where it is no text."""
    document = None if data.startswith(_WIDE_BOMS) else _document(data, name)
    if document is not None:
        raise BinaryFileError(name)
    return text_type(data, "", declared)


def _document(data: bytes, name: str) -> MediaType | None:
    """Return the type of a document, None for what may be text; raise for other formats."""
    if not _is_declared(data):
        if is_zip(data):
            from core.load.zips import document_type

            return document_type(data, name)
        if is_pdf(data):
            return MediaType.PDF
    form = other_form(data)
    if form is not None:
        raise UnsupportedFormatError(name, form)
    if wide_encoding(data) is None and _control_share(data) > _MAX_CONTROL_SHARE:
        raise BinaryFileError(name)
    return None


def text_type(data: bytes, name: str, declared: str = "") -> MediaType:
    """Return HTML, XHTML, Markdown or plain text for the bytes of a text file.

    A declaration at the start decides. Otherwise a page without any tag is plain text even where
    it is called .html, and a file called .txt is plain text even where it holds some.
    """
    probe = _without_marks(data)
    if _DECLARED.match(probe):
        is_xml = probe.lstrip().startswith(b"<?xml") and _XHTML.search(probe)
        return MediaType.XHTML if is_xml else MediaType.HTML
    suffix = PurePath(name).suffix.lower()
    if suffix in _TEXT_SUFFIXES:
        return _TEXT_SUFFIXES[suffix]
    first = _TAG.search(probe)
    if first is None or declared == MediaType.PLAIN:
        return MediaType.PLAIN
    is_called_html = suffix in _HTML_SUFFIXES or declared in (MediaType.HTML, MediaType.XHTML)
    starts_with_tag = not probe[: first.start()].strip()
    return MediaType.HTML if is_called_html or starts_with_tag else MediaType.PLAIN


def _is_declared(data: bytes) -> bool:
    return _DECLARED.match(_without_marks(data)) is not None


def _without_marks(data: bytes) -> bytes:
    return data[:_PROBE].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")


def _control_share(data: bytes) -> float:
    probe = data[:_PROBE]
    controls = _CONTROLS.translate(None, b"\x0e\x0f") if b"\x1b$" in probe else _CONTROLS
    return 1 - len(probe.translate(None, controls)) / max(1, len(probe))
