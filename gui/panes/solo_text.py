"""A text view with its tools and its map, for a text that stands alone."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model import Kind, Side, Span
from gui.models.pair_view import PairView
from gui.models.rows import RowKind
from gui.models.view_mode import ViewMode
from gui.panes.key_tool import KeyTool
from gui.panes.look import Look
from gui.panes.overview_map import OverviewMap
from gui.panes.pointer_tool import PointerTool
from gui.panes.solo_wording import solo_name
from gui.panes.text_view import TextView
from gui.panes.wording import row_description


class SoloText(QWidget):
    """One text and the map of it.

    Signals:
        passage_chosen: the id of the passage that was clicked or walked to, 0 for none.
        zoom_requested: one step nearer (1) or farther (-1), asked for with the wheel.
    """

    passage_chosen = Signal(int)
    zoom_requested = Signal(int)

    def __init__(self, mode: ViewMode, side: Side, look: Look) -> None:
        super().__init__()
        self.view = TextView(side, look)
        self.view.setObjectName(f"{mode}_{side}_view")
        self.view.setAccessibleName(solo_name(mode, side))
        self.map = OverviewMap({side: self.view}, look.theme)
        self.keys = KeyTool(self.view)
        self.pointer = PointerTool(self.view)
        self.pointer.row_clicked.connect(self._on_row_clicked)
        self.pointer.row_pointed.connect(self._on_row_reached)
        self.pointer.zoom_requested.connect(self.zoom_requested)
        self.keys.row_entered.connect(self._on_row_clicked)
        self.keys.row_reached.connect(self._on_row_reached)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.map)
        self.setFocusProxy(self.view)

    def set_pair(self, pair: PairView | None) -> None:
        """Show another text, what is read at its top if it was there before; None for none."""
        before = self.view.stack
        row = self.view.sight.row_under(0)
        offset = before.view.rows[row].span.start if before is not None and row >= 0 else 0
        self.map.set_pair(None)
        self.view.set_pair(pair)
        self.map.set_pair(pair)
        stack = self.view.stack
        if stack is None or not stack.view.rows:
            return
        is_same = before is not None and before.view.document.sha256 == stack.view.document.sha256
        # A page begins where its article does.
        first = (i for i, row in enumerate(stack.view.rows) if row.kind is RowKind.PASSAGE)
        self._bring_to_top(stack.view.row_at(offset) if is_same else next(first, 0))

    def set_look(self, look: Look) -> None:
        """Show the same in another theme or zoom."""
        self.view.set_look(look)
        self.map.set_theme(look.theme)

    def set_marks(self, kinds: frozenset[Kind], found: tuple[Span, ...]) -> None:
        """Show the marks of some kinds, and the wording of a finding."""
        self.view.set_marks(kinds, found)
        self.map.set_kinds(kinds)

    def select(self, passage: int, description: str, *, is_followed: bool) -> None:
        """Show a passage as selected, which ``description`` says in words; 0 for none."""
        row = self._row_of(passage)
        if row < 0 and not is_followed:
            row = self.view.current_row
        self.view.set_current(row, passage)
        self.view.describe(description or self._row_description(row))
        if is_followed:
            self._reveal(row if row >= 0 else self._row_before(passage))

    def bring_to_top(self, passage: int) -> None:
        """Scroll to a passage."""
        row = self._row_of(passage)
        if row >= 0:
            self._bring_to_top(row)

    def _row_of(self, passage: int) -> int:
        """Return the row that shows a passage, -1 where there is none."""
        stack = self.view.stack
        return -1 if stack is None or passage <= 0 else stack.view.first_rows[passage]

    def _row_before(self, passage: int) -> int:
        """Return the row after which a passage would stand that is on the other side only."""
        if self.view.stack is None:
            return -1
        rows = (self._row_of(before) for before in range(passage - 1, 0, -1))
        return next((row for row in rows if row >= 0), -1)

    def _row_description(self, row: int) -> str:
        return "" if self.view.stack is None else row_description(self.view.stack.view, row)

    def _bring_to_top(self, row: int) -> None:
        for _ in range(3):
            # Rows that come in sight are laid out and move what is below them.
            self.view.sight.scroll_to(self.view.sight.edge(row))

    def _reveal(self, row: int) -> None:
        for _ in range(3 if row >= 0 else 0):
            self.view.sight.reveal(row)

    @Slot(int)
    def _on_row_clicked(self, row: int) -> None:
        stack = self.view.stack
        if stack is not None and stack.view.rows[row].kind is RowKind.FOLD:
            self.view.toggle_fold(row)
        self._choose(row)

    @Slot(int)
    def _on_row_reached(self, row: int) -> None:
        self._choose(row)
        self.view.sight.reveal(row)

    def _choose(self, row: int) -> None:
        if self.view.stack is not None:
            passage = self.view.stack.view.rows[row].passage
            self.view.set_current(row, passage)
            self.passage_chosen.emit(passage)
