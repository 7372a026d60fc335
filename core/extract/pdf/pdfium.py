"""The one place that talks to PDFium; it is run as a process of its own, see `process`.

    python -m core.extract.pdf.pdfium < file.pdf

writes a line of JSON for the document and one for each of its pages.
"""

# The raw functions of pypdfium2 are made when it is built, so nothing knows their types.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false
# pyright: reportMissingTypeStubs=false, reportUnknownParameterType=false

from __future__ import annotations

import ctypes
import json
import math
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from core.extract.pdf.pages import DAMAGED, LONG, MAX_PAGES, PROTECTED, Run

# A page of a newspaper has some 30,000.
MAX_CHARACTERS = 4_000_000
_MAX_MEMORY = 512 * 1024**2
_MAX_SECONDS = 60
# The gaps between words of a justified line seldom reach this; those between columns do.
_MIN_GAP_HEIGHTS = 0.75
_MAX_SLOPE = 0.1
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
# PDFium's own sign for a hyphen at the end of a line.
_HYPHEN = 0x02
_LINE_ENDS = (0x0A, 0x0D)
_FIRST_PRINTED, _LAST_CODE_POINT = 0x20, 0x10FFFF
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}")


class _Box(NamedTuple):
    """The edges of something in points from the left and the lower edge of the page as shown."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class _Growing:
    """A run as it grows: its characters, their boxes, and their places in PDFium's list."""

    text: list[str] = field(default_factory=list[str])
    boxes: list[_Box] = field(default_factory=list[_Box])
    places: list[int] = field(default_factory=list[int])

    def add(self, character: str, place: int, box: _Box) -> None:
        self.text.append(character)
        self.boxes.append(box)
        self.places.append(place)

    def add_blank(self) -> None:
        """Add a blank that the file does not have: PDFium saw a gap there."""
        if self.text:
            self.text.append(" ")
            self.boxes.append(self.boxes[-1])
            self.places.append(self.places[-1])

    def is_apart(self, box: _Box) -> bool:
        """Return whether a character stands far off from the one before it."""
        if not self.text:
            return False
        last = self.boxes[-1]
        height = min(last.top - last.bottom, box.top - box.bottom)
        beside = max(box.left - last.right, last.left - box.right)
        above = max(box.bottom - last.top, last.bottom - box.top)
        return beside > _MIN_GAP_HEIGHTS * height or above > _MIN_GAP_HEIGHTS * height

    def box(self) -> _Box:
        """Return the edges of all characters together."""
        return _Box(
            min(box.left for box in self.boxes),
            min(box.bottom for box in self.boxes),
            max(box.right for box in self.boxes),
            max(box.top for box in self.boxes),
        )

    def first_width(self) -> float:
        """Return how wide the first word is."""
        word = re.search(r"\S+", "".join(self.text))
        boxes = self.boxes[slice(*word.span())] if word else self.boxes
        return max(box.right for box in boxes) - min(box.left for box in boxes)

    def words(self) -> str:
        """Return the text; words from right to left that are stored as drawn are turned."""
        text = list(self.text)
        for word in _RIGHT_TO_LEFT.finditer("".join(text)):
            first, last = word.span()
            if self.boxes[first].left < self.boxes[last - 1].left:
                text[first:last] = reversed(text[first:last])
        # PDFium may give a character beyond U+FFFF in two halves.
        data = "".join(text).encode("utf-16-le", "surrogatepass")
        return data.decode("utf-16-le", "replace").strip()


