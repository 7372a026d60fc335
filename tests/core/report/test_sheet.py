"""The sheet, read as a spreadsheet would."""

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model import BlockKind
from core.report import ReportFormat, pieces, render
from core.report.sheet import COLUMNS, harmless

BOILERPLATE = BlockKind.BOILERPLATE


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


def by_hand(document, kind, places=(0,)):
    """Return the document with blocks that a person corrected."""
    blocks = tuple(
        replace(block, kind=kind, reason="taken out by hand" if kind is BOILERPLATE else "")
        for block in document.blocks
    )
    corrected = (
        replace(block, by_hand=True) if place in places else document.blocks[place]
        for place, block in enumerate(blocks)
    )
    return replace(document, blocks=tuple(corrected))


def test_text_that_was_put_back_by_hand_is_marked(harbour):
    source = by_hand(harbour.source, BlockKind.PARAGRAPH)
    repost = by_hand(harbour.repost, BlockKind.PARAGRAPH, (1, 3))
    rows = rows_of(replace(harbour, source=source, repost=repost))

    marks = [row["by_hand"] for row in rows]
    assert marks == ["source repost", "", "", "repost", "", "", "", ""]


def test_text_that_was_taken_out_by_hand_has_a_row_of_its_own(harbour):
    row = rows_of(replace(harbour, repost=by_hand(harbour.repost, BOILERPLATE)))[-1]

    assert (row["record"], row["kind"], row["by_hand"]) == ("correction", "taken_out", "repost")
    assert row["repost_text"] == "Boats wait outside."
    assert row["repost_spans"] == "0..19"


def test_pieces_are_the_whole(harbour):
    assert b"".join(pieces(harbour, ReportFormat.CSV)) == render(harbour, ReportFormat.CSV)
