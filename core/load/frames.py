"""Pages that are made of other files: what is missing in them."""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_FRAMESET = re.compile(r"<frameset\b", re.IGNORECASE)
_FRAME = re.compile(r"<frame\b[^<>]*?\bsrc\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s<>]+))", re.I)
# A frameset stands where other pages have their body.
_PROBE = 64 * 1024
_MAX_NAMED = 3


def missing_frames(text: str) -> str:
    """Return what to say of a page that only shows others, "" for all other pages."""
    probe = text[:_PROBE]
    if not _FRAMESET.search(probe):
        return ""
    probe = _UNSEEN.sub("", probe)
    found = _FRAMESET.search(probe)
    if not found:
        return ""
    frames = [match[1] or match[2] or match[3] or "" for match in _FRAME.finditer(probe)]
    names = ", ".join(f"“{frame}”" for frame in [*filter(None, frames)][:_MAX_NAMED])
    return f"only shows frames, which are in other files{': ' if names else ''}{names}"
