"""The repost's title has nobody, or somebody else, say what one person says in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.classify.findings.headline_sentences import covering
from core.classify.reading import Reading
from core.classify.rules import Places, finding
from core.classify.titles import Title, Titles
from core.classify.words import stem, words_of
from core.model import Finding
from core.text.wordlists import alternation, entries, folded, pattern

_SAYS = r"(?:says?|claims?|insists?|alleges?|believes?|reports?|warns?|finds?)"
# "Farmer: wolf killed sheep", "Wolf killed sheep, farmer says", "Farmer says wolf killed sheep".
_SPOKEN = (
    re.compile(r"(?P<who>[^:,]{3,40}):\s(?P<what>.{8,})"),
    re.compile(rf"(?P<what>.{{8,}}),\s(?P<who>[^:,]{{3,40}})\s{_SAYS}"),
    re.compile(rf"(?P<who>[^:,]{{3,40}})\s{_SAYS}\s(?:that\s)?(?P<what>.{{8,}})"),
)
# A title in quotation marks, or that says who says it, leaves it open.
_LEFT_TO_OTHERS = re.compile(r"[:?“”‘’«»\"]|(?<!\w)'|'(?!\w)|\b(?:that|according)\b")
_PRONOUN = re.compile(r"\b(?:he|she|they|it|who|i|we)\b")


def find_speakers(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where a statement of the source has lost or changed its speaker.

    In English only. What the source's title has an institution say is often said as a fact.
    """
    if titles.evidence.repost.language != "en" or titles.evidence.source.language != "en":
        return
    if _has_lost_speaker(titles):
        places = Places((), titles.source.spans, titles.repost.spans)
        wordings = {"source": titles.source.text, "repost": titles.repost.text}
        yield finding("headline.certainty", places, **wordings)
    elif (who := _other_speaker(titles)) is not None:
        places = Places((), (), titles.repost.spans)
        yield finding("headline.speaker", places, word=who, repost=titles.repost.text)


def _has_lost_speaker(titles: Titles) -> bool:
    """Return whether the source's title says who says it, and the repost's repeats it as a fact."""
    spoken = _spoken(titles.source)
    small = titles.repost.small
    if spoken is None or ":" in titles.source.text or _LEFT_TO_OTHERS.search(small):
        return False
    who, what = spoken
    if pattern("headline_doubts", "careful").search(small) or _is_institution(who):
        return False
    told = _stems(what)
    return not _stems(who) & titles.repost.stems and 2 * len(told & titles.repost.stems) > len(told)


def _other_speaker(titles: Titles) -> str | None:
    """Return who says in the title what the source has others say, None where nobody does.

    They must be known to the source, and say something else there.
    """
    spoken = _spoken(titles.repost)
    if spoken is None:
        return None
    who, what = spoken
    speaker, said = _stems(who), _stems(what) - _stems(who)
    reading = titles.evidence.source
    if not speaker or len(said) < 2 or not _speaks(reading, speaker):
        return None
    sentences = covering(titles, said)
    if sentences and all(_is_of_others(speaker, one) for one in sentences):
        return who
    return None


def _is_of_others(speaker: frozenset[str], sentence: str) -> bool:
    """Return whether a sentence reports what others say; a pronoun may stand for anybody."""
    reports = _reports().search(sentence)
    if reports is None or speaker & _stems(sentence):
        return False
    return _PRONOUN.search(sentence, 0, reports.start()) is None


def _spoken(title: Title) -> tuple[str, str] | None:
    """Return who speaks in a title, and what they say, None where nobody does."""
    for one in _SPOKEN:
        match = one.fullmatch(title.small)
        if match is not None:
            return title.text[slice(*match.span("who"))], title.text[slice(*match.span("what"))]
    return None


def _speaks(reading: Reading, speaker: frozenset[str]) -> bool:
    """Return whether a sentence of a text has all of these words, and reports what is said."""
    spans = (span.of(reading.small) for span in reading.sentences)
    return any(_reports().search(one) and speaker <= _stems(one) for one in spans)


def _is_institution(who: str) -> bool:
    return pattern("headline_doubts", "institution").search(who.lower()) is not None


@cache
def _reports() -> re.Pattern[str]:
    """Return the pattern of verbs that report what somebody says."""
    return re.compile(alternation((*entries("reporting_verbs"), "according to")))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if word not in folded("stop_words"))
