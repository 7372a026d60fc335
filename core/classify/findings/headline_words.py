"""Words of the repost's title that judge, escalate or claim what the source does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.classify.carried import is_carried, places_of, said_in
from core.classify.rules import Places, finding
from core.classify.titles import Titles
from core.classify.words import words_of
from core.model import Finding
from core.text.wordlists import folded

_LIST = "headline_words"
_QUOTED = re.compile(
    r"“([^“”]{2,80})”|„([^„“”]{2,80})[“”]|«([^«»]{2,80})»|\"([^\"]{2,80})\"|「([^「」]{2,40})」"
    r"|(?<!\w)['‘]([^'‘’]{2,80})['’](?!\w)"
)
# German "war" and "die" are no English words; Chinese titles have some.
_GROUPS = {"de": (" de",), "zh": (" zh", "", " figurative")}


def find_words(titles: Titles) -> Iterator[Finding]:
    """Yield quoted words, and listed claims and loaded words, that the source does not have."""
    told: set[str] = set()
    for rule, words in (
        ("headline.quoted", _quoted(titles)),
        ("headline.claim", _listed(titles, "claim")),
        ("headline.loaded", _listed(titles, "loaded")),
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
    unknown = sum(not titles.known.has(word) for word in words)
    # Where the source's title quotes, too, one other word is enough.
    return bool(unknown) and (2 * unknown > len(words) or bool(_QUOTED.search(titles.source.text)))


def _says(titles: Titles, quoted: str) -> bool:
    words = words_of(quoted)
    said = re.compile(r"\W*".join(map(re.escape, words)) + r"(?!\w)")
    return any(said.match(titles.said, place) for place in places_of(titles.said, words[0]))


def _listed(titles: Titles, group: str) -> Iterator[str]:
    """Yield the words of a group that the source has in no form, as the title writes them."""
    language = titles.evidence.repost.language
    groups = [group + added for added in _GROUPS.get(language, ("", " figurative"))]
    for one in said_in(titles.repost.small, _LIST, *groups):
        if not is_carried(titles.said, _LIST, one.row):
            yield titles.repost.text[one.start : one.end]
