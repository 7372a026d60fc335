"""From a `Comparison` to what leaves the desk: HTML, PDF, Word, Markdown, text, CSV, JSON."""

from core.report.contract import SCHEMA, document_to_json, dump_json, dumped, to_json
from core.report.errors import (
    ExistingReportError,
    ReportError,
    UnknownFormatError,
    UnwritableReportError,
)
from core.report.formats import ReportFormat, format_for, render, save
from core.report.saving import refuse_existing

__all__ = [
    "SCHEMA",
    "ExistingReportError",
    "ReportError",
    "ReportFormat",
    "UnknownFormatError",
    "UnwritableReportError",
    "document_to_json",
    "dump_json",
    "dumped",
    "format_for",
    "refuse_existing",
    "render",
    "save",
    "to_json",
]
