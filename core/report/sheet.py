"""The report as one table for spreadsheets and statistics programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from core.corrections import is_article
from core.model import Comparison, Document, Finding, Passage, Remark, Side, Span
from core.remarks import Remarks
from core.text.joined import join_spans
from core.text.visible import visible

COLUMNS: tuple[str, ...] = (
    "record",
    "number",
    "kind",
    "severity",
    "moved",
    "merged",
    "split",
    "repeats",
    "similarity",
    "credit",
    "edits",
    "passages",
    "text",
    "source_text",
    "repost_text",
    "source_spans",
    "repost_spans",
    "rule",
    "by_hand",
    "checked",
    "note",
)
"""The first row. ``record`` is ``passage``, ``finding`` or ``correction``; what one lacks is empty.

``by_hand`` names the sides on which a person put the text back into the article or took it out,
and says ``pair`` where the passage is a person's. ``checked`` and ``note`` are what a person
remarked.
"""

_BYTE_ORDER_MARK = "\ufeff"

# What a spreadsheet takes for the beginning of a formula, the wide forms in East Asian settings.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def render_csv(comparison: Comparison) -> bytes:
    """Return one row a passage, then one a finding, most important first, as `csv_pieces` does."""
    return b"".join(csv_pieces(comparison))


def csv_pieces(comparison: Comparison) -> Iterator[bytes]:
    """Yield one row a passage, one a finding, most important first, one a text taken out by hand.

    RFC 4180 in UTF-8 with a BOM, by which Excel knows the encoding. A text that a spreadsheet
    would take for a formula (it begins with = + - @, which a dash of a speaker does too) gets an
    apostrophe before it; so does one that begins with apostrophes and then such a sign, so that
    taking one away always gives the text. Control characters are shown as their pictures.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    out.write(_BYTE_ORDER_MARK)
    writer.writeheader()
    for row in _rows(comparison):
        writer.writerow(row)
        yield out.getvalue().encode()
        out.seek(0)
        out.truncate()


def harmless(text: str) -> str:
    """Return the text as a cell that no spreadsheet runs."""
    text = visible(text)
    return f"'{text}" if _FORMULA.match(text) else text


def _rows(comparison: Comparison) -> Iterator[dict[str, object]]:
    put_back, remarks = _PutBack(comparison), Remarks.of(comparison)
    for passage in comparison.passages:
        yield {
            **_passage(comparison, passage),
            "by_hand": put_back.corrected(passage),
            **_remark(remarks.on(passage)),
        }
    for number, finding in enumerate(comparison.findings, 1):
        yield {
            "number": number,
            **_finding(comparison, finding),
            **_remark(remarks.on(finding)),
        }
    yield from _corrections(comparison)


class _PutBack:
    """Where on both sides a person put text back into the article."""

    def __init__(self, comparison: Comparison) -> None:
        self._source = _put_back_in(comparison.source)
        self._repost = _put_back_in(comparison.repost)

    def corrected(self, passage: Passage) -> str:
        """Return the sides on which some of a passage was put back, ``pair`` for a pair's."""
        sides = (
            (Side.SOURCE, self._source, passage.source),
            (Side.REPOST, self._repost, passage.repost),
        )
        told = [side.value for side, blocks, spans in sides if _touch(blocks, spans)]
        return " ".join([*told, "pair"] if passage.by_hand else told)


def _put_back_in(document: Document) -> tuple[Span, ...]:
    return tuple(one.span for one in document.blocks if one.by_hand and is_article(one))


def _touch(blocks: tuple[Span, ...], spans: tuple[Span, ...]) -> bool:
    return any(one.start < span.end and span.start < one.end for span in spans for one in blocks)


def _corrections(comparison: Comparison) -> Iterator[dict[str, object]]:
    """Yield a row for each block that a person took out of an article: no passage has its text."""
    for side, document in ((Side.SOURCE, comparison.source), (Side.REPOST, comparison.repost)):
        for block in document.blocks:
            if block.by_hand and not is_article(block):
                yield {
                    "record": "correction",
                    "kind": "taken_out",
                    "text": block.reason,
                    f"{side.value}_text": _text(document, (block.span,)),
                    f"{side.value}_spans": _offsets((block.span,)),
                    "by_hand": side.value,
                }


def _passage(comparison: Comparison, passage: Passage) -> dict[str, object]:
    return {
        "record": "passage",
        "number": passage.id,
        "kind": passage.kind.value,
        "moved": _yes(passage.is_moved),
        "merged": _yes(passage.is_merged),
        "split": _yes(passage.is_split),
        "repeats": passage.repeats,
        "similarity": None if passage.similarity is None else f"{passage.similarity:.3f}",
        "credit": passage.credit,
        "edits": len(passage.edits),
        **_wordings(comparison, passage.source, passage.repost),
    }


def _remark(remark: Remark | None) -> dict[str, object]:
    if remark is None:
        return {}
    return {"checked": _yes(remark.is_checked), "note": harmless(remark.note)}


def _finding(comparison: Comparison, finding: Finding) -> dict[str, object]:
    return {
        "record": "finding",
        "kind": finding.type.value,
        "severity": finding.severity.value,
        "passages": " ".join(map(str, finding.passages)),
        "text": harmless(finding.text),
        "rule": finding.rule,
        **_wordings(comparison, finding.source, finding.repost),
    }


def _wordings(
    comparison: Comparison, source: tuple[Span, ...], repost: tuple[Span, ...]
) -> dict[str, object]:
    return {
        "source_text": _text(comparison.source, source),
        "repost_text": _text(comparison.repost, repost),
        "source_spans": _offsets(source),
        "repost_spans": _offsets(repost),
    }


def _text(document: Document, spans: tuple[Span, ...]) -> str:
    return harmless(join_spans(document.text, spans).text)


def _offsets(spans: tuple[Span, ...]) -> str:
    # Two dots: a spreadsheet would read 10-12 as a date and 10:12 as a time.
    return " ".join(f"{span.start}..{span.end}" for span in spans)


def _yes(flag: bool) -> str:
    return "yes" if flag else ""
