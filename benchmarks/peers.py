"""What others do with the same texts: libraries as a programmer would first use them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from importlib.util import find_spec

from benchmarks.beads import Link

# Half of a sentence's letters in order: below it RapidFuzz's ratio pairs anything.
_RATIO = 50


def is_installed(module: str) -> bool:
    """Whether a peer's module can be imported; ``""`` is the standard library's."""
    return not module or find_spec(module) is not None


def difflib_links(source: Sequence[str], repost: Sequence[str]) -> set[Link]:
    """Return for each sentence the one with which it shares most words of difflib's matches."""
    source_words, source_of = _words(source)
    repost_words, repost_of = _words(repost)
    matcher = SequenceMatcher(None, source_words, repost_words, autojunk=False)
    shared = Counter(
        (source_of[block.a + at], repost_of[block.b + at])
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    )
    best_of_source, best_of_repost = dict[int, Link](), dict[int, Link]()
    for link, _ in shared.most_common():
        best_of_source.setdefault(link[0], link)
        best_of_repost.setdefault(link[1], link)
    return set(best_of_source.values()) & set(best_of_repost.values())


def _words(sentences: Sequence[str]) -> tuple[list[str], list[int]]:
    pairs = [(word, at) for at, sentence in enumerate(sentences) for word in sentence.split()]
    return [word for word, _ in pairs], [at for _, at in pairs]


def rapidfuzz_links(source: Sequence[str], repost: Sequence[str]) -> set[Link]:
    """Return for each repost sentence the most similar source sentence, if similar at all."""
    from rapidfuzz import fuzz, process

    found = set[Link]()
    for at, sentence in enumerate(repost):
        best = process.extractOne(sentence, source, scorer=fuzz.ratio, score_cutoff=_RATIO)
        if best:
            found.add((best[2], at))
    return found
