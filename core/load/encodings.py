"""Which encoding some bytes are in, and their text.

The order is that of the HTML standard: a byte order mark, what the person says, what the page
says, what the bytes look like.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from core.load.detection import likeliest_encoding
from core.load.doubts import contradicts, is_sure, likelier_encoding, reads_all
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
    """An encoding for some bytes, how sure it is, and what the text of them is.

    ``passed_over`` is the label that was not followed, ``likelier`` what the bytes look like
    though the label was followed; "" where there is none.
    """

    encoding: str
    text: str
    is_guess: bool = False
    passed_over: str = ""
    likelier: str = ""

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

    @property
    def is_doubtful(self) -> bool:
        """Whether a person may know better than what the bytes and their label tell."""
        is_guess = self.is_guess and self.encoding != "utf-8"
        return bool(is_guess or self.passed_over or self.likelier) or not self.is_likely


def read_encoding(
    data: bytes, asked: str | None, header: str | None, *, is_markup: bool
) -> Reading:
    """Return how to read the bytes.

    ``asked`` is the known encoding that the person wants, ``header`` the one that came with the
    bytes; either may be None.
    """
    marked = _marked(data)
    if marked is not None:
        return marked
    if asked is not None:
        return Reading(asked, decode_as(data, asked))
    wide = wide_encoding(data)
    if wide is not None:
        return Reading(wide, decode_as(data, wide))
    own = _declared_encoding(data) if is_markup else None
    if header and own and contradicts(header, own) and reads_all(data, own):
        return Reading(own, decode_as(data, own), passed_over="" if data.isascii() else header)
    declared = header or own
    reading = _checked(data, declared) if declared else _guessed(data)
    return replace(reading, passed_over="utf-8") if data.startswith(codecs.BOM_UTF8) else reading


def _marked(data: bytes) -> Reading | None:
    """Return the reading that a byte order mark tells, None where it was put before other text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            reading = Reading(encoding, decode_as(data, encoding))
            return reading if encoding != "utf-8" or reading.is_likely else None
    return None


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
        return _escaped(data, declared) or Reading(declared, decode_as(data, declared))
    plain = _utf8(data)
    if plain is not None and declared != "utf-8":
        # Other encodings' bytes are next to never well-formed UTF-8.
        return Reading("utf-8", plain, is_guess=True)
    reading = Reading(declared, decode_as(data, declared))
    if reading.is_likely:
        return _doubted(data, reading)
    guess = _guessed(data)
    return guess if guess.replaced < reading.replaced else reading


def _doubted(data: bytes, reading: Reading) -> Reading:
    """Return a declared reading with what the bytes look like, or that one where it is sure."""
    likelier = likelier_encoding(data, reading.encoding, reading.text)
    if not likelier:
        return reading
    if is_sure(reading.encoding, likelier, reading.text):
        return Reading(likelier, decode_as(data, likelier), passed_over=reading.encoding)
    return replace(reading, likelier=likelier)


def _escaped(data: bytes, declared: str) -> Reading | None:
    """Return the reading of ISO-2022 under another label: nothing else has its escapes."""
    if declared.startswith("iso-2022") or b"\x1b$" not in data:
        return None
    encoding = likeliest_encoding(data)
    if not encoding.startswith(("iso-2022", "iso2022")) or not reads_all(data, encoding):
        return None
    return Reading(encoding, decode_as(data, encoding), passed_over=declared)


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
