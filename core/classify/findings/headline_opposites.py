"""The repost's title says what the source's text denies, or denies what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.classify.carried import is_negated, places_of
from core.classify.findings.headline_certainty import is_softly_negated
from core.classify.findings.headline_sentences import covering
from core.classify.markers import governed
from core.classify.rules import Places, finding
from core.classify.titles import Titles
from core.classify.words import stem
from core.model import Finding, Span
from core.text.wordlists import pattern

_LIST = "headline_doubts"
# "No progress in the talks".
_NONE_OF = re.compile(
    r"(?:^|[:;]\s)no\s(?P<noun>[a-z]{4,})\b(?!\s(?:to|more|longer|than)\b)"
    r"(?!.*\b(?:before|until|till|yet|after|without)\b)"
)
# "Warned against blaming a foreign state": what is denied stands as close behind.
_BETWEEN = r"(?:\s+[\w'’-]+){0,3}?\s+"


def find_opposites(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where a word is negated in the title only, or in every sentence only.

    The sentences are those of the source that say what the title says.
    """
    # Who "denies" it says neither that it is so nor that it is not.
    if "?" in titles.repost.text or _denied().search(titles.repost.small):
        return
    sentences = covering(titles)
    small = titles.repost.small
    is_turned = any(_is_turned(small, word, sentences) for word in titles.repost.stems)
    if is_turned or _is_changed(titles, sentences) or _is_missed(titles):
        yield finding(
            "headline.opposite", Places((), (), titles.repost.spans), repost=titles.repost.text
        )


def _is_missed(titles: Titles) -> bool:
    """Return whether the title says that there is none of what the source only says there is."""
    match = _NONE_OF.search(titles.repost.small)
    if match is None:
        return False
    places = list(places_of(titles.said, stem(match["noun"])))
    return bool(places) and not any(is_negated(titles.said, place) for place in places)


def _is_changed(titles: Titles, sentences: list[str]) -> bool:
    """Return whether the title tells of a change where the source says that there is none."""
    small = titles.repost.small
    is_stated = pattern(_LIST, "change").search(small) and not is_softly_negated(small)
    if not is_stated or pattern(_LIST, "unchanged").search(small):
        return False
    told = [titles.source.small] if titles.repost.stems & titles.source.stems else []
    told += sentences
    return any(pattern(_LIST, "unchanged").search(one) for one in told) and not any(
        pattern(_LIST, "change").search(one) for one in told
    )


def _is_turned(title: str, word: str, sentences: list[str]) -> bool:
    ours = _is_negated(word, title)
    theirs = [is_negated for one in sentences if (is_negated := _is_negated(word, one)) is not None]
    if ours is None or not theirs or ours in theirs:
        return False
    return not any(map(is_softly_negated, sentences if ours else [title]))


def _is_negated(word: str, small: str) -> bool | None:
    """Return whether a word is negated in a text, None where it has it both ways or not at all."""
    one = governed(small, (Span(0, len(small)),)).get(word)
    if one is None:
        return None
    is_denied = re.search(rf"(?:{_denied().pattern}){_BETWEEN}{re.escape(word)}", small) is not None
    return one.is_negated or is_denied


def _denied() -> re.Pattern[str]:
    return pattern(_LIST, "denied")
