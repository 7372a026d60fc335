"""Words of the repost's title that judge, escalate or claim what the source does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.classify.carried import is_carried, places_of, said_in
from core.classify.rules import Places, finding
from core.classify.titles import Titles, TitleWord
from core.classify.words import stem, words_of
from core.model import Finding
from core.text.wordlists import folded

_LIST = "headline_words"
_QUOTED = re.compile(
    r"“([^“”]{2,80})”|„([^„“”]{2,80})[“”]|«([^«»]{2,80})»|\"([^\"]{2,80})\"|「([^「」]{2,40})」"
    r"|(?<!\w)['‘]([^'‘’]{2,80})['’](?!\w)"
)
# So many new words in a row that nothing in the source says are a claim of their own.
_MIN_NEW = 2
# Of scripts without blanks each character counts.
_MIN_NEW_HAN, _HAN = 5, "\u2e80"
_MAX_REPLACED = 1
# German "war" and "die" are no English words; Chinese titles have some.
_GROUPS = {"de": (" de",), "zh": (" zh", "")}
# Forms of one word share their beginning: "negotiation", "negotiate".
_SHARED_LETTERS = 5


def find_words(titles: Titles) -> Iterator[Finding]:
    """Yield quoted words, claims and loaded words that the source does not have."""
    told: set[str] = set()
    for rule, words in (
        ("headline.quoted", _quoted(titles)),
        ("headline.claim", _listed(titles, "claim")),
        ("headline.loaded", _listed(titles, "loaded")),
        ("headline.claim", _claimed(titles)),
    ):
        word = next((one for one in words if not told & set(words_of(one))), None)
        if word is not None:
            told |= set(words_of(word))
            yield finding(
                rule, Places((), (), titles.repost.spans), word=word, repost=titles.repost.text
            )


def _quoted(titles: Titles) -> Iterator[str]:
    """Yield what the title quotes and the source does not say."""
    if not titles.are_related:
        return
    for match in _QUOTED.finditer(titles.repost.text):
        quoted = next(filter(None, match.groups()))
        if words_of(quoted) and not _says(titles, quoted) and _are_new(titles, quoted):
            yield quoted.strip(" ,.")


def _are_new(titles: Titles, quoted: str) -> bool:
    words = [word for word in words_of(quoted) if word not in folded("stop_words")]
    unknown = sum(not _is_known(titles, word) for word in words)
    # Where the source's title quotes, too, one other word is enough.
    return bool(unknown) and (2 * unknown > len(words) or bool(_QUOTED.search(titles.source.text)))


def _says(titles: Titles, quoted: str) -> bool:
    words = words_of(quoted)
    said = re.compile(r"\W*".join(map(re.escape, words)) + r"(?!\w)")
    return any(said.match(titles.said, place) for place in places_of(titles.said, words[0]))


def _claimed(titles: Titles) -> Iterator[str]:
    """Yield new words in a row that add a claim to the source's title."""
    for swap in titles.swaps:
        replaced = sum(word.is_content for word in swap.source)
        if replaced <= _MAX_REPLACED and _is_claim(titles, swap.repost):
            yield titles.repost.text[swap.repost[0].start : swap.repost[-1].end]


def _is_claim(titles: Titles, words: Sequence[TitleWord]) -> bool:
    """Return whether most of the new words are nowhere in the source."""
    content = [word for word in words if word.is_content]
    new = [word for word in content if not _is_known(titles, word.folded)]
    needed = _MIN_NEW_HAN if any(word.folded[0] >= _HAN for word in new) else _MIN_NEW
    return len(new) >= needed and 2 * len(new) > len(content)


def _is_known(titles: Titles, word: str) -> bool:
    """Return whether the source has a word in any form, or headlines have it anyway."""
    if word[0].isdigit() or word in folded(_LIST, "neutral"):
        return True
    beginning = word[:_SHARED_LETTERS] if len(word) > _SHARED_LETTERS else stem(word)
    if word[0] >= _HAN:
        return word in titles.said
    return any(True for _ in places_of(titles.said, beginning))


def _listed(titles: Titles, group: str) -> Iterator[str]:
    """Yield the words of a group that the source has in no form, as the title writes them."""
    language = titles.evidence.repost.language
    groups = _GROUPS.get(language, ("",))
    for one in said_in(titles.repost.small, _LIST, *(group + added for added in groups)):
        if not is_carried(titles.said, _LIST, one.row):
            yield titles.repost.text[one.start : one.end]
