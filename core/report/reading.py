"""What Retold takes from one page, as text for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.model import BlockKind, Document, Strand
from core.text.visible import visible


def document_to_text(document: Document) -> bytes:
    """Return the article of each strand, block by block, as UTF-8.

    Lines that begin with ``#`` are Retold's own: title, byline and date, the language where a page
    has several strands, and at the end what was left out and why.
    """
    lines = list(_head(document))
    for strand in document.strands:
        if len(document.strands) > 1:
            lines.append(f"# Strand {strand.id + 1} of {len(document.strands)}: {strand.language}")
        lines += _article(document, strand)
    lines += _left_out(document)
    return ("\n\n".join(lines) + "\n").encode()


def _head(document: Document) -> Iterator[str]:
    for name, value in (
        ("Title", document.title),
        ("By", document.byline),
        ("Date", document.published),
        ("Outlet", document.outlet),
    ):
        if value:
            yield f"# {name}: {visible(value)}"


def _article(document: Document, strand: Strand) -> Iterator[str]:
    for index in strand.blocks:
        yield visible(" ".join(document.blocks[index].span.of(document.text).split()))


def _left_out(document: Document) -> Iterator[str]:
    reasons = Counter(
        block.reason for block in document.blocks if block.kind is BlockKind.BOILERPLATE
    )
    if reasons:
        each = ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items()))
        yield f"# Left out: {reasons.total()} blocks ({each})"
