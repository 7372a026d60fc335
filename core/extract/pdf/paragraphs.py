"""The lines of PDF pages joined to the paragraphs that they were broken from."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from core.extract.joining import continues
from core.extract.pdf.columns import Line

_BULLET = re.compile(r"(?:[•‣◦▪●·*–-]|\(?\d{1,2}[.)])\s+(?=\S)")
_UNSPACED = re.compile(r"[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff]")
# Two lines of one paragraph have type of one size, give or take what a program rounds.
_MAX_SIZE_DIFFERENCE = 0.08
# Spaces between lines in sizes of the type: this much above the usual one parts paragraphs.
_MIN_EXTRA_SPACE = 0.3
# The usual space is the smallest that so many neighbours have: most of them where paragraphs are
# longer than two lines, some of them anywhere.
_MIN_USUAL_SHARE = 0.15
_MIN_INDENT = 0.8
# A heading is at least this many times as large as the text.
HEADING_SIZE = 1.1
_MIN_BLOCK_SHARE = 0.5
# A blank is about a quarter of the size of the type wide.
_BLANK = 0.3
# No sign that ends a sentence may begin a line in Chinese, so up to two more characters move on.
_MAX_KEPT_TOGETHER = 2.5


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``page`` is where the first one stands."""

    page: int
    lines: list[Line] = field(default_factory=list[Line])
    is_table: bool = False

    @property
    def size(self) -> float:
        """The size of its type in points."""
        return self.lines[0].box.size

    @property
    def is_bold(self) -> bool:
        """Whether all of it is in bold type."""
        return all(line.box.is_bold for line in self.lines)

    @property
    def indent_points(self) -> float:
        """How far all lines are set in on the left, 0 where they are not set in on the right."""
        pairs = pairwise(self.lines)
        if not any(_has_room(line, following, line.column) for line, following in pairs):
            return 0.0
        return min(line.box.left - line.column[0] for line in self.lines)

    @property
    def is_item(self) -> bool:
        """Whether it begins with the sign of a list."""
        return _BULLET.match(self.lines[0].text) is not None


