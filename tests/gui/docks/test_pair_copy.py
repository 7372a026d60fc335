"""A copied pair has both wordings, whatever they say, and nothing of it is markup."""

import pytest
from PySide6.QtGui import QGuiApplication, QTextDocument

from gui.docks.pair_copy import copied_pair
from tests.gui.acting import trigger
from tests.gui.builders import comparison_of, edited, omitted

HOSTILE = "</p><script>alert('\u202e')</script> &amp; \x00\x07 \"“’ 😀"


def copied(*pieces):
    comparison = comparison_of(*pieces)
    return copied_pair(comparison, comparison.passages[0])


def words_of(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_the_plain_text_says_both_wordings_and_what_the_passage_is(qapp):
    lines = copied(edited("It may rain.", "It will rain.")).text().split("\n")

    assert lines[:2] == ["Source · sentence 1", "It may rain."]
    assert lines[3:5] == ["Repost · sentence 1", "It will rain."]
    assert lines[-1].startswith("Edited · similarity 0.90")


def test_the_rich_text_says_the_same_with_its_changes_marked(qapp):
    html = copied(edited("It may rain.", "It will rain.")).html()

    assert "line-through" in html
    assert "underline" in html
    assert "It may rain." in words_of(html)
    assert "It will rain." in words_of(html)


def test_a_side_without_text_says_so(qapp):
    data = copied(omitted("It rained."))

    assert "The repost left this out." in data.text()
    assert "The repost left this out." in words_of(data.html())


def test_what_a_page_says_is_text(qapp):
    data = copied(edited(f"{HOSTILE} a", f"{HOSTILE} b"))

    assert "<script>" not in data.html()
    assert "<script>" in words_of(data.html())
    assert HOSTILE.replace("\0", "") in data.text()


@pytest.mark.parametrize("mode", ["side_by_side", "redline", "coverage"])
def test_the_selected_pair_is_copied_from_every_view(compared, mode):
    trigger(compared, mode)
    trigger(compared, "next_change")

    trigger(compared, "copy_pair")

    data = QGuiApplication.clipboard().mimeData()
    assert "40,000" in data.text()
    assert "60,000" in data.text()
    assert data.hasHtml()
