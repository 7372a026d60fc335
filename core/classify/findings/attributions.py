"""Who said it: attributions that were dropped or added in pairs."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence, places
from core.classify.markers import verb_groups
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.words import word_ranges
from core.model import Finding, Span
from core.text.wordlists import pattern

# What stands around the phrase, so that a reader sees what it attributes.
_WORDS_SHOWN = 12


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield pairs whose source says who said it and whose repost does not, and the reverse.

    Naming the outlet does not stand in for the people whom the outlet relies on.
    """
    for pair in evidence.changed:
        source = _attribution(pair.source_reading, pair.source)
        repost = _attribution(pair.repost_reading, pair.repost)
        outer_source = pair.source_reading.of(pair.source_reading.sentences_of(pair.source))
        outer_repost = pair.repost_reading.of(pair.repost_reading.sentences_of(pair.repost))
        if source is not None and _is_touched(pair, source, "source"):
            if not _attributes(_without_outlet(outer_repost, evidence)):
                yield _dropped(pair, source)
        elif repost is not None and _is_touched(pair, repost, "repost"):
            text = _without_outlet(outer_repost, evidence)
            if not _attributes(outer_source) and _attributes(text):
                shown = _clause(pair.repost_reading, repost)
                yield finding("attribution.added", places(pair, None, repost), repost=shown)


def _attribution(reading: Reading, spans: tuple[Span, ...]) -> Span | None:
    """Return the first place in the spans that says who said it; None where nothing does."""
    for span in spans:
        for name in ("attributions", "reporting_verbs"):
            found = pattern(name).search(reading.text, span.start, span.end)
            if found:
                return Span(found.start(), found.end())
    return None


def _is_touched(pair: Pair, place: Span, side: str) -> bool:
    for edit in pair.changes:
        span = edit.source if side == "source" else edit.repost
        if span.start < place.end and place.start < span.end:
            return True
    return False


def _attributes(text: str) -> bool:
    return pattern("attributions").search(text) is not None or bool(verb_groups(text))


def _without_outlet(text: str, evidence: Evidence) -> str:
    """Return the text without its phrases that credit the outlet."""
    mention = evidence.outlets.mention.pattern
    before = pattern("credits", "phrase before").pattern
    verbs = pattern("reporting_verbs").pattern
    import re

    credit = re.compile(
        rf"(?:(?i:{before})\s+)?(?:the\s)?(?:{mention})(?!['’]s)(?:\s+(?:{verbs}))?"
    )
    return credit.sub(" ", text)


def _dropped(pair: Pair, place: Span) -> Finding:
    return finding(
        "attribution.dropped",
        places(pair, place),
        source=_clause(pair.source_reading, place),
    )


def _clause(reading: Reading, place: Span) -> str:
    """Return the attribution with some words before and after it, inside its sentence."""
    sentences = reading.sentences_of((place,))
    if not sentences:
        return place.of(reading.text)
    words = word_ranges(reading.text, sentences[0].start, sentences[-1].end)
    inside = [word for word in words if word[1] > place.start and word[0] < place.end]
    first = max(0, words.index(inside[0]) - _WORDS_SHOWN) if inside else 0
    last = min(len(words), words.index(inside[-1]) + 1 + _WORDS_SHOWN // 2) if inside else 0
    return reading.text[words[first][0] : words[last - 1][1]] if last else place.of(reading.text)
