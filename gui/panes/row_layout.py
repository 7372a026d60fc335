"""One row's text broken into lines, with its marks; places in code points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from gui.positions import Positions

_BLANKS = re.compile(r"\s+")
# Control characters and what would break a line or stand for an object.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffc]")
_ZERO_WIDTH = "\u200b"

Format = tuple[int, int, QTextCharFormat]
"""A range of a row's code points and how it is set."""


def shown_text(text: str) -> str:
    """Return a row's text as it is shown: equally long, each run of blanks as wide as one."""
    if _BLANKS.search(text):
        text = _BLANKS.sub(lambda run: " " + _ZERO_WIDTH * (len(run[0]) - 1), text)
    return _INVISIBLE.sub(_ZERO_WIDTH, text)


def is_right_to_left(text: str) -> bool:
    """Return whether a text's first letter is of a script that is written from the right."""
    directions = (bidirectional(character) for character in text)
    first = next((way for way in directions if way in ("L", "R", "AL")), "L")
    return first != "L"


class RowLayout:
    """The lines of one row at one width.

    A line is ``line_px`` high, or as high as its tallest character asks for.
    """

    def __init__(
        self, text: str, font: QFont, formats: Sequence[Format], width_px: int, line_px: int
    ) -> None:
        self._positions = Positions(text)
        self._layout = QTextLayout(shown_text(text), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if is_right_to_left(text):
            # Qt orders the words of such a line, but begins it on the left all the same.
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([self._range(*each) for each in formats])
        self.height_px = self._break_lines(width_px, line_px)

    def draw(self, painter: QPainter, place: QPointF, selected: Sequence[Format] = ()) -> None:
        """Draw the text with its upper left corner at a place, selected ranges over its marks."""
        self._layout.draw(painter, place, [self._range(*each) for each in selected])

    def offset_at(self, point: QPointF) -> int:
        """Return the code point nearest to a point, which may be outside."""
        count = self._layout.lineCount()
        line = self._layout.lineAt(0)
        for number in range(1, count):
            below = self._layout.lineAt(number)
            if below.y() - (below.y() - line.y() - line.height()) / 2 > point.y():
                break
            line = below
        return self._positions.from_qt(line.xToCursor(point.x()))

    def _break_lines(self, width_px: int, line_px: int) -> int:
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width_px)
            height = max(float(line_px), line.height())
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        self._layout.endLayout()
        return round(max(top, line_px))

    def _range(self, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = self._positions.to_qt(start)
        found.length = self._positions.to_qt(end) - found.start
        found.format = form
        return found
