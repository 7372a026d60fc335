"""The formats of a report, and the one way to make and keep each."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from core.model import Comparison
from core.report.contract import dump_json, json_pieces
from core.report.errors import UnknownFormatError
from core.report.saving import write_whole


class ReportFormat(StrEnum):
    """What a report can be written as."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    MARKDOWN = "markdown"
    TEXT = "text"
    CSV = "csv"
    JSON = "json"

    @property
    def is_binary(self) -> bool:
        """Whether it is a file to be opened by a program, not text."""
        return self in (ReportFormat.PDF, ReportFormat.DOCX)


_ENDINGS = {
    ".html": ReportFormat.HTML,
    ".htm": ReportFormat.HTML,
    ".pdf": ReportFormat.PDF,
    ".docx": ReportFormat.DOCX,
    ".md": ReportFormat.MARKDOWN,
    ".markdown": ReportFormat.MARKDOWN,
    ".txt": ReportFormat.TEXT,
    ".text": ReportFormat.TEXT,
    ".csv": ReportFormat.CSV,
    ".json": ReportFormat.JSON,
}


def format_for(path: Path) -> ReportFormat:
    """Return the format that the file's ending names; UnknownFormatError where it names none."""
    try:
        return _ENDINGS[path.suffix.lower()]
    except KeyError:
        raise UnknownFormatError(path, tuple(_ENDINGS)) from None


def ending_of(report_format: ReportFormat) -> str:
    """Return the ending that a file of the format has, the usual one where there are several."""
    return next(ending for ending, form in _ENDINGS.items() if form is report_format)


def render(
    comparison: Comparison,
    report_format: ReportFormat,
    *,
    width: int | None = None,
    colour: bool = False,
    read_at: str | None = None,
) -> bytes:
    """Return the whole report as the bytes of a file, UTF-8 where it is text.

    ``width`` (in columns) and ``colour`` count for text alone, ``read_at`` (when the pages were
    read, in words to print) for HTML, PDF and Word; all else is the same for an equal comparison.
    """
    # Each format brings its own libraries: JSON must not wait for a template engine.
    match report_format:
        case ReportFormat.HTML | ReportFormat.PDF | ReportFormat.DOCX:
            return _render_dated(comparison, report_format, read_at)
        case ReportFormat.JSON:
            return dump_json(comparison)
        case ReportFormat.MARKDOWN:
            from core.report.markdown import render_markdown

            return render_markdown(comparison)
        case ReportFormat.CSV:
            from core.report.sheet import render_csv

            return render_csv(comparison)
        case ReportFormat.TEXT:
            from core.report.terminal import render_text

            return render_text(comparison, width, colour=colour)


def _render_dated(
    comparison: Comparison, report_format: ReportFormat, read_at: str | None
) -> bytes:
    """Return a report that is made for a person, who wants to know when the pages were read."""
    if report_format is ReportFormat.PDF:
        from core.report.pdf import render_pdf

        return render_pdf(comparison, read_at)
    if report_format is ReportFormat.DOCX:
        from core.report.docx import render_docx

        return render_docx(comparison, read_at)
    from core.report.page import render_html

    return render_html(comparison, read_at)


def save(
    comparison: Comparison,
    path: Path,
    report_format: ReportFormat | None = None,
    *,
    overwrite: bool = False,
    read_at: str | None = None,
) -> None:
    """Write the report to a file, whole or not at all; the format is by the name where not given.

    Raises:
        ReportError: the name says no format, the file exists and ``overwrite`` is false, or the
            system refuses. What was there before is there still.
    """
    chosen = report_format or format_for(path)
    write_whole(path, pieces(comparison, chosen, read_at), overwrite=overwrite)


def pieces(
    comparison: Comparison, report_format: ReportFormat, read_at: str | None = None
) -> Iterable[bytes]:
    """Return what `render` returns, piece by piece: the report of a book is never held whole."""
    match report_format:
        case ReportFormat.HTML:
            from core.report.page import html_chunks

            return html_chunks(comparison, read_at)
        case ReportFormat.JSON:
            return json_pieces(comparison)
        case ReportFormat.CSV:
            from core.report.sheet import csv_pieces

            return csv_pieces(comparison)
        case ReportFormat.TEXT:
            from core.report.terminal import text_pieces

            return text_pieces(comparison)
        case _:
            return (render(comparison, report_format, read_at=read_at),)
