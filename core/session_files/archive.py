"""The ZIP file around a session: written the same each time, and read within limits.

Nothing of it is ever written to a disk, so that no name in it leads anywhere.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath
from stat import S_IFMT, S_IFREG

from core.session_files.errors import (
    Damage,
    DamagedSessionError,
    HostileSessionError,
    NoSessionError,
    Trick,
)

# Text is packed to a quarter; what packs better than this is all but empty, and is stored as it is.
MAX_RATIO = 100
# Of four parts that there are; later versions may have some more.
_MAX_MEMBERS = 32
_MAX_LIST_BYTES = 8192
_BEGINNING, _END = b"PK\x03\x04", b"PK\x05\x06"
_END_BYTES = 22
_ENCRYPTED = 0x1
# Long enough for a check now and then, short enough to stop soon.
_PIECE = 1024**2
# The other methods are never used here, and one of them lets the file ask for gigabytes.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError,
    NotImplementedError, RuntimeError, KeyError, IndexError,
)  # fmt: skip


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP file of some members in their order; equal members give equal bytes.

    The first one is stored as it is, so that the type of the file can be told from its beginning.
    """
    first = next(iter(members))
    data = _zipped(members, {first})
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        swollen = {info.filename for info in file.infolist() if _is_swollen(info)}
    return _zipped(members, {first, *swollen}) if swollen else data


class Archive:
    """The members of a file's bytes by name, none of them unpacked yet; ``path`` names it."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Raises a `SessionError` for bytes that are no such file."""
        self._path = path
        if not data.startswith(_BEGINNING):
            raise NoSessionError(path)
        _refuse_list(data, path)
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise DamagedSessionError(path, Damage.UNLISTED) from error
        infos = self._file.infolist()
        for info in infos:
            self._refuse(info)
        self._members = {info.filename: info for info in infos}
        if len(self._members) != len(infos):
            raise HostileSessionError(path, Trick.DOUBLE)

    @property
    def names(self) -> frozenset[str]:
        """The names of the members."""
        return frozenset(self._members)

    def read(self, name: str, most: int) -> bytes:
        """Return a member of at most that many bytes, whatever it says of its own size."""
        if name not in self._members:
            raise DamagedSessionError(self._path, Damage.MISSING)
        info = self._members[name]
        if info.file_size > most or _is_swollen(info):
            raise self._swollen()
        pieces: list[bytes] = []
        left = most
        try:
            with self._file.open(info) as file:
                while piece := file.read(min(_PIECE, left + 1)):
                    pieces.append(piece)
                    left -= len(piece)
                    if left < 0:
                        raise self._swollen()
        except _BROKEN as error:
            raise DamagedSessionError(self._path, Damage.UNREADABLE) from error
        return b"".join(pieces)

    def _refuse(self, info: zipfile.ZipInfo) -> None:
        """Raise a `SessionError` for a member that Retold never writes."""
        # The name that the file has: the other one is cut where this has a NUL.
        if _leads_out(info.orig_filename):
            raise HostileSessionError(self._path, Trick.OUTSIDE)
        if S_IFMT(info.external_attr >> 16) not in (0, S_IFREG):
            raise HostileSessionError(self._path, Trick.LINK)
        if info.flag_bits & _ENCRYPTED or info.compress_type not in _METHODS:
            raise HostileSessionError(self._path, Trick.PACKING)

    def _swollen(self) -> HostileSessionError:
        return HostileSessionError(self._path, Trick.BOMB)


def _refuse_list(data: bytes, path: Path) -> None:
    """Raise a `SessionError` where the list of members is not at the end, or is no short one.

    Python's own reader would look for one anywhere, and take whatever memory it asks for.
    """
    end = data[-_END_BYTES:]
    if len(data) < _END_BYTES or not end.startswith(_END):
        raise DamagedSessionError(path, Damage.CUT)
    disks, count, size, start = struct.unpack("<4xI2xHII2x", end)
    if count > _MAX_MEMBERS or size > _MAX_LIST_BYTES:
        raise HostileSessionError(path, Trick.MANY)
    if disks or start + size != len(data) - _END_BYTES:
        raise DamagedSessionError(path, Damage.UNLISTED)


def _leads_out(name: str) -> bool:
    """Return whether a name is of somewhere else: absolute, upwards, on a drive, or cut short."""
    windows = PureWindowsPath(name)
    is_absolute = PurePosixPath(name).is_absolute() or bool(windows.drive or windows.root)
    return is_absolute or ".." in windows.parts or "\0" in name


def _is_swollen(info: zipfile.ZipInfo) -> bool:
    return info.file_size > MAX_RATIO * max(info.compress_size, 1)


def _zipped(members: Mapping[str, bytes], stored: set[str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in members.items():
            # The first day that ZIP files know, and the system that most readers know best: when
            # and where it was written is no part of what is saved.
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = (S_IFREG | 0o644) << 16
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            file.writestr(info, data)
    return buffer.getvalue()
