"""What a person dropped or pasted, as places to read from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

from gui.pair import Place


def places_in(mime: QMimeData | None) -> tuple[Place, ...]:
    """Return the places that dropped or copied data names: files, a link, or the text itself.

    None is what an empty clipboard holds.
    """
    if mime is None:
        return ()
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return tuple(Place.of_path(path) for path in files)
    text = mime.text()
    link = text.strip()
    if link.startswith(("http://", "https://")) and len(link.split()) == 1:
        return (Place(Path(link), link),)
    if not link:
        return ()
    return (Place.of_text(text, QCoreApplication.translate("drops", "pasted text")),)


def has_place(mime: QMimeData) -> bool:
    """Return whether `places_in` may find anything, without fetching the data."""
    return mime.hasUrls() or mime.hasText()
