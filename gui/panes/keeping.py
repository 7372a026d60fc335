"""Keeping one's place in the texts when the same pages are compared once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.model import Comparison, Side
from gui.models.rows import RowKind, SideView
from gui.panes.comparison_parts import ComparisonParts
from gui.panes.text_view import TextView


@dataclass(frozen=True, slots=True)
class TextPlace:
    """What a view shows: the text at an offset, at a height in it."""

    offset: int
    height_px: int


@dataclass(frozen=True, slots=True)
class _Place:
    """What a view shows: its text, open folds by their blocks, and the text at hand."""

    text: TextPlace
    open_blocks: frozenset[int]
    at_hand: int


class KeptPlaces:
    """Where both texts were before the same pages are shown again, compared otherwise."""

    def __init__(self, parts: ComparisonParts) -> None:
        self._lead = parts.active_side
        self._places = {side: _place(view) for side, view in parts.views.items()}

    def current_rows(self, parts: ComparisonParts) -> dict[Side, int]:
        """Open the folds that were open, and return the row that the keys were at, by its side."""
        for side, view in parts.views.items():
            _open_folds(view, self._places[side].open_blocks)
        view = parts.views[self._lead]
        at_hand = self._places[self._lead].at_hand
        if view.stack is None or at_hand < 0:
            return {}
        return {self._lead: _shown_row(view, at_hand)}

    def restore(self, parts: ComparisonParts) -> None:
        """Scroll so that the same text is at the same height again."""
        parts.lock.set_lead(self._lead)
        places = {side: self._places[side].text for side in (self._lead.other, self._lead)}
        scroll_to(parts, places)


def text_places(parts: ComparisonParts) -> dict[Side, TextPlace]:
    """Return what both texts show, the one first that does not lead."""
    lead = parts.active_side
    return {side: _text_place(parts.views[side]) for side in (lead.other, lead)}


def scroll_to(parts: ComparisonParts, places: Mapping[Side, TextPlace]) -> None:
    """Scroll so that the same text is at the same height again; the last one leads."""
    for side, place in places.items():
        for _ in range(3):
            # Rows that come in sight are laid out and move what is below them.
            _scroll(parts.views[side], place)


def are_same_pages(shown: Comparison, other: Comparison) -> bool:
    """Return whether two comparisons are of the same texts, however these were corrected."""
    return _texts(shown) == _texts(other)


def _texts(comparison: Comparison) -> tuple[str, str, str, str]:
    source, repost = comparison.source, comparison.repost
    return (
        source.text,
        repost.text,
        source.strand(comparison.source_strand).language,
        repost.strand(comparison.repost_strand).language,
    )


def _place(view: TextView) -> _Place:
    stack = view.stack
    if stack is None:
        return _Place(TextPlace(0, 0), frozenset(), -1)
    at_hand = _at_hand(stack.view, view.current_row)
    return _Place(_text_place(view), stack.folds.shown_blocks(), at_hand)


def _text_place(view: TextView) -> TextPlace:
    stack = view.stack
    if stack is None:
        return TextPlace(0, 0)
    rows = stack.view.rows
    texts = (row for row in view.sight.rows() if stack.has_text(row) and stack.heights[row] > 0)
    first = next(texts, -1)
    offset = rows[first].span.start if first >= 0 else 0
    height = view.sight.box(first)[0] if first >= 0 else 0
    return TextPlace(offset, height)


def _open_folds(view: TextView, blocks: frozenset[int]) -> None:
    """Open every fold that hides one of some blocks."""
    if view.stack is None:
        return
    folds = view.stack.folds
    for row in view.stack.view.folds:
        if not folds.is_open(row) and not blocks.isdisjoint(folds.blocks(row)):
            view.toggle_fold(row)


def _at_hand(view: SideView, row: int) -> int:
    """Return where the text of a row begins, of a fold that of its first line; -1 for none."""
    if not 0 <= row < len(view.rows) or view.rows[row].kind is RowKind.GAP:
        return -1
    fold = view.folds.get(row)
    return view.rows[fold.rows[0] if fold else row].span.start


def _shown_row(view: TextView, offset: int) -> int:
    """Return the row of the text at an offset, or the fold that hides it."""
    assert view.stack is not None
    row = view.stack.view.row_at(offset)
    fold = view.stack.folds.hiding(row)
    return row if fold is None else fold


def _scroll(view: TextView, place: TextPlace) -> None:
    stack = view.stack
    if stack is None or not stack.view.rows:
        return
    row = stack.view.row_at(place.offset)
    while row > 0 and stack.view.rows[row].kind is RowKind.GAP:
        row -= 1
    fold = stack.folds.hiding(row)
    top, _ = stack.box(row if fold is None else fold)
    view.sight.scroll_to(top - place.height_px)
