"""Which folds of a side are open, and so which of its rows are shown."""

from __future__ import annotations

from bisect import bisect_right

from gui.models.rows import RowKind, SideView


class OpenFolds:
    """The folds of one side that the person has opened; none at first."""

    def __init__(self, view: SideView) -> None:
        self._view = view
        self._folds = sorted(view.folds)
        self._open: set[int] = set()

    def is_open(self, row: int) -> bool:
        """Return whether the fold at a row is open."""
        return row in self._open

    def toggle(self, row: int) -> None:
        """Open the fold at a row, or close it."""
        self._open ^= {row}

    def hiding(self, row: int) -> int | None:
        """Return the closed fold that hides a row, None where the row is shown."""
        if self._view.rows[row].kind is not RowKind.FOLDED:
            return None
        fold = self._folds[bisect_right(self._folds, row) - 1]
        return None if fold in self._open else fold

    def shown_blocks(self) -> frozenset[int]:
        """Return the blocks, by their places in the document, that open folds show."""
        return frozenset(block for fold in self._open for block in self.blocks(fold))

    def blocks(self, fold: int) -> list[int]:
        """Return the blocks under a fold."""
        return [self._view.rows[row].block for row in self._view.folds[fold].rows]
