"""The lines of a PDF page in reading order, column after column."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from core.extract.pdf.pages import Run

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_UNSPACED = r"[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]"
# A sign such as "," may stand between the line's end and its last letter.
_UNSPACED_END = re.compile(rf"{_UNSPACED}[^\w\s]*$")
_UNSPACED_START = re.compile(rf"[^\w\s]*{_UNSPACED}")
# Columns of fewer lines may as well be a table.
_MIN_COLUMN_RUNS = 5
_MIN_GUTTER_POINTS = 4.0
# Titles and pictures' captions may cross the gutter, and so may a summary above two columns.
_MAX_CROSSING = 0.4
# Lines fill their column; the cells of a table do not.
_MIN_FILL = 0.55
# What stands further apart on one line is another cell.
_MIN_CELL_GAP_HEIGHTS = 2.0
_MAX_GAP_DIFFERENCE = 0.2
# A letter of at least this many lines' size begins a chapter.
_MIN_DROPPED = 1.8
_MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one line of one column; ``cells`` is more than one text where gaps part them.

    ``column`` is the left and the right edge of the column.
    """

    cells: tuple[str, ...]
    box: Run
    column: tuple[float, float]
    is_turned_around: bool

    @property
    def text(self) -> str:
        """The whole line."""
        return " ".join(self.cells)


def reading_order(runs: Sequence[Run]) -> list[Line]:
    """Return the lines of a page from top to bottom, the columns one after the other."""
    return list(_ordered(list(runs), 0))


def _ordered(runs: list[Run], depth: int) -> Iterator[Line]:
    gutter = _gutter(runs) if depth < _MAX_DEPTH else None
    if gutter is None:
        yield from _lines(runs)
        return
    sides: tuple[list[Run], list[Run]] = ([], [])
    across: list[Run] = []
    for run in sorted(runs, key=lambda run: -run.top):
        if run.right <= gutter or run.left >= gutter:
            if across:
                yield from _lines(across)
                across = []
            sides[run.left >= gutter].append(run)
            continue
        if any(sides):
            yield from _side_by_side(sides, depth)
            sides = ([], [])
        across.append(run)
    yield from _lines(across)
    yield from _side_by_side(sides, depth)


def _side_by_side(sides: tuple[list[Run], list[Run]], depth: int) -> Iterator[Line]:
    both = [*sides[0], *sides[1]]
    for side in reversed(sides) if _is_right_to_left(both) else sides:
        yield from _ordered(side, depth + 1)


def _gutter(runs: Sequence[Run]) -> float | None:
    """Return where the blank strip between two columns is, None where there is one column."""
    if len(runs) < 2 * _MIN_COLUMN_RUNS:
        return None
    lefts, rights = sorted(run.left for run in runs), sorted(run.right for run in runs)
    best, most = None, 0
    for edge in sorted({round(right) for right in rights}):
        gutter = edge + _MIN_GUTTER_POINTS / 2
        before = bisect_right(rights, gutter)
        after = len(lefts) - bisect_left(lefts, gutter)
        if min(before, after) >= _MIN_COLUMN_RUNS and before + after > most:
            best, most = gutter, before + after
    if best is None or len(runs) - most > _MAX_CROSSING * len(runs):
        return None
    sides = ([run for run in runs if run.right <= best], [run for run in runs if run.left >= best])
    return best if _are_columns(*sides) else None


def _are_columns(first: Sequence[Run], second: Sequence[Run]) -> bool:
    """Return whether lines stand beside lines, and fill the width on both sides."""
    tops = (max(run.top for run in first), max(run.top for run in second))
    bottoms = (min(run.bottom for run in first), min(run.bottom for run in second))
    shared = min(tops) - max(bottoms)
    if shared < 0.5 * min(tops[0] - bottoms[0], tops[1] - bottoms[1]):
        return False
    return all(map(_is_filled, (first, second)))


def _is_filled(side: Sequence[Run]) -> bool:
    """Return whether there are lines enough on one side, most of them as wide as the others."""
    edges = [(min(run.left for run in row), max(run.right for run in row)) for row in _rows(side)]
    widths = [right - left for left, right in edges]
    width = max(right for _, right in edges) - min(left for left, _ in edges)
    return len(widths) >= _MIN_COLUMN_RUNS and median(widths) >= _MIN_FILL * width


def _lines(runs: Sequence[Run]) -> Iterator[Line]:
    if not runs:
        return
    column = (min(run.left for run in runs), max(run.right for run in runs))
    yield from (_line(row, column) for row in _rows(runs))


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Give the runs that stand on one line together, from top to bottom."""
    row: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.top, run.left)):
        if row and not row[0].is_level_with(run):
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _line(runs: list[Run], column: tuple[float, float]) -> Line:
    is_turned_around = _is_right_to_left(runs)
    ordered = sorted(runs, key=lambda run: -run.right if is_turned_around else run.left)
    cells = [ordered[0].text]
    gaps = [
        run.left - following.right if is_turned_around else following.left - run.right
        for run, following in pairwise(ordered)
    ]
    is_stretched = _is_stretched(ordered, gaps, column)
    for (run, following), gap in zip(pairwise(ordered), gaps, strict=True):
        is_wide = gap >= _MIN_CELL_GAP_HEIGHTS * min(run.height, following.height)
        if is_wide and not is_stretched:
            cells.append(following.text)
        else:
            cells[-1] += _between(run, following) + following.text
    longest = max(ordered, key=lambda run: len(run.text))
    box = Run(
        " ".join(cells),
        min(run.left for run in ordered),
        min(run.bottom for run in ordered),
        max(run.right for run in ordered),
        longest.top,
        longest.size,
        ordered[0].first_width,
        all(run.is_bold for run in ordered),
    )
    return Line(tuple(cells), box, column, is_turned_around)


def _is_stretched(runs: Sequence[Run], gaps: Sequence[float], column: tuple[float, float]) -> bool:
    """Return whether a line has few words and equal gaps to fill a narrow column."""
    if len(gaps) < 2 or max(gaps) - min(gaps) > _MAX_GAP_DIFFERENCE * max(gaps):
        return False
    edges = (min(run.left for run in runs), max(run.right for run in runs))
    return all(
        abs(edge - side) < runs[0].size / 2 for edge, side in zip(edges, column, strict=True)
    )


def _between(run: Run, following: Run) -> str:
    """Return what stands between two runs of a line: a blank, but not below a dropped letter."""
    if len(run.text) == 1 and run.size >= _MIN_DROPPED * following.size:
        return ""
    return joint(run.text, following.text)


def joint(text: str, following: str) -> str:
    """Return what parts the words of two lines: a blank, where their script has any."""
    return "" if _UNSPACED_END.search(text) and _UNSPACED_START.match(following) else " "


def _is_right_to_left(runs: Sequence[Run]) -> bool:
    letters = sum(sum(map(str.isalpha, run.text)) for run in runs)
    return 2 * sum(len(_RIGHT_TO_LEFT.findall(run.text)) for run in runs) > letters
