"""The words that figures are made of, with what they are worth."""

from __future__ import annotations

import re
from functools import cache

from core.text.wordlists import entries

COMMA_LANGUAGES = frozenset(entries("number_words", "decimal comma"))
"""Languages that write 1.234,5; everyone else here writes 1,234.5."""


@cache
def values(group: str) -> dict[str, str]:
    """Return the words of a group with their values."""
    return dict(_parted(entry) for entry in entries("number_words", group))


@cache
def either(group: str) -> str:
    """Return a pattern that matches any word of a group, the longest first."""
    names = sorted(values(group), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", r"\s") for name in names)


def _parted(entry: str) -> tuple[str, str]:
    name, _, value = entry.partition(" = ")
    return name, value
