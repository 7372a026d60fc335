"""The report as one web page that needs nothing but itself."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from core.model import Block, BlockKind, Comparison, Document, Finding, Severity, Side, Strand
from core.report import wording
from core.report.bars import WIDTH, Stripe, bar
from core.report.excerpts import Quotation, Quoter
from core.report.rows import Table
from core.resources import resource
from core.text.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True, slots=True)
class PageSide:
    """One of the two texts as the top and the end of the report show it."""

    side: Side
    document: Document
    strand: Strand
    bar: tuple[Stripe, ...]
    sentences: int
    words: int
    remainder: tuple[Remainder, ...]


@dataclass(frozen=True, slots=True)
class Remainder:
    """Neighbouring blocks that were not compared, and why."""

    reason: str
    language: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with its number and both wordings in their context."""

    number: int
    finding: Finding
    source: Quotation
    repost: Quotation


def render_html(comparison: Comparison, read_at: str | None = None) -> bytes:
    """Return the whole page, UTF-8; ``read_at`` tells in words when the pages were read."""
    script = resource("report", "report.js").read_text("utf-8")
    templates = _environment()
    style = _style(templates)
    return (
        templates.get_template("report.html.j2")
        .render(
            words=wording,
            bar_width=WIDTH,
            comparison=comparison,
            read_at=read_at,
            options=wording.told_options(comparison.options),
            script=script,
            style=style,
            script_hash=_content_hash(script),
            style_hash=_content_hash(style),
            sides=tuple(_sides(comparison)),
            findings=_findings_by_severity(comparison),
            table=Table(comparison),
            summary=wording.summary(comparison.statistics, comparison.regions),
            kinds=wording.sentence_counts(comparison.statistics),
            shares=wording.shares(comparison.statistics),
        )
        .encode()
    )


def _style(templates: Environment) -> str:
    palette = templates.get_template("palette.css.j2")
    themes = {name: _theme(f"{name}.toml") for name in ("light", "dark")}
    return palette.render(themes) + resource("report", "report.css").read_text("utf-8")


def _theme(name: str) -> dict[str, object]:
    return tomllib.loads(resource("themes", name).read_text("utf-8"))


def _environment() -> Environment:
    # Not at the top: `retold compare -o out.json` must not wait for a template engine.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # What the page says is made visible on its way out, wherever it comes from.
        finalize=_shown,
    )


def _shown(value: object) -> object:
    # Markup is a str too; it comes from our own template and files.
    return visible(value) if type(value) is str else value


def _content_hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _sides(comparison: Comparison) -> Iterator[PageSide]:
    numbers = comparison.statistics
    source = comparison.source.strand(comparison.source_strand)
    repost = comparison.repost.strand(comparison.repost_strand)
    yield PageSide(
        Side.SOURCE,
        comparison.source,
        source,
        bar(comparison, Side.SOURCE),
        numbers.source_sentences,
        numbers.source_words,
        tuple(_remainder(comparison.source, source)),
    )
    yield PageSide(
        Side.REPOST,
        comparison.repost,
        repost,
        bar(comparison, Side.REPOST),
        numbers.repost_sentences,
        numbers.repost_words,
        tuple(_remainder(comparison.repost, repost)),
    )


def _remainder(document: Document, strand: Strand) -> Iterator[Remainder]:
    compared = frozenset(strand.blocks)
    others = (block for index, block in enumerate(document.blocks) if index not in compared)
    for (reason, language), blocks in groupby(others, key=_why_not_compared):
        yield Remainder(reason, language, tuple(block.span.of(document.text) for block in blocks))


def _why_not_compared(block: Block) -> tuple[str, str]:
    if block.kind is BlockKind.BOILERPLATE:
        return f"not in the article: {block.reason}", block.language
    if block.kind in (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATE):
        return block.kind.value, block.language
    return wording.text_in(block.language), block.language


def _findings_by_severity(
    comparison: Comparison,
) -> dict[Severity, tuple[ShownFinding, ...]]:
    shown = _shown_findings(comparison)
    by_severity = {severity: tuple(_of(shown, severity)) for severity in Severity}
    return {severity: found for severity, found in by_severity.items() if found}


def _of(shown: Iterable[ShownFinding], severity: Severity) -> Iterator[ShownFinding]:
    return (item for item in shown if item.finding.severity is severity)


def _shown_findings(comparison: Comparison) -> tuple[ShownFinding, ...]:
    quoter = Quoter(comparison)
    return tuple(
        ShownFinding(number, finding, *quoter.quote(finding))
        for number, finding in enumerate(comparison.findings, 1)
    )
