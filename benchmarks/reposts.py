"""Reposts made of a source by rule, with the truth of where every word of them comes from."""

from __future__ import annotations

import itertools
import random
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.prose import Paragraph, Prose

OWN = -1
"""Instead of a source word's index: the word is the repost's own."""

Word = tuple[str, int]
"""A word as the repost writes it, and the index of the source word it is, or `OWN`."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is done to a source, in shares of its words, sentences or paragraphs.

    ``commentary`` is sentences of the repost's own, a share of those it keeps.
    """

    replaced_words: float = 0.02
    dropped_sentences: float = 0.25
    commentary: float = 0.2
    moved_paragraphs: float = 0.1
    joined_sentences: float = 0.05


@dataclass(frozen=True, slots=True)
class Repost:
    """A source and its repost, as text; where each word starts; the truth.

    ``origin`` gives for each repost word the index of the source word or `OWN`; ``moved`` the
    ranges of source words of the moved paragraphs.
    """

    source: str
    repost: str
    source_starts: tuple[int, ...]
    repost_starts: tuple[int, ...]
    origin: tuple[int, ...]
    moved: tuple[range, ...]

    def words_at(self, places: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
        """Return pairs of words from pairs of places where a word starts on both sides."""
        source = {start: index for index, start in enumerate(self.source_starts)}
        repost = {start: index for index, start in enumerate(self.repost_starts)}
        return {(source[i], repost[j]) for i, j in places if i in source and j in repost}


class Reposter:
    """Makes reposts; the same seed and source make the same one."""

    def __init__(self, seed: int, prose: Prose, recipe: Recipe) -> None:
        self._random = random.Random(f"repost {seed}")
        self._prose = prose
        self._recipe = recipe

    def repost(self, source: Sequence[Paragraph]) -> Repost:
        """Return the repost of a source of at least one paragraph."""
        numbered, ranges = _numbered(source)
        kept = [self._shortened(paragraph) for paragraph in numbered]
        order, moved = self._moved([place for place, paragraph in enumerate(kept) if paragraph])
        paragraphs = [self._rewritten(kept[place]) for place in order]
        source_text, source_starts = _laid_out(
            [[word for sentence in paragraph for word in sentence] for paragraph in numbered]
        )
        repost_text, repost_starts = _laid_out(paragraphs)
        return Repost(
            source_text,
            repost_text,
            source_starts,
            repost_starts,
            tuple(origin for paragraph in paragraphs for _, origin in paragraph),
            tuple(ranges[place] for place in moved),
        )

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _shortened(self, paragraph: list[list[Word]]) -> list[list[Word]]:
        return [one for one in paragraph if not self._chance(self._recipe.dropped_sentences)]

    def _moved(self, places: list[int]) -> tuple[list[int], list[int]]:
        """Return the order of the paragraphs in the repost, and which of them were moved."""
        count = round(self._recipe.moved_paragraphs * len(places))
        moved = sorted(self._random.sample(places, count))
        stay = sorted({*places} - {*moved})
        order = list(stay)
        for place in moved:
            at = self._random.randint(0, len(order) - 1)
            # The place it has already is left out.
            order.insert(at + (at >= bisect(stay, place)), place)
        return order, moved

    def _rewritten(self, paragraph: list[list[Word]]) -> list[Word]:
        """Return a paragraph with words replaced, sentences joined or split, commentary put in."""
        words = list[Word]()
        for at, sentence in enumerate(paragraph):
            changed = [self._replaced(word) for word in sentence]
            if at and self._chance(self._recipe.joined_sentences / 2):
                words[-1] = (words[-1][0].replace(".", ","), words[-1][1])
                changed[0] = (changed[0][0].lower(), changed[0][1])
            elif self._chance(self._recipe.joined_sentences / 2):
                _split(changed)
            words += changed
            if self._chance(self._recipe.commentary):
                words += [(word, OWN) for word in self._prose.sentence()]
        return [(self._typeset(text), origin) for text, origin in words]

    def _replaced(self, word: Word) -> Word:
        if not self._chance(self._recipe.replaced_words):
            return word
        marks = word[0][len(word[0].rstrip('.,"')) :]
        return self._prose.word() + marks, OWN

    def _typeset(self, word: str) -> str:
        if word.startswith('"'):
            word = f"“{word[1:]}"
        return f"{word[:-1]}”" if word.endswith('"') else word


def _numbered(source: Sequence[Paragraph]) -> tuple[list[list[list[Word]]], list[range]]:
    """Return the source's words with their indices, and the range of them in each paragraph."""
    numbered, ranges, first = list[list[list[Word]]](), list[range](), 0
    for paragraph in source:
        count = itertools.count(first)
        numbered.append([[(word, next(count)) for word in sentence] for sentence in paragraph])
        ranges.append(range(first, next(count)))
        first = ranges[-1].stop
    return numbered, ranges


def _split(sentence: list[Word]) -> None:
    """Make two sentences of one at its first comma, where it has one."""
    for place, (word, origin) in enumerate(sentence[:-1]):
        if word.endswith(","):
            sentence[place] = (f"{word[:-1]}.", origin)
            after = sentence[place + 1]
            sentence[place + 1] = (after[0].capitalize(), after[1])
            return


def _laid_out(paragraphs: Sequence[Sequence[Word]]) -> tuple[str, tuple[int, ...]]:
    """Return words as text, and where the first letter of each stands."""
    starts, place = list[int](), 0
    for paragraph in paragraphs:
        for word, _ in paragraph:
            starts.append(place + word.startswith(('"', "“")))
            place += len(word) + 1
        place += 1
    return "\n\n".join(" ".join(word for word, _ in one) for one in paragraphs), tuple(starts)
