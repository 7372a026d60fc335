"""Words of meaning in the repost's title that the source has in no form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from core.classify.carried import is_negated
from core.classify.findings.headline_certainty import is_softly_negated
from core.classify.quantities import quantities
from core.classify.rules import Places, finding
from core.classify.titles import Titles, TitleWord
from core.classify.words import UNSPACED, words_of
from core.model import Finding
from core.text.wordlists import folded

# A title that carries so much of the source's in order is the source's but for what is new.
_NEARLY, _NEARLY_HAN = 0.55, 0.7
# In any other one, honest rewording brings in a word, sometimes two of many.
_MIN_NEW, _MANY_NEW, _MIN_SHARE = 2, 3, 0.26
_WORD = re.compile(r"\w")
# What is counted stands a blank after the figure.
_NONE = frozenset(("no", "without", "kein", "keine", "keinen", "ohne"))
_UNIT = 2
_HAN = re.compile(rf"[{UNSPACED}]{{2,}}")
_UNSPACED = re.compile(rf"[{UNSPACED}]")
# An abbreviation leaves out some characters between those it keeps.
_GAP = ".{0,4}"
_MIN_NEW_HAN = 4
# A title of which the source knows less is about something else, or in another language.
_MAX_SHARE = 0.75


def find_news(titles: Titles, told: frozenset[str]) -> Iterator[Finding]:
    """Yield one finding where the title has words that the source has in no form.

    ``told`` are folded words that other findings tell of.
    """
    is_unspaced = _UNSPACED.search(titles.repost.text) is not None
    found = _new_runs(titles) if is_unspaced else _new_words(titles)
    left = [one for one in found if not told & set(words_of(one))]
    if left:
        yield finding(
            "headline.new",
            Places((), (), titles.repost.spans),
            word=" … ".join(left),
            repost=titles.repost.text,
        )


def _new_words(titles: Titles) -> list[str]:
    content = [one for one in titles.repost.words if one.is_content]
    new = list(_unknown(titles, content))
    if not new or len(new) > _MAX_SHARE * len(content):
        return []
    if _is_nearly_the_same(titles, content, _NEARLY):
        # "Narrowly approved" only tells how.
        is_news = len(new) > 1 or not all(one.folded.endswith("ly") for one in new)
    else:
        is_news = len(new) >= _MIN_NEW and len(new) >= _MIN_SHARE * len(content)
        is_news = is_news or len(new) >= _MANY_NEW
    return list(_joined(titles, new)) if is_news or _is_only_denied(titles, new) else []


def _is_only_denied(titles: Titles, words: Iterable[TitleWord]) -> bool:
    """Return whether the source has one of the words, and each time says that there is none."""
    if is_softly_negated(titles.repost.small):
        return False
    before = (re.findall(rf"(\w+) {re.escape(one.folded)}\b", titles.said) for one in words)
    return any(found and _NONE.issuperset(found) for found in before)


def _unknown(titles: Titles, content: Iterable[TitleWord]) -> Iterator[TitleWord]:
    """Yield the words that the source does not have; figures have rules of their own."""
    outlets = {word for name in titles.evidence.outlets.names for word in words_of(name)}
    counted = _counted(titles)
    for one in content:
        is_denied = is_negated(titles.repost.small, one.start)
        is_asked = one.folded not in outlets and one.start not in counted
        is_asked &= one.folded not in folded("headline_doubts", "careful")
        if is_asked and not titles.known.has(one.folded, is_denied=is_denied):
            yield one


def _counted(titles: Titles) -> frozenset[int]:
    """Return the places in the title that belong to a quantity."""
    found = quantities(titles.repost.text, titles.evidence.repost.language)
    return frozenset(
        place
        for one in found
        for place in range(one.start, one.end + _UNIT * titles.repost.text[one.start].isdigit())
    )


def _joined(titles: Titles, words: Sequence[TitleWord]) -> Iterator[str]:
    """Yield the new words as the title writes them, neighbours together."""
    start = words[0].start
    for one, following in zip_longest(words, words[1:]):
        if following is None or _WORD.search(titles.repost.text, one.end, following.start):
            yield titles.repost.text[start : one.end]
            start = following.start if following else start


def _is_nearly_the_same(titles: Titles, content: Sequence[TitleWord], share: float) -> bool:
    """Return whether so much of the words was carried from the source's title, in order."""
    changed = {word.start for swap in titles.swaps for word in swap.repost}
    kept = sum(word.start not in changed for word in content)
    return titles.are_related and kept >= share * len(content)


def _new_runs(titles: Titles) -> list[str]:
    """Return the neighbouring characters that are part of no word of the source."""
    text, said = _without_figures(titles), titles.said
    uncovered = (run for match in _HAN.finditer(text) for run in _uncovered(match.group(), said))
    found = [run for run in uncovered if not _is_short_for(run, said)]
    new = sum(map(len, found))
    if new > _MAX_SHARE * len(titles.repost.words):
        return []
    is_nearly = _is_nearly_the_same(titles, titles.repost.words, _NEARLY_HAN)
    return found if new >= _MIN_NEW_HAN or is_nearly else []


def _without_figures(titles: Titles) -> str:
    """Return the title with blanks for its figures, and for words that all titles have."""
    text = titles.repost.small
    for word in folded("headline_words", "neutral zh"):
        text = text.replace(word, " " * len(word)) if len(word) > 1 else text
    places = _counted(titles)
    return "".join(" " if at in places else one for at, one in enumerate(text))


def _uncovered(text: str, said: str) -> Iterator[str]:
    """Yield the runs of characters that stand beside no neighbour of theirs in the source."""
    neutral = folded("headline_words", "neutral zh")
    covered = [False] * len(text)
    for at in range(len(text) - 1):
        if text[at : at + 2] in said:
            covered[at] = covered[at + 1] = True
    run = ""
    for character, is_covered in zip((*text, ""), (*covered, True), strict=True):
        if not is_covered and character not in neutral:
            run += character
            continue
        if len(run) > 1:
            yield run
        run = ""


def _is_short_for(run: str, said: str) -> bool:
    """Return whether the source has the characters in this order close together."""
    return re.search(_GAP.join(map(re.escape, run)), said) is not None
