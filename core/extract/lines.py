"""The front end for text without markup: its lines are the candidates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.extract.candidates import Candidate, Form, Layout
from core.extract.joining import BULLET, continues, says_who_or_when
from core.extract.wrapping import was_wrapped, wrap_widths
from core.model import Span

# "> " as mail programs set before each line that they quote; ">>" alone is an arrow.
_MARGIN = re.compile(r"\s*(?:(?:>\s?)*>\s+(?=\w|[“\"‘'«„(\[]))?(?=\S)")
_TAB = 4


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
    stretches = _stretches(_lines(text))
    widths = wrap_widths([[line.words for line in stretch] for stretch in stretches])
    groups: list[list[_Line]] = []
    for stretch, width in zip(stretches, widths, strict=True):
        groups.append([stretch[0]])
        for line in stretch[1:]:
            if _belongs(groups[-1][-1], line, width):
                groups[-1].append(line)
            else:
                groups.append([line])
    return Layout(text, [_candidate(group) for group in groups])


def _stretches(lines: Iterable[_Line]) -> list[list[_Line]]:
    """Return the runs of lines that neither a blank line, a bullet nor an indentation parts."""
    stretches: list[list[_Line]] = []
    for line in lines:
        is_apart = line.is_apart or BULLET.match(line.words)
        if stretches and not is_apart and line.set_in == stretches[-1][-1].set_in:
            stretches[-1].append(line)
        else:
            stretches.append([line])
    return stretches


def _lines(text: str) -> Iterator[_Line]:
    """Give every line that is not blank, without the blanks around it."""
    start, is_apart = 0, True
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        # A mark of a quoted mail alone is a blank line of that mail.
        is_blank = not stripped.strip("> \t")
        if stripped:
            is_apart = is_apart or is_blank
            yield _Line(start + raw.index(stripped), stripped, is_apart, _set_in(raw))
        is_apart = is_blank
        start += len(raw)


def _set_in(line: str) -> int:
    """Return how many levels a line is set in: one a mark of a mail, else one from four blanks."""
    margin = _MARGIN.match(line)
    if margin is None:
        return 0
    return margin[0].count(">") or int(len(margin[0].expandtabs(_TAB)) >= _TAB)


def _belongs(previous: _Line, line: _Line, width: int) -> bool:
    if continues(previous.words, line.words):
        return True
    is_wrapped = was_wrapped(previous.words, line.words, width)
    return is_wrapped and not says_who_or_when(line.words)


def _candidate(group: Sequence[_Line]) -> Candidate:
    span = Span(group[0].start, group[-1].end)
    form = Form.LIST_ITEM if BULLET.match(group[0].words) else Form.LINE
    return Candidate(span, " ".join(line.words for line in group), form, set_in=group[0].set_in)
