"""What a batch is to do, as values: which pairs, how, and into which files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.options import Options


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and a repost; ``name`` and ``file`` are unique in their batch.

    ``source`` and ``repost`` are as the person gave them, ``source_place`` and ``repost_place``
    full paths or addresses. ``file`` is the name of its reports without an ending. ``problem`` is
    what is wrong with its row of the list, "" where nothing is.
    """

    name: str
    file: str
    source: str
    repost: str
    source_place: Path | str
    repost_place: Path | str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """How every pair of a batch is compared and written.

    ``endings`` name the formats of the reports, each once, such as ``.html``.
    """

    options: Options
    endings: tuple[str, ...]
    source_encoding: str | None = None
    repost_encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One pair, and all that a process needs to know to compare it and write its reports."""

    pair: Pair
    settings: Settings
    folder: Path


def report_files(pair: Pair, settings: Settings) -> tuple[str, ...]:
    """Return the names of a pair's reports in the folder of the batch."""
    return tuple(f"{pair.file}{ending}" for ending in settings.endings)
