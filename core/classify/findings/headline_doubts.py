"""The repost's title says for sure what the source's text says as possible, wanted, alleged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.classify.findings.headline_sentences import covering
from core.classify.markers import governed
from core.classify.rules import Places, finding
from core.classify.titles import Titles
from core.model import Finding, Span
from core.text.wordlists import pattern

_LIST = "headline_doubts"
_OPEN_MODALS = frozenset(("possible", "intended", "advised"))
# What may stand between: "asked the city of Velm not to paint".
_BETWEEN = {
    "accused": r"(?:\W+\w+){0,3}?",
    "chance": r"(?:\W+\w+){0,3}?",
    "wish": r"(?:\W+\w+){0,6}?\W+(?:to|that|for|about)(?:\W+\w+){0,3}?",
}


def find_doubts(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where every sentence that says what the title says leaves it open."""
    if "?" in titles.repost.small or pattern(_LIST, "careful").search(titles.repost.small):
        return
    title = titles.repost.stems
    sentences = covering(titles)
    if sentences and all(_leaves_open(title, one) for one in sentences):
        yield finding(
            "headline.doubt",
            Places((), (), titles.repost.spans),
            repost=titles.repost.text,
        )


def _leaves_open(title: frozenset[str], sentence: str) -> bool:
    """Return whether a word of the title is only possible or alleged in a sentence."""
    known = governed(sentence, (Span(0, len(sentence)),))
    for word in title:
        one = known.get(word)
        if one is not None and (one.modal in _OPEN_MODALS or one.hedge == "doubt"):
            return True
        if any(_stands_behind(group, word, sentence) for group in _BETWEEN):
            return True
        if _is_open(word, sentence):
            return True
    return False


def _stands_behind(group: str, word: str, sentence: str) -> bool:
    """Return whether a word stands close behind one that accuses, or one that asks for it."""
    before = pattern(_LIST, group).pattern
    return re.search(rf"(?:{before}){_BETWEEN[group]}\W+{re.escape(word)}", sentence) is not None


def _is_open(word: str, sentence: str) -> bool:
    """Return whether of a word it is said close behind that it is not settled."""
    left = pattern(_LIST, "open").pattern
    return (
        re.search(rf"\b{re.escape(word)}\w*(?:\W+\w+){{0,4}}?\W+(?:{left})", sentence) is not None
    )
