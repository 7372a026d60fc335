"""Addresses of pages as links that no format misreads."""

from __future__ import annotations

from urllib.parse import quote

from core.text.visible import unturned

# What may stand in an address between < and >, or in a cell of a table in Markdown.
_ADDRESS_SIGNS = "!#$%&'()*+,/:;=?@[]~"
# No browser takes more for granted; Typst stops at 8,000.
_LONGEST = 2_000


def link_to(address: str) -> str:
    """Return a web address as a link, "" for one that is too long to be a link."""
    shown = quote(unturned(address), safe=_ADDRESS_SIGNS)
    return shown if len(shown) <= _LONGEST else ""
