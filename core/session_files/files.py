"""Writing and reading session files."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from core.load.pages import MAX_BYTES
from core.model import Side
from core.report.saving import sweep, write_whole
from core.session_files.archive import Archive, packed
from core.session_files.errors import (
    Damage,
    DamagedSessionError,
    HostileSessionError,
    MissingSessionError,
    NewerSessionError,
    NoSessionError,
    OverfullSessionError,
    Trick,
    UnreadableSessionError,
    WrongManifestError,
)
from core.session_files.fields import Fields, WrongFieldError, parsed, written
from core.session_files.manifest import FORMAT, MAX_REMARKS, from_manifest, page_sums, to_manifest
from core.session_files.migrations import SCHEMA, UnknownVersionError, migrated
from core.session_files.saved import SavedSession

MEDIA_TYPE = "application/vnd.retold.session+zip"
"""Stands at the beginning of each file, so that systems know it whatever its name."""

# Notes on every passage of two books, and a correction of every block, come to a tenth of this.
MAX_MANIFEST_BYTES = 16 * 1024**2
# Both pages stored as they are, the manifest, and what a ZIP file says of them.
_MAX_FILE_BYTES = 2 * MAX_BYTES + MAX_MANIFEST_BYTES + 64 * 1024
# Nobody writes a file for so long: its process was killed.
_LEFT_SECONDS = 3600.0
_TYPE, _MANIFEST = "mimetype", "manifest.json"
_PAGES = {Side.SOURCE: "pages/source", Side.REPOST: "pages/repost"}
_SCHEMA = re.compile(re.escape(FORMAT) + r"(\d{1,9})", re.ASCII)


def save_session(saved: SavedSession, path: Path) -> None:
    """Write a session file, in the place of one that is there; equal sessions give equal bytes.

    Whatever happens meanwhile, the file is the one before or the new one. Raises a
    `core.report.errors.ReportError` where the system refuses, and `OverfullSessionError`.
    """
    manifest = written(to_manifest(saved))
    if len(manifest) > MAX_MANIFEST_BYTES or len(saved.remarks) > MAX_REMARKS:
        raise OverfullSessionError(path)
    pages = {_PAGES[side]: page.data for side in Side if (page := saved.page(side)) is not None}
    members = {_TYPE: MEDIA_TYPE.encode("ascii"), _MANIFEST: manifest, **pages}
    write_whole(path, packed(members), overwrite=True)
    sweep(path.parent, _LEFT_SECONDS)


def open_session(path: Path) -> SavedSession:
    """Return what a session file holds; nothing but this file is read.

    Raises a `SessionError` for a file that is no session, that is not whole, that is made to do
    harm, or that a newer Retold wrote.
    """
    archive = Archive(_read(path), path)
    if _TYPE not in archive.names or archive.read(_TYPE, 200) != MEDIA_TYPE.encode("ascii"):
        raise NoSessionError(path)
    try:
        manifest = _manifest(archive.read(_MANIFEST, MAX_MANIFEST_BYTES), path)
        sums = page_sums(manifest)
        if archive.names - {_TYPE, _MANIFEST, *(_PAGES[side] for side in sums)}:
            raise HostileSessionError(path, Trick.MORE)
        pages = {side: archive.read(_PAGES[side], MAX_BYTES) for side in sums}
        for side, data in pages.items():
            if not sums[side].is_of(data):
                raise DamagedSessionError(path, Damage.CHANGED)
        return from_manifest(manifest, pages)
    except WrongFieldError as error:
        raise WrongManifestError(path, error.where) from None


def _manifest(data: bytes, path: Path) -> Fields:
    """Return the manifest in the form of today."""
    manifest = parsed(data)
    schema = _SCHEMA.fullmatch(manifest.text("schema"))
    if schema is None:
        raise manifest.wrong("schema")
    version = int(schema[1])
    if version > SCHEMA:
        raise NewerSessionError(path, str(manifest.value.get("version", ""))[:40])
    try:
        return Fields(migrated(manifest.value, version))
    except UnknownVersionError:
        raise manifest.wrong("schema") from None


def _read(path: Path) -> bytes:
    try:
        status = path.stat()
        # Opening a pipe or a device may wait for ever.
        if not stat.S_ISREG(status.st_mode):
            raise NoSessionError(path)
        with path.open("rb") as file:
            data = file.read(_MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise MissingSessionError(path) from None
    except OSError as error:
        raise UnreadableSessionError(path, (error.strerror or str(error)).lower()) from error
    except ValueError:  # a NUL in the path
        raise MissingSessionError(path) from None
    if len(data) > _MAX_FILE_BYTES:
        raise HostileSessionError(path, Trick.LARGE)
    return data
