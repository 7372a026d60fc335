"""What stands above and below the text of every page: running heads, page numbers, addresses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from core.extract.dates import find_date
from core.extract.pdf.pages import Run, Sheet
from core.extract.pieces import PAGE_FOOT, PAGE_HEAD
from core.extract.shapes import shape

# The part of a page's height that is looked at.
_BAND = 0.15
_MAX_SPACE = 0.6
_MAX_SIZES = 1.08
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"[-–—|·\s]*(?:page|p\.|seite|página|pagina|стр\.|第)?\s*\d{1,4}\s*"
    r"(?:(?:/|of|von|de|di|sur|из)\s*\d{1,4})?\s*[-–—|·页頁\s]*(?:/\s*共\s*\d+\s*[页頁])?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")


def margins(sheets: Sequence[Sheet]) -> list[Mapping[Run, str]]:
    """Return for each page which of its runs are no text, as the hint that says where they stand.

    They are the outermost lines that stand on several pages, give or take a number, and what a
    browser prints around a page even where there is one page only.
    """
    repeated = _repeated(sheets)
    found: list[Mapping[Run, str]] = []
    for sheet in sheets:
        foot = _taken(sheet, PAGE_FOOT, repeated, is_printed=False)
        is_printed = any(_ADDRESS.fullmatch(run.text) for run in foot)
        head = _taken(sheet, PAGE_HEAD, repeated, is_printed=is_printed)
        found.append(dict.fromkeys(head, PAGE_HEAD) | dict.fromkeys(foot, PAGE_FOOT))
    return found


def _repeated(sheets: Sequence[Sheet]) -> frozenset[tuple[str, float, str]]:
    """Return the lines, numbers blotted out, that stand at one height in two pages' margins."""
    pages: dict[tuple[str, float, str], set[int]] = defaultdict(set)
    for number, sheet in enumerate(sheets):
        for hint in (PAGE_HEAD, PAGE_FOOT):
            for line in _outer_lines(sheet, hint)[0]:
                for run in line:
                    pages[_key(run, hint)].add(number)
    return frozenset(key for key, where in pages.items() if len(where) > 1)


def _taken(
    sheet: Sheet, hint: str, repeated: frozenset[tuple[str, float, str]], *, is_printed: bool
) -> list[Run]:
    """Return the runs of the outermost lines up to the first that is the text's."""
    taken: list[list[Run]] = []
    lines, inner = _outer_lines(sheet, hint)
    for line in lines:
        is_known = _is_furniture(line) or (is_printed and _has_clock(line))
        if not (is_known or all(_key(run, hint) in repeated for run in line)):
            inner = line
            break
        taken.append(line)
    return [run for group in _before_text(taken, inner) for line in group for run in line]


def _before_text(
    taken: Sequence[list[Run]], inner: Sequence[Run]
) -> Iterator[Sequence[Sequence[Run]]]:
    """Give the lines that stand together up to those that are the text's: it may repeat itself.

    They are where they end a sentence, or go on in the next line.
    """
    start = 0
    for place, line in enumerate(taken):
        following = taken[place + 1] if place + 1 < len(taken) else inner
        if following and not _is_furniture(line) and _are_one_text(line, following):
            continue
        group = taken[start : place + 1]
        start = place + 1
        if any(_ends_sentence(each) for each in group):
            return
        yield group


def _ends_sentence(line: Sequence[Run]) -> bool:
    return not _is_furniture(line) and shape(" ".join(run.text for run in line)).ends_sentence


def _are_one_text(line: Sequence[Run], inner: Sequence[Run]) -> bool:
    """Return whether two lines stand as close as those of one paragraph, in the same type."""
    space = max(line[0].bottom - inner[0].top, inner[0].bottom - line[0].top)
    sizes = (line[0].size, inner[0].size)
    return space < _MAX_SPACE * min(sizes) and max(sizes) <= _MAX_SIZES * min(sizes)


def _outer_lines(sheet: Sheet, hint: str) -> tuple[list[list[Run]], list[Run]]:
    """Return the lines in a margin, the outermost first, and a run of the first outside of it."""
    is_head = hint == PAGE_HEAD
    edge = sheet.height * ((1 - _BAND) if is_head else _BAND)
    level = [run for run in sheet.runs if not run.is_turned]
    lines: list[list[Run]] = []
    for run in sorted(level, key=lambda run: -run.bottom if is_head else run.bottom):
        if lines and lines[-1][0].is_level_with(run):
            lines[-1].append(run)
        elif run.bottom >= edge if is_head else run.top <= edge:
            lines.append([run])
        else:
            return lines, [run]
    return lines, []


def _is_furniture(line: Sequence[Run]) -> bool:
    """Return whether a line is a page number or an address, alone or side by side."""
    return all(_PAGE_NUMBER.fullmatch(run.text) or _ADDRESS.fullmatch(run.text) for run in line)


def _has_clock(line: Sequence[Run]) -> bool:
    """Return whether a line says at what minute a page was printed."""
    return any(_CLOCK.search(run.text) and find_date(run.text) for run in line)


def _key(run: Run, hint: str) -> tuple[str, float, str]:
    return hint, round(run.bottom), _NUMBER.sub("#", " ".join(run.text.split()))
