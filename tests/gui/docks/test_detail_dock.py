"""The selected passage in words: what both sides say, what changed, and why."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor

from core.model import Credit, Kind, Span
from gui.docks.detail_dock import DetailDock
from gui.docks.detail_texts import why_lines, with_source
from gui.theme import load_theme
from tests.gui.acting import text_of
from tests.gui.builders import (
    added,
    comparison_of,
    edited,
    omitted,
    sample_comparison,
    verbatim,
)


@pytest.fixture
def dock(qtbot):
    dock = DetailDock(None, load_theme())
    qtbot.addWidget(dock)
    return dock


def shown(dock, side: str) -> str:
    return dock.findChild(object, f"{side}_passage_text").toPlainText()


def struck(dock, side: str) -> str:
    """Return the struck words of a side."""
    text = dock.findChild(object, f"{side}_passage_text")
    cursor, words = QTextCursor(text.document()), ""
    while cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor):
        words += cursor.selectedText() if cursor.charFormat().fontStrikeOut() else ""
        cursor.setPosition(cursor.position())
    return words


def show(dock, comparison, number: int) -> None:
    dock.show_passage(comparison, comparison.passages[number - 1])


def test_both_sides_are_shown_with_the_number_of_their_sentence(dock):
    show(dock, sample_comparison(), 4)

    assert shown(dock, "source").startswith("The tide rose by 3.5")
    assert shown(dock, "repost").startswith("The tide rose by 2.5")
    assert text_of(dock, "source_place_label") == "Source · sentence 4"


@pytest.mark.parametrize(
    ("piece", "side", "said"),
    [
        (omitted("It rained."), "repost", "The repost left this out."),
        (added("It rained."), "source", "The source does not say this."),
    ],
)
def test_a_side_without_text_says_so(dock, piece, side, said):
    show(dock, comparison_of(verbatim("One."), piece, verbatim("Two.")), 2)

    assert shown(dock, side) == said


def test_words_that_were_dropped_are_struck(dock):
    comparison = comparison_of(edited("It rained very hard all day.", "It rained all day."))
    show(dock, comparison, 1)

    assert struck(dock, "source").strip() == "very hard"


def test_marks_stand_right_after_characters_outside_the_basic_plane(dock):
    comparison = comparison_of(edited("😀😀 It rained very hard.", "😀😀 It rained hard."))
    show(dock, comparison, 1)

    assert struck(dock, "source").strip() == "very"


def test_text_used_again_is_shown_with_the_source_it_comes_from(dock):
    comparison = comparison_of(verbatim("It rained."), added("It rained."))
    again = replace(comparison.passages[1], kind=Kind.VERBATIM, repeats=1)
    comparison = replace(comparison, passages=(comparison.passages[0], again))
    show(dock, comparison, 2)

    assert with_source(comparison, again).source == comparison.passages[0].source
    assert shown(dock, "source") == "It rained."
    assert "A further use" in text_of(dock, "why_label")


def test_why_names_kind_change_credit_and_findings():
    comparison = sample_comparison()

    lines = why_lines(comparison, comparison.passages[3])

    assert lines[0] == "Edited · similarity 0.90"
    assert "Figure: “3.5” → “2.5”" in lines
    assert "No credit to the source" in lines
    assert f"{comparison.findings[0].text} (rule: figures)" in lines


@pytest.mark.parametrize("flag", ["is_moved", "is_merged", "is_split"])
def test_why_tells_of_each_flag(flag):
    comparison = sample_comparison()
    plain = replace(comparison.passages[2], credit=Credit.QUOTED)
    flagged = replace(plain, **{flag: True})

    assert len(why_lines(comparison, flagged)) == len(why_lines(comparison, plain)) + 1


def test_another_theme_keeps_what_is_shown(dock):
    show(dock, sample_comparison(), 4)
    dock.set_theme(load_theme("dark"))

    assert shown(dock, "source").startswith("The tide rose by 3.5")


def test_nothing_selected_is_said(dock):
    show(dock, sample_comparison(), 4)
    dock.clear()

    assert "Select a passage" in shown(dock, "source")
    assert text_of(dock, "why_label") == ""


def test_a_moved_passage_is_shown_between_its_neighbours_at_both_places(dock):
    comparison = comparison_of(
        verbatim("One stays."),
        verbatim("Two moves.", place=9),
        verbatim("Three."),
        verbatim("Four."),
    )

    show(dock, comparison, 2)

    assert shown(dock, "source") == "One stays. Two moves. Three."
    assert shown(dock, "repost") == "Four. Two moves."


def test_half_a_sentence_is_shown_with_its_other_half(dock):
    comparison = comparison_of(verbatim("The tide rose, they say."))
    [passage] = comparison.passages
    span = passage.repost[0]
    half = replace(passage, repost=(Span(span.start, span.start + len("The tide rose")),))

    dock.show_passage(comparison, half)

    assert shown(dock, "repost") == "The tide rose , they say."
    assert shown(dock, "source") == "The tide rose, they say."
