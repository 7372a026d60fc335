"""The sheet, read as a spreadsheet would."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.report import ReportFormat, render
from core.report.sheet import COLUMNS, harmless


def rows_of(made):
    """Return the sheet's rows by column."""
    text = render(made, ReportFormat.CSV).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_the_file_tells_its_encoding_and_ends_lines_as_the_standard_says(harbour):
    made = render(harbour, ReportFormat.CSV)

    assert made.startswith(b"\xef\xbb\xbfrecord,number,kind,")
    assert made.endswith(b"\r\n")


def test_there_is_a_row_for_each_passage_and_each_finding(harbour):
    rows = rows_of(harbour)

    assert [row["record"] for row in rows] == ["passage"] * 6 + ["finding"] * 2
    assert set(rows[0]) == set(COLUMNS)


def test_a_passage_has_both_wordings_and_their_places(harbour):
    row = rows_of(harbour)[1]

    assert row["source_text"] == "Ferries may cost 5% more, Mayor Ines Orr said."
    assert row["repost_text"] == "Ferries will cost 15% more."
    assert row["source_spans"] == "31..77"
    assert row["similarity"] == "0.667"


def test_a_finding_has_its_sentence_and_its_passages(harbour):
    row = rows_of(harbour)[6]

    assert (row["kind"], row["severity"], row["passages"]) == ("figure", "high", "2")
    assert row["text"] == "The source says 5%, the repost 15%."


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("- No, he said.", "'- No, he said."),
        ("@home", "'@home"),
        ("\tfar in", "'\tfar in"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("— No, he said.", "— No, he said."),
        ("'Tis so", "'Tis so"),
        ("5 - 3", "5 - 3"),
        ("a\0b", "a␀b"),
    ],
)
def test_a_text_that_looks_like_a_formula_is_kept_from_being_one(text, cell):
    assert harmless(text) == cell


@given(st.text("'=-a "))
def test_taking_one_apostrophe_away_gives_the_text(text):
    assert re.sub("^'(?='*[=-])", "", harmless(text)) == text
