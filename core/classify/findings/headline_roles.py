"""The repost's title has one do to another what the source's title has the other do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.classify.rules import Places, finding
from core.classify.titles import Title, Titles, TitleWord
from core.classify.words import stem
from core.model import Finding
from core.text.wordlists import folded

# "Sued by", "is sued": who does it stands behind, or is not said.
_PASSIVE = re.compile(r"\b(?:by|is|are|was|were|be|been|being|gets?|got|von|wird|wurde|wurden)\b")
# "A, B and C" are one; after these signs another statement begins.
_CLAUSE_END = re.compile(r"[:;.!?–—|]|\s-\s")


def find_exchanged(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where what stood before a word of both titles stands behind it, and back.

    "Finch buys Holt" for "Holt to buy rival Finch". Titles in the passive are left alone, and
    words that say the same both ways round: "meets", "faces".
    """
    if not titles.are_related or _PASSIVE.search(f"{titles.source.small} {titles.repost.small}"):
        return
    for before, verb, after in _threes(titles.repost):
        if verb not in _mutual() and _stands(titles.source, after, verb, before):
            yield finding(
                "headline.exchanged",
                Places((), titles.source.spans, titles.repost.spans),
                source=titles.source.text,
                repost=titles.repost.text,
            )
            return


@cache
def _mutual() -> frozenset[str]:
    return frozenset(map(stem, folded("exchanges")))


def _threes(title: Title) -> Iterator[tuple[str, str, str]]:
    """Yield the stems of neighbouring content words of one clause, three by three."""
    content = [word for word in title.words if word.is_content]
    for one, two, three in zip(content, content[1:], content[2:], strict=False):
        if not _CLAUSE_END.search(title.text, one.end, three.start):
            yield _stem(one), _stem(two), _stem(three)


def _stands(title: Title, before: str, verb: str, after: str) -> bool:
    """Return whether a title has the three words once each, in this order, in one clause."""
    places = [[one for one in title.words if _stem(one) == word] for word in (before, verb, after)]
    if any(len(found) != 1 for found in places):
        return False
    first, second, third = (found[0] for found in places)
    is_ordered = first.end <= second.start and second.end <= third.start
    return is_ordered and not _CLAUSE_END.search(title.text, first.end, third.start)


def _stem(word: TitleWord) -> str:
    return stem(word.folded)