class Joiner:
    """What is usual in one document, and with it the paragraphs of each page."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        self.body_size = _body_size(lines)
        self._spaces = _usual_spaces(pages)

    def paragraphs(self, page: int, lines: Sequence[Line]) -> list[Paragraph]:
        """Return the paragraphs of a page in order."""
        found: list[Paragraph] = []
        for block in self._blocks(lines):
            if len(block[0].cells) > 1:
                found += [Paragraph(page, [line], is_table=True) for line in block]
            elif block[0].box.size >= HEADING_SIZE * self.body_size:
                found.append(Paragraph(page, block))
            else:
                found += (Paragraph(page, part) for part in _parts(block))
        return self._over_columns(found)

    def goes_on(self, paragraph: Paragraph, following: Paragraph) -> bool:
        """Return whether a paragraph goes on in the next column or on the next page."""
        last, first = paragraph.lines[-1], following.lines[0]
        if not _is_one_type(last, first) or paragraph.is_table or following.is_table:
            return False
        if following.is_item or last.box.is_bold != first.box.is_bold:
            return False
        if continues(last.text, first.text):
            return True
        # The last line of a paragraph is seldom a full one.
        is_set_in = _indent(first) > _indent(paragraph.lines[-1]) + _MIN_INDENT * first.box.size
        return not _has_room(last, first, last.column) and not is_set_in

    def _blocks(self, lines: Sequence[Line]) -> Iterator[list[Line]]:
        """Give the stretches of lines that neither space nor type parts."""
        block: list[Line] = []
        for line in self._mended(lines):
            if block and self._is_parted(block[-1], line):
                yield block
                block = []
            block.append(line)
        if block:
            yield block

    def _mended(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Give the lines, those as one cell that stand alone between two of running text.

        In a narrow column two long words may stand as far apart as the cells of a table.
        """
        for before, line, after in zip((None, *lines), lines, (*lines[1:], None), strict=False):
            whole = replace(line, cells=(line.text,))
            neighbours = [each for each in (before, after) if each is not None]
            is_alone = all(len(each.cells) == 1 for each in neighbours)
            goes_on = after is not None and not self._is_parted(whole, after)
            yield whole if is_alone and goes_on and _fills(line) else line

    def _is_parted(self, line: Line, following: Line) -> bool:
        if line.column != following.column or not _is_one_type(line, following):
            return True
        if line.box.is_bold != following.box.is_bold:
            return True
        if (len(line.cells) > 1) != (len(following.cells) > 1):
            return True
        space = _space(line, following)
        return (
            space > self._spaces.get(_scripts(line, following), 0.0) + _MIN_EXTRA_SPACE
            or space < -1
        )

    def _over_columns(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        joined: list[Paragraph] = []
        for paragraph in paragraphs:
            is_new_column = joined and joined[-1].lines[-1].column != paragraph.lines[0].column
            if is_new_column and self.goes_on(joined[-1], paragraph):
                joined[-1].lines += paragraph.lines
            else:
                joined.append(paragraph)
        return joined


def _fills(line: Line) -> bool:
    left, right = line.column
    return max(line.box.left - left, right - line.box.right) < line.box.size / 2


def _parts(block: Sequence[Line]) -> Iterator[list[Line]]:
    """Give the paragraphs of a stretch of lines, told by indentation and by short lines."""
    edges = _edges(block)
    is_hanging = _is_hanging(block, edges[0])
    part = [block[0]]
    for line, following in pairwise(block):
        if _begins(line, following, edges, is_hanging=is_hanging):
            yield part
            part = []
        part.append(following)
    yield part


def _is_hanging(block: Sequence[Line], edge: float) -> bool:
    """Return whether paragraphs begin further left than they go on, as in lists of books."""
    if block[0].is_turned_around or block[0].box.left - edge > 0.5 * block[0].box.size:
        return False
    counts = Counter(round(line.box.left / 2) * 2 for line in block)
    usual = max(counts, key=lambda left: (counts[left], -left))
    return usual - edge > 0.5 * block[0].box.size


def _edges(block: Sequence[Line]) -> tuple[float, float]:
    """Return the edges of a block, those of its column where it is too narrow for a text."""
    edges = (min(line.box.left for line in block), max(line.box.right for line in block))
    column = block[0].column
    is_narrow = edges[1] - edges[0] < _MIN_BLOCK_SHARE * (column[1] - column[0])
    return column if is_narrow else edges


def _begins(line: Line, following: Line, edges: tuple[float, float], *, is_hanging: bool) -> bool:
    """Return whether a line begins a paragraph below another one."""
    if _BULLET.match(following.text):
        return True
    size = following.box.size
    is_indented = _indent(following, edges) > _MIN_INDENT * size
    if is_hanging:
        was_indented = _indent(line, edges) > _MIN_INDENT * size
        if not is_indented and was_indented:
            return True
    elif is_indented and _indent(following, edges) > _indent(line, edges) + _MIN_INDENT * size / 2:
        return _BULLET.match(line.text) is None
    return _has_room(line, following, edges) and not continues(line.text, following.text)


def _has_room(line: Line, following: Line, edges: tuple[float, float]) -> bool:
    """Return whether the next line's first word would have stood on this line."""
    is_turned = line.is_turned_around
    room = line.box.left - edges[0] if is_turned else edges[1] - line.box.right
    if _UNSPACED.match(following.text):
        return room > _MAX_KEPT_TOGETHER * following.box.size
    return room > following.box.first_width + _BLANK * following.box.size


def _indent(line: Line, edges: tuple[float, float] | None = None) -> float:
    left, right = edges or line.column
    return right - line.box.right if line.is_turned_around else line.box.left - left


def _is_one_type(line: Line, following: Line) -> bool:
    sizes = (line.box.size, following.box.size)
    return max(sizes) - min(sizes) <= _MAX_SIZE_DIFFERENCE * max(sizes)


def _space(line: Line, following: Line) -> float:
    """Return the space between two lines in sizes of their type, negative where they overlap."""
    return (line.box.bottom - following.box.top) / max(line.box.size, 0.1)


def _body_size(lines: Sequence[Line]) -> float:
    """Return the size that most of the text is set in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.box.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _usual_spaces(pages: Sequence[Sequence[Line]]) -> Mapping[str, float]:
    """Return the usual space between lines by their scripts: each has fonts of its own height."""
    counts: dict[str, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for line, following in pairwise(page):
            space = _space(line, following)
            if line.column == following.column and _is_one_type(line, following) and space > -1:
                counts[_scripts(line, following)][round(space, 1)] += 1
    return {scripts: _usual(spaces) for scripts, spaces in counts.items()}


def _usual(spaces: Counter[float]) -> float:
    least = _MIN_USUAL_SHARE * spaces.total()
    return next(space for space in sorted(spaces) if spaces[space] >= least)


def _scripts(line: Line, following: Line) -> str:
    """Return which kinds of script two lines are in, as one letter each."""
    return "".join(
        "u" if _UNSPACED.search(each.text) else "t" if each.is_turned_around else "s"
        for each in (line, following)
    )
