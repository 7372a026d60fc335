"""The repost's title gives a cause that the source does not give."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.findings.headline_sentences import sentences_with
from core.classify.rules import Places, finding
from core.classify.titles import Titles
from core.classify.words import stem
from core.model import Finding, Span
from core.text.wordlists import pattern

_LIST = "headline_causes"
_LANGUAGES = frozenset(("en", "de"))
# A sentence with so much of the words of one side speaks of it.
_MOST = 0.5
_NONE = frozenset[str]()


def find_causes(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where the title says that one thing is due to another.

    That is where the source speaks of both things and gives no cause where it does so in one place:
    in its title, in one sentence, or in two that follow each other. In English and German.
    """
    small = titles.repost.small
    languages = {titles.evidence.source.language, titles.evidence.repost.language}
    if len(languages) > 1 or not languages <= _LANGUAGES or "?" in small:
        return
    match = pattern(_LIST, "cause").search(small)
    if match is None:
        return
    sides = _stems(titles, 0, match.start()), _stems(titles, match.end(), len(small))
    if not all(side and _is_known(titles, side) for side in sides):
        return
    if not any(map(_gives_cause, _told_of_both(titles, sides))):
        yield finding(
            "headline.cause",
            Places((), (), titles.repost.spans),
            word=titles.repost.text[match.start() : match.end()],
            repost=titles.repost.text,
        )


def _is_known(titles: Titles, side: frozenset[str]) -> bool:
    """Return whether the source speaks of one of both things."""
    known = frozenset[str]().union(*_sentences_of(titles, side).values())
    return len(known | side & titles.source.stems) >= _MOST * len(side)


def _gives_cause(small: str) -> bool:
    return any(pattern(_LIST, group).search(small) for group in ("cause", "link"))


def _stems(titles: Titles, start: int, end: int) -> frozenset[str]:
    """Return the stems of the title's content words in a part of it."""
    return frozenset(
        stem(word.folded)
        for word in titles.repost.words
        if word.is_content and start <= word.start and word.end <= end
    )


def _told_of_both(titles: Titles, sides: tuple[frozenset[str], frozenset[str]]) -> Iterator[str]:
    """Yield the source's title and sentences, one or two at a time, that speak of both things."""
    if all(len(side & titles.source.stems) >= _MOST * len(side) for side in sides):
        yield titles.source.small
    reading = titles.evidence.source
    found = [_sentences_of(titles, side) for side in sides]
    numbers = sorted({number for side in found for number in side})
    for first in numbers:
        for last in (first, first + 1):
            if all(
                len(of.get(first, _NONE) | of.get(last, _NONE)) >= _MOST * len(side)
                for of, side in zip(found, sides, strict=True)
            ):
                end = reading.sentences[min(last, len(reading.sentences) - 1)].end
                yield Span(reading.sentences[first].start, end).of(reading.small)


def _sentences_of(titles: Titles, words: frozenset[str]) -> dict[int, frozenset[str]]:
    """Return which of some stems stand in which sentences of the source, by their numbers."""
    found = dict[int, frozenset[str]]()
    for word in sorted(words):
        for number in sentences_with(titles.evidence.source, word):
            found[number] = found.get(number, _NONE) | {word}
    return found
