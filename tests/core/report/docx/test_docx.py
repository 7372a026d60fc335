"""The document as a file: its parts, and what other readers make of it."""

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

import core
from core.model import Block, BlockKind, Kind, Passage, Span
from core.report import ReportFormat, render
from tests.core.builders import comparison, document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(made, name: str, **options):
    """Return a part of the document as a tree."""
    package = zipfile.ZipFile(io.BytesIO(render(made, ReportFormat.DOCX, **options)))
    return etree.fromstring(package.read(name))


def text_of(tree) -> str:
    return "".join(tree.itertext(f"{W}t", f"{W}delText"))


def of_kind(kind: BlockKind):
    """Return a page of one block."""
    made = document("The harbour closes.")
    return replace(made, blocks=(Block(made.blocks[0].span, kind, "en"),))


def test_every_change_says_who_made_it_and_has_its_own_number(hostile):
    tree = part(hostile, "word/document.xml")
    changes = list(tree.iter(f"{W}ins", f"{W}del", f"{W}pPrChange"))
    numbers = [change.get(f"{W}id") for change in changes]

    assert {change.get(f"{W}author") for change in changes} == {"Retold"}
    assert len(numbers) == len(set(numbers)) > 10


def test_the_changes_have_the_time_of_reading_where_it_is_known(harbour):
    dated = part(harbour, "word/document.xml", read_at="2026-11-26 09:30 UTC")
    undated = part(harbour, "word/document.xml")

    assert {each.get(f"{W}date") for each in dated.iter(f"{W}ins")} == {"2026-11-26T09:30:00Z"}
    assert {each.get(f"{W}date") for each in undated.iter(f"{W}ins")} == {None}


def test_a_comment_says_the_finding_and_both_wordings(harbour):
    comments = part(harbour, "word/comments.xml").findall(f"{W}comment")

    assert text_of(comments[0]) == (
        "1 Figure differs (high). The source says 5%, the repost 15%."
        "Source: Ferries may cost 5% more, Mayor Ines Orr said."
        "Repost: Ferries will cost 15% more."
    )


def test_what_was_compared_stands_in_the_first_header_and_not_in_the_text(harbour):
    header = text_of(part(harbour, "word/first-header.xml"))

    assert "The Ledger" in header
    assert harbour.repost.sha256 in header
    assert "rejecting all changes gives the source" in header
    assert "The Ledger" not in text_of(part(harbour, "word/document.xml"))


def test_a_heading_that_became_a_paragraph_is_a_tracked_change_too():
    span = (Span(0, 19),)
    sides = of_kind(BlockKind.HEADING), of_kind(BlockKind.PARAGRAPH)
    tree = part(comparison(*sides, [Passage(1, Kind.VERBATIM, span, span)]), "word/document.xml")
    styles = [each.get(f"{W}val") for each in tree.iter(f"{W}pStyle")]

    assert styles == ["Heading2"]
    assert tree.find(f".//{W}pPrChange/{W}pPr/{W}pStyle") is not None


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.LIST_ITEM])
def test_every_style_that_is_used_is_there(kind):
    span = (Span(0, 19),)
    made = comparison(of_kind(kind), of_kind(kind), [Passage(1, Kind.VERBATIM, span, span)])
    known = {each.get(f"{W}styleId") for each in part(made, "word/styles.xml").iter(f"{W}style")}
    used = {
        each.get(f"{W}val")
        for name in ("document", "first-header", "header", "footer", "comments")
        for each in part(made, f"word/{name}.xml").iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
    }

    assert used <= known


def test_a_line_end_of_two_characters_is_one_line_end():
    text = "One\r\ntwo"
    made = document(text)
    block = Block(Span(0, len(text)), BlockKind.PARAGRAPH, "en")
    strand = replace(made.strands[0], blocks=(0,))
    made = replace(made, blocks=(block,), strands=(strand,))
    passage = Passage(1, Kind.VERBATIM, (block.span,), (block.span,))

    tree = part(comparison(made, made, [passage]), "word/document.xml")

    assert len(list(tree.iter(f"{W}br"))) == 1
    assert text_of(tree) == "Onetwo"


def test_arabic_and_hebrew_are_told_to_run_from_right_to_left(hostile):
    tree = part(hostile, "word/document.xml")
    turned = {text_of(run) for run in tree.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None}

    assert any("الميناء" in text for text in turned)
    assert not any("ABC" in text for text in turned)


def test_a_title_without_end_leaves_the_page_room_for_its_text(harbour):
    made = comparison(document("Aha.", title="W" * 100_000), document("Oho."), [])

    assert len(text_of(part(made, "word/first-header.xml"))) < 2_000


def test_retold_reads_the_repost_in_it_as_anybody_who_accepts_the_changes(harbour):
    document = core.read(render(harbour, ReportFormat.DOCX))

    assert "Ferries will cost 15% more. What a surprise!" in document.text
    assert "Nobody was asked" not in document.text


def test_the_same_comparison_gives_the_same_bytes(harbour):
    assert render(harbour, ReportFormat.DOCX) == render(harbour, ReportFormat.DOCX)
