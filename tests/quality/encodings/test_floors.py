"""Pinned floors under the decoding of files, on the measuring data (README)."""

from concurrent.futures import ThreadPoolExecutor

from benchmarks import encodings
from benchmarks.data import read_cases

# Just below what is reached now (README.md beside this file): floors are only ever raised.
SHARE = 0.99


def test_no_fewer_files_are_decoded_than_before(shared):
    cases = read_cases(shared / "data" / "encodings" / "chardet.jsonl.gz")

    assert encodings.figures_of(cases, encodings.METHODS[0])[encodings.SHARE] >= SHARE


def test_every_broken_page_is_read_or_refused_in_time(shared):
    cases = read_cases(shared / "data" / "encodings" / "broken_markup.jsonl.gz")
    # Two at a time: more would be measured waiting for each other.
    with ThreadPoolExecutor(2) as pool:
        rows = pool.map(encodings.broken_figures, [cases[::2], cases[1::2]])
    figures = {name: row for part in rows for name, row in part.items()}

    assert {name: row for name, row in figures.items() if not encodings.is_sound(row)} == {}
