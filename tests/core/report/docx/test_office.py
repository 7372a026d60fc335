"""The document in LibreOffice, as its reader has it."""

import re

import pytest

from core.report import ReportFormat, render
from tests.core.report.docx.conftest import paragraphs_of

# Starting LibreOffice takes a second or two each time.
pytestmark = pytest.mark.xdist_group("office")


@pytest.fixture(params=["hostile", "harbour"])
def made(request):
    """Return a comparison."""
    return request.getfixturevalue(request.param)


def test_rejecting_all_changes_gives_the_paragraphs_of_the_source(office, made):
    document = render(made, ReportFormat.DOCX)

    assert office.settled(document, "Reject") == paragraphs_of(made.source, made.source_strand)


def test_accepting_all_changes_gives_the_paragraphs_of_the_repost(office, made):
    document = render(made, ReportFormat.DOCX)

    assert office.settled(document, "Accept") == paragraphs_of(made.repost, made.repost_strand)


def test_changes_comments_and_what_was_compared_are_there(office, harbour):
    document = render(harbour, ReportFormat.DOCX, read_at="2026-11-26 09:30 UTC")
    text = office.converted(document, "fodt").decode()

    assert "<text:tracked-changes" in text
    assert text.count("<office:annotation ") == len(harbour.findings)
    assert {*re.findall("<dc:creator>(.*?)</dc:creator>", text)} == {"Retold"}
    assert "The source says 5%, the repost 15%." in text
    assert harbour.source.sha256 in text
    assert "Read: 2026-11-26 09:30 UTC" in text
