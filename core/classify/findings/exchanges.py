"""What changed places in a sentence: "Kestrel sued Marlow", "Marlow sued Kestrel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from core.classify.evidence import places
from core.classify.pairs import Pair
from core.classify.rules import Places, finding
from core.classify.words import content_stems
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


def exchanged_words(pair: Pair) -> Iterator[Finding]:
    """Yield a finding where two other words stand the other way round: "the army shelled the"."""
    if pair.kind is not Kind.EDITED or not _comes_back(pair):
        return
    if sum(map(len, pair.source)) > _MAX_LENGTH:
        return
    source = pair.source_reading.small_of(pair.source)
    repost = pair.repost_reading.small_of(pair.repost)
    for one, other in combinations(_edited_words(pair), 2):
        between = pair.source_reading.small[one.end : other.start]
        if len(between) > _MAX_BETWEEN or not _acts(between):
            continue
        before, after = one.of(pair.source_reading.small), other.of(pair.source_reading.small)
        here, there = f"{before}{between}{after}", f"{after}{between}{before}"
        if there in repost and here not in repost and there not in source and before != after:
            place = _place(pair.repost_reading.small, pair.repost, there)
            if place is not None:
                yield _words_finding(pair, Span(one.start, other.end), place)
                return


def _comes_back(pair: Pair) -> bool:
    """Return whether edits bring a word that edits took: else nothing changed places."""
    small, there = pair.source_reading.small, pair.repost_reading.small
    gone = {word for edit in pair.changes for word in edit.source.of(small).split()}
    return any(not gone.isdisjoint(edit.repost.of(there).split()) for edit in pair.changes)


def _words_finding(pair: Pair, source: Span, repost: Span) -> Finding:
    shown = source.of(pair.source_reading.text), repost.of(pair.repost_reading.text)
    place = places(pair, source, repost)
    return finding("name.exchanged", place, source=shown[0], repost=shown[1])


def _edited_words(pair: Pair) -> list[Span]:
    """Return the words of the source that edits touch, those that say nothing aside."""
    reading = pair.source_reading
    return [
        Span(*place)
        for place in reading.words_in(pair.source)
        if any(one.source.start < place[1] and place[0] < one.source.end for one in pair.changes)
        and content_stems(reading.text[slice(*place)])
        # "Self-esteem" is one word.
        and "-" not in reading.text[max(0, place[0] - 1) : place[1] + 1]
        and not reading.figures.touching(Span(*place))
    ]


def _acts(between: str) -> bool:
    """Return whether what stands between two words says what one does to the other."""
    return any(word not in folded("exchanges") for word in between.split()) and not any(
        mark in between for mark in ",;"
    )


def _places(pair: Pair, here: str, there: str) -> Places:
    source = _place(pair.source_reading.text, pair.source, here)
    return places(pair, source, _place(pair.repost_reading.text, pair.repost, there))


def _place(text: str, spans: tuple[Span, ...], words: str) -> Span | None:
    """Return where the words stand first in one of the spans, None where in none."""
    starts = (text.find(words, span.start, span.end) for span in spans)
    start = next((one for one in starts if one >= 0), None)
    return None if start is None else Span(start, start + len(words))


def _neighbours(pair: Pair) -> Iterator[tuple[str, str, str]]:
    """Yield two names of the source with what one does to the other between them."""
    text = pair.source_reading.text
    for sentence in pair.source:
        found = _spans(pair, sentence)
        for one, other in pairwise(found):
            between = text[one.end : other.start]
            if len(between) <= _MAX_BETWEEN and _acts(between):
                yield one.of(text), between, other.of(text)


def _spans(pair: Pair, sentence: Span) -> list[Span]:
    """Return where names stand, with a name that opens the sentence."""
    reading = pair.source_reading
    found = [Span(one.start, one.end) for one in reading.names.touching(sentence)]
    opening = _OPENING.match(reading.text, sentence.start, sentence.end)
    if opening and not (found and found[0].start < opening.end()):
        found.insert(0, Span(opening.start(1), opening.end(1)))
    return found
