"""Files that are never half: written beside, then renamed."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core.report.errors import ExistingReportError, PageAsReportError, UnwritableReportError

_PART = ".retold-{}.part"


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """Raise ExistingReportError where a file would be written over that may not be.

    UnwritableReportError where the system does not even tell: a name that is too long, say.
    """
    try:
        is_there = path.is_file()
    except OSError as reason:
        raise UnwritableReportError(path, reason) from reason
    if is_there and not overwrite:
        raise ExistingReportError(path)


def refuse_pages(paths: Iterable[Path], pages: Iterable[object]) -> None:
    """Raise PageAsReportError where a report would be written over a page that it is made of.

    ``pages`` are the places of pages; only paths among them can be in the way.
    """
    kept = {os.path.realpath(page) for page in pages if isinstance(page, Path)}
    for path in paths:
        if os.path.realpath(path) in kept:
            raise PageAsReportError(path)


def write_whole(path: Path, data: bytes | Iterable[bytes], *, overwrite: bool) -> None:
    """Write the file so that it holds all of ``data`` or what it held before.

    ``data`` may come in pieces, which are made while it is written. A link is followed, a device
    or pipe (``/dev/stdout``) is written straight.

    Raises:
        ExistingReportError: the file exists and ``overwrite`` is false.
        UnwritableReportError: the system refuses; nothing is left behind.
    """
    refuse_existing(path, overwrite=overwrite)
    pieces = (data,) if isinstance(data, bytes) else data
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            with path.open("wb") as file:
                file.writelines(pieces)
        else:
            _replace(path.resolve(), pieces, overwrite=overwrite)
    except FileExistsError:
        raise ExistingReportError(path) from None
    except OSError as reason:
        raise UnwritableReportError(path, reason) from reason


def sweep(folder: Path, older_seconds: float = 0.0) -> None:
    """Remove what killed processes left in a folder beside the files that they were writing.

    What is not ``older_seconds`` may be of a process that is still writing.
    """
    for part in folder.glob(_PART.format("*")):
        # What cannot be removed is in nobody's way.
        with suppress(OSError):
            if time.time() - part.stat().st_mtime >= older_seconds:
                part.unlink()


def _replace(path: Path, pieces: Iterable[bytes], *, overwrite: bool) -> None:
    # A name of its own length: one made from a long report name could be too long.
    beside = path.with_name(_PART.format(secrets.token_hex(6)))
    try:
        with beside.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode)
        if overwrite or not _linked(beside, path):
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _linked(beside: Path, path: Path) -> bool:
    """Give the file its name where nothing has that name, in one step with finding that out.

    Returns whether the disk knows such links. FileExistsError where somebody was faster.
    """
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True
