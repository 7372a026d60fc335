"""The JSON ``retold/1``: a contract that scripts of others rely on.

The schema in ``resources/schema/retold-1.schema.json`` says the same for machines.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import cast

from core.model import (
    Block,
    Comparison,
    Document,
    Edit,
    Finding,
    Note,
    Passage,
    Region,
    Remark,
    Span,
    Statistics,
    Strand,
)
from core.options import Options
from core.remarks import anchor_of
from core.text.visible import well_formed

SCHEMA = "retold/1"
# A millionth: finer than one character of a long book, coarser than the noise of adding floats.
_DECIMALS = 6

Json = dict[str, object]


def to_json(comparison: Comparison) -> Json:
    """Return the comparison as ``retold/1``: dicts, lists, strings, numbers, keys in fixed order.

    Offsets count code points of the ``text`` beside them. A lone surrogate, which JSON readers
    refuse or join to a neighbour, is U+FFFD; offsets stay true.
    """
    return {
        key: list(cast("Iterator[object]", value)) if isinstance(value, Iterator) else value
        for key, value in _fields(comparison)
    }


def _fields(comparison: Comparison) -> Iterator[tuple[str, object]]:
    """Yield the keys and values of ``retold/1`` in order; lists as what yields their items."""
    yield "schema", SCHEMA
    yield "version", comparison.version
    yield "options", _options(comparison.options)
    yield "notes", map(_note, comparison.notes)
    yield "source", _document(comparison.source, comparison.source_strand)
    yield "repost", _document(comparison.repost, comparison.repost_strand)
    yield "passages", map(_passage, comparison.passages)
    yield "regions", map(_region, comparison.regions)
    yield "findings", map(_finding, comparison.findings)
    yield "statistics", _statistics(comparison.statistics)
    yield "outlets", map(well_formed, comparison.outlets)
    yield "remarks", _remarks(comparison)


def document_to_json(document: Document) -> Json:
    """Return one document as it stands in ``retold/1``; no strand of it is compared yet."""
    notes = [_note(note) for note in document.notes]
    return {"schema": SCHEMA, **_document(document, None), "notes": notes}


def dump_json(comparison: Comparison) -> bytes:
    """Return ``retold/1`` as UTF-8, the same bytes for an equal comparison."""
    return b"".join(json_pieces(comparison))


def json_pieces(comparison: Comparison) -> Iterator[bytes]:
    """Yield the bytes of `dump_json` piece by piece.

    The values of a book as dicts take five times the memory of the comparison.
    """
    return _laid_out(_fields(comparison))


def dumped(value: Json) -> bytes:
    """Return JSON as UTF-8: one line a key, and one line an item of its lists."""
    return b"".join(_laid_out(value.items()))


def _laid_out(fields: Iterable[tuple[str, object]]) -> Iterator[bytes]:
    before = "{\n"
    for key, value in fields:
        yield f"{before}{_dump(key)}: ".encode()
        if isinstance(value, Iterator | list):
            yield from _items(cast("Iterable[object]", value))
        else:
            yield _dump(value).encode()
        before = ",\n"
    yield b"\n}\n"


def _items(values: Iterable[object]) -> Iterator[bytes]:
    before = "[\n"
    for value in values:
        yield f"{before}{_dump(value)}".encode()
        before = ",\n"
    yield b"[]" if before.startswith("[") else b"\n]"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _options(options: Options) -> Json:
    return {
        "source_strand": options.source_strand,
        "repost_strand": options.repost_strand,
        "outlets": [well_formed(name) for name in options.outlets],
        "fold_chinese": options.fold_chinese,
        "min_alike_percent": options.min_alike_percent,
        "min_kept_percent": options.min_kept_percent,
    }


def _note(note: Note) -> Json:
    return {
        "severity": note.severity.value,
        "stage": note.stage.value,
        "text": well_formed(note.text),
    }


def _document(document: Document, compared_strand: int | None) -> Json:
    return {
        "name": well_formed(document.name),
        "sha256": document.sha256,
        "media_type": document.media_type,
        "encoding": document.encoding,
        "title": well_formed(document.title),
        "byline": well_formed(document.byline),
        "published": well_formed(document.published),
        "outlet": well_formed(document.outlet),
        "address": _web_address(document.address),
        "text": well_formed(document.text),
        "blocks": [_block(block) for block in document.blocks],
        "strands": [_strand(strand) for strand in document.strands],
        "compared_strand": compared_strand,
    }


def _web_address(address: str) -> str:
    """Return an address on the web; a path on somebody's machine is nobody else's business."""
    return well_formed(address) if address.startswith(("https://", "http://")) else ""


def _block(block: Block) -> Json:
    return {
        **_span(block.span),
        "kind": block.kind.value,
        "language": block.language,
        "reason": well_formed(block.reason),
        "by_hand": block.by_hand,
    }


def _strand(strand: Strand) -> Json:
    return {
        "id": strand.id,
        "language": strand.language,
        "blocks": list(strand.blocks),
        "sentences": _spans(strand.sentences),
    }


def _passage(passage: Passage) -> Json:
    return {
        "id": passage.id,
        "kind": passage.kind.value,
        "moved": passage.is_moved,
        "merged": passage.is_merged,
        "split": passage.is_split,
        "repeats": passage.repeats,
        "similarity": None if passage.similarity is None else round(passage.similarity, _DECIMALS),
        "credit": None if passage.credit is None else passage.credit.value,
        "source": _spans(passage.source),
        "repost": _spans(passage.repost),
        "edits": [_edit(edit) for edit in passage.edits],
        "by_hand": passage.by_hand,
    }


def _edit(edit: Edit) -> Json:
    return {
        "op": edit.op.value,
        "category": edit.category.value,
        "source": _span(edit.source),
        "repost": _span(edit.repost),
    }


def _region(region: Region) -> Json:
    return {
        "source": _span(region.source),
        "repost": _span(region.repost),
        "passages": list(region.passages),
    }


def _finding(finding: Finding) -> Json:
    return {
        "type": finding.type.value,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "text": well_formed(finding.text),
        "passages": list(finding.passages),
        "source": _spans(finding.source),
        "repost": _spans(finding.repost),
        "values": {name: well_formed(value) for name, value in finding.values},
    }


def _remarks(comparison: Comparison) -> list[Json]:
    """Return what a person remarked, with the passage's id or the finding's number from 1."""
    if not comparison.remarks:
        return []
    passages = {anchor_of(passage): passage.id for passage in comparison.passages}
    findings = {anchor_of(one): number for number, one in enumerate(comparison.findings, 1)}
    return [
        _remark(remark, passages.get(remark.anchor), findings.get(remark.anchor))
        for remark in comparison.remarks
    ]


def _remark(remark: Remark, passage: int | None, finding: int | None) -> Json:
    return {
        "passage": passage,
        "finding": finding,
        "source": _spans(remark.anchor.source),
        "repost": _spans(remark.anchor.repost),
        "note": well_formed(remark.note),
        "checked": remark.is_checked,
        "bookmarked": remark.is_bookmarked,
    }


def _statistics(statistics: Statistics) -> Json:
    values: dict[str, float] = asdict(statistics)
    return {
        name: value if isinstance(value, int) else round(value, _DECIMALS)
        for name, value in values.items()
    }


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [_span(span) for span in spans]


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