@dataclass(frozen=True, slots=True)
class _View:
    """The part of a page's plane that is shown, turned clockwise by so many quarters."""

    quarters: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> tuple[float, float]:
        """The width and the height of the page as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarters % 2 else (width, height)

    def box(self, place: raw.FS_RECTF) -> _Box:
        """Return where a box of the plane stands on the page as shown."""
        left, right = place.left - self.left, place.right - self.left
        bottom, top = place.bottom - self.bottom, place.top - self.bottom
        width, height = self.right - self.left, self.top - self.bottom
        for _ in range(self.quarters):
            left, bottom, right, top = bottom, width - right, top, width - left
            width, height = height, width
        return _Box(left, bottom, right, top)

    def holds(self, box: _Box) -> bool:
        """Return whether some of a box is on the page."""
        width, height = self.size
        return box.right > 0 and box.left < width and box.top > 0 and box.bottom < height

    def is_level(self, matrix: raw.FS_MATRIX) -> bool:
        """Return whether a line of such type runs from left to right as shown."""
        along, up = matrix.a, matrix.b
        for _ in range(self.quarters):
            along, up = up, -along
        return along > 0 and abs(up) <= _MAX_SLOPE * along


def document(data: bytes) -> Iterator[Mapping[str, object]]:
    """Give a mapping for the document, then one a page."""
    try:
        # An empty password opens what is protected against changes only.
        opened = pypdfium2.PdfDocument(data, password="")
    except pypdfium2.PdfiumError:
        wrong = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        yield {"error": PROTECTED if wrong else DAMAGED}
        return
    pages = len(opened)
    if pages > MAX_PAGES:
        yield {"error": LONG, "pages": pages}
        return
    yield {key: opened.get_metadata_value(key.capitalize()) for key in ("title", "author")}
    left = MAX_CHARACTERS
    for number in range(pages):
        try:
            page, characters = _page(opened, number, left)
        except pypdfium2.PdfiumError:
            yield {"missing": True}
            continue
        left -= characters
        yield page


def _page(
    opened: pypdfium2.PdfDocument, number: int, most: int
) -> tuple[Mapping[str, object], int]:
    page = opened[number]
    try:
        text = page.get_textpage()
        count = min(text.count_chars(), most)
        view = _View(page.get_rotation() // 90, *page.get_bbox())
        runs = [astuple(run) for run in _runs(text.raw, count, view)]
        pictures = sum(1 for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))
        text.close()
    finally:
        page.close()
    return {"height": view.size[1], "runs": runs, "pictures": pictures}, count


def _runs(text: object, count: int, view: _View) -> Iterator[Run]:
    """Give the runs of a page in the order in which its file draws them."""
    growing = _Growing()
    plane = raw.FS_RECTF()
    for place in range(count):
        code = raw.FPDFText_GetUnicode(text, place)
        is_end = code in _LINE_ENDS
        if not is_end and raw.FPDFText_IsGenerated(text, place) == 1:
            growing.add_blank()
            continue
        raw.FPDFText_GetLooseCharBox(text, place, plane)
        box = view.box(plane)
        if is_end or growing.is_apart(box):
            yield from _finished(text, growing, view)
            growing = _Growing()
        if code == _HYPHEN:
            growing.add("-", place, box)
            yield from _finished(text, growing, view)
            growing = _Growing()
        elif _FIRST_PRINTED <= code <= _LAST_CODE_POINT:
            growing.add(chr(code), place, box)
    yield from _finished(text, growing, view)


def _finished(text: object, growing: _Growing, view: _View) -> Iterator[Run]:
    words = growing.words()
    if not words:
        return
    box = growing.box()
    # The first character may be a bullet or a mark; the middle one is of the line's own type.
    places = growing.places
    first, middle, last = places[0], places[len(places) // 2], places[-1]
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, middle, matrix)
    size = raw.FPDFText_GetFontSize(text, middle) * math.hypot(matrix.c, matrix.d)
    is_bold = all(_is_bold(text, place) for place in (first, middle, last))
    if all(map(math.isfinite, (*box, size))) and view.holds(box):
        rounded = (round(number, 2) for number in (*box, size, growing.first_width()))
        yield Run(words, *rounded, is_bold, not view.is_level(matrix))


def _is_bold(text: object, index: int) -> bool:
    if raw.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text, index, name, len(name), None)
    return any(word in name.value.decode("utf-8", "replace").lower() for word in _BOLD_NAMES)


def _limit_means() -> None:
    """Let the system end this process where a file asks for more than any text needs."""
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MAX_MEMORY, _MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MAX_SECONDS, _MAX_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read a document from standard input and write its pages to standard output."""
    _limit_means()
    data = sys.stdin.buffer.read()
    for line in document(data):
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
