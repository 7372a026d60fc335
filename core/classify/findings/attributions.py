"""Who said it: attributions that were dropped or added in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from core.classify.evidence import Evidence, places
from core.classify.findings.context import whole_words
from core.classify.outlets import Outlets
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.words import content_stems
from core.model import Edit, Finding, Kind, Span
from core.text.wordlists import lowered, pattern

# What stands before and after the phrase, so that a reader sees what it attributes.
_WORDS_BEFORE, _WORDS_AFTER = 10, 5
# Opens a clause with a statement of its own; so many words must follow "said" in it.
_CLAUSE = re.compile(r"[\s,;]*(?:and|but|although|though|while|und|aber|et|mais)\b")
_MIN_SAID_WORDS = 3
# What follows "said" where the speakers tell of a plan of theirs; who they are stands before it.
_OWN_PLAN = re.compile(
    r"(?:\s(?:on\s)?[a-z]+day)?(?:\sthat)?\s(?:it|he|she|they)(?:['’]ll|\s(?:would|will|planned|plans)\b)"
)
_SUBJECT_WORDS = 3


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield pairs whose source says who said it and whose repost does not, and the reverse.

    Naming the outlet does not stand in for the people whom the outlet relies on.
    """
    for pair in evidence.changed:
        source = _touched(pair, pair.source_reading, pair.source, "source")
        if source is not None:
            if not _is_kept(pair, source, evidence.outlets):
                shown = _clause(pair.source_reading, source)
                yield finding("attribution.dropped", places(pair, source), source=shown)
        elif pair.kind is Kind.EDITED:
            repost = _touched(pair, pair.repost_reading, pair.repost, "repost")
            if repost is not None and _is_added(pair, evidence.outlets):
                shown = _clause(pair.repost_reading, repost)
                yield finding("attribution.added", places(pair, None, repost), repost=shown)


def _is_added(pair: Pair, outlets: Outlets) -> bool:
    source = _sentences(pair, "source")
    return not _says_who(source) and _says_who(_without_outlet(pair, outlets))


def _touched(pair: Pair, reading: Reading, spans: tuple[Span, ...], side: str) -> Span | None:
    """Return the first attribution of a side that an edit touches; None where there is none."""
    for span in spans:
        for match in reading.matches(span, "attributions"):
            place = Span(match.start(), match.end())
            touching = [one for one in pair.changes if _touches(_side(one, side), place)]
            if not touching or _is_none(reading.small, match):
                continue
            if not any(_says_still(pair, one, side, place) for one in touching):
                return place
    return None


def _side(edit: Edit, side: str) -> Span:
    return edit.source if side == "source" else edit.repost


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _says_still(pair: Pair, edit: Edit, side: str, place: Span) -> bool:
    """Return whether an edit leaves nobody out who said something.

    Another verb of saying stands for the first, or what was said goes too: "and said that it
    would not last" is gone as a whole.
    """
    here, there = pair.source_reading, pair.repost_reading
    if side == "repost":
        here, there = there, here
    if _speaks_of_self(here, there, pair, place):
        return True
    other = _side(edit, "repost" if side == "source" else "source")
    if pattern("reporting_verbs").search(other.of(there.small)):
        return True
    after = Span(place.end, max(place.end, _side(edit, side).end))
    before = here.small[max(0, _side(edit, side).start) : place.start]
    is_clause = _CLAUSE.match(before) is not None and here.word_count(after) >= _MIN_SAID_WORDS
    return is_clause and not any(map(str.isalnum, other.of(there.small)))


def _speaks_of_self(here: Reading, there: Reading, pair: Pair, place: Span) -> bool:
    """Return whether someone tells of a plan of theirs and the other side names them.

    "The board said it would" and "the board will" leave nobody out.
    """
    if _OWN_PLAN.match(here.small, place.end) is None:
        return False
    sentences = here.sentences_of((place,))
    subject = content_stems(here.text[sentences[0].start : place.start])[-_SUBJECT_WORDS:]
    other = pair.repost if here is pair.source_reading else pair.source
    return bool(set(subject) & set(content_stems(there.of(other))))


def _is_none(text: str, match: re.Match[str]) -> bool:
    """Return whether the phrase only looks like an attribution: "that said"."""
    return any(
        found.start() <= match.start() and match.end() <= found.end()
        for found in pattern("attributions", "none").finditer(
            text, max(0, match.start() - 20), match.end() + 20
        )
    )


def _is_kept(pair: Pair, source: Span, outlets: Outlets) -> bool:
    """Return whether the repost says who said it, if in other words.

    Unnamed people must stay in the passage or its sentence; anyone else's saying in the passage
    itself counts for them too.
    """
    own = _without_outlet(pair, outlets, is_whole_sentence=False)
    if _says_who(own):
        return True
    around = _without_outlet(pair, outlets)
    if pattern("attributions", "anonymous").search(source.of(pair.source_reading.small)):
        return pattern("attributions", "anonymous").search(lowered(around)) is not None
    return _says_who(around)


def _says_who(text: str) -> bool:
    plain = pattern("attributions", "none").sub(" ", lowered(text))
    return pattern("attributions").search(plain) is not None


def _sentences(pair: Pair, side: str) -> str:
    reading = pair.source_reading if side == "source" else pair.repost_reading
    return reading.of(reading.sentences_of(pair.source if side == "source" else pair.repost))


def _without_outlet(pair: Pair, outlets: Outlets, *, is_whole_sentence: bool = True) -> str:
    """Return the repost's text without the phrases that credit the outlet."""
    text = _sentences(pair, "repost") if is_whole_sentence else pair.repost_reading.of(pair.repost)
    return _credit_phrase(outlets).sub(" ", text)


@lru_cache(maxsize=8)
def _credit_phrase(outlets: Outlets) -> re.Pattern[str]:
    before = pattern("credits", "phrase before").pattern
    verbs = pattern("reporting_verbs").pattern
    return re.compile(
        rf"(?:(?i:{before}|{verbs})\s+)?(?:the\s)?(?:{outlets.mention.pattern})(?!['’]s)"
        rf"(?:\s+(?i:{verbs}))?"
    )


def _clause(reading: Reading, place: Span) -> str:
    """Return the attribution with some words before and after it, inside its sentence."""
    sentences = reading.sentences_of((place,))
    words = reading.words_in(sentences)
    inside = [at for at, word in enumerate(words) if word[0] < place.end and place.start < word[1]]
    if not inside:
        return place.of(reading.text)
    first = words[max(0, inside[0] - _WORDS_BEFORE)]
    last = words[min(len(words) - 1, inside[-1] + _WORDS_AFTER)]
    limits = Span(sentences[0].start, sentences[-1].end)
    return whole_words(reading, Span(first[0], last[1]), limits).of(reading.text)
