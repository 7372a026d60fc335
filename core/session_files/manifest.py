"""The manifest of a session file: everything but the pages' bytes, as JSON.

What it looks like is described in resources/schema/retold-session-1.schema.json.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.corrections import BlockCorrection, PageCorrections
from core.model import Anchor, Kind, Remark, Side, Span
from core.options import DEFAULT_MIN_KEPT_PERCENT, Options
from core.pairs_by_hand import PairCorrection, PairCorrections
from core.session_files.fields import Fields
from core.session_files.migrations import SCHEMA
from core.session_files.saved import KeptPage, Result, SavedSession
from core.version import retold_version

FORMAT = "retold-session/"
# One on each passage and finding of a book; each is looked for among all of these.
MAX_REMARKS = 20_000


@dataclass(frozen=True, slots=True)
class PageSum:
    """What the manifest says of a page's bytes, to hold these against it."""

    sha256: str
    size: int

    def is_of(self, data: bytes) -> bool:
        """Return whether these are the bytes."""
        return len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256


def to_manifest(saved: SavedSession) -> dict[str, object]:
    """Return what the file says of a session, ready to be written as JSON."""
    result = saved.result
    return {
        "schema": f"{FORMAT}{SCHEMA}",
        "version": retold_version(),
        "pages": {side.value: _page_out(saved.page(side)) for side in Side},
        "options": {
            "source_strand": saved.options.source_strand,
            "repost_strand": saved.options.repost_strand,
            "outlets": list(saved.options.outlets),
            "fold_chinese": saved.options.fold_chinese,
            "min_alike_percent": saved.options.min_alike_percent,
            "min_kept_percent": saved.options.min_kept_percent,
        },
        "corrections": {
            "source": _corrections_out(saved.source_corrections),
            "repost": _corrections_out(saved.repost_corrections),
            "pairs": _pairs_out(saved.pairs),
        },
        "remarks": [_remark_out(remark) for remark in saved.remarks],
        "view": saved.view,
        "result": None if result is None else {"sha256": result.sha256, "version": result.version},
    }


def page_sums(manifest: Fields) -> dict[Side, PageSum]:
    """Return what the manifest says of the bytes of each page that there is."""
    pages = manifest.fields("pages")
    sides = {side: pages.fields_or_none(side.value) for side in Side}
    return {
        side: PageSum(page.text("sha256"), page.number("size"))
        for side, page in sides.items()
        if page is not None
    }


def from_manifest(manifest: Fields, pages: Mapping[Side, bytes]) -> SavedSession:
    """Return the session that a manifest and the bytes of its pages are.

    Raises `core.session_files.fields.WrongFieldError` for what no session has.
    """
    corrections = manifest.fields("corrections")
    remarks = list(manifest.each("remarks"))
    if len(remarks) > MAX_REMARKS:
        raise manifest.wrong("remarks")
    result = manifest.fields_or_none("result")
    described = manifest.fields("pages")
    kept = {side: _page_in(described.fields(side.value), data) for side, data in pages.items()}
    return SavedSession(
        source=kept.get(Side.SOURCE),
        repost=kept.get(Side.REPOST),
        options=_options_in(manifest.fields("options")),
        source_corrections=_corrections_in(corrections.fields("source")),
        repost_corrections=_corrections_in(corrections.fields("repost")),
        pairs=_pairs_in(corrections.fields("pairs")),
        remarks=tuple(map(_remark_in, remarks)),
        view=manifest.shallow("view"),
        result=result and Result(result.text("sha256"), result.text("version")),
    )


def _page_out(page: KeptPage | None) -> dict[str, object] | None:
    if page is None:
        return None
    return {
        "name": page.name,
        "address": page.address,
        "read_at": page.read_at,
        "sha256": hashlib.sha256(page.data).hexdigest(),
        "size": len(page.data),
        "media_type": page.media_type,
        "encoding": page.encoding,
        "chosen_encoding": page.chosen_encoding,
        "content_type": page.content_type,
        "is_decoded": page.is_decoded,
    }


def _page_in(page: Fields, data: bytes) -> KeptPage:
    return KeptPage(
        name=page.text("name"),
        address=page.text("address"),
        data=data,
        read_at=page.text("read_at"),
        media_type=page.text("media_type"),
        encoding=page.text("encoding"),
        chosen_encoding=page.text("chosen_encoding"),
        content_type=page.text("content_type"),
        is_decoded=page.flag("is_decoded"),
    )


def _options_in(options: Fields) -> Options:
    return Options(
        source_strand=options.text_or_none("source_strand"),
        repost_strand=options.text_or_none("repost_strand"),
        outlets=options.texts("outlets"),
        fold_chinese=options.flag("fold_chinese"),
        min_alike_percent=options.percent("min_alike_percent", 0),
        min_kept_percent=options.percent("min_kept_percent", DEFAULT_MIN_KEPT_PERCENT),
    )


def _corrections_out(corrections: PageCorrections) -> dict[str, object]:
    blocks = [
        {**_span_out(block.span), "is_article": block.is_article} for block in corrections.blocks
    ]
    return {"text_sha256": corrections.text_sha256, "blocks": blocks}


def _corrections_in(corrections: Fields) -> PageCorrections:
    blocks = (
        BlockCorrection(_span_in(block), block.flag("is_article"))
        for block in corrections.each("blocks")
    )
    return PageCorrections(corrections.text("text_sha256"), tuple(blocks))


def _pairs_out(pairs: PairCorrections) -> dict[str, object]:
    return {
        "source_sha256": pairs.source_sha256,
        "repost_sha256": pairs.repost_sha256,
        "pairs": [
            {
                "source": _spans_out(pair.source),
                "repost": _spans_out(pair.repost),
                "is_paired": pair.is_paired,
                "kind": pair.kind,
            }
            for pair in pairs.pairs
        ],
    }


def _pairs_in(pairs: Fields) -> PairCorrections:
    corrections = (
        PairCorrection(
            source=_spans_in(pair, "source"),
            repost=_spans_in(pair, "repost"),
            is_paired=pair.flag("is_paired"),
            kind=pair.choice("kind", Kind),
        )
        for pair in pairs.each("pairs")
    )
    return PairCorrections(
        pairs.text("source_sha256"), pairs.text("repost_sha256"), tuple(corrections)
    )


def _remark_out(remark: Remark) -> dict[str, object]:
    return {
        "source": _spans_out(remark.anchor.source),
        "repost": _spans_out(remark.anchor.repost),
        "rule": remark.anchor.rule,
        "note": remark.note,
        "is_checked": remark.is_checked,
        "is_bookmarked": remark.is_bookmarked,
    }


def _remark_in(remark: Fields) -> Remark:
    anchor = Anchor(_spans_in(remark, "source"), _spans_in(remark, "repost"), remark.text("rule"))
    return Remark(
        anchor,
        remark.text("note"),
        is_checked=remark.flag("is_checked"),
        is_bookmarked=remark.flag("is_bookmarked", otherwise=False),
    )


def _spans_out(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [_span_out(span) for span in spans]


def _spans_in(fields: Fields, name: str) -> tuple[Span, ...]:
    return tuple(_span_in(span) for span in fields.each(name))


def _span_out(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _span_in(fields: Fields) -> Span:
    start, end = fields.number("start"), fields.number("end")
    if end < start:
        raise fields.wrong("end")
    return Span(start, end)
