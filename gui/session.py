"""The one object that changes: what is open, and what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal, Slot

from core.model import Comparison, Side
from core.options import Options
from gui import jobs, session_jobs
from gui.exporter import Exporter
from gui.job_runner import JobRunner
from gui.pair import Outcome, Place, Request, Settled, Wanted
from gui.session_file import SessionFile

Leaving = Callable[[Callable[[], None]], None]
"""What does something that gives up what is open, at once or when the person has agreed to it."""

Elsewhere = Callable[[Path], bool]
"""Returns whether another window has a session file open, which it then shows instead."""

Arguments = ParamSpec("Arguments")


def _at_once(action: Callable[[], None]) -> None:
    action()


def _nowhere(_path: Path) -> bool:
    return False


def _leaving(
    method: Callable[Concatenate[Session, Arguments], None],
) -> Callable[Concatenate[Session, Arguments], None]:
    """Return the method of a session so that it asks before it gives up what is open."""

    @wraps(method)
    def guarded(session: Session, *arguments: Arguments.args, **named: Arguments.kwargs) -> None:
        session.leaving(partial(method, session, *arguments, **named))

    return guarded


class Session(QObject):
    """The pages that are open and their comparison; every change goes through here.

    A request is worked on by a job. Until that has succeeded everything stays as it was, and so
    it does when the job fails or is cancelled.

    Signals:
        pages_changed: another page is open on a side, or none.
        comparison_changed: there is another comparison, or none.
        busy_changed, advanced: as of `JobRunner`.
        opened: the session file that was opened, after it is shown.
        exported: the path that a report was written to.
        failed: a `ComparisonError`; what was open still is.
        crashed: any other exception; what was open still is.
    """

    opened = Signal(object)
    pages_changed = Signal()
    comparison_changed = Signal()
    busy_changed = Signal(bool)
    advanced = Signal(object, float)
    exported = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferred = Options()
        self._may_fetch = True
        self._settled = Settled()
        self._wanted = self._settled.wanted
        self._asked = Request()
        self._comparing = JobRunner(self)
        self.exporter = Exporter(self)
        self.file = SessionFile(self)
        self.leaving: Leaving = _at_once
        self.is_elsewhere: Elsewhere = _nowhere
        self._comparing.succeeded.connect(self._on_settled)
        self._comparing.busy_changed.connect(self._on_busy_changed)
        self._comparing.advanced.connect(self.advanced)
        self.exporter.exported.connect(self.exported)
        for runner in (self._comparing, self.exporter, self.file):
            runner.failed.connect(self.failed)
            runner.crashed.connect(self.crashed)

    @property
    def settled(self) -> Settled:
        """What has been read and compared."""
        return self._settled

    @property
    def comparison(self) -> Comparison | None:
        """The comparison, None as long as a side is empty."""
        return self._settled.comparison

    @property
    def asked(self) -> Request:
        """What was asked for last, also where it could not be done."""
        return self._asked

    @property
    def is_busy(self) -> bool:
        """Whether pages are being read or compared."""
        return self._comparing.is_busy

    def warm_up(self) -> None:
        """Get ready for the first comparison while the person still chooses pages."""
        self._comparing.run_aside(jobs.warm_up)

    @_leaving
    def open(self, places: Mapping[Side, Place]) -> None:
        """Open a page on one side or on both, as it is now; a session file takes both."""
        file = next((place.path for place in places.values() if place.is_session), None)
        if file is not None and self.is_elsewhere(file):
            return
        if file is not None:
            self._wanted = self._settled.wanted
            self._asked = Request(self._wanted)
            self._comparing.run(partial(session_jobs.open_file, file))
            return
        wanted = self._wanted
        for side, place in places.items():
            wanted = wanted.with_place(side, place)
        if Side.SOURCE in places:
            # What was said of the outlet was said of the source before.
            wanted = wanted.with_outlets(self._preferred.outlets)
        self._ask(wanted, anew=places.values())

    def choose_encoding(self, side: Side, encoding: str | None) -> None:
        """Read the page asked for last on a side in an encoding; None finds out again.

        A page that could not be read is not open, but another encoding may be what it needs.
        """
        place = self._asked.place(side)
        if place is not None:
            self._ask(self._wanted.with_place(side, replace(place, encoding=encoding)))

    def change(self, how: Callable[[Wanted], Wanted]) -> None:
        """Compare again, the same pages with what ``how`` makes of all that is wanted."""
        self._ask(how(self._wanted))

    def prefer(self, options: Options, *, may_fetch: bool) -> None:
        """Begin every pair with these options from now on.

        What is open is compared with those of them that are others than before. Unless
        ``may_fetch``, no address is asked for a page.
        """
        wanted = self._wanted.preferring(options, self._preferred)
        self._preferred, self._may_fetch = options, may_fetch
        if wanted == self._wanted:
            return
        if wanted.places:
            self._ask(wanted)
        else:
            self._set_settled(replace(self._settled, wanted=wanted))

    def compare_again(self, *, from_beginning: bool = False) -> None:
        """Read both pages anew, as they are now, and compare them.

        Those that a session file kept are read from it, unless ``from_beginning``: then from
        where they were read at first.
        """
        wanted = self._wanted
        for side, place in wanted.places.items():
            wanted = wanted.moved(side, (from_beginning and place.beginning) or place)
        self._ask(wanted, anew=wanted.places.values())

    @_leaving
    def close(self) -> None:
        """Close both pages."""
        self._comparing.cancel()
        self._asked = Request()
        self._set_settled(Settled(Wanted(options=self._preferred)))

    def cancel(self) -> None:
        """Stop what is being done; what was open before stays open."""
        self._comparing.cancel()

    def shut_down(self) -> None:
        """Stop everything and wait for its threads."""
        for runner in (self._comparing, self.exporter, self.file):
            runner.shut_down()

    def _ask(self, wanted: Wanted, *, anew: Iterable[Place] = ()) -> None:
        """Ask for something; what is to be read ``anew`` is not taken from what is settled."""
        # A request that is still worked on is part of this one.
        before = self._asked.anew if self.is_busy else frozenset[Place]()
        self._wanted = wanted
        self._asked = Request(wanted, before | frozenset(anew), self._may_fetch)
        self._comparing.run(partial(jobs.settle, self._asked, self._settled))

    @Slot(object)
    def _on_settled(self, outcome: Outcome) -> None:
        if outcome.opened is not None:
            self._asked = Request(outcome.settled.wanted)
        self._set_settled(outcome.settled)
        if outcome.opened is not None:
            self.file.take_opened(outcome.opened)
            self.opened.emit(outcome.opened)
        for error in outcome.errors:
            self.failed.emit(error)

    @Slot(bool)
    def _on_busy_changed(self, is_busy: bool) -> None:
        if not is_busy:
            # After a failure or a cancel nothing more is wanted than what there is; after a
            # success `_on_settled` follows.
            self._wanted = self._settled.wanted
        self.busy_changed.emit(is_busy)

    def _set_settled(self, settled: Settled) -> None:
        previous, self._settled = self._settled, settled
        self._wanted = settled.wanted
        if settled.wanted != previous.wanted:
            self.pages_changed.emit()
        if settled.view is not previous.view:
            self.comparison_changed.emit()
