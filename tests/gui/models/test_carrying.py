"""Remarks on a page that has changed go to where their words stand now."""

from dataclasses import replace

from core.model import Anchor, Remark, Span
from gui.models.carrying import carried
from tests.gui.builders import comparison_of, verbatim

BEFORE = comparison_of(verbatim("The tide rose."), verbatim("Nobody was hurt."))


def with_source(text: str):
    return replace(BEFORE, source=replace(BEFORE.source, text=text))


def on(words: str) -> Remark:
    start = BEFORE.source.text.index(words)
    return Remark(Anchor((Span(start, start + len(words)),), (), "rule"), "why?")


def test_words_are_found_again_further_down():
    after = with_source(f"A line above.\n\n{BEFORE.source.text}")
    (found,) = carried([on("Nobody was hurt.")], BEFORE, after)

    assert found.anchor.source[0].of(after.source.text) == "Nobody was hurt."
    assert (found.note, found.anchor.rule) == ("why?", "rule")


def test_of_the_same_words_at_two_places_the_nearest_count():
    after = with_source(f"{BEFORE.source.text}\n\n{'x' * 200}\n\nNobody was hurt.")
    (found,) = carried([on("Nobody was hurt.")], BEFORE, after)

    assert found.anchor == on("Nobody was hurt.").anchor


def test_what_is_on_words_that_are_gone_is_left_out():
    after = with_source("The tide rose.")

    assert carried([on("Nobody was hurt.")], BEFORE, after) == ()
    assert carried([on("The tide rose.")], BEFORE, after) == (on("The tide rose."),)
