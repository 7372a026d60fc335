"""The report as one web page that needs nothing but itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from core import shown
from core.model import (
    Block,
    BlockKind,
    Comparison,
    Document,
    Finding,
    Remark,
    Severity,
    Side,
    Strand,
)
from core.remarks import Remarks
from core.report import wording
from core.report.bars import WIDTH, Stripe, bar
from core.report.excerpts import Quotation
from core.report.provenance import facts, making
from core.report.quotes import Quotes
from core.report.rows import Table
from core.report.templates import content_hash, palette, templates
from core.resources import resource

# What is held of the page at once, in characters: the page of a book takes 30 MB.
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class PageSide:
    """One of the two texts as the bars and the end of the report show it."""

    side: Side
    strand: Strand
    bar: tuple[Stripe, ...]
    remainder: tuple[Remainder, ...]


@dataclass(frozen=True, slots=True)
class Remainder:
    """Neighbouring blocks that were not compared, and why; ``by_hand``: a person took them out."""

    reason: str
    language: str
    texts: tuple[str, ...]
    by_hand: bool


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with its number and both wordings in their context."""

    number: int
    finding: Finding
    source: Quotation
    repost: Quotation
    remark: Remark | None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one severity, with their numbers; each is quoted when it is written."""

    severity: Severity
    findings: tuple[tuple[int, Finding], ...]
    quotes: Quotes
    remarks: Remarks

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.findings)

    def shown(self) -> Iterator[ShownFinding]:
        """Yield them one by one."""
        for number, finding in self.findings:
            yield ShownFinding(number, finding, *self.quotes.of(finding), self.remarks.on(finding))


def render_html(comparison: Comparison, read_at: str | None = None) -> bytes:
    """Return the whole page, UTF-8; ``read_at`` tells in words when the pages were read."""
    return b"".join(html_chunks(comparison, read_at))


def html_chunks(comparison: Comparison, read_at: str | None = None) -> Iterator[bytes]:
    """Yield the page piece by piece, as UTF-8: it is never held as a whole."""
    template = templates("report").get_template("report.html.j2")
    held: list[str] = []
    size = 0
    for piece in template.generate(_shown_values(comparison, read_at)):
        held.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()


def _shown_values(comparison: Comparison, read_at: str | None) -> dict[str, object]:
    script = resource("report", "report.js").read_text("utf-8")
    style = palette() + resource("report", "report.css").read_text("utf-8")
    quotes = Quotes(comparison)
    return {
        "words": wording,
        "shown": shown,
        "bar_width": WIDTH,
        "comparison": comparison,
        "read_at": read_at,
        "options": wording.told_options(comparison.options),
        "facts": tuple(facts(comparison)),
        "making": tuple(making(comparison, read_at, ".html")),
        "script": script,
        "style": style,
        "script_hash": content_hash(script),
        "style_hash": content_hash(style),
        "sides": tuple(_sides(comparison)),
        "quotes": quotes,
        "findings": _findings_by_severity(comparison, quotes),
        "finding_types": Counter(finding.type for finding in comparison.findings),
        "rows": Table(comparison),
        "summary": wording.summary(comparison.statistics, comparison.regions),
        "checked": Remarks.of(comparison).checked(comparison.findings),
        "kinds": shown.sentence_counts(comparison.statistics),
        "shares": wording.shares(comparison.statistics),
    }


def _sides(comparison: Comparison) -> Iterator[PageSide]:
    for side, document, strand_id in (
        (Side.SOURCE, comparison.source, comparison.source_strand),
        (Side.REPOST, comparison.repost, comparison.repost_strand),
    ):
        strand = document.strand(strand_id)
        yield PageSide(side, strand, bar(comparison, side), tuple(_remainder(document, strand)))


def _remainder(document: Document, strand: Strand) -> Iterator[Remainder]:
    compared = frozenset(strand.blocks)
    others = (block for index, block in enumerate(document.blocks) if index not in compared)
    for (reason, language, by_hand), blocks in groupby(others, key=_why_not_compared):
        texts = tuple(block.span.of(document.text) for block in blocks)
        yield Remainder(reason, language, texts, by_hand)


def _why_not_compared(block: Block) -> tuple[str, str, bool]:
    if block.kind is BlockKind.BOILERPLATE:
        return f"not in the article: {block.reason}", block.language, block.by_hand
    if block.kind in (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE):
        return block.kind.value, block.language, block.by_hand
    return wording.text_in(block.language), block.language, block.by_hand


def _findings_by_severity(comparison: Comparison, quotes: Quotes) -> tuple[FindingGroup, ...]:
    groups: dict[Severity, list[tuple[int, Finding]]] = {severity: [] for severity in Severity}
    for number, finding in enumerate(comparison.findings, 1):
        groups[finding.severity].append((number, finding))
    remarks = Remarks.of(comparison)
    return tuple(
        FindingGroup(severity, tuple(found), quotes, remarks)
        for severity, found in groups.items()
        if found
    )
