"""The repost's title against the source's title and text."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence
from core.classify.markers import governed
from core.classify.rules import Places, finding
from core.classify.words import content_stems, words_of
from core.model import BlockKind, Document, Finding, Span
from core.text.numbers import figures
from core.text.wordlists import folded

# Titles that share fewer content words than this share are about different things.
_MIN_SHARED = 0.5


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield what the repost's title says that neither title nor text of the source does."""
    title = " ".join(evidence.repost.document.title.split())
    if not title or not evidence.pairs or title == evidence.source.document.title:
        return
    spans = _title_spans(evidence.repost.document)
    yield from _figures(evidence, title, spans)
    yield from _certainty(evidence, title, spans)
    yield from _loaded(evidence, title, spans)


def _figures(evidence: Evidence, title: str, spans: tuple[Span, ...]) -> Iterator[Finding]:
    own = figures(evidence.source.document.title, evidence.source.language)
    known = [*own, *evidence.source.figures.items]
    for figure in figures(title, evidence.repost.language):
        if not any(figure.equals(one) or one.rounds_to(figure) for one in known):
            yield finding("headline.figure", Places((), (), spans), repost=title)
            return


def _certainty(evidence: Evidence, title: str, spans: tuple[Span, ...]) -> Iterator[Finding]:
    other = evidence.source.document.title
    ours, theirs = set(content_stems(title)), set(content_stems(other))
    if not ours or len(ours & theirs) < _MIN_SHARED * len(ours):
        return
    source = governed(other, (Span(0, len(other)),))
    repost = governed(title, (Span(0, len(title)),))
    for key, before in source.items():
        after = repost.get(key)
        is_surer = after is not None and (
            before.is_negated != after.is_negated
            or (before.modal == "possible" and after.modal != "possible")
            or (before.hedge == "doubt" and after.hedge != "doubt")
        )
        if is_surer:
            places = Places((), _title_spans(evidence.source.document), spans)
            yield finding("headline.certainty", places, source=other, repost=title)
            return


def _loaded(evidence: Evidence, title: str, spans: tuple[Span, ...]) -> Iterator[Finding]:
    """Yield a loaded word of the title that no sentence of the source has in any form."""
    loaded = [word for word in words_of(title) if word in folded("loaded_words")]
    if not loaded:
        return
    known = set(content_stems(evidence.source.strand_text))
    known |= set(content_stems(evidence.source.document.title))
    for word in loaded:
        if not known.intersection(content_stems(word)):
            yield finding("headline.loaded", Places((), (), spans), word=word, repost=title)
            return


def _title_spans(document: Document) -> tuple[Span, ...]:
    return tuple(block.span for block in document.blocks if block.kind is BlockKind.TITLE)[:1]
