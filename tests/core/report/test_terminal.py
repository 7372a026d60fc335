"""The report for a terminal."""

import re

from core.model import Kind, Passage, Span
from core.report import ReportFormat, render
from core.report.columns import width_of
from tests.core.builders import comparison, document


def text_of(made, **options) -> str:
    """Return the report as text."""
    return render(made, ReportFormat.TEXT, **options).decode()


def test_no_line_is_wider_than_asked_for(harbour):
    lines = text_of(harbour, width=40).splitlines()

    assert max(map(width_of, lines)) <= 40


def test_the_summary_counts_the_blocks_of_the_source(harbour):
    assert "with 1 block of the source reused." in text_of(harbour, width=1000)


def test_deleted_and_inserted_words_stand_in_brackets(harbour):
    text = text_of(harbour, width=200)

    assert "Ferries [-may-] cost [-5%-] more[-, Mayor Ines Orr said-]." in text
    assert "Ferries {+will+} cost {+15%+} more." in text


def test_a_credit_tag_is_no_insertion_to_set_off(harbour):
    assert "close in May. -Ledger\n" in text_of(harbour)


def test_a_verbatim_passage_is_shown_once(harbour):
    assert text_of(harbour).count("Boats wait outside.") == 1


def test_a_passage_tells_which_findings_speak_of_it(harbour):
    assert "2 ≈ edited · no credit · finding 1\n" in text_of(harbour)
    assert "1 = verbatim · used again: 4 · marked as the source’s words\n" in text_of(harbour)


def test_there_is_no_colour_unless_asked_for(harbour):
    assert "\x1b" not in text_of(harbour)


def test_colour_adds_nothing_but_colour(harbour):
    coloured = text_of(harbour, colour=True)

    assert "\x1b[31m[-5%-]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == text_of(harbour)


def test_a_text_cannot_steer_the_terminal():
    evil = "\x1b[2J \u202egnola\x07"
    passage = Passage(1, Kind.OMITTED, (Span(0, len(evil)),), ())

    text = text_of(comparison(document(evil), document(""), [passage]))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "␛[2J �gnola␇" in text
