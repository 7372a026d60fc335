"""Which file a folder stands for: the page that a browser saved into it with all its pictures."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from core.load.errors import DirectoryError

# A folder of more is an archive of pages, and nobody waits until it is listed.
_MAX_LISTED = 10_000
_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht"})
# What browsers add to the page's name for the folder of its pictures, by their language.
_PICTURES = ("_files", ".files", "-Dateien", "_Dateien", "_fichiers", "_archivos", " files")


def page_in(folder: Path, name: str) -> Path:
    """Return the only web page in a folder, or the only one that has a folder of its pictures.

    Raises a `DirectoryError` that names the pages where there are none or several.
    """
    with os.scandir(folder) as entries:
        listed = [entry for entry in islice(entries, _MAX_LISTED) if entry.name[:1] != "."]
    folders = {entry.name for entry in listed if entry.is_dir(follow_symlinks=False)}
    pages = sorted(
        entry.name
        for entry in listed
        if Path(entry.name).suffix.lower() in _SUFFIXES and entry.is_file(follow_symlinks=False)
    )
    whole = [page for page in pages if _has_pictures(page, folders)]
    likely = whole if len(whole) == 1 else pages
    if len(likely) != 1:
        raise DirectoryError(name, tuple(pages))
    return folder / likely[0]


def _has_pictures(page: str, folders: set[str]) -> bool:
    stem = Path(page).stem
    return any(stem + ending in folders for ending in _PICTURES)
