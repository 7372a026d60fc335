"""One pair: read, compared, its reports written. What a process of a batch does again and again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from core import pipeline
from core.batch.fates import fates_of
from core.batch.plan import Job, report_files
from core.batch.results import Failure, Outcome, PageFacts, Report, Result, SourceText
from core.clock import now_in_words
from core.errors import ComparisonError
from core.model import Comparison, Document, Severity
from core.report import format_for, pieces, write_whole

# Pairs of one source stand together in a list, or a few sources take turns.
_SOURCES_KEPT = 4


class Desk:
    """Compares pairs one after another and keeps the last sources that it read.

    A source that cannot be read is not tried again for each of its reposts: an address that does
    not answer takes 20 seconds to say so.
    """

    def __init__(self) -> None:
        self._sources: dict[tuple[Path | str, str | None], Document | ComparisonError] = {}

    def outcome(self, job: Job) -> Outcome:
        """Return what became of the pair, its reports written.

        Raises a `ReportError` where they cannot be: that is nothing a page could help.
        """
        pair, settings = job.pair, job.settings
        try:
            source = self._source(pair.source_place, settings.source_encoding)
            repost = pipeline.read(pair.repost_place, encoding=settings.repost_encoding)
            comparison = pipeline.compare(source, repost, settings.options)
        except ComparisonError as problem:
            return Failure(str(problem))
        return _result(comparison, tuple(_written(job, comparison)))

    def _source(self, place: Path | str, encoding: str | None) -> Document:
        key = place, encoding
        known = self._sources.pop(key, None) or _read(place, encoding)
        self._sources[key] = known
        if len(self._sources) > _SOURCES_KEPT:
            del self._sources[next(iter(self._sources))]
        if isinstance(known, ComparisonError):
            raise known
        return known


def _read(place: Path | str, encoding: str | None) -> Document | ComparisonError:
    try:
        return pipeline.read(place, encoding=encoding)
    except ComparisonError as problem:
        return problem


def _written(job: Job, comparison: Comparison) -> Iterator[Report]:
    """Write the reports and yield what was written; the batch knows which of them may go."""
    read_at = now_in_words()
    for file in report_files(job.pair, job.settings):
        path = job.folder / file
        digest = hashlib.sha256()
        made = pieces(comparison, format_for(path), read_at)
        write_whole(path, _hashed(made, digest.update), overwrite=True)
        yield Report(file, digest.hexdigest())


def _hashed(made: Iterable[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    """Yield the pieces on their way to the disk, each after it was counted in."""
    for piece in made:
        update(piece)
        yield piece


def _result(comparison: Comparison, reports: tuple[Report, ...]) -> Result:
    findings = comparison.findings
    return Result(
        _source_text(comparison),
        _facts(comparison.repost),
        comparison.statistics,
        {severity: sum(one.severity is severity for one in findings) for severity in Severity},
        findings[0].text if findings else "",
        fates_of(comparison),
        reports,
    )


def _source_text(comparison: Comparison) -> SourceText:
    source = comparison.source
    strand = source.strand(comparison.source_strand)
    sentences = tuple(" ".join(one.of(source.text).split()) for one in strand.sentences)
    return SourceText(_facts(source), strand.language, sentences)


def _facts(document: Document) -> PageFacts:
    is_address = document.address.startswith(("https://", "http://"))
    return PageFacts(
        document.sha256,
        document.title or document.name,
        document.outlet,
        document.published,
        document.address if is_address else "",
    )
