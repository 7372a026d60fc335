"""PDFium in a process of its own: a file that makes it fail or run on ends that process only."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from core.extract.errors import (
    PDF,
    DamagedDocumentError,
    ProtectedDocumentError,
    TaxingDocumentError,
    TooManyPagesError,
)
from core.extract.pdf.pages import DAMAGED, LONG, MAX_PAGES, PROTECTED, Papers, Run, Sheet
from core.processes import command_of, environment_of

_MODULE = "core.extract.pdf.pdfium"


def open_pdf(data: bytes, name: str) -> Papers:
    """Return the pages of a PDF document; raises a `PageError` for what cannot be read.

    The library is native code that runs without a limit of its own on time and memory, so it gets
    its own process, whose limits the system holds. It is given the bytes and writes text; the
    file's own programs are never run, and nothing that it names is opened.
    """
    result = subprocess.run(
        command_of(_MODULE),
        input=data,
        capture_output=True,
        check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env=environment_of(),
    )
    if result.returncode:
        raise TaxingDocumentError(name)
    head, *pages = [json.loads(line) for line in result.stdout.splitlines()]
    _refuse(head, name)
    return Papers(head["title"], head["author"], [_sheet(page) for page in pages])


def _refuse(head: dict[str, Any], name: str) -> None:
    if head.get("error") == PROTECTED:
        raise ProtectedDocumentError(name, PDF)
    if head.get("error") == DAMAGED:
        raise DamagedDocumentError(name, PDF)
    if head.get("error") == LONG:
        raise TooManyPagesError(name, head["pages"], MAX_PAGES)


def _sheet(page: dict[str, Any]) -> Sheet:
    if "missing" in page:
        return Sheet(0.0, ())
    runs = [Run(*run) for run in page["runs"]]
    return Sheet(page["height"], runs, page["pictures"])
