"""Where sessions are kept that were not saved, in case the program ends unexpectedly.

Each process has a folder of its own there, with a lock in it that the system gives up when the
process ends, however it does.
"""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from core.report.saving import sweep
from gui.pair import SESSION_SUFFIX

_FILE, _LOCK = f"session{SESSION_SUFFIX}", "lock"


class Slot:
    """One process's folder, locked as long as this object is not released."""

    def __init__(self, folder: Path, lock: QLockFile) -> None:
        self.folder = folder
        self._lock = lock

    @property
    def file(self) -> Path:
        """Where the session is kept, whether there is one or not."""
        return self.folder / _FILE

    @property
    def kept_at(self) -> datetime | None:
        """When the session was written, in local time; None where there is none."""
        try:
            return datetime.fromtimestamp(self.file.stat().st_mtime).astimezone()
        except OSError:
            return None

    def empty(self) -> None:
        """Remove the session that is kept, and what was left of writing one."""
        # What cannot be removed is offered once more at the next start.
        with suppress(OSError):
            self.file.unlink(missing_ok=True)
            sweep(self.folder)

    def release(self) -> None:
        """Give the folder up; one without a session goes."""
        is_empty = self.kept_at is None
        self._lock.unlock()
        if is_empty:
            with suppress(OSError):
                sweep(self.folder)
                self.folder.rmdir()


class RecoveryFolder:
    """The folder of all processes' folders."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def new_slot(self) -> Slot:
        """Return a folder for this process; OSError where the system refuses."""
        folder = self.path / secrets.token_hex(6)
        self.path.mkdir(parents=True, exist_ok=True)
        # What others saved is nobody's business.
        folder.mkdir(0o700)
        lock = _lock_of(folder)
        if not lock.tryLock(0):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
        return Slot(folder, lock)

    def abandoned(self) -> tuple[Slot, ...]:
        """Return the folders with a session whose processes have ended, newest first.

        They are this process's now. Folders without a session are cleared away.
        """
        try:
            folders = [each for each in self.path.iterdir() if each.is_dir()]
        except OSError:
            return ()
        slots = [slot for folder in folders if (slot := _taken(folder)) is not None]
        for slot in slots:
            if slot.kept_at is None:
                slot.release()
        kept = [(slot.kept_at, slot) for slot in slots]
        dated = [(time, slot) for time, slot in kept if time is not None]
        return tuple(slot for _, slot in sorted(dated, key=lambda pair: pair[0], reverse=True))


def _taken(folder: Path) -> Slot | None:
    """Return a folder that nobody has, None for one that a process still writes to."""
    lock = _lock_of(folder)
    return Slot(folder, lock) if lock.tryLock(0) else None


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    # However long it takes: a lock is stale when its process has ended, and not before.
    lock.setStaleLockTime(0)
    return lock
