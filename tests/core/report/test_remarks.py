"""What a person corrected, noted and checked stands in every report, and only there where it is."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace

import pytest

import core
from core.model import Comparison, Kind, Passage, Remark
from core.pairs_by_hand import PairCorrections, unpaired, with_kind
from core.remarks import anchor_of
from core.report import ReportFormat, render, to_json
from tests.core.report.pdf.test_pdf import is_found, read
from tests.core.report.test_schema import SCHEMA, mistakes, strict

NOTE = "Asked the <mayor>:\n15% is wrong."
SOURCE = core.from_text(
    "The ferry may cost 5% more, the mayor said. Boats wait outside the harbour for days."
)
REPOST = core.from_text(
    "The ferry will cost 15% more, the mayor said. Boats wait outside the harbour for days."
)


def at(comparison: Comparison, wording: str) -> Passage:
    text = comparison.source.text
    return next(
        one for one in comparison.passages if any(wording in span.of(text) for span in one.source)
    )


@pytest.fixture(scope="module")
def worked_on() -> Comparison:
    """A comparison with a kind given, a passage taken apart, a note on each sort, a check."""
    found = core.compare(SOURCE, REPOST)
    corrections = with_kind(PairCorrections(), found, at(found, "ferry"), Kind.VERBATIM)
    corrections = unpaired(corrections, found, at(found, "Boats"))
    by_hand = core.compare(SOURCE, REPOST, by_hand=corrections)
    finding = by_hand.findings[0]
    return replace(
        by_hand,
        remarks=(
            Remark(anchor_of(at(by_hand, "Boats")), "Ask the harbour master."),
            Remark(anchor_of(finding), NOTE, is_checked=True),
        ),
    )


def told(comparison: Comparison, form: ReportFormat) -> str:
    data = render(comparison, form)
    if form is ReportFormat.DOCX:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.read("word/comments.xml").decode()
    return data.decode("utf-8-sig")


@pytest.mark.parametrize(
    "form",
    [
        ReportFormat.HTML,
        ReportFormat.MARKDOWN,
        ReportFormat.TEXT,
        ReportFormat.CSV,
        ReportFormat.DOCX,
    ],
)
def test_a_report_says_what_is_by_hand(worked_on, form):
    report = told(worked_on, form)

    expected = "pair" if form is ReportFormat.CSV else "set by hand"
    assert expected in report
    assert form is ReportFormat.CSV or "taken apart by hand" in report


@pytest.mark.parametrize(
    "form",
    [
        ReportFormat.HTML,
        ReportFormat.MARKDOWN,
        ReportFormat.TEXT,
        ReportFormat.CSV,
        ReportFormat.DOCX,
    ],
)
def test_a_report_has_the_notes_as_text(worked_on, form):
    report = " ".join(told(worked_on, form).split())

    assert "Ask the harbour master." in report
    assert "15% is wrong." in report
    assert form not in (ReportFormat.HTML, ReportFormat.DOCX) or "<mayor>" not in report
    assert form in (ReportFormat.CSV, ReportFormat.DOCX) or (
        f"1 of {len(worked_on.findings)} checked" in report
    )


def test_paper_has_the_notes_too(worked_on):
    with read(render(worked_on, ReportFormat.PDF)) as pdf:
        for words in ("set by hand", "taken apart by hand", "Ask the harbour master.", "1 of "):
            assert is_found(pdf, words)


@pytest.mark.parametrize("form", [ReportFormat.HTML, ReportFormat.MARKDOWN])
def test_who_makes_the_report_again_is_told_that_the_command_leaves_corrections_out(
    worked_on, form
):
    words = "the command leaves them out"

    assert words in told(worked_on, form)
    assert words not in told(core.compare(SOURCE, REPOST), form)


def test_a_comment_of_its_own_stands_where_a_passage_has_a_note(worked_on):
    with zipfile.ZipFile(io.BytesIO(render(worked_on, ReportFormat.DOCX))) as package:
        text = package.read("word/document.xml").decode()
    first = len(worked_on.findings) + 1

    for number in range(first, first + len(worked_on.passages)):
        assert f'commentRangeStart w:id="{number}"' in text
        assert f'commentRangeEnd w:id="{number}"' in text


def test_scripts_get_the_ids_of_what_is_remarked_on(worked_on):
    made = json.loads(json.dumps(to_json(worked_on)))

    assert [(one["passage"], one["finding"], one["checked"]) for one in made["remarks"]] == [
        (at(worked_on, "Boats").id, None, False),
        (None, 1, True),
    ]
    assert made["remarks"][1]["note"] == NOTE
    assert [one["by_hand"] for one in made["passages"]] == [True] * len(made["passages"])
    assert mistakes(made) == []
    assert mistakes(made, strict(SCHEMA)) == []


@pytest.mark.parametrize("form", [ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.TEXT])
def test_a_comparison_that_nobody_worked_on_speaks_of_no_hand(form):
    report = told(core.compare(SOURCE, REPOST), form)

    for words in ("set by hand", "apart by hand", "✓ checked", "✎ note"):
        assert words not in report
