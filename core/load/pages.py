"""Reading the bytes of one page: a file, an address that was asked for, or what was pasted.

Nothing else is ever opened.
"""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from core.load.addresses import address_name, fetch, is_address
from core.load.bodies import open_body
from core.load.content_types import ContentType
from core.load.encodings import read_encoding
from core.load.errors import (
    EmptyFileError,
    MissingFileError,
    SpecialFileError,
    TooLargeError,
    UnknownEncodingError,
    UnreadableFileError,
)
from core.load.formats import CONTAINERS, MARKUP, READABLE, inner_type, media_type
from core.load.labels import known_encoding
from core.load.notes import page_notes
from core.model import Stage
from core.page import Page
from core.progress import Progress, ignore_progress

MAX_BYTES = 32 * 1024**2
PASTED = "pasted text"
# What a shell hands over as open files: a pipe there ends when its program does.
_HANDED = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")


def load(
    place: Path | str | bytes,
    *,
    encoding: str | None = None,
    name: str | None = None,
    progress: Progress = ignore_progress,
) -> Page:
    """Return the page at a path or an http(s) address, or the one that ``place`` holds as bytes.

    A folder stands for the only web page in it; nothing else beside a file is ever read.
    ``encoding`` is what the person says it is; a byte order mark knows better. ``name`` is what
    to call the page before a person: the file's name, or "pasted text". ``progress`` hears of the
    wait for an address, and may raise to end it. Raises a `PageError` for what cannot be read;
    what was odd but harmless is a note.
    """
    if is_address(place):
        return _fetched(place, encoding, name, progress)
    if isinstance(place, bytes):
        name, address, data = name or PASTED, "", place
    else:
        path = Path(place)
        name = name or path.name or str(place)
        if _is_folder(path):
            path = _listed(path, name)
            name = path.name
        address, data = str(path.absolute()), _read(path, name)
    return page_of(name, address, data, encoding=encoding)


def page_of(
    name: str, address: str, data: bytes, *, encoding: str | None = None, header: str = ""
) -> Page:
    """Return the page that some bytes hold, wherever they are from.

    ``encoding`` is what the person says it is, ``header`` the value of a ``Content-Type`` that
    came with the bytes, "" where none did.
    """
    if len(data) > MAX_BYTES:
        raise TooLargeError(name, MAX_BYTES)
    if not data.strip():
        raise EmptyFileError(name)
    asked = _asked(name, encoding)
    form = media_type(data, name, ContentType.of(header).media_type)
    digest = hashlib.sha256(data).hexdigest()
    if form not in READABLE:
        return Page(name, address, data, form, "", digest, data, form, content_type=header)
    body = open_body(data, form, name, header)
    said = ContentType.of(body.content_type)
    body_type = inner_type(body.data, name, said.media_type) if form in CONTAINERS else form
    reading = read_encoding(body.data, asked, said.encoding, is_markup=body_type in MARKUP)
    if not reading.text.strip():
        raise EmptyFileError(name)
    return Page(
        name=name,
        address=address,
        data=data,
        media_type=form,
        encoding=reading.encoding,
        sha256=digest,
        body=body.data,
        body_type=body_type,
        origin=body.origin,
        notes=page_notes(name, body, reading, is_markup=body_type in MARKUP),
        chosen_encoding=asked or "",
        content_type=header,
    )


def _fetched(address: str, encoding: str | None, name: str | None, progress: Progress) -> Page:
    answer = fetch(address, lambda: progress(Stage.LOAD, 0.0))
    name = name or address_name(answer.address)
    return page_of(name, answer.address, answer.data, encoding=encoding, header=answer.header)


def _asked(name: str, encoding: str | None) -> str | None:
    if encoding is None:
        return None
    known = known_encoding(encoding)
    if known is None:
        raise UnknownEncodingError(name, encoding)
    return known


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name too long, a NUL in it: reading says so
        return False


def _listed(folder: Path, name: str) -> Path:
    from core.load.folders import page_in

    try:
        return page_in(folder, name)
    except OSError as error:
        raise _unreadable(name, error) from error


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode) and not str(path).startswith(_HANDED)
    except (OSError, ValueError):  # reading says what is wrong
        return False


def _read(path: Path, name: str) -> bytes:
    """Return the file's bytes, at most one more than the limit."""
    if _is_special(path):  # opening it may wait for ever
        raise SpecialFileError(name)
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise MissingFileError(name) from None
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError:  # a NUL in the path
        raise MissingFileError(name) from None


def _unreadable(name: str, error: OSError) -> UnreadableFileError:
    return UnreadableFileError(name, (error.strerror or str(error)).lower())
