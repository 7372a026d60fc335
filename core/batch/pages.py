"""The index and the matrices of a batch as web pages that need nothing but themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import quote

from core import shown
from core.batch.results import Failure, Result, Row
from core.batch.tables import Matrix
from core.model import Kind, Severity
from core.report import wording
from core.report.templates import content_hash, palette, templates
from core.resources import resource
from core.version import retold_version

_FOLDERS = ("batch", "report")


def index_page(rows: Sequence[Row], made_at: str) -> bytes:
    """Return the table of all pairs, UTF-8; ``made_at`` tells in words when it was made."""
    failed = sum(isinstance(row.outcome, Failure) for row in rows)
    sources = {row.outcome.source.key for row in rows if isinstance(row.outcome, Result)}
    only = next((row.outcome.source for row in rows if isinstance(row.outcome, Result)), None)
    return _page(
        "index.html.j2",
        rows=rows,
        failed=failed,
        severities=tuple(Severity),
        only_source=only if len(sources) == 1 else None,
        source_count=len(sources),
        made_at=made_at,
    )


def matrix_page(matrix: Matrix, back: str, made_at: str) -> bytes:
    """Return the matrix of one source, UTF-8.

    ``back`` leads from the page's folder to the batch's: "" or "../".
    """
    counts = Counter(fate.kind for line in matrix.lines for fate in line.fates)
    return _page(
        "matrix.html.j2",
        matrix=matrix,
        counts={kind: counts[kind] for kind in Kind if kind is not Kind.ADDED},
        back=back,
        made_at=made_at,
    )


def contents_page(listed: Sequence[tuple[Matrix, str]], made_at: str) -> bytes:
    """Return the list of several matrices, each with the name of its file without an ending."""
    return _page("contents.html.j2", listed=listed, made_at=made_at)


def _page(template: str, **values: object) -> bytes:
    script = resource("batch", "batch.js").read_text("utf-8")
    style = palette() + resource("batch", "batch.css").read_text("utf-8")
    page = templates(*_FOLDERS).get_template(template)
    return page.render(
        words=wording,
        shown=shown,
        quote=quote,
        version=retold_version(),
        script=script,
        style=style,
        script_hash=content_hash(script),
        style_hash=content_hash(style),
        **values,
    ).encode()
