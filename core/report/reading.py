"""What Retold takes from one page, as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.model import Block, BlockKind, Document, Strand
from core.report.wording import counted
from core.text.visible import unturned

# With what stands before it, a line of some 100 letters.
_MAX_BEGUN = 72


def document_to_text(document: Document) -> bytes:
    """Return the article of each strand, block by block, as UTF-8.

    Lines that begin with ``#`` are Retold's own: title, byline and date, the language where a page
    has several strands, and at the end what was odd, and what was left out and why.
    """
    lines = list(_head(document))
    for strand in document.strands:
        if len(document.strands) > 1:
            lines.append(f"# Strand {strand.id + 1} of {len(document.strands)}: {strand.language}")
        lines += _article(document, strand)
    lines += [f"# Note: {unturned(note.text)}" for note in document.notes]
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
            yield f"# {name}: {unturned(value)}"


def _article(document: Document, strand: Strand) -> Iterator[str]:
    for index in strand.blocks:
        yield _line(document, document.blocks[index])


def _left_out(document: Document) -> Iterator[str]:
    """Yield one paragraph: what was left out, a line a reason in the order of the page."""
    texts: dict[str, list[str]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.BOILERPLATE:
            texts.setdefault(block.reason, []).append(_line(document, block))
    if not texts:
        return
    count = counted(sum(map(len, texts.values())), "block")
    lines = [f"# Left out as not the article: {count}. With --format json each is there in full."]
    lines += [f"#   {len(each)} × {reason}: {_begun(each)}" for reason, each in texts.items()]
    yield "\n".join(lines)


def _begun(texts: Sequence[str]) -> str:
    """Return how some texts begin, as much as a line holds."""
    joined = " · ".join(texts)
    return joined if len(joined) <= _MAX_BEGUN else f"{joined[:_MAX_BEGUN].rstrip()}…"


def _line(document: Document, block: Block) -> str:
    return unturned(" ".join(block.span.of(document.text).split()))
