"""Whether what a person said of places in the texts speaks of places that there are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from core.corrections import PageCorrections
from core.model import Document, Span
from core.session_files.errors import HostileSessionError, Trick
from core.session_files.saved import SavedSession


def refuse_misplaced(
    saved: SavedSession, path: Path, source: Document | None, repost: Document | None
) -> None:
    """Raise a `SessionError` where corrections are of these very texts, and of places beyond them.

    The texts are those that were read from the kept pages. Corrections of another text, which an
    older program read from the same page, mean nothing here and are left to the pipeline.
    """
    for document, corrections in (
        (source, saved.source_corrections),
        (repost, saved.repost_corrections),
    ):
        if document is not None and _is_misplaced(corrections, document):
            raise _error(path)
    if source is None or repost is None or not saved.pairs.speak_of(source, repost):
        return
    sources = (span for pair in saved.pairs.pairs for span in pair.source)
    reposts = (span for pair in saved.pairs.pairs for span in pair.repost)
    if _are_beyond(sources, source) or _are_beyond(reposts, repost):
        raise _error(path)


def _is_misplaced(corrections: PageCorrections, document: Document) -> bool:
    spans = (block.span for block in corrections.blocks)
    return corrections.speak_of(document) and _are_beyond(spans, document)


def _are_beyond(spans: Iterable[Span], document: Document) -> bool:
    return any(span.end > len(document.text) for span in spans)


def _error(path: Path) -> HostileSessionError:
    return HostileSessionError(path, Trick.BEYOND)
