"""What was read from the pages and not compared, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from core import shown
from core.model import Block, BlockKind, Comparison, Document, Side
from core.report import wording
from core.report.pdf.texts import breakable, text_of


def remainder(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield for each side its other blocks in page order, neighbours of one reason together."""
    for side, document, strand_id in (
        (Side.SOURCE, comparison.source, comparison.source_strand),
        (Side.REPOST, comparison.repost, comparison.repost_strand),
    ):
        compared = frozenset(document.strand(strand_id).blocks)
        others = (each for index, each in enumerate(document.blocks) if index not in compared)
        parts = [
            {"reason": breakable(reason), "texts": [_text(document, block) for block in blocks]}
            for reason, blocks in groupby(others, key=_reason)
        ]
        yield {"name": side.value.capitalize(), "parts": parts}


def _reason(block: Block) -> str:
    sign = f"{shown.HAND_SIGN} " if block.by_hand else ""
    if block.kind is BlockKind.BOILERPLATE:
        return f"{sign}Not in the article: {block.reason}"
    if block.kind in (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE):
        return f"{sign}{block.kind.value.capitalize()}"
    text = wording.text_in(block.language)
    return f"{sign}{text[:1].upper()}{text[1:]}"


def _text(document: Document, block: Block) -> dict[str, Any]:
    return text_of(block.span.of(document.text), block.language)
