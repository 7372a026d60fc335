"""Telling a page to log in or to consent from the page that was asked for."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Whole parts of a path or of a host's name: "/consent-law-passed" is a story.
_WORDS = (
    r"log-?in|sign-?in|sign-?on|sso|auth|oauth2?|authenticate|authorize|accounts?"
    r"|consent|collectconsent|privacy-?wall|cookie-?wall|paywall|subscribe|register|registration"
)
_PART = re.compile(rf"(?:{_WORDS})(?:\.\w{{2,5}})?", re.IGNORECASE)
_PASSWORD = re.compile(rb"<input\b[^>]{0,500}\btype\s*=\s*[\"']?password", re.IGNORECASE)
_SILENT = re.compile(rb"<(script|style|template|svg)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)
_TAG = re.compile(rb"<[^<>]*>")
# A form to log in explains itself in fewer words; the shortest news have more.
_MAX_WORDS = 120
_PROBE = 512 * 1024


def is_login_address(address: str) -> bool:
    """Return whether an address calls itself one to log in, to consent or to subscribe."""
    parts = urlsplit(address)
    names = [*parts.path.split("/"), *(parts.hostname or "").split(".")[:-1]]
    return any(_PART.fullmatch(name) for name in names)


def is_login_form(data: bytes) -> bool:
    """Return whether a page asks for a password and says next to nothing else."""
    probe = data[:_PROBE]
    if not _PASSWORD.search(probe):
        return False
    return len(_TAG.sub(b" ", _SILENT.sub(b" ", probe)).split()) <= _MAX_WORDS
