"""What a person dropped or pasted, as places to read from."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl

from gui.pair import Place

_NO_WORDS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>|&nbsp;|&#160;", re.I | re.S)


def places_in(mime: QMimeData | None, *, as_text: bool = False) -> tuple[Place, ...]:
    """Return the places that dropped or copied data names: files, links, or a piece of a page.

    A piece of a page comes with its mark-up where it has any, unless it is wanted ``as_text``.
    None is what an empty clipboard holds.
    """
    if mime is None:
        return ()
    named = _files(mime) or _links(mime)
    if named:
        return named
    translate = QCoreApplication.translate
    html, text = "" if as_text else mime.html(), mime.text()
    if _has_words(html):
        return (Place.of_html(html, translate("drops", "pasted selection")),)
    if text.strip():
        return (Place.of_text(text, translate("drops", "pasted text")),)
    return ()


def link_in(text: str) -> str:
    """Return the address that a text consists of, "" where it is anything else."""
    link = text.strip()
    is_link = link.startswith(("http://", "https://")) and len(link.split()) == 1
    return link if is_link else ""


def _files(mime: QMimeData) -> tuple[Place, ...]:
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return tuple(Place.of_path(path) for path in files)


def _links(mime: QMimeData) -> tuple[Place, ...]:
    urls = [url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in mime.urls()]
    links = [link for link in (*urls, mime.text()) if link_in(link)]
    # A browser gives one link as an address and as a text.
    return tuple(Place.of_address(link) for link in dict.fromkeys(map(link_in, links)))


def _has_words(html: str) -> bool:
    """Return whether mark-up has any text: a picture that was copied has none."""
    return bool(_NO_WORDS.sub("", html).strip())


def has_place(mime: QMimeData) -> bool:
    """Return whether `places_in` may find anything, without fetching the data."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()
