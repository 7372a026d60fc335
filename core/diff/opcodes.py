"""Which tokens were kept, deleted, inserted or replaced, as difflib would say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from core.diff.minimal import Match, minimal_matches

# Equal tokens between two changes, each at least twice as long, are chance and not text that was
# kept: one such token; two where both changes together are of so many tokens.
# One: exact edits F1 on hand-annotated revisions .660 without, .667 with it; .635 with
# diff-match-patch's own semantic clean-up, which counts letters and so removes true matches.
# Two: changed characters of document revisions F1 .929 without, .931 with it; from 24 tokens on
# exact edits F1 begins to fall.
_CHANCE = {1: 0, 2: 30}
_SENTENCE_ENDS = frozenset(".!?。！？")

# Text of this many letters and signs is a clause, not a phrase: exact edits F1 on hand-annotated
# revisions .666 without the rule, .682 with it; .679 from 24 letters on, .680 from 40 on.
_CLAUSE = 32
# Two word forms of one stem begin with as many equal letters; .678 with 3, .681 with 5 of them.
_STEM = 4
# From here on scripts have no blanks between words: a character says as much as a stem.
_UNSPACED = "\u0e00"

Tag = Literal["equal", "delete", "insert", "replace"]


class Opcode(NamedTuple):
    """One step from ``source[i1:i2]`` to ``repost[j1:j2]``, as `difflib.SequenceMatcher` gives."""

    tag: Tag
    i1: int
    i2: int
    j1: int
    j2: int


def opcodes(source: Sequence[str], repost: Sequence[str]) -> list[Opcode]:
    """Return opcodes that tile both token lists: those of a minimal diff, as people would edit.

    A token or two that only chance left between large changes are part of the change. A clause
    that has nothing to do with what stands in its place is a deletion and an insertion.
    """
    steps = list[Opcode]()
    for step in _without_chance(minimal_opcodes(source, repost), source):
        if step.tag == "replace" and _is_other_clause(step, source, repost):
            steps.append(Opcode("delete", step.i1, step.i2, step.j1, step.j1))
            steps.append(Opcode("insert", step.i2, step.i2, step.j1, step.j2))
        else:
            steps.append(step)
    return steps


def minimal_opcodes(source: Sequence[str], repost: Sequence[str]) -> list[Opcode]:
    """Return opcodes that keep as many tokens as can be; equal and changed stretches alternate."""
    return list(_steps(minimal_matches(source, repost), len(source), len(repost)))


def _steps(matches: Iterable[Match], source_size: int, repost_size: int) -> Iterator[Opcode]:
    i1 = j1 = i2 = j2 = 0
    for i, j in (*matches, (source_size, repost_size)):
        if (i, j) != (i2, j2):
            if i1 < i2:
                yield Opcode("equal", i1, i2, j1, j2)
            yield _change(i2, i, j2, j)
            i1, j1 = i, j
        i2, j2 = i + 1, j + 1
    if i1 < source_size:
        yield Opcode("equal", i1, source_size, j1, repost_size)


def _change(i1: int, i2: int, j1: int, j2: int) -> Opcode:
    if i1 == i2:
        return Opcode("insert", i1, i2, j1, j2)
    return Opcode("delete" if j1 == j2 else "replace", i1, i2, j1, j2)


def _without_chance(steps: list[Opcode], source: Sequence[str]) -> list[Opcode]:
    """Join two changes that only equal tokens by chance separate, but no sentence's end."""
    kept = list[Opcode]()
    for step in steps:
        if len(kept) >= 2 and step.tag != "equal":
            before, between = kept[-2:]
            is_end = not _SENTENCE_ENDS.isdisjoint(source[between.i1 : between.i2])
            if not is_end and _are_chance(between.i2 - between.i1, _size(before), _size(step)):
                kept[-2:] = [_change(before.i1, step.i2, before.j1, step.j2)]
                continue
        kept.append(step)
    return kept


def _are_chance(tokens: int, before: int, after: int) -> bool:
    """Return whether so many equal tokens may stand between changes of these sizes by chance."""
    is_small = min(before, after) >= 2 * tokens
    return is_small and tokens in _CHANCE and before + after >= _CHANCE[tokens]


def _size(change: Opcode) -> int:
    return max(change.i2 - change.i1, change.j2 - change.j1)


def _is_other_clause(step: Opcode, source: Sequence[str], repost: Sequence[str]) -> bool:
    """Return whether a clause makes way for what shares no stem and no figure with it."""
    deleted, inserted = source[step.i1 : step.i2], repost[step.j1 : step.j2]
    if max(sum(map(len, deleted)), sum(map(len, inserted))) < _CLAUSE:
        return False
    return _stems(deleted).isdisjoint(_stems(inserted))


def _stems(keys: Iterable[str]) -> set[str]:
    """Return what two wordings of one thing share: figures, and how the longer words begin."""
    return {
        key if key[:1].isdigit() else key[:_STEM]
        for key in keys
        if len(key) >= _STEM or key[:1].isdigit() or (key >= _UNSPACED and key.isalpha())
    }
