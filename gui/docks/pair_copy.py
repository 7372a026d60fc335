"""A passage with both its wordings for the clipboard, as rich and as plain text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from core.model import Comparison, Passage, Side
from gui.docks.detail_texts import NO_CONTEXT, missing_text, place_text, with_source
from gui.docks.passage_text import inks_of, write_passage
from gui.models.text_rows import spans_of
from gui.panes.wording import passage_tooltip
from gui.theme import load_theme


def copied_pair(comparison: Comparison, passage: Passage) -> QMimeData:
    """Return what each side says, under its name and sentence, and what the passage is."""
    data = QMimeData()
    data.setText(_plain(comparison, passage))
    data.setHtml(_rich(comparison, passage))
    return data


def _plain(comparison: Comparison, passage: Passage) -> str:
    whole = with_source(comparison, passage)
    lines: list[str] = []
    for side in Side:
        document = comparison.source if side is Side.SOURCE else comparison.repost
        text = " ".join(span.of(document.text) for span in spans_of(whole, side))
        lines += [place_text(comparison, whole, side), text or missing_text(side), ""]
    # Where a text ends for other programs is not for the page to say.
    return "\n".join([*lines, passage_tooltip(passage)]).replace("\0", "")


def _rich(comparison: Comparison, passage: Passage) -> str:
    """Return the same with its changed words marked; it is pasted on white, whatever the theme."""
    whole = with_source(comparison, passage)
    document = QTextDocument()
    cursor = QTextCursor(document)
    inks = inks_of(load_theme())
    bold = QTextCharFormat(inks.plain)
    bold.setFontWeight(QFont.Weight.Bold)
    for side in Side:
        cursor.insertText(place_text(comparison, whole, side), bold)
        cursor.insertBlock()
        if spans_of(whole, side):
            write_passage(cursor, (comparison, whole, side), NO_CONTEXT, inks)
        else:
            cursor.insertText(missing_text(side), inks.dim)
        cursor.insertBlock()
    cursor.insertText(passage_tooltip(passage), inks.dim)
    return document.toHtml()
