"""The index and the matrices of a batch as tables for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from pathlib import PurePosixPath, PureWindowsPath

from core.batch.results import Result, Row
from core.batch.tables import Matrix, told_fate
from core.model import Severity, Statistics
from core.report.sheet import harmless

_NUMBERS = tuple(field.name for field in fields(Statistics))
_SIDES = ("title", "outlet", "published", "address", "sha256")
INDEX_COLUMNS: tuple[str, ...] = (
    "name",
    "status",
    "problem",
    "source",
    "repost",
    "reports",
    *(f"source_{name}" for name in _SIDES),
    *(f"repost_{name}" for name in _SIDES),
    "source_language",
    *(f"findings_{severity.value}" for severity in Severity),
    "first_finding",
    *_NUMBERS,
)
"""The first row of the index. ``status`` is ``compared`` or ``failed``; shares are 0 to 1."""

_DECIMALS = 6


def index_csv(rows: Sequence[Row]) -> bytes:
    """Return one row a pair, in the order of the batch, as UTF-8 with a BOM."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, INDEX_COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_harmless_row(_index_row(row)) for row in rows)
    return out.getvalue().encode("utf-8-sig")


def matrix_csv(matrix: Matrix) -> bytes:
    """Return one row a sentence of the source, one column a repost, as UTF-8 with a BOM."""
    names = [column.row.pair.name for column in matrix.columns]
    lines = [
        [
            line.number,
            line.text,
            len(line.left_out),
            *(", ".join(told_fate(fate)) for fate in line.fates),
        ]
        for line in matrix.lines
    ]
    return _table(["sentence", "text", "left_out_by", *names], lines)


def contents_csv(listed: Iterable[tuple[Matrix, str]]) -> bytes:
    """Return one row a matrix, with the name of its file."""
    rows = [
        (
            matrix.source.page.title,
            matrix.source.language,
            len(matrix.lines),
            len(matrix.columns),
            file,
        )
        for matrix, file in listed
    ]
    return _table(["source_title", "language", "sentences", "reposts", "file"], rows)


def _index_row(row: Row) -> dict[str, object]:
    pair, outcome = row.pair, row.outcome
    places = {"name": pair.name, "source": _told(pair.source), "repost": _told(pair.repost)}
    if not isinstance(outcome, Result):
        return {**places, "status": "failed", "problem": outcome.sentence}
    sides = {"source": asdict(outcome.source.page), "repost": asdict(outcome.repost)}
    return {
        **places,
        "status": "compared",
        "reports": " ".join(report.file for report in outcome.reports),
        **{f"{side}_{name}": facts[name] for side, facts in sides.items() for name in _SIDES},
        "source_language": outcome.source.language,
        **{f"findings_{name.value}": count for name, count in outcome.findings.items()},
        "first_finding": outcome.first,
        **{name: _number(value) for name, value in asdict(outcome.statistics).items()},
    }


def _told(place: str) -> str:
    """Return where a page is, as the person gave it, but for the folders of their machine."""
    is_full = any(path(place).is_absolute() for path in (PurePosixPath, PureWindowsPath))
    return PureWindowsPath(place).name if is_full else place


def _number(value: float) -> float:
    return value if isinstance(value, int) else round(value, _DECIMALS)


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow(map(_harmless, row))
    return out.getvalue().encode("utf-8-sig")


def _harmless_row(row: dict[str, object]) -> dict[str, object]:
    return {name: _harmless(value) for name, value in row.items()}


def _harmless(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value
