"""Retold's engine: reads two pages and finds what the second one did to the first.

    import core
    comparison = core.compare(core.read("source.html"), core.read("repost.html"))
    core.to_json(comparison)

Nothing here needs a window. What a person can mend is raised as `ComparisonError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.errors import ComparisonError
from core.options import Options

if TYPE_CHECKING:
    from pathlib import Path

    from core.model import Comparison, Document
    from core.pairs_by_hand import PairCorrections
    from core.progress import Progress

__all__ = ["ComparisonError", "Options", "compare", "from_text", "read", "to_json"]


def read(
    place: Path | str | bytes, name: str | None = None, *, encoding: str | None = None
) -> Document:
    """Return what a page holds: its text, blocks and strands.

    ``place`` is a path, an http(s) address or the page's own bytes; ``name`` is what to call it in
    messages.
    """
    from core import pipeline

    return pipeline.read(place, name, encoding=encoding)


def from_text(text: str, *, language: str | None = None) -> Document:
    """Return a document whose whole text is one article: one strand, nothing is boilerplate."""
    from core import pipeline

    return pipeline.from_text(text, language=language)


def compare(
    source: Document,
    repost: Document,
    options: Options = Options(),  # noqa: B008 - frozen, so that one default serves all
    by_hand: PairCorrections | None = None,
    *,
    progress: Progress | None = None,
) -> Comparison:
    """Return what the repost did to the source; the same input gives an equal result.

    ``by_hand`` is what a person says of pairs.
    """
    from core import pipeline
    from core.pairs_by_hand import PairCorrections

    return pipeline.compare(
        source, repost, options, by_hand or PairCorrections(), progress=progress
    )


def to_json(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison as `retold/1`, ready for `json.dumps`."""
    from core.report import to_json as to_contract

    return to_contract(comparison)
