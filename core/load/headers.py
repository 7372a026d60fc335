"""The header block at the start of a mail or a web archive, as far as it tells which it is."""

from __future__ import annotations

import re
from pathlib import PurePath

from core.page import MediaType

# Mails of mailing lists carry some 20 KB of headers.
_PROBE = 64 * 1024
_LINE = re.compile(rb"([!-9;-~]{1,76}):[^\n]*\n(?:[ \t][^\n]*\n)*")
# Some programs put the line of their mail box before the first header.
_BOX_LINE = re.compile(rb"\s*(?:>?From [^\n]*\n)?")
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom \S+ [^\n]*\d{4}\r?\n[!-9;-~]+:")
_ARCHIVE_SUFFIXES = frozenset({".mhtml", ".mht"})
_MAIL_SUFFIXES = frozenset({".eml", ".emlx", ".mime"})
_TO_SOMEBODY = frozenset({b"to", b"cc", b"received", b"delivered-to", b"return-path", b"reply-to"})
_OF_ARCHIVES = frozenset({b"snapshot-content-location", b"content-location", b"content-base"})
_OF_MAILS = frozenset({b"from", b"date", b"subject", b"message-id"}) | _TO_SOMEBODY
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_KNOWN_ENOUGH = 3


def mail_type(data: bytes, name: str) -> MediaType | None:
    """Return MHTML or MAIL for bytes that begin with the headers of one, None for others.

    A web archive is written like a mail that nobody was to get.
    """
    names, block = _headers(data)
    suffix = PurePath(name).suffix.lower()
    is_mime = bool(names & {b"mime-version", b"content-type"})
    if suffix in _ARCHIVE_SUFFIXES and is_mime:
        return MediaType.MHTML
    is_sent = bool(names & _TO_SOMEBODY) or suffix in _MAIL_SUFFIXES
    if is_mime and not is_sent and (names & _OF_ARCHIVES or _RELATED.search(block)):
        return MediaType.MHTML
    known = len(names & _OF_MAILS)
    if suffix in _MAIL_SUFFIXES and (known or is_mime):
        return MediaType.MAIL
    return MediaType.MAIL if is_mime and known >= _KNOWN_ENOUGH else None


def is_mail_box(data: bytes) -> bool:
    """Return whether a mail is only the first of several in its file."""
    return data.startswith(b"From ") and _NEXT_MAIL.search(data, 5) is not None


def _headers(data: bytes) -> tuple[set[bytes], bytes]:
    """Return the lower-case names of the headers that the bytes begin with, and their block."""
    probe = data[:_PROBE]
    beginning = _BOX_LINE.match(probe)
    start = end = beginning.end() if beginning else 0
    names = set[bytes]()
    while line := _LINE.match(probe, end):
        names.add(line[1].lower())
        end = line.end()
    return names, probe[start:end]
