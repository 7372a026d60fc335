"""What kind of file some bytes are, told from the bytes first and the name second."""

from __future__ import annotations

import re
from pathlib import PurePath

from core.load.errors import BinaryFileError, UnsupportedFormatError

HTML = "text/html"
XHTML = "application/xhtml+xml"
PLAIN = "text/plain"

_IMAGE = "an image"
_ARCHIVE = "a compressed archive"
_SOUND_OR_FILM = "a sound or film file"
_PROGRAM = "a program"
# First bytes and what a person calls such a file. PDF may have some rubbish before its mark.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (rb"[\s\S]{0,1020}?%PDF-\d", "a PDF document"),
    (rb"\{\\rtf", "a rich-text document"),
    (rb"PK(?:\x03\x04|\x05\x06|\x07\x08)", "a ZIP file or office document"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM....\x00\x00\x00\x00|II\*\x00|MM\x00\*", _IMAGE),
    (rb"RIFF....WEBP|....ftyp(?:avif|heic|mif1)|\x00\x00\x01\x00", _IMAGE),
    (rb"\x1f\x8b|BZh\d|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a|\x28\xb5\x2f\xfd", _ARCHIVE),
    (rb"....ftyp|RIFF....|OggS|ID3|fLaC|\x1a\x45\xdf\xa3|\xff\xfb", _SOUND_OR_FILM),
    (rb"\x7fELF|MZ.{0,80}\x00\x00|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe", _PROGRAM),
    (rb"SQLite format 3\x00", "a database"),
    (rb"wOF[F2]|\x00\x01\x00\x00|OTTO", "a font"),
)
_FORMS = tuple((re.compile(pattern, re.DOTALL), form) for pattern, form in _SIGNATURES)
_SNAPSHOT = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:\s*1\.0", re.IGNORECASE
)

_DECLARED = re.compile(
    rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_XHTML = re.compile(rb"<html[^>]*\sxmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)
_TAG = re.compile(
    rb"</?(?:html|head|body|title|meta|div|p|br|a|span|article|section|main|table|tr|td|ul|ol|li"
    rb"|h[1-6]|img|b|i|em|strong|blockquote|pre|script|style|form|font|center|hr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HTML_SUFFIXES = frozenset({".html", ".htm", ".shtml", ".xhtml", ".xht", ".php", ".asp", ".aspx"})
_TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})

_PROBE = 64 * 1024
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
# Text has next to none of them; compressed data has about 10 %, machine code more.
_MAX_CONTROL_SHARE = 0.02
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def refuse_other_formats(data: bytes, name: str) -> None:
    """Do nothing for text; raise for a format we do not read, whatever the file is called."""
    if data.startswith(_WIDE_BOMS):
        return
    for signature, form in _FORMS:
        if signature.match(data, 0, 2048):
            raise UnsupportedFormatError(name, form)
    if _SNAPSHOT.match(data, 0, 4096) and b"multipart/related" in data[:4096]:
        raise UnsupportedFormatError(name, "a web archive (MHTML)")
    if wide_encoding(data) is None and _control_share(data) > _MAX_CONTROL_SHARE:
        raise BinaryFileError(name)


def wide_encoding(data: bytes) -> str | None:
    """Return ``utf-16-le`` or ``utf-16-be`` for such text without a mark, None for other bytes.

    In text that is partly ASCII every other byte of these encodings is often zero.
    """
    probe = data[: _PROBE & ~1]
    if len(probe) < 4 or len(data) % 2:
        return None
    even, odd = probe[::2].count(0), probe[1::2].count(0)
    half = len(probe) // 2
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return None


def media_type(data: bytes, name: str) -> str:
    """Return text/html, application/xhtml+xml or text/plain for the bytes of a text file.

    A declaration at the start decides. Otherwise a page without any tag is plain text even where
    it is called .html, and a file called .txt is plain text even where it holds some.
    """
    probe = data[:_PROBE].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if _DECLARED.match(probe):
        return XHTML if probe.lstrip().startswith(b"<?xml") and _XHTML.search(probe) else HTML
    suffix = PurePath(name).suffix.lower()
    if suffix in _TEXT_SUFFIXES:
        return PLAIN
    first = _TAG.search(probe)
    if first is None:
        return PLAIN
    starts_with_tag = not probe[: first.start()].strip()
    return HTML if suffix in _HTML_SUFFIXES or starts_with_tag else PLAIN


def _control_share(data: bytes) -> float:
    probe = data[:_PROBE]
    return 1 - len(probe.translate(None, _CONTROLS)) / max(1, len(probe))
