"""From a `Comparison` to what leaves the desk: HTML, PDF, Word, Markdown, text, CSV, JSON."""

from core.report.contract import SCHEMA, document_to_json, dump_json, dumped, to_json
from core.report.errors import (
    ExistingReportError,
    PageAsReportError,
    ReportError,
    UnknownFormatError,
    UnwritableReportError,
)
from core.report.formats import ReportFormat, ending_of, format_for, pieces, render, save
from core.report.saving import refuse_existing, refuse_pages, sweep, write_whole

__all__ = [
    "SCHEMA",
    "ExistingReportError",
    "PageAsReportError",
    "ReportError",
    "ReportFormat",
    "UnknownFormatError",
    "UnwritableReportError",
    "document_to_json",
    "dump_json",
    "dumped",
    "ending_of",
    "format_for",
    "pieces",
    "refuse_existing",
    "refuse_pages",
    "render",
    "save",
    "sweep",
    "to_json",
    "write_whole",
]
