"""Work off the GUI thread: the runner, and the jobs that call core.

`core.pipeline` and `core.report` take a tenth of a second to import, so jobs import them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from core.clock import now_in_words
from core.corrections import PageCorrections
from core.errors import CancelledError, ComparisonError
from core.model import Document, Side, Stage
from core.page import Page
from core.pairs_by_hand import PairCorrections
from core.progress import Progress
from gui.pair import Outcome, Place, Request, Settled, Wanted

Work = Callable[[Progress], object]

# A newer job need not wait for one that takes a moment to notice that it is not wanted any more.
_THREADS = 2
# Reading takes about this much of the time of a comparison, the two pages together.
_READING_SHARE = 0.6
# A progress bar shows no smaller step.
_STEP = 0.01


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a job."""

    result: object


@dataclass(frozen=True, slots=True)
class Failed:
    """The trouble, expected or not, that ended a job."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Advanced:
    """How far a job is: its stage and the share of all its work done."""

    stage: Stage
    share: float


Report = Done | Failed | Advanced


@dataclass(slots=True)
class _Job:
    """One run of some work on a thread of the pool; it tells what it does through ``report``."""

    work: Work
    report: Callable[[_Job, Report], None]
    stopped: Event = field(default_factory=Event)
    share: float = -1.0

    def run(self) -> None:
        """Do the work and report how it ended; nobody waits for a job that was stopped."""
        try:
            result = self.work(self._advance)
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - a bug must reach the window, whatever it is
            self.report(self, Failed(error))
        else:
            self.report(self, Done(result))

    def _advance(self, stage: Stage, share: float) -> None:
        if self.stopped.is_set():
            raise CancelledError
        if not self.share <= share < self.share + _STEP:
            self.share = share
            self.report(self, Advanced(stage, share))


class JobRunner(QObject):
    """Run core functions off the GUI thread; the newest request wins.

    With one of its ``threads`` alone, what cannot be stopped is done one after the other.

    Signals:
        busy_changed: whether there is a job whose result is waited for.
        advanced: the stage of the newest job and the share of it done, 0.0 to 1.0.
        succeeded: the result of the newest job; stale results are dropped.
        failed: the `ComparisonError` it raised.
        crashed: any other exception, a bug to report.
    """

    busy_changed = Signal(bool)
    advanced = Signal(object, float)
    succeeded = Signal(object)
    failed = Signal(object)
    crashed = Signal(object)
    # Emitted on a thread of the pool, received on this object's own.
    _reported = Signal(object, object)

    def __init__(self, parent: QObject | None = None, threads: int = _THREADS) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._newest: _Job | None = None
        self._reported.connect(self._on_reported)

    @property
    def is_busy(self) -> bool:
        """Whether there is a job whose result is waited for."""
        return self._newest is not None

    def run(self, work: Work) -> None:
        """Start some work; a job that still runs is stopped and its result dropped."""
        self._stop_newest()
        self._newest = _Job(work, self._reported.emit)
        self._pool.start(self._newest.run)
        self.busy_changed.emit(True)

    def run_aside(self, work: Work) -> None:
        """Start work whose result nobody waits for and whose failure shows elsewhere."""
        self._pool.start(_Job(work, self._reported.emit).run)

    def cancel(self) -> None:
        """Stop the job that runs, if any; no result of it arrives."""
        if self._newest is not None:
            self._stop_newest()
            self.busy_changed.emit(False)

    def shut_down(self) -> None:
        """Stop what runs and wait for its thread; nothing arrives afterwards."""
        self._stop_newest()
        self._pool.clear()
        self._pool.waitForDone()

    def _stop_newest(self) -> None:
        if self._newest is not None:
            self._newest.stopped.set()
            self._newest = None

    @Slot(object, object)
    def _on_reported(self, job: _Job, report: Report) -> None:
        """Hand a report of the newest job on; one of an older job is stale."""
        if job is not self._newest:
            return
        if isinstance(report, Advanced):
            self.advanced.emit(report.stage, report.share)
            return
        self._newest = None
        self.busy_changed.emit(False)
        self._hand_on(report)

    def _hand_on(self, report: Done | Failed) -> None:
        if isinstance(report, Done):
            self.succeeded.emit(report.result)
        elif isinstance(report.error, ComparisonError):
            self.failed.emit(report.error)
        else:
            self.crashed.emit(report.error)


def settle(request: Request, settled: Settled, progress: Progress) -> Outcome:
    """Read and compare what is asked for; what ``settled`` has is not read again, unless anew.

    A page that cannot be read leaves its side as it was, and with a comparison open it leaves
    everything as it was.
    """
    wanted, anew = request.wanted, request.anew
    known = {place: page for place, page in settled.documents.items() if place not in anew}
    documents: dict[Place, Document] = {}
    pages: dict[Place, Page] = {}
    errors: list[ComparisonError] = []
    for index, side in enumerate(Side):
        place = wanted.place(side)
        progress(Stage.LOAD, index * _READING_SHARE / 2)
        if place is None:
            continue
        try:
            if place in known:
                documents[place], pages[place] = known[place], settled.pages[place]
            else:
                if place.address and not request.may_fetch:
                    raise _not_fetched(place.address)
                pages[place] = page = load_page(place, partial(_at, progress, index))
                documents[place] = read_page(page)
        except ComparisonError as error:
            errors.append(error)
    read = Settled(wanted, documents, times=_times(documents, known, settled), pages=pages)
    if not errors:
        return _compare(read, settled, progress)
    if settled.view is not None:
        return Outcome(settled, tuple(errors))
    return Outcome(_with_readable(settled, read), tuple(errors))


def _not_fetched(address: str) -> ComparisonError:
    from core.load.address_errors import NotFetchedError

    return NotFetchedError(address)


def _times(
    documents: Mapping[Place, Document], known: Mapping[Place, Document], settled: Settled
) -> dict[Place, str]:
    """Return when each page was read; those that were not known have been read just now."""
    now = now_in_words()
    times = {place: settled.times.get(place, now) if place in known else now for place in documents}
    kept = {place: place.kept for place in documents}
    return {place: page.read_at if (page := kept[place]) else times[place] for place in documents}


def warm_up(_progress: Progress) -> None:
    """Import what the first comparison needs."""
    import_module("core.pipeline")


def save(settled: Settled, path: Path, _progress: Progress) -> Path:
    """Write the report whose format the name of ``path`` gives, and return the path."""
    from core import report

    assert settled.comparison is not None  # nothing else can be exported
    report.refuse_pages([path], [place.path for place in settled.documents])
    report.save(settled.comparison, path, overwrite=True, read_at=settled.read_at)
    return path


def load_page(place: Place, progress: Progress) -> Page:
    """Return the bytes of a page: as they are now, or as a session file kept them."""
    from core import pipeline

    target = place.target
    if not isinstance(target, Path | str | bytes):
        return target.page(place.encoding)
    # An address is called by where it led to.
    name = None if place.address else place.name
    return pipeline.load_page(target, name, encoding=place.encoding, progress=progress)


def read_page(page: Page) -> Document:
    """Return what a page that was loaded holds."""
    from core import pipeline

    return pipeline.read_page(page)


def _at(progress: Progress, index: int, stage: Stage, _share: float) -> None:
    """Tell that the page of a side is waited for."""
    progress(stage, index * _READING_SHARE / 2)


def _compare(read: Settled, settled: Settled, progress: Progress) -> Outcome:
    """Return the outcome with both pages compared; with one page only there is nothing to do.

    What is shown is prepared here too, for in a long text that takes longer than a frame.
    """
    from core import pipeline
    from gui.models.pair_view import prepare

    if read.wanted.source is None or read.wanted.repost is None:
        return Outcome(read)

    def advance(stage: Stage, share: float) -> None:
        progress(stage, _READING_SHARE + (1 - _READING_SHARE) * share)

    try:
        source, repost = (_corrected(read, side) for side in Side)
        options, by_hand = read.wanted.options, read.wanted.corrections.pairs
        comparison = pipeline.compare(source, repost, options, by_hand, progress=advance)
    except ComparisonError as error:
        return Outcome(settled if settled.view else read, (error,))
    still_true = _still_true(read.wanted, source, repost)
    return Outcome(replace(read, wanted=still_true, view=prepare(comparison)))


def _corrected(read: Settled, side: Side) -> Document:
    """Return the page of a side with what the person says of its blocks."""
    from core import pipeline

    document = read.document(side)
    assert document is not None  # both sides are there when they are compared
    return pipeline.correct(document, read.wanted.corrections.page(side))


def _still_true(wanted: Wanted, source: Document, repost: Document) -> Wanted:
    """Return what is wanted without the corrections of pages whose text is another one now."""
    corrections = wanted.corrections
    for side, page in zip(Side, (source, repost), strict=True):
        if not corrections.page(side).speak_of(page):
            corrections = corrections.with_page(side, PageCorrections())
    if not corrections.pairs.speak_of(source, repost):
        corrections = replace(corrections, pairs=PairCorrections())
    return replace(wanted, corrections=corrections)


def _with_readable(settled: Settled, read: Settled) -> Settled:
    """Return the state with the pages that could be read; the other sides stay as they were."""
    known = {**settled.documents, **read.documents}
    kept = settled.wanted
    for side in Side:
        place = read.wanted.place(side)
        if place is not None and place in read.documents:
            kept = kept.with_place(side, place)
    places = (kept.source, kept.repost)
    documents = {place: known[place] for place in places if place is not None}
    times, pages = {**settled.times, **read.times}, {**settled.pages, **read.pages}
    return Settled(kept, documents, times=times, pages={place: pages[place] for place in documents})
