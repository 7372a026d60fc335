"""What a zip file is by its list of members; none of them is unpacked."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from core.load.errors import DamagedFileError, SessionAsPageError, UnsupportedFormatError
from core.page import MediaType

_SESSION = "application/vnd.retold"
PLAIN_ZIP = "a ZIP file"
_END = b"PK\x05\x06"
# A document lists some hundreds of members, at 46 bytes and a name each.
_MAX_LIST_BYTES = 1024**2
# The longest type that any standard lists has 85.
_MAX_TYPE_BYTES = 200
_TYPES = {
    "application/vnd.oasis.opendocument.text": MediaType.ODT,
    "application/vnd.oasis.opendocument.text-template": MediaType.ODT,
}
_OTHER_TYPES = (
    ("application/epub", "an e-book (EPUB)"),
    ("application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet"),
    ("application/vnd.oasis.opendocument.presentation", "a presentation"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file without text"),
)
_DOCX = re.compile(r"word/document\w*\.xml", re.IGNORECASE)
_OTHER_MEMBERS = (
    (re.compile(r"xl/workbook\.\w+", re.IGNORECASE), "a spreadsheet"),
    (re.compile(r"ppt/presentation\.xml", re.IGNORECASE), "a presentation"),
    (re.compile(r"Index/Document\.iwa|index\.apxl|index\.xml"), "an iWork document"),
    (re.compile(r"META-INF/container\.xml"), "an e-book (EPUB)"),
    (re.compile(r"META-INF/MANIFEST\.MF|AndroidManifest\.xml"), "a program"),
)


def document_type(data: bytes, name: str) -> MediaType:
    """Return the type of the text document that a zip file is; raise for any other zip file."""
    members, written_type = _listed(data, name)
    if written_type.startswith(_SESSION):
        raise SessionAsPageError(name)
    if written_type in _TYPES:
        return _TYPES[written_type]
    for beginning, form in _OTHER_TYPES:
        if written_type.startswith(beginning):
            raise UnsupportedFormatError(name, form)
    if any(map(_DOCX.fullmatch, members)):
        return MediaType.DOCX
    for pattern, form in _OTHER_MEMBERS:
        if any(map(pattern.fullmatch, members)):
            raise UnsupportedFormatError(name, form)
    raise UnsupportedFormatError(name, PLAIN_ZIP)


def _listed(data: bytes, name: str) -> tuple[Sequence[str], str]:
    """Return the names of the members, and what the member ``mimetype`` says if there is one."""
    end = data.rfind(_END)
    if end < 0 or len(data) < end + 22:
        raise DamagedFileError(name, "a ZIP file or office document")
    if struct.unpack_from("<I", data, end + 12)[0] > _MAX_LIST_BYTES:
        raise UnsupportedFormatError(name, "a ZIP file of very many members")
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.namelist()
            return members, _written_type(archive) if "mimetype" in members else ""
    except (BadZipFile, struct.error, OSError, ValueError, NotImplementedError, RuntimeError):
        raise DamagedFileError(name, "a ZIP file or office document") from None


def _written_type(archive: ZipFile) -> str:
    info = archive.getinfo("mimetype")
    if info.compress_type != ZIP_STORED or info.file_size > _MAX_TYPE_BYTES:
        return ""
    return archive.read(info).decode("ascii", "replace").strip()
