"""What is loaded from one place, before anything is read out of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model import Note


class MediaType(StrEnum):
    """What kind of file a page or its container is."""

    HTML = "text/html"
    XHTML = "application/xhtml+xml"
    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    PDF = "application/pdf"
    MHTML = "multipart/related"
    MAIL = "message/rfc822"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the container of a page knows of it, each "" where it does not say.

    A web archive gives the address; a mail its subject as title, its sender and its ISO date.
    """

    address: str = ""
    title: str = ""
    byline: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What was loaded from one place, byte for byte, and how to decode it.

    ``name`` is what to call it before a person (a file name, "pasted text"), ``address`` the full
    path or link or "". ``body`` is the part of the file that holds the page, of type
    ``body_type``: the file's own ``data`` unless that is a container. ``encoding`` is the body's,
    empty for formats that are not text; ``chosen_encoding`` is what the person said it is, or "".
    ``content_type`` is the header of that name which came with the bytes, "" where none did.
    """

    name: str
    address: str
    data: bytes
    media_type: MediaType
    encoding: str
    sha256: str
    body: bytes
    body_type: MediaType
    origin: Origin = Origin()
    notes: tuple[Note, ...] = ()
    chosen_encoding: str = ""
    content_type: str = ""
