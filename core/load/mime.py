"""The parts of a mail or web archive, however it nests them.

The headers are read by the standard library. The bodies are split here: its parser goes as deep
as the file nests, and asks of every line whether it ends one of the parts around it.
"""

from __future__ import annotations

import re
from binascii import a2b_base64, a2b_qp
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser

from core.load.encodings import read_encoding
from core.load.labels import known_encoding

_MAILS = ("message/rfc822", "message/global")
# People forward forwarded mails; a hundred levels nobody wrote.
MAX_DEPTH = 16
# A page with all its pictures has some hundreds.
MAX_PARTS = 4000
_MAX_HEADER_BYTES = 128 * 1024
_HEADER_END = re.compile(rb"\r?\n\r?\n|\A\r?\n")
_BOX_LINE = re.compile(rb"\s*(?:>?From [^\n]*\n)?")
_FIRST_DELIMITER = re.compile(rb"^--(\S[^\r\n]{0,80}?)[ \t]*\r?$", re.MULTILINE)
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One part: its headers, its bytes as they were sent, and the parts inside it.

    ``is_cut`` says that it ends before its last part does, or holds parts that were not read.
    Two parts are never equal.
    """

    headers: Message
    payload: bytes
    parts: tuple[Part, ...] = ()
    is_cut: bool = False

    @property
    def media_type(self) -> str:
        """The type that the part says it has, in small letters."""
        return self.headers.get_content_type()

    @property
    def is_mail(self) -> bool:
        """Whether it is a forwarded mail, which is then the only part inside it."""
        return self.media_type in _MAILS

    @property
    def is_page(self) -> bool:
        """Whether it is a web page."""
        return self.media_type in ("text/html", "application/xhtml+xml")

    @property
    def is_text(self) -> bool:
        """Whether it is a web page or plain text."""
        return self.is_page or self.media_type in ("text/plain", "text/markdown")

    @property
    def content_type(self) -> str:
        """The header of that name as it was written, "" where there is none."""
        return self.header("content-type")

    @property
    def name(self) -> str:
        """The name of the file that the part was, "" where it has none."""
        name = self.parameter("content-disposition", "filename")
        return name or self.parameter("content-type", "name")

    @property
    def is_attached(self) -> bool:
        """Whether the sender meant it to be saved, not shown."""
        disposition = self.header("content-disposition").lower()
        return disposition.startswith("attachment") or bool(self.name)

    def header(self, name: str) -> str:
        """Return a header's value on one line, its encoded words decoded, "" without it."""
        value = self.headers.get(name)
        return _BLANKS.sub(" ", _decoded(value)).strip() if value is not None else ""

    def parameter(self, header: str, name: str) -> str:
        """Return a parameter of a header, "" where it has none that can be read."""
        try:
            value = self.headers.get_param(name, "", header)
        except (IndexError, LookupError, TypeError, ValueError):
            return ""  # the library stumbles over parameters in pieces that do not fit
        if isinstance(value, tuple):
            value = _text(value[2].encode("latin-1", "replace"), value[0] or "")
        return _BLANKS.sub(" ", _decoded(value)).strip()

    def content(self) -> bytes:
        """Return the bytes that were sent, what cannot be decoded left out."""
        coding = self.header("content-transfer-encoding").lower()
        if coding.startswith("quoted-printable"):
            return a2b_qp(self.payload)
        if not coding.startswith("base64"):
            return self.payload
        letters = _NOT_BASE64.sub(b"", self.payload)
        whole = len(letters) - (len(letters) % 4 == 1)
        return a2b_base64(letters[:whole] + b"==="[: -whole % 4])

    def walk(self) -> Iterator[Part]:
        """Give the part and all parts inside it, in file order."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def damage(self) -> tuple[str, ...]:
        """Return what to say of a file that is cut off or nests too deep."""
        is_cut = any(part.is_cut for part in self.walk())
        return ("is cut off or damaged: a part of it could not be read",) if is_cut else ()


def read_parts(data: bytes) -> Part:
    """Return the whole of a file as a part; what nests too deep stays unread."""
    beginning = _BOX_LINE.match(data)
    return _Splitter().part(data[beginning.end() if beginning else 0 :], 0)


class _Splitter:
    """One pass over a file, which counts what it has split."""

    def __init__(self) -> None:
        self._count = 0

    def part(self, data: bytes, depth: int) -> Part:
        self._count += 1
        headers, payload = _split_headers(data)
        kind = headers.get_content_maintype()
        if kind == "multipart":
            pieces, is_whole = _pieces(headers, payload)
        elif headers.get_content_type() in _MAILS:
            pieces, is_whole = [Part(headers, payload).content()], True
        else:
            return Part(headers, payload)
        if depth >= MAX_DEPTH:
            return Part(headers, payload, is_cut=True)
        room = max(0, MAX_PARTS - self._count)
        parts = tuple(self.part(piece, depth + 1) for piece in pieces[:room])
        return Part(headers, payload, parts, is_cut=not is_whole or len(pieces) > room)


def _split_headers(data: bytes) -> tuple[Message, bytes]:
    end = _HEADER_END.search(data, 0, _MAX_HEADER_BYTES)
    block, payload = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    return BytesHeaderParser().parsebytes(block[:_MAX_HEADER_BYTES] + b"\n\n"), payload


def _pieces(headers: Message, payload: bytes) -> tuple[list[bytes], bool]:
    """Return what stands between the delimiters, and whether the last one closes them."""
    boundary = _boundary(headers, payload)
    delimiter = re.compile(
        rb"(?:^|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|\Z)(?:\r?\n)?"
    )
    pieces, start = list[bytes](), -1
    for found in delimiter.finditer(payload):
        if start >= 0:
            pieces.append(payload[start : found.start()])
        if found[1] or len(pieces) > MAX_PARTS:
            return pieces, bool(found[1])
        start = found.end()
    if start >= 0:
        pieces.append(payload[start:])
    return pieces, False


def _boundary(headers: Message, payload: bytes) -> bytes:
    try:
        boundary = headers.get_boundary("")
    except (IndexError, LookupError, TypeError, ValueError):
        boundary = ""
    if boundary:
        return boundary.encode("utf-8", "surrogateescape")
    found = _FIRST_DELIMITER.search(payload, 0, _MAX_HEADER_BYTES)
    return found[1] if found else b"\x00"


def _decoded(value: object) -> str:
    """Return a header's value without encoded words; bytes of no said encoding are guessed."""
    try:
        chunks = decode_header(value)  # pyright: ignore[reportArgumentType] - str or Header
    except (ValueError, LookupError):
        chunks = [(str(value), None)]
    texts = (one if isinstance(one, str) else _text(one, charset or "") for one, charset in chunks)
    return "".join(texts)


def _text(data: bytes, charset: str) -> str:
    encoding = known_encoding(charset.partition("*")[0])
    return read_encoding(data, encoding, None, is_markup=False).text
