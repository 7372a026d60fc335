"""Scorers of extracted texts against texts chosen by hand, from their published definitions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.scores import harmonic_mean

# One token a character where no blanks part words: else a whole clause would be one token.
_UNSPACED = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af"
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_WORD = re.compile(r"\w+")
_SHINGLE = 4


@dataclass(frozen=True, slots=True)
class Extracted:
    """One page's answer: the text made by hand and the text that a method gave."""

    gold: str
    text: str
    language: str

    def tokens(self, text: str) -> list[str]:
        """Return the words of one of the texts; outside English each Han character is one."""
        return (_WORD if self.language == "en" else _TOKEN).findall(text)


@dataclass(frozen=True, slots=True)
class TextScore:
    """Precision and recall, each a mean over pages, and the F1 that its definition gives."""

    precision: float
    recall: float
    f1: float


def shingle_score(pages: Sequence[Extracted]) -> TextScore:
    """Return the score over runs of four tokens; F1 is that of the two means.

    Source:
        The article extraction benchmark of Scrapinghub, 2020.
    """
    precisions, recalls = list[float](), list[float]()
    for page in pages:
        gold, found = _shingles(page.tokens(page.gold)), _shingles(page.tokens(page.text))
        right = (gold & found).total()
        if found:
            precisions.append(right / found.total())
        if gold:
            recalls.append(right / gold.total())
    precision, recall = _mean(precisions), _mean(recalls)
    return TextScore(precision, recall, harmonic_mean(precision, recall))


def word_score(pages: Sequence[Extracted]) -> TextScore:
    """Return the score over bags of words, case folded; F1 is the mean of the pages' F1.

    Source:
        Web Content Extraction Benchmark (WCXB), 2025.
    """
    scores = [_word_score(page) for page in pages]
    return TextScore(
        _mean([score.precision for score in scores]),
        _mean([score.recall for score in scores]),
        _mean([score.f1 for score in scores]),
    )


def _word_score(page: Extracted) -> TextScore:
    gold = Counter(page.tokens(page.gold.lower()))
    found = Counter(page.tokens(page.text.lower()))
    if not gold and not found:
        return TextScore(1.0, 1.0, 1.0)
    right = (gold & found).total()
    precision = right / found.total() if found else 0.0
    recall = right / gold.total() if gold else 0.0
    return TextScore(precision, recall, harmonic_mean(precision, recall))


def _shingles(tokens: Sequence[str]) -> Counter[tuple[str, ...]]:
    """Return every run of four tokens; a shorter text is one run, none where it is empty."""
    starts = range(max(1, len(tokens) - _SHINGLE + 1)) if tokens else ()
    return Counter(tuple(tokens[at : at + _SHINGLE]) for at in starts)


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return fmean(kept) if kept else 0.0
