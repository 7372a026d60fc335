"""Which strand of each page to compare."""

from __future__ import annotations

from itertools import product

from core.errors import ComparisonError
from core.model import Document, Note, Severity, Stage, Strand
from core.options import Options


class UnknownStrandError(ComparisonError):
    """The person asked for a language that the page's article is not in."""

    def __init__(self, document: Document, language: str) -> None:
        there = ", ".join(strand.language for strand in document.strands)
        super().__init__(
            f"“{document.name}” has no article text in “{language}”.",
            f"Choose one of: {there}.",
        )
        self.language = language


def choose_strands(
    source: Document, repost: Document, options: Options
) -> tuple[tuple[Strand, Strand], tuple[Note, ...]]:
    """Return the strand of each side to compare, and a note where they share no language.

    Of strands in one language the pair that shares most words; of equal ones the longest. Where
    no language is shared the pair of any languages, chosen the same way.
    """
    pairs = list(
        product(_offered(source, options.source_strand), _offered(repost, options.repost_strand))
    )
    same = [pair for pair in pairs if pair[0].language == pair[1].language]
    candidates = same or pairs
    best = candidates[0]
    if len(candidates) > 1:
        best = max(candidates, key=lambda pair: _shared_then_length(source, repost, pair))
    return best, () if same else (_no_shared_language(best),)


def _offered(document: Document, language: str | None) -> list[Strand]:
    offered = [strand for strand in document.strands if language in (None, strand.language)]
    if not offered and language is not None:
        raise UnknownStrandError(document, language)
    return offered


def _shared_then_length(
    source: Document, repost: Document, pair: tuple[Strand, Strand]
) -> tuple[int, int]:
    return _shared_words(source, repost, pair), _length(pair[0]) + _length(pair[1])


def _length(strand: Strand) -> int:
    return sum(len(sentence) for sentence in strand.sentences)


def _shared_words(source: Document, repost: Document, pair: tuple[Strand, Strand]) -> int:
    import numpy as np

    from core.text.tokens import tokenize

    words = [
        np.unique(tokenize("\n".join(part.of(document.text) for part in strand.sentences)).hash)
        for document, strand in zip((source, repost), pair, strict=True)
    ]
    return int(np.intersect1d(*words, assume_unique=True).size)


def _no_shared_language(pair: tuple[Strand, Strand]) -> Note:
    return Note(
        Severity.HIGH,
        Stage.ALIGN,
        f"The two pages share no language: {pair[0].language} was compared with"
        f" {pair[1].language}, and only names and figures can be found in both.",
    )
