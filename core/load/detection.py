"""Which encoding bytes look like that nothing declares."""

from __future__ import annotations

import re
from io import BytesIO

from core.load.labels import known_encoding

# What saved pages and texts are in. Each further encoding costs the others some recognition.
_CANDIDATES = (
    *("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"),
    *("gb18030", "hz", "big5hkscs", "cp932", "shift_jis_2004", "euc_jis_2004", "iso2022_jp_2"),
    *("cp949", "euc_kr", "johab", "iso2022_kr", "cp874", "koi8-r", "koi8-u"),
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859-2", "iso8859-4", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-8"),
    *("iso8859-10", "iso8859-13", "iso8859-15", "mac-cyrillic", "mac-roman", "cp855", "cp866"),
)
_PROBE = 1024**2
# The library reads no more; some kilobytes tell as much.
_MAX_ASKED = 128 * 1024
_MARKUP = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL
)
_FALLBACK = "windows-1252"


def likeliest_encoding(data: bytes) -> str:
    """Return the codec that reads the bytes best; they are not UTF-8.

    Only lines with bytes above 127 are looked at, tags and scripts taken out: among the ASCII of
    a page's mark-up the library takes two thirds of other scripts for Western text.
    """
    from chardet import detect  # 40 ms, and few pages need it

    found = detect(_telling(data), include_encodings=_CANDIDATES)["encoding"]
    return _codec(data, found) if found else _FALLBACK


def _telling(data: bytes) -> bytes:
    """Return the lines that tell, or the bytes as they are where some encode ASCII, too."""
    probe = data[:_PROBE]
    if b"\x00" in probe or b"\x1b" in probe:
        return probe[:_MAX_ASKED]
    kept = BytesIO()
    for line in _MARKUP.sub(b"\n", probe).split(b"\n"):
        if not line.isascii():
            kept.write(line + b"\n")
        if kept.tell() >= _MAX_ASKED:
            break
    return kept.getvalue()[:_MAX_ASKED] or probe[:_MAX_ASKED]


def _codec(data: bytes, found: str) -> str:
    """Return the codec for what the library found: what browsers make of that name.

    They read Shift_JIS as Microsoft does, whose minus and wave dash are others. Bytes of no label
    that plain Shift_JIS reads are taken as that.
    """
    known = known_encoding(found) or _FALLBACK
    if known != "cp932":
        return known
    try:
        data.decode("shift_jis")
    except UnicodeDecodeError:
        return known
    return "shift_jis"
