"""From the label of an encoding to the codec that reads it.

A label means what browsers make of it: pages that say gb2312 are GB18030, those that say
iso-8859-1 are windows-1252.
"""

# webencodings ships no types.
# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportAttributeAccessIssue=false

from __future__ import annotations

import codecs
from collections.abc import Mapping
from functools import cache
from typing import cast

from webencodings import LABELS

_LABELS = cast("dict[str, str]", LABELS)
# Where Python's codec has another name than the HTML standard's encoding, or reads less than it.
_CODECS = {
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso-8859-8",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-user-defined": "windows-1252",
}
_UNREAD = "replacement"


def known_encoding(label: str) -> str | None:
    """Return the name of the codec to use for a label, None for a label nobody knows.

    Source:
        https://encoding.spec.whatwg.org/#names-and-labels; what browsers refuse for safety's
        sake, and labels that only Python knows, are read by Python's own codec.
    """
    label = label.strip().lower()
    standard = _LABELS.get(label, _UNREAD)
    name = label if standard == _UNREAD else _CODECS.get(standard, standard)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        return None
    # Only text encodings: Python also knows rot13, zip and the like.
    if not getattr(info, "_is_text_encoding", True) or info.name in _NO_ENCODINGS:
        return None
    if standard != _UNREAD:
        return name
    return _python_names().get(info.name, name)


@cache
def _python_names() -> Mapping[str, str]:
    """Return what to use for Python's name of an encoding that the standard has under others.

    It loads the codecs of all of them, which few pages need.
    """
    names = {_CODECS.get(name, name) for name in _LABELS.values()} - {_UNREAD}
    return {codecs.lookup(name).name: name for name in names} | dict.fromkeys(
        ("gbk", "gb2312"), "gb18030"
    )


# Codecs for programs: escapes, host names, whatever the system uses.
_NO_ENCODINGS = frozenset({"unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined"})
