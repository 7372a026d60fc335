"""What can be undone and done again: the person's corrections, one step after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.pair import Corrections, Wanted
from gui.session import Session


class _Step(QUndoCommand):
    """One correction that was done; the stack only counts it, for doing takes a job."""

    def __init__(self, name: Callable[[], str], before: Corrections, after: Corrections) -> None:
        super().__init__()
        self.name = name
        self.before = before
        self.after = after


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the stack will stand when a request succeeds: at an index, with new steps on top."""

    index: int
    steps: tuple[_Step, ...]
    target: Corrections


class History(QObject):
    """Asks the session for corrections, and keeps them on a stack once they have been made.

    A request that fails or is cancelled leaves the stack as it was. Opening another page
    forgets everything; swapping the sides does not.

    Signals:
        changed: other steps can be undone or done again.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        # Not heard at the stack itself, which says so once more while it is destroyed.
        self.stack.indexChanged.connect(self.changed)
        self._session = session
        self._wanted = session.settled.wanted
        # The steps on the stack speak of the sides as they were when it was empty.
        self._is_swapped = False
        self._plan: _Plan | None = None
        session.pages_changed.connect(self._on_settled)
        session.comparison_changed.connect(self._on_settled)

    @property
    def corrections(self) -> Corrections:
        """The corrections that are made, or are being made."""
        return self._turned(self._base().target)

    @property
    def undo_name(self) -> str:
        """What would be undone, "" where there is nothing."""
        index = self.stack.index()
        return self._step(index - 1).name() if index else ""

    @property
    def redo_name(self) -> str:
        """What would be done again, "" where there is nothing."""
        index = self.stack.index()
        return self._step(index).name() if index < self.stack.count() else ""

    def correct(self, name: Callable[[], str], corrections: Corrections) -> None:
        """Ask for other corrections; ``name`` tells what the step is called in the menu.

        It is asked anew each time, for the window may speak another language by then.
        """
        base, after = self._base(), self._turned(corrections)
        step = _Step(name, base.target, after)
        self._ask(_Plan(base.index, (*base.steps, step), after))

    @Slot()
    def undo(self) -> None:
        """Go back by one step."""
        base = self._base()
        if base.steps:
            self._ask(_Plan(base.index, base.steps[:-1], base.steps[-1].before))
        elif base.index > 0:
            self._ask(_Plan(base.index - 1, (), self._step(base.index - 1).before))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        base = self._base()
        if not base.steps and base.index < self.stack.count():
            self._ask(_Plan(base.index + 1, (), self._step(base.index).after))

    def _base(self) -> _Plan:
        """Return where the stack stands, or will when what is being done succeeds."""
        if self._plan is None or not self._session.is_busy:
            made = self._turned(self._session.settled.wanted.corrections)
            self._plan = _Plan(self.stack.index(), (), made)
        return self._plan

    def _ask(self, plan: _Plan) -> None:
        self._plan = plan
        self._session.correct(self._turned(plan.target))

    def _step(self, index: int) -> _Step:
        step = self.stack.command(index)
        assert isinstance(step, _Step)  # nothing else is ever pushed
        return step

    def _turned(self, corrections: Corrections) -> Corrections:
        """Return corrections with their sides as the steps have them, or back again."""
        return corrections.swapped() if self._is_swapped else corrections

    @Slot()
    def _on_settled(self) -> None:
        """Keep what was done, or forget what no longer speaks of the pages that are open."""
        before, self._wanted = self._wanted, self._session.settled.wanted
        plan, self._plan = self._plan, None
        if self._wanted == before:
            return
        if _is_swap(before, self._wanted):
            self._is_swapped = not self._is_swapped
        elif not _are_same_pages(before, self._wanted):
            self.stack.clear()
            self._is_swapped = False
        elif plan is not None and self._turned(self._wanted.corrections) == plan.target:
            self.stack.setIndex(plan.index)
            for step in plan.steps:
                self.stack.push(step)
        elif self._wanted.corrections != before.corrections:
            self.stack.clear()


def _is_swap(before: Wanted, after: Wanted) -> bool:
    return before != after and before.swapped() == after


def _are_same_pages(before: Wanted, after: Wanted) -> bool:
    return (before.source, before.repost) == (after.source, after.repost)
