"""The sentences of the source that say what the repost's title says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from core.classify.carried import places_of
from core.classify.reading import Reading
from core.classify.titles import Titles
from core.classify.words import stem, words_of
from core.model import Span
from core.text.wordlists import folded

# A sentence with so much of the title's words says what the title says.
_COVERS = 0.5
_LEAST_SHARED = 2
# Of a word that stands so often, the first places tell which sentences to look at.
_MAX_PLACES = 40


def covering(titles: Titles, stems: frozenset[str] | None = None) -> list[str]:
    """Return the sentences with half of the title's words or more, in lower case, in order.

    ``stems`` are those of a part of the title that is asked for alone.
    """
    asked = titles.repost.stems if stems is None else stems
    return [one for one in _sentences(titles, asked) if _covers(asked, one)]


def _sentences(titles: Titles, stems: frozenset[str]) -> Iterator[str]:
    """Yield the sentences of the source, in lower case, that share words with the title."""
    reading = titles.evidence.source
    touched = Counter(number for word in stems for number in sentences_with(reading, word))
    for number, count in sorted(touched.items()):
        if count >= _LEAST_SHARED:
            yield reading.sentences[number].of(reading.small)


def sentences_with(reading: Reading, word: str) -> Iterator[int]:
    """Yield the numbers of the sentences in which words begin so, once a word, the first ones."""
    for place in islice(places_of(reading.small, word), _MAX_PLACES):
        yield from reading.sentence_numbers(Span(place, place + 1))


def _covers(title: frozenset[str], sentence: str) -> bool:
    shared = title & _stems(sentence)
    return len(shared) >= max(_LEAST_SHARED, _COVERS * len(title))


def _stems(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(sentence) if word not in folded("stop_words"))
