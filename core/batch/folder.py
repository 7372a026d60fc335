"""What a batch writes into its folder beside the reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.batch.errors import FolderError
from core.batch.names import safe_files
from core.batch.pages import contents_page, index_page, matrix_page
from core.batch.results import Row
from core.batch.sheets import contents_csv, index_csv, matrix_csv
from core.batch.tables import Matrix, matrices
from core.report import write_whole

MATRICES = "matrix"
SHARED_FILES = ("index.html", "index.csv", "matrix.html", "matrix.csv", MATRICES)
"""What a batch writes beside its reports; the last is a folder, for several sources only."""


def make_folder(folder: Path) -> None:
    """Make the folder where it is not there; FolderError where the system refuses."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as reason:
        cause = getattr(reason, "strerror", None) or str(reason)
        raise FolderError(folder, cause.lower()) from reason


def write_overview(folder: Path, rows: Sequence[Row], made_at: str) -> None:
    """Write the index and the matrices; what was there of that name goes."""
    for name, data in _overview(folder, rows, made_at):
        write_whole(folder / name, data, overwrite=True)


def _overview(folder: Path, rows: Sequence[Row], made_at: str) -> Iterator[tuple[str, bytes]]:
    found = matrices(rows)
    if len(found) == 1:
        yield "matrix.html", matrix_page(found[0], "", made_at)
        yield "matrix.csv", matrix_csv(found[0])
    else:
        yield from _several(folder, found, made_at)
    # Last, so that whoever sees the index finds all that it leads to.
    yield "index.csv", index_csv(rows)
    yield "index.html", index_page(rows, made_at)


def _several(folder: Path, found: Sequence[Matrix], made_at: str) -> Iterator[tuple[str, bytes]]:
    if found:
        make_folder(folder / MATRICES)
    files = safe_files(matrix.source.page.title for matrix in found)
    listed = [(matrix, f"{MATRICES}/{file}") for matrix, file in zip(found, files, strict=True)]
    for matrix, file in listed:
        yield f"{file}.html", matrix_page(matrix, "../", made_at)
        yield f"{file}.csv", matrix_csv(matrix)
    yield "matrix.html", contents_page(listed, made_at)
    yield "matrix.csv", contents_csv([(matrix, f"{file}.csv") for matrix, file in listed])
