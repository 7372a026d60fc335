"""Selecting text by keys: whole passages, or from word to word at either end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from core.model import Span
from gui.models.rows import RowKind, SideView
from gui.models.word_steps import next_edge
from gui.panes.text_view import TextView

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Left: -1,
}


def selected_by(view: TextView, event: QKeyEvent) -> bool:
    """Change what is selected as a key says, and return whether it is a key that does.

    With Shift, Down and Up select the passage at hand and go on to the next ones or back; Right
    and Left move the end by a word, with Ctrl too the beginning.
    """
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & (_SHIFT | _CTRL)
    is_upright = key in (Qt.Key.Key_Down, Qt.Key.Key_Up)
    if view.stack is None or key not in _STEPS or not modifiers & _SHIFT:
        return False
    if is_upright and modifiers & _CTRL:
        return False
    before = view.selection.span
    shown = view.stack.view
    if not before and not _begins(view):
        return True
    if is_upright:
        span = _by_row(shown, before, _STEPS[key]) if before else shown.rows[view.current_row].span
    else:
        start = shown.rows[view.current_row].span.start
        at = before or Span(start, start)
        span = _by_word(shown, at, _STEPS[key], moves_start=bool(modifiers & _CTRL))
    view.selection.select(span)
    view.sight.reveal(shown.row_at(max(span.start, span.end - 1)))
    view.viewport().update()
    return True


def _begins(view: TextView) -> bool:
    """Return whether there is a passage at hand to begin with."""
    assert view.stack is not None
    row = view.current_row
    return row >= 0 and view.stack.view.rows[row].kind is RowKind.PASSAGE


def _by_row(view: SideView, span: Span, step: int) -> Span:
    """Return a selection that reaches to the end of one passage more, or of one less."""
    row = view.row_at(max(span.start, span.end - 1))
    if step > 0 and span.end < view.rows[row].span.end:
        return Span(span.start, view.rows[row].span.end)
    row += step
    while 0 <= row < len(view.rows) and view.rows[row].kind is not RowKind.PASSAGE:
        row += step
    if not 0 <= row < len(view.rows):
        return span
    return Span(span.start, max(span.start, view.rows[row].span.end))


def _by_word(view: SideView, span: Span, step: int, *, moves_start: bool) -> Span:
    if moves_start:
        start = next_edge(view, span.start, step, lambda word: word.start)
        return Span(min(start, span.end), span.end)
    end = next_edge(view, span.end, step, lambda word: word.end)
    return Span(span.start, max(span.start, end))
