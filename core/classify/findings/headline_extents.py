"""The repost's title says of all, or of several, what the source says of some, or of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from core.classify.carried import places_of
from core.classify.quantities import quantities
from core.classify.rules import Places, finding
from core.classify.titles import Titles, TitleWord
from core.model import Finding
from core.text.numbers import number_words
from core.text.wordlists import folded, pattern

_SHORTEST = 5
_LENGTH_BEFORE, _MAX_PLACES = 60, 40
_ONE_OF_ITS_SORT = re.compile(r"\b(?:a|an|one)\s(?:\w+\s)?$")
_WORD_GOES_ON = re.compile(r"[\w'’-]")


def find_wider(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where the title says of more what the source says of less.

    "Nationwide" where the source knows one town; in English also "nurses accused" for "a nurse is
    accused", "bakeries close" for "two of the nine bakeries".
    """
    if _is_everywhere(titles) or _has_wider_plural(titles):
        yield finding(
            "headline.wider", Places((), (), titles.repost.spans), repost=titles.repost.text
        )


def _is_everywhere(titles: Titles) -> bool:
    """Return whether the title says that it is so all over, and the source nowhere does."""
    everywhere = pattern("headline_doubts", "everywhere")
    is_said = everywhere.search(titles.repost.small) is not None
    return is_said and everywhere.search(f"{titles.source.small}\n{titles.said}") is None


def _has_wider_plural(titles: Titles) -> bool:
    """Return whether a plural of the title is a part, or a single one, in the source."""
    if titles.evidence.repost.language != "en" or _is_bounded(titles):
        return False
    plurals = [one for one in titles.repost.words if _may_be_plural(one)]
    first = next((one for one in titles.repost.words if one.is_content), None)
    if any(_is_part(one.folded, titles.said) for one in plurals):
        return True
    return first is not None and first in plurals and _is_single(first.folded, titles.said)


def _is_bounded(titles: Titles) -> bool:
    """Return whether the title says itself how many it means."""
    amounts = folded("hedges", "few") | folded("hedges", "most")
    return bool(quantities(titles.repost.text)) or any(
        one.folded in amounts for one in titles.repost.words
    )


def _may_be_plural(word: TitleWord) -> bool:
    text = word.folded
    return len(text) >= _SHORTEST and text.endswith("s") and not text.endswith(("ss", "'s", "’s"))


def _is_part(plural: str, said: str) -> bool:
    """Return whether a text speaks of so many of so many of these."""
    return any(_some_of_many().search(before) for before in _before(plural, said))


@cache
def _some_of_many() -> re.Pattern[str]:
    number = rf"(?:\d+|{'|'.join(sorted(map(re.escape, number_words())))})"
    return re.compile(rf"\b{number}\s(?:out\s)?of\s(?:the|its|their|our)\s{number}\s(?:\w+\s)?$")


def _is_single(plural: str, said: str) -> bool:
    """Return whether a text has a word in the singular only, and tells of one such."""
    singular = plural[:-3] + "y" if plural.endswith("ies") else plural[:-1]
    is_there = next(places_of(said, plural), None) is not None
    return not is_there and any(map(_ONE_OF_ITS_SORT.search, _before(singular, said)))


def _before(word: str, said: str) -> Iterator[str]:
    """Yield what stands before a word of a text, as it is, the first few times."""
    for place in islice(places_of(said, word), _MAX_PLACES):
        if not _WORD_GOES_ON.match(said, place + len(word)):
            yield said[max(0, place - _LENGTH_BEFORE) : place]
