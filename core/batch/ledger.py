"""What a batch keeps beside its reports, so that it can go on after a stop.

One small file in the folder, written beside and renamed: which files are the batch's own, with
which settings they were made, and the result of each pair that was done.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from time import monotonic

from core.batch.plan import Pair, Settings, report_files
from core.batch.results import (
    Json,
    Result,
    result_from_json,
    result_to_json,
    source_from_json,
    source_to_json,
)
from core.errors import PageError
from core.load.addresses import is_address
from core.load.folders import page_in
from core.report import write_whole
from core.version import retold_version

LEDGER_FILE = ".retold-batch.json"
_FORMAT = "retold-batch/1"
_SAVE_SECONDS = 2.0
# So much of the time may go into keeping what was done.
_MAX_SAVING_SHARE = 0.02


class Ledger:
    """The results of one folder's batch, by the name of their files."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self._folder = folder
        self._settings = settings
        self._kept_settings = _settings_to_json(settings)
        self._files: set[str] = set()
        self._records: dict[str, Json] = {}
        self._results: dict[str, Result] = {}
        self._sources: dict[str, Json] = {}
        self._save_at = 0.0

    @property
    def own_files(self) -> frozenset[str]:
        """The names of the files that an earlier run of this batch meant to write."""
        return frozenset(self._files)

    def open(self) -> None:
        """Take over what an earlier run kept; one with other settings only tells its files."""
        kept = _read(self._folder / LEDGER_FILE)
        self._files = set(kept.get("files", ()))
        if kept.get("settings") != self._kept_settings:
            return
        try:
            sources = {key: source_from_json(value) for key, value in kept["sources"].items()}
            results = {
                file: result_from_json(record["result"], sources)
                for file, record in kept["pairs"].items()
            }
        except (KeyError, TypeError, ValueError):
            return  # another Retold kept it: all is done anew
        self._records, self._results, self._sources = kept["pairs"], results, kept["sources"]

    def own(self, files: Iterable[str]) -> None:
        """Keep that these files are the batch's own, before the first of them is written."""
        self._files |= set(files)
        self.save()

    def done(self, pair: Pair) -> Result | None:
        """Return an earlier result that still holds: same pages, same settings, whole reports."""
        result = self._results.get(pair.file)
        if not result or self._records[pair.file]["pair"] != _identity(pair):
            return None
        pages = (pair.source_place, result.source.page), (pair.repost_place, result.repost)
        are_same = all(sha256_of(place) in (facts.sha256, None) for place, facts in pages)
        return result if are_same and self._are_whole(pair, result) else None

    def add(self, pair: Pair, result: Result) -> None:
        """Keep a result; it is written now and then."""
        self._results[pair.file] = result
        self._sources.setdefault(result.source.key, source_to_json(result.source))
        self._records[pair.file] = {"pair": _identity(pair), "result": result_to_json(result)}
        if monotonic() >= self._save_at:
            self.save()

    def save(self) -> None:
        """Write what is known, whole or not at all."""
        begun = monotonic()
        kept = {
            "format": _FORMAT,
            "settings": self._kept_settings,
            "files": sorted(self._files),
            "sources": self._sources,
            "pairs": self._records,
        }
        data = json.dumps(kept, separators=(",", ":")).encode()
        write_whole(self._folder / LEDGER_FILE, data, overwrite=True)
        took = monotonic() - begun
        self._save_at = monotonic() + max(_SAVE_SECONDS, took / _MAX_SAVING_SHARE)

    def _are_whole(self, pair: Pair, result: Result) -> bool:
        files = tuple(report.file for report in result.reports)
        return files == report_files(pair, self._settings) and all(
            _sha256_of_file(self._folder / report.file) == report.sha256
            for report in result.reports
        )


def sha256_of(place: Path | str) -> str | None:
    """Return the SHA-256 of the file that a page is read from, None for an address.

    "" where it cannot be read. What an address gives is not asked for again: a batch that goes on
    takes it as it was.
    """
    if is_address(place):
        return None
    path = Path(place)
    try:
        return _sha256_of_file(page_in(path, path.name) if path.is_dir() else path)
    except (OSError, ValueError, PageError):
        return ""


def _sha256_of_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def _identity(pair: Pair) -> str:
    """Return what tells whether a row names the same pages; paths stay nobody else's business."""
    places = json.dumps([pair.source, pair.repost])
    return hashlib.sha256(places.encode()).hexdigest()


def _settings_to_json(settings: Settings) -> Json:
    """Return the settings as they are read back, with the version that they are for."""
    value = {"version": retold_version(), **asdict(settings)}
    return json.loads(json.dumps(value))


def _read(path: Path) -> Json:
    try:
        kept: Json = json.loads(path.read_bytes())
        return kept if kept["format"] == _FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
