"""The text of the document: both articles, with tracked changes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from core.model import Block, BlockKind, Comparison
from core.report.directions import is_right_to_left
from core.report.docx.elements import AUTHOR, Element, element, reference, run
from core.report.docx.places import CommentEnd
from core.report.docx.revisions import Paragraph, Part, revised
from core.report.docx.weaving import Change, Stretch

_STYLES = {
    BlockKind.HEADING: "Heading2",
    BlockKind.QUOTATION: "Quote",
    BlockKind.LIST_ITEM: "ListParagraph",
    BlockKind.CAPTION: "Caption",
}
_CHANGES = {Change.DELETED: "del", Change.INSERTED: "ins"}
_TURNED_LETTERS = (
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
# Letters of scripts that run from right to left, with what stands between them.
_TURNED_WORDS = re.compile(f"([{_TURNED_LETTERS}](?:[^\\w]*[{_TURNED_LETTERS}])*)")


def body(comparison: Comparison, date: str) -> Iterator[Element]:
    """Yield the paragraphs and the page; ``date`` is that of the changes, "" for none."""
    writer = _Writer(date)
    for paragraph in revised(comparison):
        yield writer.paragraph(paragraph)
    yield _page()


def runs(text: str, *, is_deleted: bool = False) -> Iterator[Element]:
    """Yield the text as runs, each in one direction, which Word has to be told."""
    for index, piece in enumerate(_TURNED_WORDS.split(text)):
        if piece:
            properties = element("rPr", element("rtl")) if index % 2 else None
            yield run(piece, properties, is_deleted=is_deleted)


@dataclass(slots=True)
class _Writer:
    """Writes paragraphs; every change of the document has a number of its own."""

    date: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def paragraph(self, paragraph: Paragraph) -> Element:
        """Return one paragraph with its changes and comments."""
        made = element("p", self._properties(paragraph))
        for part in paragraph.parts:
            for child in self._part(part):
                made.append(child)
        return made

    def _properties(self, paragraph: Paragraph) -> Element:
        ours, theirs = _style(paragraph.source), _style(paragraph.repost)
        begins = "".join(part.text for part in paragraph.parts[:3] if isinstance(part, Stretch))
        children = [
            theirs if paragraph.repost else ours,
            element("bidi") if is_right_to_left(begins) else None,
        ]
        if paragraph.change is not Change.NONE:
            children.append(element("rPr", self._changed(_CHANGES[paragraph.change])))
        elif _kind(paragraph.source) is not _kind(paragraph.repost):
            children.append(self._changed("pPrChange", element("pPr", ours)))
        return element("pPr", *children)

    def _part(self, part: Part) -> Iterator[Element]:
        if isinstance(part, CommentEnd):
            yield from _comment_end(part)
        elif part.change is Change.NONE:
            yield from runs(part.text)
        else:
            is_deleted = part.change is Change.DELETED
            yield self._changed(_CHANGES[part.change], *runs(part.text, is_deleted=is_deleted))

    def _changed(self, name: str, *children: Element) -> Element:
        date = {"date": self.date} if self.date else {}
        return element(name, *children, id=next(self.numbers), author=AUTHOR, **date)


def _kind(block: Block | None) -> str:
    return _STYLES.get(block.kind, "") if block else ""


def _style(block: Block | None) -> Element | None:
    return element("pStyle", val=_kind(block)) if _kind(block) else None


def _comment_end(end: CommentEnd) -> Iterator[Element]:
    if end.is_start:
        yield element("commentRangeStart", id=end.number)
        return
    yield element("commentRangeEnd", id=end.number)
    style = element("rPr", element("rStyle", val="CommentReference"))
    yield element("r", style, element("commentReference", id=end.number))


def _page() -> Element:
    """Return the page, A4, whose first header tells what the document is."""
    return element(
        "sectPr",
        reference("headerReference", "header", "default"),
        reference("headerReference", "first-header", "first"),
        reference("footerReference", "footer", "default"),
        reference("footerReference", "first-footer", "first"),
        element("pgSz", w=11906, h=16838),
        element(
            "pgMar", top=1300, right=1300, bottom=1300, left=1300, header=700, footer=600, gutter=0
        ),
        element("titlePg"),
    )
