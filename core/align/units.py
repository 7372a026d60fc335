"""Sentences, or parts of them, as what the aligner pairs: which words each of them holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from core.align.numbering import distinct, numbered
from core.align.values import stems_with_values
from core.model import Span, Strand
from core.text.tokens import BoolArray, HashArray, IntArray, Tokens, tokenize

FloatArray = npt.NDArray[np.float64]

# Mixed into a pair of characters, so that it never equals a word.
_PAIR_MULTIPLIER = np.uint64(0xC2B2AE3D27D4EB4F)


@dataclass(frozen=True, slots=True)
class Units:
    """Pieces of one strand in text order, and its words with the index of their piece."""

    spans: tuple[Span, ...]
    tokens: Tokens
    unit: IntArray
    is_content: BoolArray

    def __len__(self) -> int:
        return len(self.spans)

    def recut(self, spans: tuple[Span, ...]) -> Units:
        """Return the same words over other pieces, which must cover the same text."""
        starts = np.array([span.start for span in spans], dtype=np.int64)
        unit = np.searchsorted(starts, self.tokens.start, side="right") - 1
        return Units(spans, self.tokens, unit, self.is_content)

    def word_counts(self) -> IntArray:
        """Return how many words each piece holds."""
        return np.bincount(self.unit, minlength=len(self.spans))

    def occurrences(self) -> tuple[HashArray, IntArray]:
        """Return every term of the text and the index of the word it begins at.

        A term is the stem of a content word, or two neighbouring characters where words are
        written without blanks.
        """
        words = np.flatnonzero(self.is_content & ~self.tokens.is_single)
        pairs = self.tokens.is_single.copy()
        pairs[:-1] &= self.tokens.is_single[1:] & (self.unit[:-1] == self.unit[1:])
        pairs[-1:] = False
        first = np.flatnonzero(pairs)
        both = self.tokens.hash[first] * _PAIR_MULTIPLIER ^ self.tokens.hash[first + 1]
        return np.concatenate([self.tokens.stem[words], both]), np.concatenate([words, first])


def stem_weights(source: Units, repost: Units) -> tuple[FloatArray, FloatArray]:
    """Return for each word how telling it is: 0 for a stop word, more the fewer pieces hold it."""
    stems = np.concatenate([source.tokens.stem, repost.tokens.stem])
    pieces = np.concatenate([source.unit, repost.unit + len(source)])
    values, ids = numbered(stems)
    counts = np.bincount(distinct(pieces * len(values) + ids) % max(len(values), 1))
    weights = np.log((len(source) + len(repost) + 1) / counts[ids])
    weights *= np.concatenate([source.is_content, repost.is_content])
    return weights[: len(source.tokens)], weights[len(source.tokens) :]


def units_of(text: str, strand: Strand, function_words: HashArray) -> Units:
    """Return the sentences of one strand as units; what lies outside them holds no words."""
    sentences = strand.sentences
    tokens = tokenize(text)
    tokens = replace(tokens, stem=stems_with_values(text, tokens, strand.language))
    starts = np.array([span.start for span in sentences], dtype=np.int64)
    ends = np.array([span.end for span in sentences], dtype=np.int64)
    unit = np.searchsorted(starts, tokens.start, side="right") - 1
    inside = (unit >= 0) & (tokens.end <= ends[unit])
    tokens, unit = tokens.select(inside), unit[inside]
    is_content = ~np.isin(tokens.hash, function_words)
    return Units(sentences, tokens, unit, is_content)
