"""What kinds of event a text speaks of: arrests, deaths, prices, told by the list of events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.text.wordlists import alternation, rows

TOPICS = frozenset(
    (
        *("water", "tree", "animal", "school", "vehicle", "flight", "ship", "troops", "data"),
        *("energy", "meal", "lodging", "harvest", "contract", "build", "power plant", "cycling"),
        *("screening", "fire", "team"),
    )
)
"""Groups whose words only say what a text is about: much is counted of ships."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LONGEST_PHRASE = 4


def events_in(small: str) -> frozenset[str]:
    """Return the groups of ``events.txt`` that words of a text in lower case stand in."""
    groups = _groups()
    return frozenset(group for phrase in _phrases(small) for group in groups.get(phrase, ()))


def _phrases(small: str) -> Iterator[str]:
    """Yield what may be an entry: a pattern of all entries would take longer to make."""
    words = _WORD.findall(small)
    for start in range(len(words)):
        for length in range(1, _LONGEST_PHRASE + 1):
            yield " ".join(words[start : start + length])
    if _HAN.search(small):
        yield from _unspaced().findall(small)


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Return the groups of each entry: "custody" is in one, "burned" in two."""
    found: dict[str, dict[str, None]] = {}
    for group, row in rows("events"):
        for entry in row:
            found.setdefault(entry.lower(), {})[group] = None
    return {entry: tuple(groups) for entry, groups in found.items()}


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(alternation(entry for entry in _groups() if _HAN.search(entry)))
