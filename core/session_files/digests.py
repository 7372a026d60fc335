"""Telling whether two versions of the program find the same in the same pages."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from core.model import Comparison, Document, Edit, Finding, Passage, Span


def result_digest(comparison: Comparison) -> str:
    """Return the SHA-256 of what a comparison says: texts, passages, edits and findings.

    Not of what is counted from these, nor of what a later version may add beside them.
    """
    said = (
        _document(comparison.source, comparison.source_strand),
        _document(comparison.repost, comparison.repost_strand),
        [_passage(passage) for passage in comparison.passages],
        [_finding(finding) for finding in comparison.findings],
    )
    text = json.dumps(said, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _document(document: Document, strand_id: int) -> list[object]:
    strand = document.strand(strand_id)
    blocks = [(*_spans([block.span]), block.kind) for block in document.blocks]
    return [document.text, blocks, strand.language, strand.blocks]


def _passage(passage: Passage) -> list[object]:
    flags = (passage.is_moved, passage.is_merged, passage.is_split)
    edits = [_edit(edit) for edit in passage.edits]
    places = (_spans(passage.source), _spans(passage.repost))
    return [passage.kind, *places, *flags, passage.repeats, passage.credit, edits]


def _edit(edit: Edit) -> list[object]:
    return [edit.op, edit.category, *_spans((edit.source, edit.repost))]


def _finding(finding: Finding) -> list[object]:
    places = (_spans(finding.source), _spans(finding.repost))
    return [finding.type, finding.severity, finding.rule, finding.text, *places]


def _spans(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
