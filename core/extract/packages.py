"""The parts of an office document: a ZIP file with XML in it, unpacked within limits."""

from __future__ import annotations

import io
import zipfile
import zlib

from core.extract.errors import (
    DamagedDocumentError,
    ProtectedDocumentError,
    SwollenDocumentError,
)
from core.extract.trees import BrokenXmlError, Node, parse_xml

# All parts that are read together; a novel has 5 MB, and the tree takes up to 20 times as much.
MAX_UNPACKED = 24 * 1024**2
# Some thousand pictures are a document; more entries than that take memory by themselves.
_MAX_MEMBERS = 20_000
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
# The other methods are never used there, and one of them lets the file ask for gigabytes.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError,
    RuntimeError, KeyError,
)  # fmt: skip


class Package:
    """A document's parts by name; ``form`` is what a person calls such a document."""

    def __init__(self, data: bytes, name: str, form: str) -> None:
        """Raises a `PageError` for bytes that are no such package."""
        self._name, self._form = name, form
        self._left = MAX_UNPACKED
        if data.count(_ENTRY) > _MAX_MEMBERS:
            raise SwollenDocumentError(name, MAX_UNPACKED)
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.damaged() from error
        self._members = {info.filename: info for info in self._file.infolist()}

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def damaged(self) -> DamagedDocumentError:
        """Return the error that says so."""
        return DamagedDocumentError(self._name, self._form)

    def protected(self) -> ProtectedDocumentError:
        """Return the error that says so."""
        return ProtectedDocumentError(self._name, self._form)

    def tree(self, member: str) -> Node | None:
        """Return the root of a part, None where the document has no such part."""
        if member not in self._members:
            return None
        try:
            return parse_xml(self._unpacked(self._members[member]))
        except BrokenXmlError as error:
            raise self.damaged() from error

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        """Return the bytes of a part; what it says of its own size is not believed."""
        if info.flag_bits & _ENCRYPTED:
            raise self.protected()
        if info.compress_type not in _METHODS:
            raise self.damaged()
        try:
            with self._file.open(info) as file:
                data = file.read(self._left + 1)
        except _BROKEN as error:
            raise self.damaged() from error
        if len(data) > self._left:
            raise SwollenDocumentError(self._name, MAX_UNPACKED)
        self._left -= len(data)
        return data
