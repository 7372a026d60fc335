"""Files that are no text, told by their first bytes, and what a person calls them."""

from __future__ import annotations

import re

_IMAGE = "an image"
_ARCHIVE = "a compressed archive"
_SOUND_OR_FILM = "a sound or film file"
_PROGRAM = "a program"
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (rb"\{\\rtf", "a rich-text document"),
    (rb"bplist00", "a web archive of Safari or another Apple file"),
    (rb"WARC/\d\.\d\r?\n", "a web archive (WARC)"),
    (rb"ITSF\x03", "a Windows help file"),
    (rb"AT&TFORM", "a DjVu document"),
    (rb"%!PS-Adobe", "a PostScript document"),
    (rb".{60}(?:BOOKMOBI|TEXtREAd)", "an e-book (Kindle)"),
    (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM....\x00\x00\x00\x00|II\*\x00|MM\x00\*", _IMAGE),
    (rb"RIFF....WEBP|....ftyp(?:avif|heic|mif1)|\x00\x00\x01\x00", _IMAGE),
    (rb"(?:<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE\s+svg[^>]*>|\s+)*+<svg\b", _IMAGE),
    (rb"\x1f\x8b|BZh\d1AY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a|\x28\xb5\x2f\xfd", _ARCHIVE),
    (rb"....ftyp|RIFF....[A-Z]{4}|OggS\x00|ID3[\x02-\x04]\x00|fLaC\x00", _SOUND_OR_FILM),
    (rb"\x1a\x45\xdf\xa3|\xff\xfb", _SOUND_OR_FILM),
    (rb"\x7fELF|MZ.{0,80}\x00\x00|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe", _PROGRAM),
    (rb"SQLite format 3\x00", "a database"),
    (rb"wOF[F2]\x00|\x00\x01\x00\x00|OTTO\x00", "a font"),
)
_FORMS = tuple((re.compile(pattern, re.DOTALL), form) for pattern, form in _SIGNATURES)
_PROBE = 2048
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# A PDF may have some rubbish before its mark.
_PDF = re.compile(rb"(?:[\s\S]{0,1019}?[\r\n\x00-\x1f\x80-\xff])?%PDF-\d\.\d")


def is_zip(data: bytes) -> bool:
    """Return whether the bytes begin as those of a zip file."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def is_pdf(data: bytes) -> bool:
    """Return whether the bytes begin as those of a PDF document, give or take a kilobyte."""
    return _PDF.match(data, 0, _PROBE) is not None


def other_form(data: bytes) -> str | None:
    """Return what a person calls a file that is no text, None for what may be a text."""
    if data.startswith(_OLD_OFFICE):
        is_locked = _LOCKED in data
        return "an office document with a password" if is_locked else "an old office document"
    for signature, form in _FORMS:
        if signature.match(data, 0, _PROBE):
            return form
    return None
