"""Names that changed places in a sentence: "Kestrel sued Marlow", "Marlow sued Kestrel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from core.classify.evidence import places
from core.classify.pairs import Pair
from core.classify.rules import Places, finding
from core.model import Finding, Kind, Span
from core.text.wordlists import folded

_OPENING = re.compile(r"[^\w\n]*([A-ZÀ-ÖØ-Þ][\w&.’'-]*(?: [A-ZÀ-ÖØ-Þ][\w&.’'-]*)*)")
# Between the two stands what one does to the other, in at most so many characters.
_MAX_BETWEEN = 60
# A text without full stops is one sentence: each pair of names would be looked for in all of it.
_MAX_LENGTH = 5000


def exchanged(pair: Pair) -> Iterator[Finding]:
    """Yield a finding where two names next to each other stand the other way round."""
    names = pair.source_reading.names
    if pair.kind is not Kind.EDITED or not any(map(names.touching, pair.source)):
        return
    if sum(map(len, pair.source)) > _MAX_LENGTH:
        return
    repost = pair.repost_reading.of(pair.repost)
    source = pair.source_reading.of(pair.source)
    for before, between, after in _neighbours(pair):
        there, here = f"{after}{between}{before}", f"{before}{between}{after}"
        if there in repost and here not in repost and there not in source:
            yield finding("name.changed", _places(pair, here, there), source=here, repost=there)
            return


def _places(pair: Pair, here: str, there: str) -> Places:
    source, repost = (
        next(
            (_found(reading.text, span, words) for span in spans if words in span.of(reading.text)),
            None,
        )
        for reading, spans, words in (
            (pair.source_reading, pair.source, here),
            (pair.repost_reading, pair.repost, there),
        )
    )
    return places(pair, source, repost)


def _found(text: str, span: Span, words: str) -> Span:
    start = text.index(words, span.start)
    return Span(start, start + len(words))


def _neighbours(pair: Pair) -> Iterator[tuple[str, str, str]]:
    """Yield two names of the source with what one does to the other between them."""
    text = pair.source_reading.text
    for sentence in pair.source:
        found = _spans(pair, sentence)
        for one, other in pairwise(found):
            between = text[one.end : other.start]
            words = between.split()
            acts = [word for word in words if word not in folded("exchanges")]
            if acts and len(between) <= _MAX_BETWEEN and not any(mark in between for mark in ",;"):
                yield one.of(text), between, other.of(text)


def _spans(pair: Pair, sentence: Span) -> list[Span]:
    """Return where names stand, with a name that opens the sentence."""
    reading = pair.source_reading
    found = [Span(one.start, one.end) for one in reading.names.touching(sentence)]
    opening = _OPENING.match(reading.text, sentence.start, sentence.end)
    if opening and not (found and found[0].start < opening.end()):
        found.insert(0, Span(opening.start(1), opening.end(1)))
    return found
