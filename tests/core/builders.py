"""Comparisons made by hand, for tests that need one without running the pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.model import (
    Block,
    BlockKind,
    Comparison,
    Document,
    Edit,
    EditCategory,
    EditOp,
    Finding,
    Passage,
    Span,
    Statistics,
    Strand,
)
from core.options import Options

_SENTENCE = re.compile(r"\S.*?(?:[.!?]”?(?=\s|$)|$)")


def span_of(text: str, wording: str, start: int = 0) -> Span:
    """Return where ``wording`` first stands in ``text`` from ``start`` on."""
    found = text.index(wording, start)
    return Span(found, found + len(wording))


def document(text: str, *, language: str = "en", **fields: str) -> Document:
    """Return a document whose lines are paragraphs of one strand."""
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block(span, BlockKind.PARAGRAPH, language) for span in spans)
    sentences = tuple(
        Span(span.start + m.start(), span.start + m.end())
        for span in spans
        for m in _SENTENCE.finditer(span.of(text))
    )
    strand = Strand(0, language, tuple(range(len(blocks))), sentences)
    names = {
        "name": "page.txt",
        "sha256": "ab" * 32,
        "media_type": "text/plain",
        "encoding": "utf-8",
        "title": "",
        "byline": "",
        "published": "",
    }
    return Document(**{**names, **fields}, text=text, blocks=blocks, strands=(strand,))


def edit(source: Span, repost: Span, category: EditCategory = EditCategory.WORDING) -> Edit:
    """Return the edit of one span into the other; an empty span tells its operation."""
    op = EditOp.REPLACE
    if not len(repost):
        op = EditOp.DELETE
    elif not len(source):
        op = EditOp.INSERT
    return Edit(op, category, source, repost)


def statistics(**fields: float) -> Statistics:
    """Return statistics that are zero but for ``fields``."""
    return Statistics(**{**dict.fromkeys(Statistics.__slots__, 0), **fields})  # type: ignore[arg-type]


def comparison(
    source: Document,
    repost: Document,
    passages: Iterable[Passage],
    findings: Iterable[Finding] = (),
    **fields: object,
) -> Comparison:
    """Return a comparison of two documents' first strands."""
    made: dict[str, object] = {
        "version": "0.1.0",
        "options": Options(),
        "source_strand": 0,
        "repost_strand": 0,
        "regions": (),
        "statistics": statistics(),
    }
    return Comparison(
        source=source,
        repost=repost,
        passages=tuple(passages),
        findings=tuple(findings),
        **{**made, **fields},  # type: ignore[arg-type]
    )
