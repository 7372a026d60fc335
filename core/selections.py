"""What a person selected of a compared text, as the stretches that can be part of a passage."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right

from core.errors import ComparisonError
from core.model import Comparison, Document, Side, Span, Strand
from core.text.spans import merged
from core.text.tokens import tokenize

# What stands before a word and belongs to it: brackets and quotation marks that open, currencies.
_OPENING = frozenset(("Ps", "Pi", "Sc"))
_EITHER = frozenset("\"'")


class NothingSelectedError(ComparisonError):
    """A selection holds no word of the text that is compared."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"What is selected in “{name}” holds no words of the text that is compared.",
            "Select some of the article.",
        )
        self.name = name


def selected(comparison: Comparison, side: Side, selection: Span) -> tuple[Span, ...]:
    """Return what a selection holds of the strand that is compared, widened to whole words.

    With a word go the marks that touch it. Raises `NothingSelectedError` where there is no word.
    """
    document, strand = _compared(comparison, side)
    pieces = [
        piece
        for sentence in strand.sentences
        if sentence.start < selection.end and selection.start < sentence.end
        for piece in _in_whole_words(document.text, sentence, selection)
    ]
    if not pieces:
        raise NothingSelectedError(document.name)
    return merged(document.text, pieces)


def _compared(comparison: Comparison, side: Side) -> tuple[Document, Strand]:
    if side is Side.SOURCE:
        return comparison.source, comparison.source.strand(comparison.source_strand)
    return comparison.repost, comparison.repost.strand(comparison.repost_strand)


def _in_whole_words(text: str, sentence: Span, selection: Span) -> tuple[Span, ...]:
    """Return the part of a sentence with every word that the selection touches, or nothing."""
    if selection.start <= sentence.start and sentence.end <= selection.end:
        return (sentence,)
    words = tokenize(sentence.of(text))
    starts = [sentence.start + start for start in words.start.tolist()]
    ends = [sentence.start + end for end in words.end.tolist()]
    first, after = bisect_right(ends, selection.start), bisect_left(starts, selection.end)
    if first >= after:
        return ()
    before = ends[first - 1] if first else sentence.start
    behind = starts[after] if after < len(starts) else sentence.end
    start, end = starts[first], ends[after - 1]
    while start > before and _opens(text[start - 1]):
        start -= 1
    while end < behind and not text[end].isspace() and not _opens_only(text[end]):
        end += 1
    return (Span(start, end),)


def _opens(character: str) -> bool:
    return character in _EITHER or _opens_only(character)


def _opens_only(character: str) -> bool:
    return unicodedata.category(character) in _OPENING
