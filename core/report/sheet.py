"""The report as one table for spreadsheets and statistics programs."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from core.model import Comparison, Document, Finding, Passage, Span
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
)
"""The first row. ``record`` is ``passage`` or ``finding``; what a record lacks is empty."""

# What a spreadsheet takes for the beginning of a formula, the wide forms in East Asian settings.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def render_csv(comparison: Comparison) -> bytes:
    """Return one row a passage, then one a finding, most important first.

    RFC 4180 in UTF-8 with a BOM, by which Excel knows the encoding. A text that a spreadsheet
    would take for a formula (it begins with = + - @, which a dash of a speaker does too) gets an
    apostrophe before it; so does one that begins with apostrophes and then such a sign, so that
    taking one away always gives the text. Control characters are shown as their pictures.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_passage(comparison, passage) for passage in comparison.passages)
    writer.writerows(_numbered_findings(comparison))
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """Return the text as a cell that no spreadsheet runs."""
    text = visible(text)
    return f"'{text}" if _FORMULA.match(text) else text


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


def _numbered_findings(comparison: Comparison) -> Iterator[dict[str, object]]:
    for number, finding in enumerate(comparison.findings, 1):
        yield {"number": number, **_finding(comparison, finding)}


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
