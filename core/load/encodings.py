"""Which encoding some bytes are in, and their text.

The order is that of the HTML standard: a byte order mark, what the person says, what the page
says, what the bytes look like.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from core.load.detection import likeliest_encoding
from core.load.labels import known_encoding
from core.load.wide import wide_encoding
from core.text.decoding import decode_as

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
# Browsers look at 1,024 bytes; saved pages often carry more before it.
_META_PROBE = 16 * 1024
# ISO-2022 and HZ write other scripts in the bytes of ASCII.
_ESCAPES = re.compile(rb"\x1b[$(]|~\{(?:[!-w][!-~])+~\}")
# A page cut in transit or glued from two still is what it says; above this it is not.
_MAX_BAD_SHARE = 0.1


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

    @property
    def is_likely(self) -> bool:
        """Whether far more characters above ASCII came out than places without any."""
        replaced = self.replaced
        if not replaced:
            return True
        above = len(self.text) - len(self.text.encode("ascii", "ignore"))
        return replaced <= (above - replaced) * _MAX_BAD_SHARE


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
    head = _COMMENT.sub(b"", data[:_META_PROBE])
    found = _META.search(head) or _XML.match(head.lstrip())
    encoding = known_encoding(found[1].decode("ascii")) if found else None
    # Whoever could read the label as ASCII does not read UTF-16.
    return "utf-8" if encoding and encoding.startswith(("utf-16", "utf-32")) else encoding


def _checked(data: bytes, declared: str) -> Reading:
    """Return the declared reading, or a guess where the bytes plainly are something else."""
    is_wide = declared.startswith(("utf-16", "utf-32"))
    if data.isascii() and not is_wide:
        return Reading(declared, decode_as(data, declared))
    plain = _utf8(data)
    if plain is not None and declared != "utf-8":
        # Other encodings' bytes are next to never well-formed UTF-8.
        return Reading("utf-8", plain, is_guess=True)
    reading = Reading(declared, decode_as(data, declared))
    if reading.is_likely:
        return reading
    guess = _guessed(data)
    return guess if guess.replaced < reading.replaced else reading


def _guessed(data: bytes) -> Reading:
    if not (data.isascii() and _ESCAPES.search(data)):
        plain = Reading("utf-8", decode_as(data, "utf-8"))
        if plain.is_likely or _utf8(data) is not None:
            return plain
    encoding = likeliest_encoding(data)
    return Reading(encoding, decode_as(data, encoding), is_guess=True)


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
