"""What a ``Content-Type`` header says of the bytes that it came with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.load.labels import known_encoding

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ContentType:
    """A media type in small letters, "" where none is given, and an encoding if it is known."""

    media_type: str
    encoding: str | None

    @classmethod
    def of(cls, header: str) -> ContentType:
        """Return what the value of a header says."""
        charset = _CHARSET.search(header)
        encoding = known_encoding(charset[1]) if charset else None
        return cls(header.partition(";")[0].strip().lower(), encoding)
