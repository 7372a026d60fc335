"""The stages in order: load, extract, segment, align, diff, classify. The only place they meet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.align import align, with_pairs_by_hand
from core.classify import classify
from core.collecting import collector_paused
from core.corrections import PageCorrections, with_corrections
from core.diff import word_edits
from core.extract import extract, whole_text
from core.load import load
from core.model import Comparison, Document, Edit, Pairing, Stage
from core.options import Options
from core.page import Page
from core.pairs_by_hand import PairCorrections
from core.progress import Meter, Progress, ignore_progress
from core.segment import segment, segment_whole
from core.strands import choose_strands
from core.text.joined import join_spans
from core.version import retold_version

# How far the whole comparison is when these stages end: their shares of its time at 100,000 words.
_ALIGNED = 0.25
_DIFFED = 0.37


@collector_paused()
def read(
    place: Path | str | bytes,
    name: str | None = None,
    *,
    encoding: str | None = None,
    progress: Progress = ignore_progress,
) -> Document:
    """Return what a page holds: its text, blocks and strands.

    ``place`` is a path, an http(s) address or the page's own bytes; ``name`` is what to call it in
    messages. ``progress`` hears of the wait for an address, and may raise
    `core.errors.CancelledError` to end it.
    """
    return read_page(load_page(place, name, encoding=encoding, progress=progress))


def load_page(
    place: Path | str | bytes,
    name: str | None = None,
    *,
    encoding: str | None = None,
    progress: Progress = ignore_progress,
) -> Page:
    """Return the bytes of a page as `read` reads them, for whoever keeps them."""
    return load(place, encoding=encoding, name=name, progress=progress)


@collector_paused()
def read_page(page: Page) -> Document:
    """Return what a page that was loaded holds."""
    return segment(extract(page))


@collector_paused()
def from_text(text: str, *, language: str | None = None) -> Document:
    """Return a document whose whole text is one article: one strand, nothing is boilerplate."""
    return segment_whole(whole_text(text, language))


def correct(document: Document, corrections: PageCorrections) -> Document:
    """Return a document as it was read with what a person says of its blocks, strands made anew."""
    return segment(with_corrections(document, corrections)) if corrections.blocks else document


@collector_paused()
def compare(
    source: Document,
    repost: Document,
    options: Options = Options(),  # noqa: B008 - frozen, so that one default serves all
    by_hand: PairCorrections = PairCorrections(),  # noqa: B008 - frozen too
    *,
    progress: Progress | None = None,
) -> Comparison:
    """Return what the repost did to the source; the same input gives an equal result.

    ``by_hand`` is what a person says of pairs; what was said of other texts is left alone, and a
    note says so. ``progress`` hears of every stage and may raise `core.errors.CancelledError` to
    stop.
    """
    report = progress or ignore_progress
    report(Stage.ALIGN, 0.0)
    strands, notes = choose_strands(source, repost, options)
    pairings = align(
        source,
        repost,
        strands,
        lambda stage, share: report(stage, share * _ALIGNED),
        min_alike_percent=options.min_alike_percent,
    )
    pairings, noted = with_pairs_by_hand((source, repost), strands, pairings, by_hand)
    edits = tuple(_edits(source, repost, pairings, report))
    report(Stage.CLASSIFY, _DIFFED)
    result = classify(
        (source, strands[0]),
        (repost, strands[1]),
        (pairings, edits),
        options,
        lambda stage, share: report(stage, _DIFFED + share * (1 - _DIFFED)),
    )
    report(Stage.CLASSIFY, 1.0)
    return Comparison(
        version=retold_version(),
        options=options,
        source=source,
        repost=repost,
        source_strand=strands[0].id,
        repost_strand=strands[1].id,
        passages=result.passages,
        regions=result.regions,
        findings=result.findings,
        statistics=result.statistics,
        notes=(*source.notes, *repost.notes, *notes, *noted, *result.notes),
        outlets=result.outlets,
    )


def _edits(
    source: Document, repost: Document, pairings: tuple[Pairing, ...], report: Progress
) -> Iterator[tuple[Edit, ...]]:
    """Yield the edits of each pairing; a further use is held against the text that it repeats."""
    meter = Meter(report, Stage.DIFF)
    meter.reach(_ALIGNED)
    for pairing in meter.over(pairings, _DIFFED):
        owner = pairing if pairing.repeats is None else pairings[pairing.repeats]
        if owner.source and pairing.repost:
            yield word_edits(
                join_spans(source.text, owner.source), join_spans(repost.text, pairing.repost)
            )
        else:
            yield ()
