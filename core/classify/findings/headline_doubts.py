"""The repost's title says for sure what the source's text says as possible or as an accusation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from core.classify.carried import places_of
from core.classify.markers import governed
from core.classify.rules import Places, finding
from core.classify.titles import Titles
from core.classify.words import stem, words_of
from core.model import Finding, Span
from core.text.wordlists import folded, pattern

# A sentence with so much of the title's words says what the title says.
_COVERS = 0.5
_LEAST_SHARED = 2
# Of a word that stands so often, the first places tell which sentences to look at.
_MAX_PLACES = 40
_LIST = "headline_doubts"


def find_doubts(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where every sentence that says what the title says leaves it open."""
    if "?" in titles.repost.small or pattern(_LIST, "careful").search(titles.repost.small):
        return
    title = titles.repost.stems
    sentences = [one for one in _sentences(titles) if _covers(title, one)]
    if sentences and all(_leaves_open(title, one) for one in sentences):
        yield finding(
            "headline.doubt",
            Places((), (), titles.repost.spans),
            repost=titles.repost.text,
        )


def _sentences(titles: Titles) -> Iterator[str]:
    """Yield the sentences of the source, in lower case, that share words with the title."""
    reading = titles.evidence.source
    touched = Counter[Span]()
    for word in titles.repost.stems:
        for place in islice(places_of(reading.small, word), _MAX_PLACES):
            touched.update(reading.sentences_of((Span(place, place + 1),)))
    for sentence, count in sorted(touched.items()):
        if count >= _LEAST_SHARED:
            yield sentence.of(reading.small)


def _covers(title: frozenset[str], sentence: str) -> bool:
    shared = title & _stems(sentence)
    return len(shared) >= max(_LEAST_SHARED, _COVERS * len(title))


def _stems(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(sentence) if word not in folded("stop_words"))


def _leaves_open(title: frozenset[str], sentence: str) -> bool:
    """Return whether a word of the title is only possible or alleged in a sentence."""
    known = governed(sentence, (Span(0, len(sentence)),))
    for word in title:
        one = known.get(word)
        if one is not None and (one.modal == "possible" or one.hedge == "doubt"):
            return True
        if _is_accusation(word, sentence) or _is_open(word, sentence):
            return True
    return False


def _is_accusation(word: str, sentence: str) -> bool:
    """Return whether a word stands close behind one that accuses."""
    accused = pattern(_LIST, "accused").pattern
    return re.search(rf"(?:{accused})(?:\W+\w+){{0,3}}?\W+{re.escape(word)}", sentence) is not None


def _is_open(word: str, sentence: str) -> bool:
    """Return whether of a word it is said close behind that it is not settled."""
    left = pattern(_LIST, "open").pattern
    return (
        re.search(rf"\b{re.escape(word)}\w*(?:\W+\w+){{0,4}}?\W+(?:{left})", sentence) is not None
    )
