"""Opening and writing session files: jobs, as those of `gui.jobs`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.model import Document, Remark, Side
from core.page import Page
from core.progress import Progress
from gui import jobs
from gui.pair import Corrections, Opened, Outcome, Place, Request, Settled, Wanted


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is to be saved: what is open, what was remarked, and how it is shown."""

    settled: Settled
    remarks: tuple[Remark, ...] = ()
    view: Mapping[str, object] = field(default_factory=dict)


def open_file(path: Path, progress: Progress) -> Outcome:
    """Read a session file and compare its pages; raises a `ComparisonError` where that fails."""
    from core.session_files import open_session, refuse_misplaced, result_digest

    saved = open_session(path)
    places = {side: Place.of_kept(page) for side in Side if (page := saved.page(side)) is not None}
    pages = {place: jobs.load_page(place, progress) for place in places.values()}
    documents = {place: jobs.read_page(page) for place, page in pages.items()}
    by_side = {side: documents[place] for side, place in places.items()}
    refuse_misplaced(saved, path, by_side.get(Side.SOURCE), by_side.get(Side.REPOST))
    wanted = Wanted(
        places.get(Side.SOURCE),
        places.get(Side.REPOST),
        saved.options,
        Corrections(saved.source_corrections, saved.repost_corrections, saved.pairs),
    )
    outcome = jobs.settle(Request(wanted), _read(documents, pages), progress)
    if outcome.errors:
        raise outcome.errors[0]
    comparison, result = outcome.settled.comparison, saved.result
    is_same = result is None or comparison is None or result_digest(comparison) == result.sha256
    return replace(outcome, opened=Opened(path, saved, is_same))


def save_file(snapshot: Snapshot, path: Path, _progress: Progress) -> Path:
    """Write a session file, in the place of one that is there, and return its path."""
    from core.session_files import Result, SavedSession, kept, result_digest, save_session

    settled = snapshot.settled
    wanted, comparison = settled.wanted, settled.comparison
    pages = {
        side: kept(settled.pages[place], settled.times[place], is_decoded=place.is_decoded)
        for side, place in wanted.places.items()
    }
    saved = SavedSession(
        source=pages.get(Side.SOURCE),
        repost=pages.get(Side.REPOST),
        options=wanted.options,
        source_corrections=wanted.corrections.source,
        repost_corrections=wanted.corrections.repost,
        pairs=wanted.corrections.pairs,
        remarks=snapshot.remarks,
        view=snapshot.view,
        result=comparison and Result(result_digest(comparison), comparison.version),
    )
    save_session(saved, path)
    return path


def _read(documents: Mapping[Place, Document], pages: Mapping[Place, Page]) -> Settled:
    """Return the state in which these pages are read and nothing is wanted yet."""
    return Settled(documents=documents, pages=pages)
