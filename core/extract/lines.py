"""The front end for text without markup: its lines are the candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.extract.candidates import Candidate, Form, Layout
from core.extract.joining import continues, says_who_or_when
from core.model import Span

_BULLET = re.compile(r"(?:[-*•‣◦▪●·–]|\(?\d{1,2}[.)])\s+(?=\S)")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# "> " as mail programs set before each line that they quote; ">>" alone is an arrow.
_MARGIN = re.compile(r"\s*(?:(?:>\s?)*>\s+(?=\w|[“\"‘'«„(\[]))?(?=\S)")
_TAB = 4
# Wider lines are paragraphs written in one, not wrapped ones.
_MAX_WRAP_WIDTH = 100
_MIN_WRAP_WIDTH = 40
# Lines of a list or a poem fill the width by chance only.
_MIN_WRAPPED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str
    is_apart: bool
    set_in: int = 0

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def words(self) -> str:
        """The line without the marks of a quoted mail."""
        margin = _MARGIN.match(self.text)
        return self.text[margin.end() :] if margin else self.text


def read_lines(text: str) -> Layout:
    """Return the lines of a text as candidates, those joined that a line break cut in two."""
    lines = list(_lines(text))
    width = _wrap_width(lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and not line.is_apart and _belongs(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return Layout(text, [_candidate(group) for group in groups])


def _lines(text: str) -> Iterator[_Line]:
    """Give every line that is not blank, without the blanks around it."""
    start, is_apart = 0, True
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            yield _Line(start + raw.index(stripped), stripped, is_apart, _set_in(raw))
        is_apart = not stripped
        start += len(raw)


def _set_in(line: str) -> int:
    """Return how many levels a line is set in: one a mark of a mail, else one from four blanks."""
    margin = _MARGIN.match(line)
    if margin is None:
        return 0
    return margin[0].count(">") or int(len(margin[0].expandtabs(_TAB)) >= _TAB)


def _belongs(previous: _Line, line: _Line, width: int) -> bool:
    if _BULLET.match(line.words) or line.set_in != previous.set_in:
        return False
    if continues(previous.words, line.words):
        return True
    return _was_full(previous, line, width) and not says_who_or_when(line.words)


def _wrap_width(lines: Sequence[_Line]) -> int:
    """Return the width that the text was wrapped at, 0 where it was not."""
    width = max((len(line.text) for line in lines), default=0)
    pairs = [(one, two) for one, two in pairwise(lines) if not two.is_apart]
    if not _MIN_WRAP_WIDTH <= width <= _MAX_WRAP_WIDTH or not pairs:
        return 0
    full = sum(_was_full(one, two, width) for one, two in pairs)
    return width if full >= _MIN_WRAPPED_SHARE * len(pairs) else 0


def _was_full(previous: _Line, line: _Line, width: int) -> bool:
    """Return whether the first word of a line had no room left on the line before."""
    first = line.words.split(maxsplit=1)[0]
    # Where no blanks part words, a line breaks after any character.
    needed = 1 if _UNSPACED.match(first) else 1 + len(first)
    return 0 < width < len(previous.text) + needed


def _candidate(group: Sequence[_Line]) -> Candidate:
    span = Span(group[0].start, group[-1].end)
    form = Form.LIST_ITEM if _BULLET.match(group[0].words) else Form.LINE
    return Candidate(span, " ".join(line.words for line in group), form, set_in=group[0].set_in)
