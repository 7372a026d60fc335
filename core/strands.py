"""Which strand of each page to compare."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING

from core.errors import ComparisonError
from core.model import Document, Note, Severity, Stage, Strand
from core.options import Options

if TYPE_CHECKING:
    from core.text.tokens import HashArray


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
    offered = _offered(source, options.source_strand), _offered(repost, options.repost_strand)
    pairs = list(product(*offered))
    same = [pair for pair in pairs if pair[0].language == pair[1].language]
    candidates = same or pairs
    best = candidates[0]
    if len(candidates) > 1:
        words = [_words(source, offered[0]), _words(repost, offered[1])]
        best = max(candidates, key=lambda pair: _shared_then_length(words, pair))
    return best, () if same else (_no_shared_language(best),)


def _offered(document: Document, language: str | None) -> list[Strand]:
    offered = [strand for strand in document.strands if language in (None, strand.language)]
    if not offered and language is not None:
        raise UnknownStrandError(document, language)
    return offered


def _words(document: Document, strands: Sequence[Strand]) -> dict[int, HashArray]:
    """Return the different words of each strand by its id; every strand is read once."""
    import numpy as np

    from core.text.tokens import tokenize

    texts = {
        strand.id: "\n".join(part.of(document.text) for part in strand.sentences)
        for strand in strands
    }
    return {id_: np.unique(tokenize(text).hash) for id_, text in texts.items()}


def _shared_then_length(
    words: Sequence[dict[int, HashArray]], pair: tuple[Strand, Strand]
) -> tuple[int, int]:
    import numpy as np

    source, repost = (found[strand.id] for found, strand in zip(words, pair, strict=True))
    shared = int(np.intersect1d(source, repost, assume_unique=True).size)
    return shared, _length(pair[0]) + _length(pair[1])


def _length(strand: Strand) -> int:
    return sum(len(sentence) for sentence in strand.sentences)


def _no_shared_language(pair: tuple[Strand, Strand]) -> Note:
    return Note(
        Severity.HIGH,
        Stage.ALIGN,
        f"The two pages share no language: {_told(pair[0])} was compared with"
        f" {_told(pair[1])}, and only names and figures can be found in both.",
    )


def _told(strand: Strand) -> str:
    return "an unknown language" if strand.language == "und" else strand.language
