"""How the marks inside a row are set: struck, underlined, bold, dotted; never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextCharFormat

from core.model import Passage, Side, Span
from gui.models.marks import WHOLE_ROW, Mark, MarkStyle, marks_within
from gui.models.rows import Row
from gui.panes.row_layout import Format
from gui.theme import Theme


class RowFormats:
    """The formats of one theme, made once and shared by all rows."""

    def __init__(self, theme: Theme) -> None:
        self._marks = {style: _mark_format(theme, style) for style in MarkStyle}
        self._found = QTextCharFormat()
        self._found.setForeground(theme.marks["found"].ink)
        self._found.setBackground(theme.marks["found"].fill)
        self._hit = QTextCharFormat()
        self._hit.setForeground(theme.window.accent_ink)
        self._hit.setBackground(theme.window.accent)
        self.selected = QTextCharFormat()
        self.selected.setForeground(theme.window.ink)
        self.selected.setBackground(theme.window.selection)

    def of_passage(self, row: Row, text: str, passage: Passage, side: Side) -> list[Format]:
        """Return the marks of a passage's edits in one of its rows, which says ``text``."""
        return self.of_marks(row, text, marks_within(passage, side, row.span))

    def of_marks(self, row: Row, text: str, marks: Iterable[Mark]) -> list[Format]:
        """Return how the words of a row, which says ``text``, are marked."""
        return [
            (*_trimmed(text, *_inside(mark.span, row)), self._marks[mark.style]) for mark in marks
        ]

    def found(self, row: Row, spans: Iterable[Span]) -> list[Format]:
        """Return what shows the wording of a finding in a row."""
        ranges = (_inside(span, row) for span in spans)
        return [(start, end, self._found) for start, end in ranges if start < end]

    def hits(self, row: Row, spans: Iterable[Span], current: Span | None) -> list[Format]:
        """Return what shows the hits of a search in a row, the one at hand apart."""
        forms = ((span, self._hit if span == current else self._found) for span in spans)
        return [(*_inside(span, row), form) for span, form in forms]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without the blanks at its ends; blanks alone stay."""
    marked = text[start:end]
    if not marked.strip():
        return start, end
    return start + len(marked) - len(marked.lstrip()), start + len(marked.rstrip())


def _inside(span: Span, row: Row) -> tuple[int, int]:
    """Return a document's span as a range of a row's own text, empty where it is elsewhere."""
    start = max(span.start, row.span.start) - row.span.start
    return start, max(start, min(span.end, row.span.end) - row.span.start)


def _mark_format(theme: Theme, style: MarkStyle) -> QTextCharFormat:
    form = QTextCharFormat()
    if style in WHOLE_ROW:
        form.setForeground(theme.window.ink)
        form.setFontWeight(QFont.Weight.Bold)
        return form
    form.setForeground(theme.marks[style].ink)
    if style is not MarkStyle.CREDIT:
        form.setBackground(theme.marks[style].fill)
    if style is MarkStyle.DELETED:
        form.setFontStrikeOut(True)
    elif style is MarkStyle.INSERTED:
        form.setFontUnderline(True)
    elif style is MarkStyle.FIGURE:
        form.setFontWeight(QFont.Weight.Bold)
    elif style is MarkStyle.TYPOGRAPHY:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    elif style is MarkStyle.CREDIT:
        form.setFontItalic(True)
    return form
