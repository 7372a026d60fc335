"""What a person says of a page's blocks against the reader: which are the article's.

Corrections are values: undoing one is going back to the value before.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from core.errors import PageError
from core.model import Block, BlockKind, Document, Note, Severity, Span, Stage
from core.text.digests import text_sha256

TAKEN_OUT = "taken out by hand"
# Titles, bylines and dates stand beside the article, whatever anybody says.
_BESIDE = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE})
_BULLET = re.compile(r"(?:[-*•‣◦▪●·–]|\(?\d{1,2}[.)])\s+\S")


class NothingLeftError(PageError):
    """Every block of the article was taken out."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "would have nothing left to compare",
            "Leave at least one paragraph in the article, or put another one back first.",
        )


@dataclass(frozen=True, slots=True, order=True)
class BlockCorrection:
    """That the block at a span is the article's, or that it is not."""

    span: Span
    is_article: bool


@dataclass(frozen=True, slots=True)
class PageCorrections:
    """All corrections of one page, and the SHA-256 of the text that they speak of."""

    text_sha256: str = ""
    blocks: tuple[BlockCorrection, ...] = ()

    def speak_of(self, document: Document) -> bool:
        """Return whether they were made on this text, so that their spans mean its blocks."""
        return not self.blocks or self.text_sha256 == text_sha256(document.text)


def corrected(
    corrections: PageCorrections, document: Document, blocks: Collection[int], *, is_article: bool
) -> PageCorrections:
    """Return the corrections with some blocks of the document as it is shown put in or out.

    What was corrected the other way before is as it was read again.
    """
    wanted = {
        document.blocks[place].span: document.blocks[place].by_hand
        for place in blocks
        if _can_be(document.blocks[place], is_article=is_article)
    }
    known = corrections.blocks if corrections.speak_of(document) else ()
    kept = [correction for correction in known if correction.span not in wanted]
    new = [BlockCorrection(span, is_article) for span, by_hand in wanted.items() if not by_hand]
    if not kept and not new:
        return PageCorrections()
    return PageCorrections(text_sha256(document.text), tuple(sorted((*kept, *new))))


def with_corrections(document: Document, corrections: PageCorrections) -> Document:
    """Return a document as it was read with its blocks corrected; its strands are as before.

    Corrections of another text are left alone, and a note says so. Raises `NothingLeftError`
    where no block would be the article's.
    """
    if not corrections.blocks:
        return document
    if not corrections.speak_of(document):
        return _with_note(
            document,
            Severity.MEDIUM,
            f"“{document.name}” has changed since parts of it were put back or taken out by hand; "
            "it is compared as it was read now.",
        )
    wanted = {correction.span: correction.is_article for correction in corrections.blocks}
    blocks = tuple(_as_wanted(document.text, block, wanted) for block in document.blocks)
    if not any(is_article(block) for block in blocks):
        raise NothingLeftError(document.name)
    return _with_note(replace(document, blocks=blocks), Severity.LOW, _told(document.name, blocks))


def is_article(block: Block) -> bool:
    """Return whether a block is the article's text."""
    return block.kind is not BlockKind.BOILERPLATE and block.kind not in _BESIDE


def _can_be(block: Block, *, is_article: bool) -> bool:
    """Return whether a block may be put in, or taken out: it is the other way now."""
    is_boilerplate = block.kind is BlockKind.BOILERPLATE
    return is_boilerplate if is_article else not is_boilerplate and block.kind not in _BESIDE


def _as_wanted(text: str, block: Block, wanted: dict[Span, bool]) -> Block:
    is_wanted = wanted.get(block.span)
    if is_wanted is None or not _can_be(block, is_article=is_wanted):
        return block
    if is_wanted:
        is_item = _BULLET.match(block.span.of(text))
        kind = BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH
        return replace(block, kind=kind, reason="", by_hand=True)
    return replace(block, kind=BlockKind.BOILERPLATE, reason=TAKEN_OUT, by_hand=True)


def _with_note(document: Document, severity: Severity, text: str) -> Document:
    note = Note(severity, Stage.EXTRACT, text)
    return replace(document, notes=(*document.notes, note))


def _told(name: str, blocks: tuple[Block, ...]) -> str:
    by_hand = [block for block in blocks if block.by_hand]
    put_back = sum(is_article(block) for block in by_hand)
    parts = (
        (put_back, "put back into the article"),
        (len(by_hand) - put_back, "taken out of it"),
    )
    done = " and ".join(f"{_counted(count)} {what}" for count, what in parts if count)
    return f"By hand, in “{name}”: {done}."


def _counted(count: int) -> str:
    return "1 block was" if count == 1 else f"{count} blocks were"
