"""Text set into columns of a terminal, where a Chinese character is two columns wide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

_UNIT = re.compile(r"\s+|\S+")
# Vowels and final consonants of Korean that stand inside the syllable before them.
_JAMO = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff]")
# Marks that end something do not begin a line.
_CLOSING = frozenset(("Pe", "Pf", "Po"))


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style; the style is the caller's, "" for none."""

    text: str
    style: str = ""


def width_of(text: str) -> int:
    """Return how many columns a terminal takes for the text: 2 for wide characters, 0 for marks."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def wrap(runs: Iterable[Run], width: int) -> Iterator[tuple[Run, ...]]:
    """Yield lines of at most ``width`` columns; blanks and line ends of the text become one blank.

    A word that is longer than a line is cut. Runs of one style stay together on a line.
    """
    line = _Line(width)
    for word in _words(runs):
        yield from line.take(word)
    yield from line.end()


class _Line:
    """The line that is being filled."""

    def __init__(self, width: int) -> None:
        self._width = max(1, width)
        self._runs: list[Run] = []
        self._used = 0
        self._blank: Run | None = None

    def take(self, word: list[Run]) -> Iterator[tuple[Run, ...]]:
        """Add a word or a blank, yielding the lines that became full."""
        if word[0].text.isspace():
            self._blank = Run(" ", word[0].style) if self._runs else None
            return
        needed = sum(width_of(run.text) for run in word)
        blank = 1 if self._blank else 0
        if self._runs and self._used + blank + needed > self._width:
            yield from self.end()
        if self._blank:
            self._add(self._blank)
            self._blank = None
        for run in word:
            yield from self._cut(run)

    def end(self) -> Iterator[tuple[Run, ...]]:
        """Yield the line if there is something on it, and begin a new one."""
        if self._runs:
            yield tuple(self._runs)
        self._runs, self._used, self._blank = [], 0, None

    def _cut(self, run: Run) -> Iterator[tuple[Run, ...]]:
        if self._used + width_of(run.text) <= self._width:
            self._add(run)
            return
        for character in run.text:
            if self._used + width_of(character) > self._width:
                yield from self.end()
            self._add(Run(character, run.style))

    def _add(self, run: Run) -> None:
        self._used += width_of(run.text)
        if self._runs and self._runs[-1].style == run.style:
            self._runs[-1] = Run(self._runs[-1].text + run.text, run.style)
        else:
            self._runs.append(run)


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield blanks and words; a word may go on from one run to the next."""
    word: list[Run] = []
    for run in runs:
        for unit in _units(run.text):
            if word and (unit.isspace() or _may_part(word[-1].text[-1], unit[0])):
                yield word
                word = []
            if unit.isspace():
                yield [Run(unit, run.style)]
            else:
                word.append(Run(unit, run.style))
    if word:
        yield word


def _units(text: str) -> Iterator[str]:
    """Yield blanks, and words as far as no line may end inside them."""
    for unit in _UNIT.findall(text):
        start = 0
        if not unit.isascii():
            for index in range(1, len(unit)):
                if _may_part(unit[index - 1], unit[index]):
                    yield unit[start:index]
                    start = index
        yield unit[start:]


def _may_part(before: str, after: str) -> bool:
    """Return whether a line may end between two characters that no blank parts."""
    is_wide = _character_width(before) == 2 or _character_width(after) == 2
    return is_wide and unicodedata.category(after) not in _CLOSING


@cache
def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or _JAMO.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
