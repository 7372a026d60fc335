"""The report for a terminal or a plain text file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core import shown
from core.model import Comparison, Document, EditCategory, Finding, Kind, Side, Strand
from core.remarks import Remarks
from core.report import wording
from core.report.columns import Run, wrap
from core.report.excerpts import Excerpt, Quoter
from core.report.rows import Cell, Row, Table
from core.report.verdicts import findings_counted, findings_told, heading, remarks, said
from core.text.visible import unturned

# Of a file, or of a terminal that does not say how wide it is.
DEFAULT_WIDTH = 80
# Narrower than this the labels leave no room for words.
_NARROWEST = 24
_INDENT = 4

_DIM, _BOLD, _RED, _GREEN, _YELLOW, _MAGENTA = "2", "1", "31", "32", "33", "35"
_KIND_STYLES = {
    Kind.VERBATIM: _DIM,
    Kind.EDITED: _YELLOW,
    Kind.PARAPHRASED: _MAGENTA,
    Kind.OMITTED: _RED,
    Kind.ADDED: _GREEN,
}
# Deleted and inserted words are set in brackets too: colour may be missing, or not seen.
_BRACKETS = {Side.SOURCE: ("[-", "-]", _RED), Side.REPOST: ("{+", "+}", _GREEN)}
_UNMARKED = (EditCategory.TYPOGRAPHY, EditCategory.CASE, EditCategory.CREDIT)


def render_text(comparison: Comparison, width: int | None = None, *, colour: bool = False) -> bytes:
    """Return the report wrapped to ``width`` columns, as `text_pieces` does."""
    return b"".join(text_pieces(comparison, width, colour=colour))


def text_pieces(
    comparison: Comparison, width: int | None = None, *, colour: bool = False
) -> Iterator[bytes]:
    """Yield the report wrapped to ``width`` columns, with ANSI colours only where asked for.

    Words of the source alone stand in ``[-…-]``, of the repost alone in ``{+…+}``, as in wdiff.
    """
    layout = _Layout(max(_NARROWEST, width or DEFAULT_WIDTH), colour=colour)
    before = ""
    for part in (_head, _summary, _findings, _passages, _legend):
        for line in part(layout, comparison):
            yield f"{before}{line}\n".encode()
            before = ""
        before = "\n"


class _Layout:
    """How wide a line is and whether it may be coloured."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def block(self, label: str, runs: Iterable[Run]) -> Iterator[str]:
        """Yield the runs wrapped behind a label, which stands on the first line alone."""
        shown = (Run(unturned(run.text), run.style) for run in runs)
        margin = label
        for line in wrap(shown, self._width - len(label)):
            yield (margin + "".join(map(self._painted, line))).rstrip()
            margin = " " * len(label)

    def line(self, text: str, style: str = "") -> Iterator[str]:
        """Yield one paragraph in one style."""
        return self.block("", [Run(text, style)])

    def _painted(self, run: Run) -> str:
        if not self._colour or not run.style:
            return run.text
        return f"\x1b[{run.style}m{run.text}\x1b[0m"


def _head(layout: _Layout, comparison: Comparison) -> Iterator[str]:
    yield from layout.line("What the repost did to its source", _BOLD)
    yield ""
    source = comparison.source, comparison.source.strand(comparison.source_strand)
    repost = comparison.repost, comparison.repost.strand(comparison.repost_strand)
    yield from layout.block("Source  ", _told(*source))
    yield from layout.block("Repost  ", _told(*repost))


def _told(document: Document, strand: Strand) -> Iterator[Run]:
    yield Run(wording.display_title(document), _BOLD)
    details = [document.outlet, document.byline, document.published]
    details += [document.name] if document.title else []
    details += [wording.text_in(strand.language), f"SHA-256 {document.sha256}"]
    yield Run("".join(f" · {detail}" for detail in details if detail))


def _summary(layout: _Layout, comparison: Comparison) -> Iterator[str]:
    yield from layout.line(" ".join(wording.summary(comparison.statistics, comparison.regions)))
    shares = wording.shares(comparison.statistics)
    counts = shown.sentence_counts(comparison.statistics)
    yield ""
    for kind, count in counts.items():
        whole = " of the repost" if kind is Kind.ADDED else " of the source"
        share = Run(shown.percent(shares[kind]) + whole, _KIND_STYLES[kind])
        yield from layout.block(f"{shown.SIGNS[kind]} {kind.value:<12} {count:>6,}  ", [share])
    for note in comparison.notes:
        yield from layout.block("! ", [Run(note.text)])


def _findings(layout: _Layout, comparison: Comparison) -> Iterator[str]:
    yield from layout.line(f"Findings: {findings_counted(comparison)}", _BOLD)
    quoter, remarked = Quoter(comparison), Remarks.of(comparison)
    for number, finding in enumerate(comparison.findings, 1):
        yield ""
        yield from layout.block(f"{number:>3} ", _finding_runs(finding))
        for side, quotation in zip(Side, quoter.quote(finding), strict=True):
            label = f"{' ' * _INDENT}{side.value}: "
            for excerpt in quotation.excerpts:
                yield from layout.block(label, _excerpt_runs(excerpt))
            if quotation.more:
                yield from layout.block(" " * len(label), [Run(quotation.more_told, _DIM)])
        for told in said(remarked.on(finding)):
            yield from layout.block(" " * _INDENT, [Run(told)])


def _finding_runs(finding: Finding) -> Iterator[Run]:
    yield Run(wording.FINDINGS[finding.type], _BOLD)
    yield Run(f" ({finding.severity.value}) {finding.text}")
    if finding.passages:
        yield Run(f" See {wording.passages_told(finding.passages)}.", _DIM)


def _excerpt_runs(excerpt: Excerpt) -> Iterator[Run]:
    yield Run(excerpt.before)
    yield Run(excerpt.wording, _BOLD)
    yield Run(excerpt.after)


def _passages(layout: _Layout, comparison: Comparison) -> Iterator[str]:
    yield from layout.line("Both texts, passage by passage", _BOLD)
    for row in Table(comparison).rows():
        yield ""
        yield from _row(layout, row)


def _row(layout: _Layout, row: Row) -> Iterator[str]:
    kind = row.passage.kind
    yield from layout.line(_verdict(row), _KIND_STYLES[kind])
    margin = " " * _INDENT
    if kind is Kind.VERBATIM and row.repost:
        # Both sides say the same words: once is enough.
        yield from layout.block(margin, _cell_runs(row.repost))
        return
    for label, cell in (("source: ", row.source or row.original), ("repost: ", row.repost)):
        if cell:
            yield from layout.block(margin + label, _cell_runs(cell))


def _verdict(row: Row) -> str:
    return " · ".join(filter(None, (heading(row), *remarks(row), findings_told(row))))


def _cell_runs(cell: Cell) -> Iterator[Run]:
    opening, closing, style = _BRACKETS[cell.side]
    for piece in cell.pieces:
        if piece.op is None or piece.category in _UNMARKED:
            yield Run(piece.text)
        else:
            yield Run(f"{opening}{piece.text}{closing}", style)


def _legend(layout: _Layout, comparison: Comparison) -> Iterator[str]:
    for kind in Kind:
        label = f"{shown.SIGNS[kind]} {kind.value:<12}"
        yield from layout.block(label, [Run(wording.MEANINGS[kind], _DIM)])
    yield from layout.line(
        "[-…-] stands in the source only, {+…+} in the repost only; other quotation marks, dashes "
        "and blanks are not set off. Verbatim passages are shown as the repost has them. "
        f"Made by Retold {comparison.version}.",
        _DIM,
    )
