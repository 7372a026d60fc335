"""Prose made up by a seed: words that nobody wrote, distributed as words are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate, pairwise

Sentence = list[str]
Paragraph = list[Sentence]

# Some 45 % of the words of English running text are among these.
_SMALL_WORDS = (
    "the of and to a in that it is was for on are as with his they at be this from have or by one "
    "had not but what all were when we there can an your which their if do will each about how up "
    "out them then she many some so these would other into has more two could no than been its who"
)
_SMALL_SHARE = 0.45
_VOCABULARY = 30_000
_ONSETS = (*"bcdfghklmnprstvw", "br", "ch", "cl", "dr", "gr", "pl", "sh", "st", "th", "tr")
_VOWELS = (*"aeiou", "ai", "ea", "ee", "io", "ou")
_CODAS = ("", "", "n", "r", "s", "t", "l", "nd", "st", "ck")
_SHORTEST, _LONGEST = 6, 32
_COMMA_SHARE = 0.07
_QUOTED_SHARE = 0.05


class Prose:
    """A writer of sentences; the same seed writes the same text.

    Ranks of words follow Zipf's law: the word of rank r is drawn in proportion to 1/r.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"prose {seed}")
        self._small_words = _SMALL_WORDS.split()
        vocabulary = dict.fromkeys(self._new_word() for _ in range(_VOCABULARY))
        self._words = [word for word in vocabulary if word not in self._small_words]
        self._word_weights = _zipf(len(self._words))
        self._small_weights = _zipf(len(self._small_words))

    def word(self) -> str:
        """Return one content word, a rare one seldom."""
        return self._random.choices(self._words, cum_weights=self._word_weights)[0]

    def sentence(self) -> Sentence:
        """Return the words of a sentence with the marks that stand on them."""
        words = [self._any_word() for _ in range(self._random.randint(_SHORTEST, _LONGEST))]
        for place in range(2, len(words) - 2):
            if self._random.random() < _COMMA_SHARE:
                words[place] += ","
        words[0] = words[0].capitalize()
        words[-1] += "."
        if self._random.random() < _QUOTED_SHARE:
            words[0], words[-1] = f'"{words[0]}', f'{words[-1]}"'
        return words

    def paragraph(self) -> Paragraph:
        """Return three to seven sentences."""
        return [self.sentence() for _ in range(self._random.randint(3, 7))]

    def text(self, words: int) -> list[Paragraph]:
        """Return paragraphs of so many words in all, or a sentence more."""
        paragraphs, count = list[Paragraph](), 0
        while count < words:
            paragraph = self.paragraph()
            paragraphs.append(paragraph)
            count += sum(map(len, paragraph))
        return paragraphs

    def _any_word(self) -> str:
        if self._random.random() < _SMALL_SHARE:
            return self._random.choices(self._small_words, cum_weights=self._small_weights)[0]
        return self.word()

    def _new_word(self) -> str:
        choose = self._random.choice
        syllables = self._random.choices((1, 2, 3), (1, 3, 2))[0]
        return "".join(choose(_ONSETS) + choose(_VOWELS) for _ in range(syllables)) + choose(_CODAS)


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return written prose in the same form; a blank line ends a paragraph."""
    paragraphs = list[Paragraph]()
    for lines in text.split("\n\n"):
        words = lines.split()
        ends = [at for at, word in enumerate(words, 1) if word.rstrip("\"'”’)")[-1:] in ".!?"]
        sentences = [words[start:end] for start, end in pairwise([0, *ends, len(words)])]
        if any(sentences):
            paragraphs.append([sentence for sentence in sentences if sentence])
    return paragraphs


def written(paragraphs: Sequence[Paragraph]) -> str:
    """Return paragraphs as text, a blank line between two of them."""
    return "\n\n".join(
        " ".join(word for one in paragraph for word in one) for paragraph in paragraphs
    )
