"""The part of a file that holds the page: the file itself, or a part of a mail or web archive."""

from __future__ import annotations

from dataclasses import dataclass

from core.page import MediaType, Origin

_UNKNOWN = Origin()


@dataclass(frozen=True, slots=True)
class Body:
    """The part that holds the page: its bytes and ``Content-Type``.

    ``asides`` say what else the file holds: the ends of sentences that begin with its name.
    """

    data: bytes
    content_type: str
    origin: Origin = _UNKNOWN
    asides: tuple[str, ...] = ()


def open_body(data: bytes, form: MediaType, name: str, header: str) -> Body:
    """Return the page of a text file, web archive or mail.

    ``header`` is the ``Content-Type`` that came with the file. Raises a `PageError` for a
    container without a page. The standard library's mail costs 30 ms to import.
    """
    if form is MediaType.MHTML:
        from core.load.archives import read_archive

        return read_archive(data, name)
    if form is MediaType.MAIL:
        from core.load.mails import read_mail

        return read_mail(data, name)
    return Body(data, header)
