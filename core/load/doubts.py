"""Labels that the bytes speak against, though an encoding of that name can read them."""

from __future__ import annotations

import codecs
import re

from core.load.detection import likeliest_encoding
from core.load.mojibake import find_spoilt

_LATIN = "windows-1252"
# What reads nearly the same has one name here: telling such apart is not sure enough to doubt.
_FAMILIES = {
    _LATIN: (
        *("iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-13", "iso-8859-14"),
        *("iso-8859-15", "iso-8859-16", "windows-1250", "windows-1254", "windows-1257"),
        *("windows-1258", "mac-roman"),
    ),
    "windows-1251": ("mac-cyrillic",),
    "koi8-r": ("koi8-u",),
    "iso-8859-5": (),
    "ibm866": ("cp855",),
    "windows-1253": ("iso-8859-7",),
    "windows-1255": ("iso-8859-8",),
    "windows-1256": (),
    "iso-8859-6": (),
    "cp874": (),
    "gb18030": (),
    "big5hkscs": (),
    "shift_jis": ("cp932", "shift_jis_2004"),
    "euc-jp": ("euc_jis_2004",),
    "euc-kr": ("cp949", "euc_kr"),
}
_FAMILY = {one: name for name, others in _FAMILIES.items() for one in (name, *others)}
_EAST_ASIAN = frozenset({"gb18030", "big5hkscs", "shift_jis", "euc-jp", "euc-kr"})
# What next to never is well-formed in a multi-byte encoding, though long texts seem to be that.
_SELDOM = frozenset({_LATIN, "ibm866", "iso-8859-5"})
# What servers and editors write on everything.
_USUAL = frozenset({_LATIN, "windows-1251"})
# Of fewer bytes above ASCII nobody can tell.
_LEAST = 40
_ASCII = bytes(range(128))
# Accented letters read as Greek, Cyrillic, Hebrew, Arabic or Thai.
_OTHERS = re.compile(r"[\u0370-\u06ff\u0e00-\u0e7f]+")
_WITHIN = re.compile(rf"(?<=[A-Za-z]){_OTHERS.pattern}|{_OTHERS.pattern}(?=[A-Za-z])")
_DENSE = re.compile(r"[^\x00-\x7f]{8,}")
_LEAST_ODD = 5
_PROBE = 1_000_000
_MIN_SHARE_WITHIN = 0.7
# What Turkish letters look like in a Western reading; Icelandic has them, too, but is told apart.
_TURKISH = frozenset("ðÐýÝþÞ")


def contradicts(header: str, page: str | None) -> bool:
    """Return whether a page that names an encoding of its own knows better than its header.

    That is so where the header has what servers say of any page, and the page something special.
    """
    is_special = page == "utf-8" or _FAMILY.get(page or "") in _EAST_ASIAN
    return is_special and _FAMILY.get(header) in _USUAL


def likelier_encoding(data: bytes, declared: str, text: str) -> str:
    """Return what the bytes look like where that is quite another encoding, else "".

    ``text`` is how they read as declared.
    """
    family = _FAMILY.get(declared)
    if family is None:
        return ""
    is_odd = family not in _EAST_ASIAN and _is_odd(declared, text[:_PROBE])
    if not (is_odd or _is_telling(data)):
        return ""
    data = data.removeprefix(codecs.BOM_UTF8)
    found = likeliest_encoding(data)
    other = _FAMILY.get(found)
    if other == family:
        return found if is_odd and found == "windows-1254" else ""
    is_chance = other in _SELDOM if family in _EAST_ASIAN else other == _LATIN and not is_odd
    return found if other and not is_chance and reads_all(data, found) else ""


def is_sure(declared: str, likelier: str, text: str) -> bool:
    """Return whether the declared reading is so bad that the likelier one is to be taken."""
    family = _FAMILY.get(declared)
    if family not in _USUAL or _FAMILY.get(likelier) not in _EAST_ASIAN:
        return False
    return (family == _LATIN and _is_dense(text[:_PROBE])) or find_spoilt(text) is not None


def _is_dense(text: str) -> bool:
    """Return whether most characters above ASCII stand in runs that no Western text has."""
    above = len(text) - len(text.encode("ascii", "ignore"))
    return 2 * sum(map(len, _DENSE.findall(text))) > above


def reads_all(data: bytes, encoding: str) -> bool:
    """Return whether an encoding reads the bytes without a fault."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_telling(data: bytes) -> bool:
    return len(data.translate(None, _ASCII)) >= _LEAST


def _is_odd(declared: str, text: str) -> bool:
    """Return whether letters stand where they seldom do, so that even a few of them tell.

    Those are Greek to Arabic ones within Latin words, and many that Turkish has other letters for.
    """
    if declared == _LATIN:
        return sum(map(text.count, _TURKISH)) >= 2 * _LEAST_ODD
    within = len(_WITHIN.findall(text))
    return within >= max(_LEAST_ODD, _MIN_SHARE_WITHIN * len(_OTHERS.findall(text)))
