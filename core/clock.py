"""The time of day, for commands alone: no result depends on it."""

from __future__ import annotations

from datetime import datetime


def now_in_words() -> str:
    """Return the local time in words to print; only reports made for a person hold it."""
    return datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z").strip()
