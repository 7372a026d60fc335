"""Which encoding some bytes are in, and their text.

The order is that of the HTML standard: a byte order mark, what the person says, what the page
says, what the bytes look like.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from core.load.formats import wide_encoding
from core.text.decoding import decode_as

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels mean the larger encoding in practice: https://encoding.spec.whatwg.org/#names-and-labels
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "cp1252": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_LABELS = {"windows-874": "cp874", "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030"}
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
# Browsers look at 1,024 bytes; saved pages often carry more before it.
_META_PROBE = 16 * 1024
_GUESS_PROBE = 128 * 1024
# A page cut in transit or glued from two still is what it says; above this it is not.
_MAX_BAD_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Reading:
    """An encoding for some bytes, how sure it is, and what the text of them is."""

    encoding: str
    text: str
    is_guess: bool = False

    @property
    def replaced(self) -> int:
        """How many places could not be decoded and show as U+FFFD."""
        return self.text.count("\ufffd")


def known_encoding(label: str) -> str | None:
    """Return the name of the encoding to use for a label, None for a label nobody knows."""
    label = label.strip().lower()
    try:
        info = codecs.lookup(_LABELS.get(label, label))
    except (LookupError, ValueError, UnicodeError):
        return None
    # Only text encodings: Python also knows rot13, zip and the like.
    if not getattr(info, "_is_text_encoding", True):
        return None
    return _LARGER.get(info.name, info.name)


def read_encoding(
    data: bytes, asked: str | None, header: str | None, *, is_markup: bool
) -> Reading:
    """Return how to read the bytes.

    ``asked`` is the known encoding that the person wants, ``header`` the one that came with the
    bytes; either may be None.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Reading(encoding, decode_as(data, encoding))
    if asked is not None:
        return Reading(asked, decode_as(data, asked))
    wide = wide_encoding(data)
    if wide is not None:
        return Reading(wide, decode_as(data, wide))
    declared = header or (_declared_encoding(data) if is_markup else None)
    return _checked(data, declared) if declared else _guessed(data)


def _declared_encoding(data: bytes) -> str | None:
    head = data[:_META_PROBE]
    found = _META.search(head) or _XML.match(head.lstrip())
    encoding = known_encoding(found[1].decode("ascii")) if found else None
    # Whoever could read the label as ASCII does not read UTF-16.
    return "utf-8" if encoding and encoding.startswith(("utf-16", "utf-32")) else encoding


def _checked(data: bytes, declared: str) -> Reading:
    """Return the declared reading, or a guess where the bytes plainly are something else."""
    plain = _utf8(data)
    if plain is not None and declared != "utf-8":
        # Other encodings' bytes are next to never well-formed UTF-8.
        return Reading("utf-8", plain, is_guess=not plain.isascii())
    reading = Reading(declared, decode_as(data, declared))
    if reading.replaced <= 1 + _MAX_BAD_SHARE * _high_bytes(data):
        return reading
    guess = _guessed(data)
    return guess if guess.replaced < reading.replaced else reading


def _guessed(data: bytes) -> Reading:
    plain = _utf8(data)
    if plain is not None:
        return Reading("utf-8", plain)
    broken = Reading("utf-8", decode_as(data, "utf-8"))
    if broken.replaced <= 1 + _MAX_BAD_SHARE * _high_bytes(data):
        return broken
    encoding = _likeliest(data)
    return Reading(encoding, decode_as(data, encoding), is_guess=True)


def _likeliest(data: bytes) -> str:
    from charset_normalizer import from_bytes  # 40 ms, and few pages need it

    probe = data if len(data) <= _GUESS_PROBE else data[: data.rfind(b"\n", 0, _GUESS_PROBE) + 1]
    best = from_bytes(probe or data[:_GUESS_PROBE]).best()
    return (known_encoding(best.encoding) if best else None) or "windows-1252"


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _high_bytes(data: bytes) -> int:
    return len(data) - len(data.translate(None, bytes(range(128, 256))))
