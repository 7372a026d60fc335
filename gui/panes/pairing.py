"""Pairing by hand: one stretch of each text, selected beforehand or chosen one after the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from core.model import Side, Span
from gui.models.rows import NO_PASSAGE, RowKind
from gui.models.text_rows import spans_of
from gui.panes.comparison_parts import ComparisonParts
from gui.panes.text_view import TextView


class PairMaker(QObject):
    """Takes what is selected on both sides for a pair.

    Of the text with the keys it is the passage at hand where nothing is selected. Where nothing is
    selected across, that half is waited for: a click or Enter on a passage, or text selected there.

    Signals:
        pair_asked: the stretch of the source, and that of the repost.
        awaited_changed: the side on which the other half is waited for now, None for neither.
        availability_changed: whether there is something at hand to pair.
    """

    pair_asked = Signal(object, object)
    awaited_changed = Signal(object)
    availability_changed = Signal(bool)

    def __init__(self, parts: ComparisonParts) -> None:
        super().__init__()
        self._parts = parts
        self._awaited: Side | None = None
        for view in parts.views.values():
            view.current_changed.connect(self._on_current_changed)
            view.focus_changed.connect(self._on_current_changed)
        for pointer in parts.pointers.values():
            pointer.selection_changed.connect(self._on_drawn)
            pointer.selection_changed.connect(self._on_current_changed)
        for keys in parts.keys.values():
            keys.selection_changed.connect(self._on_current_changed)
        parts.pointers[Side.SOURCE].row_clicked.connect(self._on_source_row_chosen)
        parts.pointers[Side.REPOST].row_clicked.connect(self._on_repost_row_chosen)
        parts.keys[Side.SOURCE].row_entered.connect(self._on_source_row_chosen)
        parts.keys[Side.REPOST].row_entered.connect(self._on_repost_row_chosen)

    def pair(self) -> None:
        """Ask for what is selected to be paired, or wait for the half that is missing."""
        halves = {side: view.selection.span for side, view in self._parts.views.items()}
        active = self._parts.active_side
        view = self._parts.views[active]
        halves[active] = halves[active] or _stretch(view, view.current_row)
        given = [side for side in Side if halves[side]]
        if len(given) == len(Side):
            self._ask(halves)
        elif given:
            self._wait_beside(given[0], halves[given[0]])

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._await(None)

    def _wait_beside(self, side: Side, half: Span) -> None:
        """Show one half as selected, and wait for the one across, with the keys there."""
        view = self._parts.views[side]
        view.selection.select(half)
        view.viewport().update()
        self._await(side.other)
        self._parts.views[side.other].setFocus()

    def _await(self, side: Side | None) -> None:
        if side is not self._awaited:
            self._awaited = side
            self.awaited_changed.emit(side)

    def _ask(self, halves: dict[Side, Span]) -> None:
        self.stop()
        for side, view in self._parts.views.items():
            # What is made of it is to be at hand afterwards.
            if view.stack is not None:
                view.set_current(view.stack.view.row_at(halves[side].start), NO_PASSAGE)
        self.pair_asked.emit(halves[Side.SOURCE], halves[Side.REPOST])

    def _choose(self, side: Side, row: int) -> None:
        """Take a row as the half that was waited for; one of the first half's side ends that."""
        if side is not self._awaited:
            self.stop()
            return
        view = self._parts.views[side]
        half = view.selection.span or _stretch(view, row)
        if half:
            self._ask({side: half, side.other: self._parts.views[side.other].selection.span})

    @Slot(int)
    def _on_source_row_chosen(self, row: int) -> None:
        self._choose(Side.SOURCE, row)

    @Slot(int)
    def _on_repost_row_chosen(self, row: int) -> None:
        self._choose(Side.REPOST, row)

    @Slot()
    def _on_drawn(self) -> None:
        """Take text that was drawn over with the pointer where the other half is waited for."""
        if self._awaited is not None and self._parts.views[self._awaited].selection.span:
            self._choose(self._awaited, -1)

    @Slot()
    def _on_current_changed(self) -> None:
        active = self._parts.views[self._parts.active_side]
        selected = any(view.selection.span for view in self._parts.views.values())
        self.availability_changed.emit(bool(selected or _stretch(active, active.current_row)))


def _stretch(view: TextView, row: int) -> Span:
    """Return the text of the passage in a row, of one in several pieces that piece; else none."""
    if view.stack is None or row < 0 or view.stack.view.rows[row].kind is not RowKind.PASSAGE:
        return Span(0, 0)
    spans = spans_of(view.stack.passage(row), view.side)
    return spans[0] if len(spans) == 1 else view.stack.view.rows[row].span
