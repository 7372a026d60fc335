"""`retold batch`: from its arguments to a folder of reports, and an exit code."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.arguments import options_of
from core.batch.crew import LIMIT_SECONDS, Crew, core_count
from core.batch.errors import BatchError, ExistingBatchError, UnknownReportFormatError
from core.batch.folder import SHARED_FILES, make_folder, write_overview
from core.batch.ledger import Ledger
from core.batch.lists import pairs_of_list, pairs_of_pages
from core.batch.plan import Job, Pair, Settings, report_files
from core.batch.results import Failure, Obstacle, Outcome, Row
from core.batch.telling import Teller
from core.clock import now_in_words
from core.exit_codes import ExitCode
from core.report import ReportFormat, ending_of, refuse_pages, sweep
from core.report.wording import counted

_STANDARD_INPUT = "-"


def run_batch(given: argparse.Namespace) -> ExitCode:
    """Compare all pairs and write what there is to write.

    Raises a `ComparisonError` for what is wrong with the batch as a whole. A page that fails
    stands in the index with its sentence.
    """
    settings = _settings(given)
    pairs = _pairs(given.pages)
    folder: Path = given.output
    ledger = Ledger(folder, settings)
    make_folder(folder)
    if given.resume:
        ledger.open()
    names = [*SHARED_FILES, *(name for pair in pairs for name in report_files(pair, settings))]
    refuse_pages((folder / name for name in names), _places(given.pages, pairs))
    if not given.force:
        _refuse_existing(folder, names, ledger)
    sweep(folder)
    ledger.own(names)
    batch = _Batch(folder, pairs, ledger)
    jobs = [Job(pair, settings, folder) for pair in pairs]
    batch.run(jobs, given.jobs or core_count(), given.time_limit or LIMIT_SECONDS)
    return batch.finished()


def _settings(given: argparse.Namespace) -> Settings:
    return Settings(
        options_of(given),
        tuple(dict.fromkeys(_endings(given.format))) or (ending_of(ReportFormat.HTML),),
        given.source_encoding,
        given.repost_encoding,
    )


def _endings(formats: Sequence[str]) -> Iterator[str]:
    known = {report_format.value: report_format for report_format in ReportFormat}
    for name in (part.strip() for text in formats for part in text.split(",")):
        if name not in known:
            raise UnknownReportFormatError(name, tuple(known))
        yield ending_of(known[name])


def _pairs(pages: Sequence[str]) -> tuple[Pair, ...]:
    if _STANDARD_INPUT in pages:
        raise BatchError("Standard input cannot be a page of a batch.", "Name a file.")
    source, *reposts = pages
    return pairs_of_pages(source, reposts) if reposts else pairs_of_list(Path(source))


def _places(pages: Sequence[str], pairs: Sequence[Pair]) -> Iterator[object]:
    """Yield the places of all pages, and the list that names them."""
    yield Path(pages[0])
    for pair in pairs:
        yield pair.source_place
        yield pair.repost_place


def _refuse_existing(folder: Path, names: Sequence[str], ledger: Ledger) -> None:
    for name in names:
        if name not in ledger.own_files and (folder / name).exists():
            raise ExistingBatchError(folder / name)


class _Batch:
    """One run: what is known of each pair so far, and who is told of it."""

    def __init__(self, folder: Path, pairs: Sequence[Pair], ledger: Ledger) -> None:
        self._folder = folder
        self._pairs = pairs
        self._ledger = ledger
        self._outcomes: dict[str, Outcome] = {}

    def run(self, jobs: Sequence[Job], processes: int, limit_seconds: float) -> None:
        """Find out what becomes of each pair; what is known already is not done again."""
        self._outcomes |= dict(self._known())
        open_jobs = [job for job in jobs if job.pair.file not in self._outcomes]
        teller = Teller(sys.stderr, len(open_jobs))
        try:
            with Crew(min(processes, len(open_jobs)), limit_seconds) as crew:
                for job, answer in crew.answers(open_jobs):
                    self._take(job.pair, answer, teller)
        except KeyboardInterrupt:
            teller.say(f"Stopped: {self._told()}. The same command with --resume goes on.")
            raise
        finally:
            # All processes have ended, some perhaps in the middle of a report.
            sweep(self._folder)
            self._ledger.save()
            teller.finish()

    def finished(self) -> ExitCode:
        """Write index and matrices, say how it went, and return the exit code."""
        rows = [Row(pair, self._outcomes[pair.file]) for pair in self._pairs]
        write_overview(self._folder, rows, now_in_words())
        Teller(sys.stderr, len(rows)).say(f"{self._told()}; see {self._folder / 'index.html'}")
        failures = self._failures()
        if any(failure.is_bug for failure in failures):
            return ExitCode.BUG
        return ExitCode.PAGE_FAILED if failures else ExitCode.DONE

    def _known(self) -> Iterator[tuple[str, Outcome]]:
        for pair in self._pairs:
            known = Failure(pair.problem) if pair.problem else self._ledger.done(pair)
            if known:
                yield pair.file, known

    def _take(self, pair: Pair, answer: Outcome | Obstacle, teller: Teller) -> None:
        if isinstance(answer, Obstacle):
            raise BatchError(answer.sentence, "The same command with --resume goes on.")
        self._outcomes[pair.file] = answer
        if isinstance(answer, Failure):
            teller.say(f"{pair.name}: {answer.sentence}")
        else:
            self._ledger.add(pair, answer)
        teller.count(is_failed=isinstance(answer, Failure))

    def _failures(self) -> list[Failure]:
        return [one for one in self._outcomes.values() if isinstance(one, Failure)]

    def _told(self) -> str:
        failed = len(self._failures())
        done = f"{len(self._outcomes) - failed:,} of {counted(len(self._pairs), 'pair')} compared"
        return f"{done}, {failed:,} failed" if failed else done
