"""Texts that a comparison may be slow on: each pair as large as the normal one."""

from __future__ import annotations

import random
from collections.abc import Sequence

from benchmarks.prose import Paragraph, Prose, written
from benchmarks.reposts import Recipe, Reposter

Pair = tuple[str, str]


def normal_pair(words: int) -> Pair:
    """Return the pair that others are measured by: a source and an ordinary repost of it."""
    return _reposted(words, Recipe())


def bad_pairs(words: int) -> dict[str, Pair]:
    """Return the bad cases by name, each of about so many words on both sides."""
    paragraphs = Prose(0).text(words)
    text, sentences = written(paragraphs), [one for paragraph in paragraphs for one in paragraph]
    return {
        "identical": (text, text),
        "unrelated": (text, written(Prose(1).text(words))),
        "paragraphs shuffled": (text, written(_shuffled(paragraphs))),
        "30 % replaced": _reposted(words, Recipe(replaced_words=0.3)),
        "one paragraph repeated": _twice(_repeated(paragraphs[:1], words)),
        "one word repeated": _twice(_repeated([[["word"]]], words)),
        "one word again and again": _twice(" ".join(["word"] * words)),
        "no capitals": _twice(" ".join(f"{line}." for line in _lines(text))),
        "no full stops": _twice(" ".join(["he said, and they said that"] * (words // 6))),
        "one sentence": _twice(" ".join(text.replace(".", "").split()) + "."),
        "sentences of one word": _twice(
            " ".join(f"{word.strip('.,')}." for one in sentences for word in one)
        ),
    }


def _reposted(words: int, recipe: Recipe) -> Pair:
    prose = Prose(0)
    made = Reposter(0, Prose(1), recipe).repost(prose.text(words))
    return made.source, made.repost


def _shuffled(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    return random.Random("shuffled").sample(list(paragraphs), len(paragraphs))


def _repeated(paragraphs: Sequence[Paragraph], words: int) -> str:
    length = sum(len(one) for paragraph in paragraphs for one in paragraph)
    return written([*paragraphs] * (words // length))


def _lines(text: str) -> list[str]:
    """Return sentences without a capital letter, as in many a comment."""
    return [line.strip() for line in text.lower().replace("\n", " ").split(".") if line.strip()]


def _twice(text: str) -> Pair:
    """Return a text against itself with one word put in, so that no short cut is taken."""
    half = text.find(" ", len(text) // 2)
    return text, f"{text[:half]} otherwise{text[half:]}"
