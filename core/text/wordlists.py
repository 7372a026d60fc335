"""Word lists of ``resources/words``: what counts as a hedge, a reporting verb, an outlet's name.

A list is a text file: ``#`` begins a comment line, ``[name]`` begins a group, every other line is
a row of entries separated by commas. Rows before the first group belong to the group ``""``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from core.resources import resource

Row = tuple[str, ...]

# Scripts written without blanks: a word boundary would never match inside them.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@cache
def rows(name: str) -> tuple[tuple[str, Row], ...]:
    """Return the rows of the list ``name`` in file order, each with the group it stands in."""
    text = resource("words", f"{name}.txt").read_text(encoding="utf-8")
    group = ""
    found: list[tuple[str, Row]] = []
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            group = line[1:-1]
        elif line and not line.startswith("#"):
            found.append((group, tuple(filter(None, map(str.strip, line.split(","))))))
    return tuple(found)


@cache
def entries(name: str, group: str | None = None) -> tuple[str, ...]:
    """Return all entries of a list, or of one of its groups, in file order."""
    return tuple(
        entry for found, row in rows(name) if group is None or found == group for entry in row
    )


@cache
def folded(name: str, group: str | None = None) -> frozenset[str]:
    """Return the entries of a list, or of one group, case-folded, for look-ups."""
    return frozenset(entry.casefold() for entry in entries(name, group))


@cache
def group_of(name: str) -> dict[str, str]:
    """Return the group that each case-folded entry of a list stands in; treat it as constant."""
    return {entry.casefold(): group for group, row in rows(name) for entry in row}


@cache
def pattern(name: str, group: str | None = None) -> re.Pattern[str]:
    """Return a pattern that finds the entries of a list, or of one group, in `lowered` text."""
    return re.compile(alternation(map(str.lower, entries(name, group))))


def alternation(phrases: Iterable[str]) -> str:
    """Return a pattern that matches any of the phrases as whole words, the longest first.

    A blank in a phrase matches any run of blanks, an apostrophe any apostrophe. Phrases in
    scripts without blanks match anywhere. No phrase at all matches nothing.
    """
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    spaced = [_flexible(phrase) for phrase in ordered if not _UNSPACED.search(phrase)]
    unspaced = [_flexible(phrase) for phrase in ordered if _UNSPACED.search(phrase)]
    parts = [rf"(?<![A-Za-z0-9_])(?:{'|'.join(spaced)})(?![A-Za-z0-9_])"] if spaced else []
    return "|".join(parts + unspaced) or r"(?!)"


def _flexible(phrase: str) -> str:
    """Return the phrase as a pattern that takes any blanks and apostrophes."""
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")


def lowered(text: str) -> str:
    """Return the text in lower case, every character in its place.

    A pattern that need not ignore case is three times as fast.
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
