"""Names of the repost's title that stand where the source's title has another one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.classify.carried import places_of
from core.classify.rules import Places, finding
from core.classify.titles import Swap, Titles, TitleWord
from core.classify.words import UNSPACED
from core.model import Finding
from core.text.names import same_words
from core.text.wordlists import folded, lowered

_MAX_NAME_WORDS = 3
_POSSESSIVE = re.compile(r"'s?$")
_HAN = re.compile(rf"[{UNSPACED}]{{1,4}}")


def find_names(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where a name gave way to another one, or two changed places."""
    if any(_is_other_name(titles, swap) for swap in titles.swaps) or _changed_places(titles):
        places = Places((), titles.source.spans, titles.repost.spans)
        yield finding("headline.name", places, source=titles.source.text, repost=titles.repost.text)


def _is_other_name(titles: Titles, swap: Swap) -> bool:
    if not swap.source or not swap.repost:
        return False
    if _drops_first_name(titles, swap):
        return False
    there = _of(titles.source.text, swap.source)
    here = _of(titles.repost.text, swap.repost)
    if _HAN.fullmatch(there) and _HAN.fullmatch(here):
        return any(
            _differs_from_both(titles, *both) for both in _whole_words(titles, swap, there, here)
        )
    # Every German noun has a capital.
    if titles.evidence.repost.language == "de" and not _differs_from_both(titles, there, here):
        return False
    source = _named(titles, swap.source, titles.source.text)
    repost = _named(titles, swap.repost, titles.repost.text)
    # In a title that was written anew, another name of the text is another detail.
    is_anew = min(len(swap.source), len(swap.repost)) > _MAX_NAME_WORDS - 1
    known = titles.said if is_anew else titles.source.small
    return (
        0 < len(source) <= _MAX_NAME_WORDS
        and 0 < len(repost) <= _MAX_NAME_WORDS
        and any(word in _known(titles) for word in source)
        and not same_words(source, repost)
        and not any(word in known for word in repost)
        and not _are_one(titles, source, repost)
    )


def _drops_first_name(titles: Titles, swap: Swap) -> bool:
    """Return whether a title begins with a word for a first name: "Ill Veik leaves"."""
    if swap.repost[0].start or len(swap.repost) > 1:
        return False
    following = next((one for one in titles.source.words if one.start >= swap.source[-1].end), None)
    if following is None or following.folded not in titles.repost.small:
        return False
    return _are_one(titles, (swap.source[-1].folded,), (following.folded,))


def _known(titles: Titles) -> frozenset[str]:
    names = titles.evidence.source.names.items
    return frozenset(word for name in names for word in name.words)


def _are_one(titles: Titles, source: tuple[str, ...], repost: tuple[str, ...]) -> bool:
    """Return whether the source has both in one name: "Helen Varga" may be called either."""
    both = {*source, *repost}
    return any(both <= set(name.words) for name in titles.evidence.source.names.items)


def _whole_words(titles: Titles, swap: Swap, there: str, here: str) -> Iterator[tuple[str, str]]:
    """Yield what differs; of a single character also with each neighbour, equal in both titles."""
    if min(len(there), len(here)) > 1:
        yield there, here
        return
    start, end = swap.source[0].start, swap.source[-1].end
    before, after = titles.source.text[start - 1 : start], titles.source.text[end : end + 1]
    yield before + there, before + here
    yield there + after, here + after


def _differs_from_both(titles: Titles, there: str, here: str) -> bool:
    """Return whether what both texts call so, the repost's title alone calls otherwise."""
    repost = titles.evidence.repost.strand_text
    return (
        len(there) > 1
        and titles.evidence.source.strand_text.count(there) > 1
        and there in repost
        and here not in repost
        and lowered(here) not in titles.said
    )


def _named(titles: Titles, words: Sequence[TitleWord], text: str) -> tuple[str, ...]:
    """Return the words with a capital that neither text writes small, without roles."""
    found = (
        _POSSESSIVE.sub("", word.folded)
        for word in words
        if text[word.start].isupper() and word.is_content
    )
    return tuple(word for word in found if not _is_role(word) and not _is_ordinary(titles, word))


def _is_role(word: str) -> bool:
    return any(word in folded("titles", group) for group in ("person", "calendar"))


def _is_ordinary(titles: Titles, word: str) -> bool:
    texts = titles.evidence.source.text, titles.evidence.repost.text
    return any(
        not text[place + len(word) : place + len(word) + 1].isalnum()
        for text in texts
        for place in places_of(text, word)
    )


def _changed_places(titles: Titles) -> bool:
    """Return whether two names stand in the other order around one verb, neither in the passive."""
    if not titles.are_related or any(
        " by " in title.small for title in (titles.source, titles.repost)
    ):
        return False
    ours, theirs = titles.repost.words, titles.source.words
    if sorted(word.folded for word in ours) != sorted(word.folded for word in theirs):
        return False
    names = [
        _named(titles, words, title.text)
        for words, title in ((theirs, titles.source), (ours, titles.repost))
    ]
    known = _known(titles)
    orders = [[word for word in row if word in known] for row in names]
    return len(orders[0]) > 1 and orders[0] != orders[1]


def _of(text: str, words: Sequence[TitleWord]) -> str:
    return text[words[0].start : words[-1].end]
