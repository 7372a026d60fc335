"""How many files are decoded to the same text as with their right encoding.

    python -m benchmarks.encodings FILE… [--json FILE]

A case holds the bytes of a file (`bytes_base64`) and its `encoding`. The text is right where it
is what Python's codec of that name gives, or what browsers make of the name (gb2312 is GB18030
to them). A file of cases without `encoding` holds pages that broke other parsers: each is read in
a process of its own, and must be read or refused with a sentence.
"""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from benchmarks.data import Case, read_cases
from benchmarks.detectors import DETECTORS
from benchmarks.peers import is_installed
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from core.errors import ComparisonError
from core.load import decode, load
from core.load.labels import known_encoding
from core.text.decoding import decode_as

# A page that takes longer has failed; the limit leaves room to say by how much.
MAX_SECONDS, GIVE_UP_SECONDS = 2, 60
MAX_BYTES = 500 * 1024**2
SHARE, TIME = "share", "ms a file"


@dataclass(frozen=True, slots=True)
class Method:
    """Something that decodes bytes; ``module`` must be there for it."""

    name: str
    module: str
    text_of: Callable[[bytes], str | None]


def retold(data: bytes) -> str | None:
    """Return the text as Retold decodes it, under the name that a person would give the file."""
    name = "page.html" if b"<html" in data[:1024].lower() else "page.txt"
    try:
        return decode(load(data, name=name))
    except ComparisonError:
        return None


def _decoding(encoding_of: Callable[[bytes], str | None]) -> Callable[[bytes], str | None]:
    return lambda data: _decoded(data, encoding_of(data))


METHODS = (
    Method("Retold", "", retold),
    *(Method(one.name, one.module, _decoding(one.encoding_of)) for one in DETECTORS),
)


def _decoded(data: bytes, encoding: str | None) -> str | None:
    try:
        return decode_as(data, encoding) if encoding else None
    except LookupError:
        return None


def right_texts(case: Case) -> set[str | None]:
    """Return the texts that count as right: as Python reads the label, and as browsers do."""
    data = b64decode(case["bytes_base64"])
    readings = (case["encoding"], known_encoding(case["encoding"]))
    return {_decoded(data, reading) for reading in readings} - {None}


def figures_of(cases: Sequence[Case], method: Method) -> Row:
    """Return the share of files decoded rightly, the time, and how many of each encoding."""
    files = Counter(case["encoding"] for case in cases)
    right, seconds = Counter[str](), 0.0
    for case in cases:
        data = b64decode(case["bytes_base64"])
        start = perf_counter()
        text = method.text_of(data)
        seconds += perf_counter() - start
        right[case["encoding"]] += text in right_texts(case)
    return {
        SHARE: right.total() / len(cases),
        TIME: 1000 * seconds / len(cases),
        **{encoding: right[encoding] for encoding in sorted(files)},
    }


def by_encoding(cases: Sequence[Case], figures: Figures) -> Figures:
    """Return the figures turned round: one row an encoding, one column a method."""
    files = Counter(case["encoding"] for case in cases)
    measures = (SHARE, TIME, *sorted(files))
    there = {name: row for name, row in figures.items() if row}
    return {
        measure: {"files": files.get(measure)} | {name: row[measure] for name, row in there.items()}
        for measure in measures
    }


def broken_figures(cases: Sequence[Case]) -> Figures:
    """Return for each page whether it was read (1), refused (0), its seconds and memory."""
    return {_short(case["id"]): broken_row(b64decode(case["bytes_base64"])) for case in cases}


def broken_row(data: bytes) -> Row:
    """Return the figures of one page, None for what cannot be said of one that failed."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.reading"],
            input=data,
            capture_output=True,
            timeout=GIVE_UP_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {"read": None, "seconds": float(GIVE_UP_SECONDS), "MB": None}
    if done.returncode:
        return {"read": None, "seconds": None, "MB": None}
    said = json.loads(done.stdout)
    megabytes = said["bytes"] / 1024**2
    return {"read": int(said["outcome"] == "read"), "seconds": said["seconds"], "MB": megabytes}


def is_sound(row: Row) -> bool:
    """Return whether a page was read or refused within the limits of time and memory."""
    read, seconds, megabytes = (row[measure] for measure in ("read", "seconds", "MB"))
    if read is None or seconds is None or megabytes is None:
        return False
    return seconds <= MAX_SECONDS and megabytes * 1024**2 <= MAX_BYTES


def _short(name: str) -> str:
    return name.removesuffix(".testcase")[-24:]


def main() -> None:
    """Print and write the figures of every file."""
    arguments = parser("encodings", __doc__ or "").parse_args()
    figures = dict[str, Figures]()
    for file in arguments.files:
        cases = read_cases(file)
        title = f"{file.name}, {len(cases)} cases"
        if "encoding" in cases[0]:
            figures[file.name] = {
                method.name: figures_of(cases, method)
                if is_installed(method.module)
                else NOT_INSTALLED
                for method in METHODS
            }
            print_table(title, by_encoding(cases, figures[file.name]))
        else:
            figures[file.name] = broken_figures(cases)
            print_table(title, figures[file.name])
            sound = sum(map(is_sound, figures[file.name].values()))
            print(f"{sound} of {len(cases)} read or refused within the limits\n")
    write_json(arguments.json, "encodings", figures)


if __name__ == "__main__":
    main()
