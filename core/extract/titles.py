"""The title of an article, apart from the name of the site that pages hang on to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.shapes import shape

_SEPARATOR = re.compile(r"\s+[-–—|_·•»:]\s+|\s*[|｜_]\s*|\s+::\s+|:\s+")
# Of these a title may have one inside, so what follows must look like a name.
_SUFFIX = re.compile(r"(?:\s+[-–—|·•»]+\s+|\s*[|｜_]+\s*)(?=[^-–—|｜_·•»]+$)")
_MAX_SITE_WORDS = 8
_MIN_PART_WORDS = 3
_MAX_TITLE_WORDS = 40
# A title stands near the top of the page or near the text, however long the menu between them.
_FIRST_LINES = 10
_LAST_LINES = 60
# Shorter lines repeat by chance.
_MIN_LETTERS = 8
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Title:
    """A title without its site, and the site's name or ""."""

    text: str
    site: str = ""

    def is_repeated_by(self, line: str) -> bool:
        """Return whether a line is the title, with the site's name or without, or part of it."""
        mine, other = letters(self.text), letters(line)
        if not mine or not other:
            return False
        if other in (mine, mine + letters(self.site), letters(self.site) + mine):
            return True
        shorter = min((line, self.text), key=len)
        # A line much longer than the title is a sentence that holds its words.
        is_near = len(other) <= 1.6 * len(mine)
        return (
            is_near and shape(shorter).words >= _MIN_PART_WORDS and (other in mine or mine in other)
        )


def is_titling(text: str) -> bool:
    """Return whether a text has the length of a title: some words, and not a paragraph."""
    return _MIN_PART_WORDS <= shape(text).words <= _MAX_TITLE_WORDS


def letters(text: str) -> str:
    """Return the letters and digits of a text, case folded: what of it survives any typesetting."""
    return _NOT_WORD.sub("", text).casefold()


def split_site(title: str, site: str = "") -> Title:
    """Return the title without the site's name, at either end where known, else behind a sign."""
    title = " ".join(title.split())
    if site:
        for cut in _SEPARATOR.finditer(title):
            head, tail = title[: cut.start()], title[cut.end() :]
            if letters(tail) == letters(site) and head:
                return Title(head, site)
            if letters(head) == letters(site) and tail:
                return Title(tail, site)
    match = _SUFFIX.search(title)
    if match is None:
        return Title(title, site)
    head, tail = title[: match.start()].strip(), title[match.end() :].strip()
    if not head or shape(tail).words > min(_MAX_SITE_WORDS, shape(head).words):
        return Title(title, site)
    deeper = split_site(head)
    return Title(deeper.text, site or tail)


def site_around(long: str, title: str) -> str:
    """Return what a page's window title has more than the title itself, cut at a sign, or ""."""
    for cut in _SEPARATOR.finditer(long):
        head, tail = long[: cut.start()].strip(), long[cut.end() :].strip()
        if letters(head) == letters(title):
            return tail
        if letters(tail) == letters(title):
            return head
    return ""


def likeliest_title(lines: Sequence[str]) -> str:
    """Return the title among the lines above an article, "" where none may be it.

    Pages repeat their title; it stands last before the text, or first on the page. Where a line
    holds the title and more, such as the site's name, it is the one returned.
    """
    near = [*lines[:_FIRST_LINES], *lines[_FIRST_LINES:][-_LAST_LINES:]]
    usable = [line for line in near if 1 < shape(line).words <= _MAX_TITLE_WORDS]
    usable = [line for line in usable if not line.endswith((".", "。"))] or usable
    # "Staff Writer", "London": a title of so few words is rarer than a line of them around it.
    usable = [line for line in usable if shape(line).words >= _MIN_PART_WORDS] or usable
    if not usable:
        return ""
    keys = [letters(line) for line in usable]
    best = max(range(len(usable)), key=lambda place: (_likeness(place, keys), place))
    holders = [place for place in range(len(usable)) if keys[best] in keys[place]]
    return usable[max(holders, key=lambda place: (len(keys[place]), -place))]


def _likeness(place: int, keys: Sequence[str]) -> float:
    others = (*keys[:place], *keys[place + 1 :])
    repeats = sum(_shares(keys[place], other) for other in others)
    return repeats + (place == len(keys) - 1) + 0.5 * (place == 0)


def _shares(one: str, two: str) -> bool:
    shorter, longer = sorted((one, two), key=len)
    return len(shorter) >= _MIN_LETTERS and shorter in longer
