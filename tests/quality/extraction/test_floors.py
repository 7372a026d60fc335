"""Pinned floors under the extraction of articles, on a part of the measuring data (README)."""

import pytest

from benchmarks import extraction
from benchmarks.extractors import RETOLD, RETOLD_DUMP

# Just below what is reached now (README.md beside this file): floors are only ever raised.
FLOORS = {
    "wwwxmu": {"4-gram F1": 0.957, "word F1": 0.955},
    "readability": {"4-gram F1": 0.965, "word F1": 0.967},
    "newspaper4k": {"4-gram F1": 0.969, "word F1": 0.97},
    "wcxb": {"4-gram F1": 0.936, "word F1": 0.943},
}
# How much less a page's dump may give than its mark-up.
MOST_LOST = 0.06
EVERY = {"wwwxmu": 2, "wcxb": 2}


@pytest.mark.parametrize("name", FLOORS)
def test_articles_are_found_no_worse_than_before(shared, name):
    file = shared / "data" / "pages" / f"{name}.jsonl.gz"
    pages = extraction.read_pages(file)[:: EVERY.get(name, 1)]

    figures = extraction.measured(pages, RETOLD)
    dumped = extraction.measured(pages, RETOLD_DUMP)

    assert {
        measure: figures[measure]
        for measure, floor in FLOORS[name].items()
        if figures[measure] < floor or figures[measure] - dumped[measure] > MOST_LOST
    } == {}
