"""Where a report begins behind its dateline."""

import pytest

from core.text.datelines import dateline_end

DATELINES = [
    "LONDON — ",
    "OSLO, May 3 (Reuters) - ",
    "Lindau (dpa) – ",
    "(AP) -- ",
    "WASHINGTON, D.C. (AP) — ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_report_begins_behind_its_dateline(dateline):
    assert dateline_end(f"{dateline}The ferry is back.") == len(dateline)


@pytest.mark.parametrize(
    "text", ["The ferry is back.", "Ruth Abara — who runs it — left.", "It sank (twice) and rose."]
)
def test_a_sentence_has_no_dateline(text):
    assert dateline_end(text) == 0
