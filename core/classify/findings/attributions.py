"""Who said it: attributions that were dropped, added, or given to somebody else in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence, places
from core.classify.findings.context import whole_words
from core.classify.findings.sides import Side, is_quotation, is_somebody, is_unclear
from core.classify.findings.speaking import Speaking
from core.classify.findings.spoken_pairs import spoken_pairs
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.voices import Voice
from core.model import Finding, Kind, Span

# What stands before and after the phrase, so that a reader sees what it attributes.
_WORDS_BEFORE, _WORDS_AFTER = 10, 5


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield pairs whose source says who said it and whose repost does not, and the reverse.

    Naming the outlet does not stand in for the people whom the outlet relies on.
    """
    speaking = Speaking(evidence)
    told: set[int] = set()
    for pair in spoken_pairs(evidence):
        sides = speaking.sides(pair)
        if sides is not None:
            yield from _of_pair(speaking, pair, sides, told)


def _of_pair(
    speaking: Speaking, pair: Pair, sides: tuple[Side, Side], told: set[int]
) -> Iterator[Finding]:
    source, repost = sides
    exchanged = speaking.exchanged(pair)
    if exchanged is not None:
        yield _changed(pair, *exchanged)
        return
    gone = next(speaking.gone(pair, source, repost), None)
    if gone is not None:
        if gone.start not in told:
            told.add(gone.start)
            shown = _clause(source.reading, gone)
            place = places(pair, Span(gone.start, gone.end))
            yield finding("attribution.dropped", place, source=shown)
        return
    new = _new(speaking, pair, source, repost)
    if new is not None:
        shown = _clause(repost.reading, new)
        place = places(pair, None, Span(new.start, new.end))
        yield finding("attribution.added", place, repost=shown)


def _new(speaking: Speaking, pair: Pair, source: Side, repost: Side) -> Voice | None:
    """Return the first voice of the repost where the source makes the statement on its own."""
    if pair.kind is Kind.PARAPHRASED or not repost.voices or speaking.speaks_nearby(source):
        return None
    if is_quotation(source) or is_unclear(source):
        return None
    for voice in speaking.gone(pair, repost, source):
        if voice.group not in ("finding", "accused", "place") and is_somebody(repost, voice):
            return voice
    return None


def _changed(pair: Pair, before: Voice, after: Voice) -> Finding:
    source, repost = _whole(before), _whole(after)
    return finding(
        "attribution.changed",
        places(pair, source, repost),
        source=source.of(pair.source_reading.text).strip(),
        repost=repost.of(pair.repost_reading.text).strip(),
    )


def _whole(voice: Voice) -> Span:
    """Return a phrase with its speaker."""
    return Span(min(voice.start, voice.speaker.start), max(voice.end, voice.speaker.end))


def _clause(reading: Reading, voice: Voice) -> str:
    """Return the attribution with some words before and after it, inside its sentence."""
    place = Span(voice.start, voice.end)
    sentences = reading.sentences_of((place,))
    words = reading.words_in(sentences)
    inside = [at for at, word in enumerate(words) if word[0] < place.end and place.start < word[1]]
    if not inside:
        return place.of(reading.text)
    first = words[max(0, inside[0] - _WORDS_BEFORE)]
    last = words[min(len(words) - 1, inside[-1] + _WORDS_AFTER)]
    limits = Span(sentences[0].start, sentences[-1].end)
    return whole_words(reading, Span(first[0], last[1]), limits).of(reading.text)
