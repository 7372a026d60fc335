"""Which pairs a batch has: the rows of a list, or one source and its reposts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.batch.errors import DamagedListError, EmptyListError, NoColumnsError
from core.batch.names import name_of, safe_files, unique_names
from core.batch.plan import Pair
from core.load import decode, load
from core.load.addresses import is_address

_REQUIRED = ("source", "repost")
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A pair before it has its names; ``name`` is "" where the person gave none."""

    source: str
    repost: str
    name: str = ""
    problem: str = ""


def pairs_of_list(path: Path) -> tuple[Pair, ...]:
    """Return the pairs of a CSV file; paths in it are relative to the file.

    Commas, semicolons or tabs part its cells; its encoding is told as that of a page. A row that
    lacks a page is a pair with a problem. Raises a `PageError` where it is no such list.
    """
    page = load(path)
    if not page.encoding:  # a format that is not text
        raise NoColumnsError(path.name, _REQUIRED)
    try:
        entries = tuple(_entries(decode(page), path.name))
    except csv.Error as reason:
        raise DamagedListError(path.name, str(reason)) from reason
    if not entries:
        raise EmptyListError(path.name)
    return _named(entries, path.absolute().parent)


def pairs_of_pages(source: str, reposts: Sequence[str]) -> tuple[Pair, ...]:
    """Return the pairs of one source with each of its reposts."""
    return _named([_Entry(source, repost) for repost in reposts], Path.cwd())


def _entries(text: str, list_name: str) -> Iterator[_Entry]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    header = [cell.strip().casefold() for cell in next(rows, list[str]())]
    missing = tuple(name for name in _REQUIRED if name not in header)
    if missing:
        raise NoColumnsError(list_name, missing)
    for cells in rows:
        row = dict(zip(reversed(header), reversed(_padded(cells, len(header))), strict=True))
        if any(row.values()):
            yield _entry(row, rows.line_num, list_name)


def _padded(cells: list[str], length: int) -> list[str]:
    """Return so many cells, without the blanks around them."""
    return [cell.strip() for cell in (*cells, *[""] * length)][:length]


def _entry(row: dict[str, str], line: int, list_name: str) -> _Entry:
    source, repost = row["source"], row["repost"]
    name = row.get("name", "") or ("" if repost else f"line {line}")
    missing = " and no ".join(side for side in _REQUIRED if not row[side])
    if missing:
        problem = f"Line {line} of “{list_name}” names no {missing}: write its path or address."
        return _Entry(source, repost, name, problem)
    return _Entry(source, repost, name)


def _delimiter(text: str) -> str:
    """Return what parts the cells of the first line that is not blank."""
    first = text.lstrip("\r\n").partition("\n")[0]
    return max(_DELIMITERS, key=first.count)


def _named(entries: Sequence[_Entry], folder: Path) -> tuple[Pair, ...]:
    names = unique_names(entry.name or name_of(entry.repost) for entry in entries)
    return tuple(
        Pair(
            name,
            file,
            entry.source,
            entry.repost,
            _place(entry.source, folder),
            _place(entry.repost, folder),
            entry.problem,
        )
        for entry, name, file in zip(entries, names, safe_files(names), strict=True)
    )


def _place(given: str, folder: Path) -> Path | str:
    return given if is_address(given) else folder / given
