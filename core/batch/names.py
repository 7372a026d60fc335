"""Names of pairs: unique, and safe as names of files on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

from core.load.addresses import address_name, is_address
from core.text.visible import unturned

# A name of 255 bytes is the longest of most file systems; an ending and a number follow.
_MAX_BYTES = 200
# What Windows refuses in names, a slash anywhere, and pictures of control characters.
_UNSAFE = re.compile('[<>:"/\\\\|?*\x00-\x1f\ufffd␀-␡]+')
# Of a page on the web; what follows the last dot of an address is not always an ending.
_PAGE_ENDING = re.compile(r"(?<=.)\.(?:[sx]?html?|php|aspx?|jsp|pdf)\Z", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
# What the batch itself writes into the folder.
_TAKEN: tuple[str, ...] = ("index", "matrix")
_TELL_NOTHING = ("index", "default")
_NAMELESS = "repost"


def name_of(place: str) -> str:
    """Return what to call a page by its path or address: a file's name without its ending.

    A file that is called ``index``, as many saved pages are, is called after its folder.
    """
    if is_address(place):
        return _PAGE_ENDING.sub("", address_name(place))
    path = PurePath(place.replace("\\", "/"))
    if path.stem.casefold() in _TELL_NOTHING and path.parent.name:
        return path.parent.name
    return path.stem or place


def unique_names(names: Iterable[str]) -> list[str]:
    """Return the names; one that was there before has a number: ``daily (2)``."""
    taken: set[str] = set()
    return [_free(name, taken, " ({})") for name in names]


def safe_files(names: Iterable[str]) -> list[str]:
    """Return a name of a file without ending for each name.

    No two are alike on a system that takes upper and lower case for the same.
    """
    taken = set(_TAKEN)
    return [_free(safe_file(name), taken, "-{}") for name in names]


def safe_file(name: str) -> str:
    """Return the name with what a system may refuse as hyphens, and not too long."""
    name = unicodedata.normalize("NFC", unturned(name))
    name = _UNSAFE.sub("-", _BLANKS.sub(" ", name))
    name = name.encode()[:_MAX_BYTES].decode(errors="ignore").strip(" .-")
    if _DEVICE.match(name):
        name = f"_{name}"
    return name or _NAMELESS


def _free(name: str, taken: set[str], numbered: str) -> str:
    candidate, number = name, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = name + numbered.format(number)
    taken.add(candidate.casefold())
    return candidate
