"""The title of an article, apart from the name of the site that pages hang on to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.shapes import shape

_SEPARATOR = re.compile(r"\s+[-–—|_·•»:]\s+|\s*[|｜_]\s*|\s+::\s+|:\s+")
# Of these a title may have one inside, so what follows must look like a name.
_SUFFIX = re.compile(r"(?:\s+[-–—|·•»]+\s+|\s*[|｜_]+\s*)(?=[^-–—|｜_·•»]+$)")
_SECTIONS = re.compile(r"\s*[|｜_]\s*")
_MAX_SITE_WORDS = 8
_MIN_PART_WORDS = 3
_MAX_TITLE_WORDS = 40
# A title stands near the top of the page or near the text, however long the menu between them.
_FIRST_LINES = 10
_LAST_LINES = 60
# What speaks for a line as a title beside its words, which count up to 1: on 180 labelled pages.
_SIGNED, _SIGNED_WITHIN = 0.3, 3
_REPEATED = 0.15
_SENTENCE = 0.3
_FULL_TITLE_WORDS = 7
_LONG_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
# Shorter lines repeat by chance.
_MIN_LETTERS = 8
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line above an article, and whether it says when it was published, or by whom."""

    text: str
    is_about: bool = False


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
    """Return the title without the site's name, at either end where known, else behind a sign.

    Where the name is known, sections of the site may stand before it, behind signs that no title
    has inside.
    """
    title = " ".join(title.split())
    if site and shape(site).words <= _MAX_SITE_WORDS:
        for cut in _SEPARATOR.finditer(title):
            head, tail = title[: cut.start()], title[cut.end() :]
            if letters(tail) == letters(site) and head:
                return Title(_SECTIONS.split(head)[0] or head, site)
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


def likeliest_title(lines: Sequence[TitleLine], article: str) -> str:
    """Return the title among the lines above an article, "" where none may be it.

    Its words stand in the article, which those of menus and sections do not; when and by whom is
    said right below it; and pages repeat it. Where a line holds the title and more, such as the
    site's name, it is the one returned.
    """
    near = [*lines[:_FIRST_LINES], *lines[_FIRST_LINES:][-_LAST_LINES:]]
    known = _terms(article)
    keys = [letters(line.text) for line in near]
    scores = [
        _of_article(line, known) + _SIGNED * _is_signed(near, place) + _repeats(place, keys)
        if not line.is_about and is_titling(line.text)
        else 0.0
        for place, line in enumerate(near)
    ]
    best = max(range(len(near)), key=lambda place: (scores[place], -place), default=-1)
    if best < 0 or not scores[best]:
        some = (line.text for line in near if not line.is_about and _title_length(line.text) > 1)
        return max(some, key=_title_length, default="")
    holders = [place for place in range(len(near)) if keys[best] in keys[place] and scores[place]]
    return near[max(holders, key=lambda place: (len(keys[place]), -place))].text


def _title_length(line: str) -> float:
    words = shape(line).words
    return words if words <= _MAX_TITLE_WORDS else 0.0


def _of_article(line: TitleLine, known: frozenset[str]) -> float:
    """Return the share of a line's words that its article has, less for a line of few words."""
    terms = _terms(line.text)
    share = len(terms & known) / len(terms) if terms else 0.0
    is_sentence = line.text.endswith((".", "。"))
    return share * min(1.0, shape(line.text).words / _FULL_TITLE_WORDS) - _SENTENCE * is_sentence


def _is_signed(lines: Sequence[TitleLine], place: int) -> bool:
    return any(line.is_about for line in lines[place + 1 : place + 1 + _SIGNED_WITHIN])


def _repeats(place: int, keys: Sequence[str]) -> float:
    """Return what it counts for that other lines are the same, or hold it or part of it."""
    others = (*keys[:place], *keys[place + 1 :])
    return _REPEATED * min(2, sum(_shares(keys[place], other) for other in others))


def _terms(text: str) -> frozenset[str]:
    """Return what tells of a text's subject: its longer words, and pairs of Han and kana."""
    folded = text.casefold()
    runs = _UNSPACED.findall(folded)
    pairs = (run[at : at + 2] for run in runs for at in range(len(run) - 1))
    return frozenset((*_LONG_WORD.findall(_UNSPACED.sub(" ", folded)), *pairs))


def _shares(one: str, two: str) -> bool:
    shorter, longer = sorted((one, two), key=len)
    return len(shorter) >= _MIN_LETTERS and shorter in longer
