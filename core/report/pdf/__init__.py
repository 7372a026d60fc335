"""The report on paper: a PDF with the same content as the web page."""

from __future__ import annotations

import json
import subprocess

from core.model import Comparison
from core.processes import command_of, environment_of
from core.report.errors import TooLongReportError, UnfinishedReportError
from core.report.pdf.content import LONG_WORDS, content, words_of
from core.report.pdf.typesetter import NO_TAGS

_MODULE = "core.report.pdf.typesetter"
# Of both texts. Setting takes about 2.5 GB of memory then, and makes some 1,500 pages.
MAX_WORDS = 500_000


def render_pdf(comparison: Comparison, read_at: str | None = None) -> bytes:
    """Return the report as the bytes of a PDF file, A4; the same comparison gives the same bytes.

    ``read_at`` tells in words when the pages were read. It is set in a process of its own, whose
    memory goes back to the system when the report is done.

    Raises:
        TooLongReportError: both texts have more than `MAX_WORDS`.
        UnfinishedReportError: the system stopped the process, for want of memory as a rule.
    """
    words = words_of(comparison)
    if words > MAX_WORDS:
        raise TooLongReportError(words, MAX_WORDS)
    command = command_of(_MODULE, *([NO_TAGS] if words >= LONG_WORDS else []))
    result = subprocess.run(
        command,
        input=json.dumps(content(comparison, read_at), ensure_ascii=False).encode(),
        capture_output=True,
        check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env=environment_of(),
    )
    if result.returncode < 0:
        raise UnfinishedReportError(-result.returncode)
    if result.returncode:
        raise RuntimeError(result.stderr.decode(errors="replace"))
    return result.stdout
