"""What others do with the same texts: libraries as a programmer would first use them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import partial
from importlib.util import find_spec
from itertools import chain, groupby, pairwise
from typing import Any

from benchmarks.beads import Link
from benchmarks.changes import Change, Range
from benchmarks.reposts import Repost
from benchmarks.scores import Reuse

# Half of a sentence's letters in order: below it RapidFuzz's ratio pairs anything.
_RATIO = 50

# Reuse: the best of a few round values for each peer on PAN's training pairs.
_LEAST_RUN = 3
_SAME_SENTENCE = 70
_GAP = 200
_LEAST_LETTERS = 150


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


def difflib_changes(source: str, repost: str) -> list[Change]:
    """Return what `difflib` says was changed, over words between blanks."""
    matcher = SequenceMatcher(None, source.split(), repost.split(), autojunk=False)
    source_kept, repost_kept = _between_words(source), _between_words(repost)
    return [
        ((source_kept[i1][0], source_kept[i2][1]), (repost_kept[j1][0], repost_kept[j2][1]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]


def _between_words(text: str) -> list[Range]:
    """Return the blanks before each word, and behind the last one."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    return [
        (before[1], after[0])
        for before, after in pairwise([(0, 0), *words, (len(text), len(text))])
    ]


def dmp_changes(source: str, repost: str) -> list[Change]:
    """Return what diff-match-patch says was changed, over characters, cleaned up semantically."""
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    steps = differ.diff_main(source, repost)
    differ.diff_cleanupSemantic(steps)
    changes, i, j = list[Change](), 0, 0
    # It has no replacements: a deletion and the insertion after it are one.
    for is_kept, alike in groupby(steps, key=lambda step: step[0] == 0):
        start = i, j
        for operation, text in alike:
            i += len(text) * (operation <= 0)
            j += len(text) * (operation >= 0)
        if not is_kept:
            changes.append(((start[0], i), (start[1], j)))
    return changes


def difflib_moves(source: str, repost: str) -> set[tuple[str, str]]:
    """Return the lines that difflib calls deleted in one place and inserted in another."""
    deleted, inserted = _changed_lines(source, repost)
    return {(line, line) for line in set(deleted) & set(inserted)}


def rapidfuzz_moves(source: str, repost: str) -> set[tuple[str, str]]:
    """Return the lines that difflib calls deleted, each with the most similar one inserted."""
    from rapidfuzz import fuzz, process

    deleted, inserted = _changed_lines(source, repost)
    found = set[tuple[str, str]]()
    for line in deleted:
        best = process.extractOne(line, inserted, scorer=fuzz.ratio, score_cutoff=_RATIO)
        if best:
            found.add((line, best[0]))
    return found


def _changed_lines(source: str, repost: str) -> tuple[list[str], list[str]]:
    """Return the lines that were deleted and those inserted, apart from lines replaced in place."""
    source_lines = [line.strip() for line in source.splitlines() if line.strip()]
    repost_lines = [line.strip() for line in repost.splitlines() if line.strip()]
    steps = SequenceMatcher(None, source_lines, repost_lines, autojunk=False).get_opcodes()
    deleted = [source_lines[i1:i2] for tag, i1, i2, _, _ in steps if tag == "delete"]
    inserted = [repost_lines[j1:j2] for tag, _, _, j1, j2 in steps if tag == "insert"]
    return list(chain.from_iterable(deleted)), list(chain.from_iterable(inserted))


def difflib_reuse(source: str, repost: str) -> list[Reuse]:
    """Return difflib's matching runs of words, joined over short gaps, the short ones dropped."""
    source_at, repost_at = (
        [match.span() for match in re.finditer(r"\w+", text)] for text in (source, repost)
    )
    words = (
        [text[start:end].lower() for start, end in at]
        for text, at in ((source, source_at), (repost, repost_at))
    )
    blocks = SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()
    return _joined(
        Reuse(
            (source_at[block.a][0], source_at[block.a + block.size - 1][1]),
            (repost_at[block.b][0], repost_at[block.b + block.size - 1][1]),
        )
        for block in blocks
        if block.size >= _LEAST_RUN
    )


def rapidfuzz_reuse(source: str, repost: str) -> list[Reuse]:
    """Return each repost sentence with the most similar source sentence, neighbours joined."""
    from rapidfuzz import fuzz, process

    source_at, repost_at = (
        [match.span() for match in re.finditer(r"[^.!?\s][^.!?]*", text)]
        for text in (source, repost)
    )
    sentences = [source[start:end] for start, end in source_at]
    found = list[Reuse]()
    for start, end in repost_at:
        best = process.extractOne(
            repost[start:end], sentences, scorer=fuzz.ratio, score_cutoff=_SAME_SENTENCE
        )
        if best:
            found.append(Reuse(source_at[best[2]], (start, end)))
    return _joined(found)


def _joined(found: Iterable[Reuse]) -> list[Reuse]:
    """Return stretches joined where little lies between them on both sides, the long ones only."""
    joined = list[Reuse]()
    for one in found:
        before = joined[-1] if joined else None
        if before and all(
            0 <= after[0] - first[1] <= _GAP
            for first, after in ((before.source, one.source), (before.repost, one.repost))
        ):
            joined[-1] = Reuse((before.source[0], one.source[1]), (before.repost[0], one.repost[1]))
        else:
            joined.append(one)
    return [one for one in joined if one.repost[1] - one.repost[0] >= _LEAST_LETTERS]


def difflib_map(made: Repost) -> set[tuple[int, int]]:
    """Return the words that difflib matches, by index."""
    return _mapped(made, partial(SequenceMatcher, autojunk=False))


def patience_map(made: Repost) -> set[tuple[int, int]]:
    """Return the words that patiencediff matches, by index."""
    from patiencediff import PatienceSequenceMatcher

    return _mapped(made, PatienceSequenceMatcher)


def _mapped(made: Repost, matcher: Callable[..., Any]) -> set[tuple[int, int]]:
    source_at, repost_at = (
        [match.start() for match in re.finditer(r"\w+", text)]
        for text in (made.source, made.repost)
    )
    words = (re.findall(r"\w+", text.lower()) for text in (made.source, made.repost))
    return made.words_at(
        (source_at[i + at], repost_at[j + at])
        for i, j, size in matcher(None, *words).get_matching_blocks()
        for at in range(size)
    )
