"""What is selected in the side-by-side view: one passage, on both sides at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from core.model import Finding, Kind, Side, Span
from gui.models.pair_view import PairView
from gui.models.remarked import NOT_REMARKED
from gui.models.rows import NO_PASSAGE, RowKind, SideView
from gui.panes.comparison_parts import ComparisonParts
from gui.panes.wording import passage_description, row_description

_NOTHING_FOUND: dict[Side, tuple[Span, ...]] = dict.fromkeys(Side, ())


def first_passage_row(view: SideView) -> int:
    """Return the row at which the compared text of a side begins, -1 where there is none."""
    compared = (RowKind.PASSAGE, RowKind.GAP)
    return next((i for i, row in enumerate(view.rows) if row.kind in compared), -1)


class Selector(QObject):
    """Keeps the selected passage, and tells the parts to show it.

    Signals:
        passage_selected: the id of the passage that is selected now, 0 for none.
        change_position_changed: the number of the change that is selected, 0 for none, of how many.
    """

    passage_selected = Signal(int)
    change_position_changed = Signal(int, int)

    def __init__(self, parts: ComparisonParts) -> None:
        super().__init__()
        self._parts = parts
        self._pair: PairView | None = None
        self._kinds = frozenset(Kind)
        self._changes: tuple[int, ...] = ()
        self._selected = NO_PASSAGE
        parts.pointers[Side.SOURCE].row_pointed.connect(self._on_source_row_reached)
        parts.pointers[Side.REPOST].row_pointed.connect(self._on_repost_row_reached)
        parts.pointers[Side.SOURCE].row_clicked.connect(self._on_source_row_clicked)
        parts.pointers[Side.REPOST].row_clicked.connect(self._on_repost_row_clicked)
        parts.keys[Side.SOURCE].row_entered.connect(self._on_source_row_clicked)
        parts.keys[Side.REPOST].row_entered.connect(self._on_repost_row_clicked)
        parts.keys[Side.SOURCE].row_reached.connect(self._on_source_row_reached)
        parts.keys[Side.REPOST].row_reached.connect(self._on_repost_row_reached)

    def set_pair(self, pair: PairView | None, kept: dict[Side, int] | None = None) -> None:
        """Select nothing of another pair, and bring its first passages in sight.

        ``kept`` is for a pair that was shown before: the row to be at, and nothing is moved.
        """
        self._pair = pair
        self._parts.set_marks(self._kinds, _NOTHING_FOUND)
        self._find_changes()
        if pair is not None and kept is not None:
            self._show_kept(pair, kept)
            return
        self._show(NO_PASSAGE, {})
        if pair is not None:
            firsts = {side: first_passage_row(pair.side(side)) for side in Side}
            self._bring_level({side: row for side, row in firsts.items() if row >= 0}, None)

    def _show_kept(self, pair: PairView, kept: dict[Side, int]) -> None:
        passage = NO_PASSAGE
        for side, row in kept.items():
            passage = pair.side(side).rows[row].passage if row >= 0 else NO_PASSAGE
        self._show(passage, {**self._rows_of(passage), **kept})

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Show the marks of some kinds, and step through those."""
        self._kinds = kinds
        self._parts.set_marks(kinds, _NOTHING_FOUND)
        self._find_changes()
        self._tell_position()

    def select_passage(self, passage: int) -> None:
        """Select a passage and bring it in sight and level on both sides; 0 selects none."""
        self._parts.set_marks(self._kinds, _NOTHING_FOUND)
        self._select(passage, None)

    @property
    def selected(self) -> int:
        """The id of the passage that is selected, 0 for none."""
        return self._selected

    def bring_in_sight(self, passage: int) -> None:
        """Show a passage level on both sides, without selecting it."""
        self._bring_level(self._rows_of(passage), None)

    def select_finding(self, finding: Finding) -> None:
        """Select the passage that a finding speaks of first, and mark the finding's wordings."""
        if self._pair is None:
            return
        found = {Side.SOURCE: finding.source, Side.REPOST: finding.repost}
        self._parts.set_marks(self._kinds, found)
        passage = finding.passages[0] if finding.passages else NO_PASSAGE
        rows = self._rows_of(passage)
        own = dict(rows)
        for side in Side:
            if found[side]:
                rows[side] = self._pair.side(side).row_at(found[side][0].start)
        self._show(passage, rows)
        self._bring_level(rows, None)
        is_joined = len(rows) == len(Side) and _is_apart(self._pair, rows, own)
        joined = (rows[Side.SOURCE], rows[Side.REPOST]) if is_joined else None
        self._parts.ribbons.set_selected(passage, joined)

    def step(self, step: int) -> None:
        """Select the next change (1) or the one before (-1), round the end."""
        if not self._changes:
            return
        if self._selected in self._changes:
            place = self._changes.index(self._selected) + step
        elif self._selected == NO_PASSAGE:
            place = 0 if step > 0 else -1
        else:
            before = sum(change < self._selected for change in self._changes)
            place = before if step > 0 else before - 1
        self.select_passage(self._changes[place % len(self._changes)])

    @Slot(int)
    def _on_source_row_clicked(self, row: int) -> None:
        self._choose(Side.SOURCE, row, acts=True)

    @Slot(int)
    def _on_repost_row_clicked(self, row: int) -> None:
        self._choose(Side.REPOST, row, acts=True)

    @Slot(int)
    def _on_source_row_reached(self, row: int) -> None:
        self._choose(Side.SOURCE, row, acts=False)

    @Slot(int)
    def _on_repost_row_reached(self, row: int) -> None:
        self._choose(Side.REPOST, row, acts=False)

    def _choose(self, side: Side, row: int, *, acts: bool) -> None:
        """Select what a row shows, on its own side where it is; open or close a fold."""
        view = self._parts.views[side]
        if self._pair is None or view.stack is None:
            return
        shown = view.stack.view.rows[row]
        self._parts.lock.set_lead(side)
        self._parts.set_marks(self._kinds, _NOTHING_FOUND)
        if shown.kind is RowKind.FOLD and acts:
            view.toggle_fold(row)
        if not acts:
            view.sight.reveal(row)
        self._select(shown.passage, side, row)

    def _select(self, passage: int, lead: Side | None, row: int = -1) -> None:
        rows = self._rows_of(passage)
        if lead is not None:
            rows[lead] = row
        self._show(passage, rows)
        self._bring_level(rows, lead)

    def _rows_of(self, passage: int) -> dict[Side, int]:
        """Return the first row of a passage on each side."""
        if self._pair is None or passage == NO_PASSAGE:
            return {}
        rows = {side: self._pair.side(side).first_rows[passage] for side in Side}
        return {side: row for side, row in rows.items() if row >= 0}

    def _show(self, passage: int, rows: dict[Side, int]) -> None:
        """Show a passage as selected, and say so."""
        self._selected = passage
        description = ""
        if self._pair is not None and passage != NO_PASSAGE:
            remarked = self._parts.views[Side.SOURCE].remarked.get(passage, NOT_REMARKED)
            description = passage_description(self._pair, self._pair.passage(passage), remarked)
        elif self._pair is not None:
            sides = (row_description(self._pair.side(side), row) for side, row in rows.items())
            description = " ".join(sides)
        for side, view in self._parts.views.items():
            view.set_current(rows.get(side, -1), passage)
            view.describe(description)
        self._parts.ribbons.set_selected(passage, None)
        self.passage_selected.emit(passage)
        self._tell_position()

    def _bring_level(self, rows: dict[Side, int], lead: Side | None) -> None:
        for side, row in rows.items():
            self._parts.views[side].unfold(row)
        if len(rows) == len(Side):
            self._parts.lock.bring_level(rows, lead)
        elif lead is None:
            for side, row in rows.items():
                self._parts.views[side].sight.reveal(row)

    def _find_changes(self) -> None:
        pair = self._pair
        known = pair.changes if pair is not None else ()
        self._changes = tuple(p for p in known if pair and pair.passage(p).kind in self._kinds)

    def _tell_position(self) -> None:
        is_change = self._selected in self._changes
        place = self._changes.index(self._selected) + 1 if is_change else 0
        self.change_position_changed.emit(place, len(self._changes))


def _is_apart(pair: PairView, rows: dict[Side, int], own: dict[Side, int]) -> bool:
    """Return whether a finding joins places that its passage does not join already."""
    passages = {side: pair.side(side).rows[row].passage for side, row in rows.items()}
    shown = {side: pair.side(side).rows[row].passage for side, row in own.items()}
    return passages != shown
