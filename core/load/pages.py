"""Reading the bytes of one page: a file, an address that was asked for, or what was pasted.

Nothing else is ever opened.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from core.load.addresses import address_name, fetch, is_address
from core.load.bodies import Body, open_body
from core.load.content_types import ContentType
from core.load.encodings import Reading, read_encoding
from core.load.errors import (
    DirectoryError,
    EmptyFileError,
    MissingFileError,
    TooLargeError,
    UnknownEncodingError,
    UnreadableFileError,
)
from core.load.formats import CONTAINERS, MARKUP, READABLE, inner_type, media_type
from core.load.labels import known_encoding
from core.model import Note, Page, Severity, Stage
from core.progress import Progress, ignore_progress

MAX_BYTES = 32 * 1024**2
PASTED = "pasted text"


def load(
    place: Path | str | bytes,
    *,
    encoding: str | None = None,
    name: str | None = None,
    progress: Progress = ignore_progress,
) -> Page:
    """Return the page at a path or an http(s) address, or the one that ``place`` holds as bytes.

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
        name, address = name or path.name or str(place), str(path.absolute())
        data = _read(path, name)
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
        return Page(name, address, data, form, "", digest, data, form)
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
        notes=(*_asides(name, body), *_notes(name, reading)),
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


def _read(path: Path, name: str) -> bytes:
    """Return the file's bytes, at most one more than the limit."""
    try:
        if path.is_dir():
            raise DirectoryError(name)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise MissingFileError(name) from None
    except OSError as error:
        raise UnreadableFileError(name, (error.strerror or str(error)).lower()) from error
    except ValueError:  # a NUL in the path
        raise MissingFileError(name) from None


def _asides(name: str, body: Body) -> Iterator[Note]:
    for aside in body.asides:
        yield Note(Severity.MEDIUM, Stage.LOAD, f"“{name}” {aside}.")


def _notes(name: str, reading: Reading) -> tuple[Note, ...]:
    texts: list[str] = []
    if reading.is_guess:
        texts.append(
            f"“{name}” does not say its encoding rightly; it was read as {reading.encoding}."
        )
    if reading.replaced:
        places = "one place" if reading.replaced == 1 else f"{reading.replaced} places"
        texts.append(
            f"“{name}” holds bytes that are not {reading.encoding}: {places} show as \ufffd."
        )
    return tuple(Note(Severity.MEDIUM, Stage.LOAD, text) for text in texts)
