"""The text of a page's bytes, once its encoding is known."""

from __future__ import annotations

from core.page import Page


def decode_as(data: bytes, encoding: str) -> str:
    """Return the text of the bytes: bad ones show as U+FFFD, a byte order mark is dropped."""
    return data.decode(encoding, errors="replace").removeprefix("\ufeff")


def decode(page: Page) -> str:
    """Return the text of a page's body as `decode_as` reads it."""
    return decode_as(page.body, page.encoding)
