"""The jobs that call core to read, compare and write; `gui.job_runner` runs them.

`core.pipeline` and `core.report` take a tenth of a second to import, so jobs import them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from core.clock import now_in_words
from core.corrections import PageCorrections
from core.errors import ComparisonError
from core.model import Document, Side, Stage
from core.page import Page
from core.pairs_by_hand import PairCorrections
from core.progress import Progress
from gui.pair import Outcome, Place, Request, Settled, Wanted

# Reading takes about this much of the time of a comparison, the two pages together.
_READING_SHARE = 0.6


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
