"""What can be undone and done again: corrections and remarks, one step after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.model import Remark
from core.remarks import swapped
from gui.pair import Corrections, Wanted
from gui.remarks import RemarkBook
from gui.session import Session

_Said = Corrections | Remark


class _Step(QUndoCommand):
    """One correction or remark that was made; the stack only counts it, for doing takes a job."""

    def __init__(self, name: Callable[[], str], before: _Said, after: _Said) -> None:
        super().__init__()
        self.name = name
        self.before = before
        self.after = after


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the stack will stand when a request succeeds: at an index, with new steps on top.

    ``remarks`` are those that come back, or go, with the request.
    """

    index: int
    steps: tuple[_Step, ...]
    target: Corrections
    remarks: tuple[Remark, ...] = ()


class History(QObject):
    """Asks the session for corrections, and keeps them on a stack once they have been made.

    A request that fails or is cancelled leaves the stack as it was. Remarks ask for nothing: they
    are made at once, and stand on the stack above whatever is being corrected. Opening another
    page forgets all steps; swapping the sides does not.

    Signals:
        changed: other steps can be undone or done again.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.book = RemarkBook(self)
        session.file.follow(self.book)
        self.stack = QUndoStack(self)
        # Not heard at the stack itself, which says so once more while it is destroyed.
        self.stack.indexChanged.connect(self.changed)
        self._session = session
        self._wanted = session.settled.wanted
        # The steps on the stack speak of the sides as they were when it was empty.
        self._is_swapped = False
        self._plan: _Plan | None = None
        # Remarks that were made while corrections are being made.
        self._late: list[_Step] = []
        self._is_turning = False
        session.busy_changed.connect(self._on_busy_changed, Qt.ConnectionType.QueuedConnection)
        session.pages_changed.connect(self._on_settled)
        session.comparison_changed.connect(self._on_settled)

    @property
    def corrections(self) -> Corrections:
        """The corrections that are made, or are being made."""
        return self._turned(self._base().target)

    @property
    def undo_name(self) -> str:
        """What would be undone, "" where there is nothing."""
        if self._late:
            return self._late[-1].name()
        index = self.stack.index()
        return self._step(index - 1).name() if index else ""

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._late) or self.stack.canUndo()

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
        self._ask(replace(base, steps=(*base.steps, step), target=after))

    def remark(self, name: Callable[[], str], remark: Remark) -> None:
        """Take a remark in place of the one on the same; ``name`` as in `correct`."""
        after = _turned_if(self._is_swapped, remark)
        before = self._kept(after)
        if before == after:
            return
        step = _Step(name, before, after)
        self.book.put(remark)
        if self._session.is_busy or self._is_turning:
            self._late.append(step)
            self.changed.emit()
        else:
            self.stack.push(step)

    @Slot()
    def undo(self) -> None:
        """Go back by one step."""
        if self._late:
            self._put(self._late.pop().before)
            self.changed.emit()
            return
        base = self._base()
        if base.steps:
            target = base.steps[-1].before
            assert isinstance(target, Corrections)  # remarks wait elsewhere
            self._ask(replace(base, steps=base.steps[:-1], target=target))
        elif base.index > 0:
            self._go(base, base.index - 1, self._step(base.index - 1).before)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        base = self._base()
        if not self._late and not base.steps and base.index < self.stack.count():
            self._go(base, base.index + 1, self._step(base.index).after)

    def _go(self, base: _Plan, index: int, said: _Said) -> None:
        """Go to a step of the stack: a correction takes a job, a remark at most waits for one."""
        if isinstance(said, Corrections):
            self._ask(replace(base, index=index, target=said))
        elif self._session.is_busy:
            self._plan = replace(base, index=index, remarks=(*base.remarks, said))
        else:
            self._put(said)
            self._plan = None
            self.stack.setIndex(index)

    def _put(self, said: _Said) -> None:
        assert isinstance(said, Remark)
        self.book.put(_turned_if(self._is_swapped, said))

    def _kept(self, remark: Remark) -> Remark:
        """Return what was remarked so far on the same, as the steps have it."""
        known = (_turned_if(self._is_swapped, one) for one in self.book.remarks)
        return next((r for r in known if r.anchor == remark.anchor), Remark(remark.anchor))

    def _base(self) -> _Plan:
        """Return where the stack stands, or will when what is being done succeeds."""
        if self._plan is None or not self._session.is_busy:
            made = self._turned(self._session.settled.wanted.corrections)
            self._plan = _Plan(self.stack.index(), (), made)
        return self._plan

    def _ask(self, plan: _Plan) -> None:
        self._plan = plan
        corrections = self._turned(plan.target)
        self._session.change(lambda wanted: wanted.with_corrections(corrections))

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
        self._turn_book(before)
        plan, self._plan = self._plan, None
        if self._wanted == before:
            return
        if _is_swap(before, self._wanted):
            self._is_swapped = not self._is_swapped
        elif not _are_same_pages(before, self._wanted):
            self._late.clear()
            self.stack.clear()
            self._is_swapped = False
        elif plan is not None and self._turned(self._wanted.corrections) == plan.target:
            self.stack.setIndex(plan.index)
            for step in plan.steps:
                self.stack.push(step)
            for remark in plan.remarks:
                self._put(remark)
        elif self._wanted.corrections != before.corrections:
            self.stack.clear()

    def _turn_book(self, before: Wanted) -> None:
        """Open the book at what is compared now; what is still being written stands above."""
        self._is_turning = True
        is_same_pair = _targets(before) == _targets(self._wanted)
        pages = self.book.pages
        self.book.show(self._session.comparison, is_same_pair=is_same_pair)
        self._is_turning = False
        if is_same_pair and self.book.pages != pages:
            # The steps speak of places in a text that is another one by now.
            self._late.clear()
            self.stack.clear()

    @Slot()
    def _on_busy_changed(self) -> None:
        """Put remarks that had to wait on the stack, above what was being corrected."""
        if not self._session.is_busy:
            late, self._late = self._late, []
            for step in late:
                self.stack.push(step)


def _turned_if(is_swapped: bool, remark: Remark) -> Remark:
    """Return a remark with the sides as the steps have them, or back again."""
    return swapped(remark) if is_swapped else remark


def _is_swap(before: Wanted, after: Wanted) -> bool:
    return before != after and before.swapped() == after


def _targets(wanted: Wanted) -> tuple[object, object]:
    """Return where both pages are, however they are read."""
    return wanted.source and wanted.source.target, wanted.repost and wanted.repost.target


def _are_same_pages(before: Wanted, after: Wanted) -> bool:
    return (before.source, before.repost) == (after.source, after.repost)
