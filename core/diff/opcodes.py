"""Which tokens were kept, deleted, inserted or replaced, as difflib would say it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple, cast

from diff_match_patch import diff_match_patch  # pyright: ignore[reportMissingTypeStubs] - it has no types

# Token keys become letters from here on, past all that could be taken for a line end.
_FIRST_LETTER = 0x4E00
# A lone equal token between two changes of this many tokens is chance, not text that was kept.
# Exact edits F1 on hand-annotated revisions: .660 without the rule, .666 with it; .618 with
# diff-match-patch's own semantic clean-up, which counts letters and so removes true matches.
_LARGE_CHANGE = 3
_SURROGATES = (0xD800, 0xE000)

Tag = Literal["equal", "delete", "insert", "replace"]


class Opcode(NamedTuple):
    """One step from ``source[i1:i2]`` to ``repost[j1:j2]``, as `difflib.SequenceMatcher` gives."""

    tag: Tag
    i1: int
    i2: int
    j1: int
    j2: int


def opcodes(source: Sequence[str], repost: Sequence[str]) -> list[Opcode]:
    """Return opcodes that tile both token lists; equal and changed stretches alternate.

    A minimal diff (Myers 1986, doi:10.1007/BF01840446, in diff-match-patch) without time limit;
    a lone equal token between two large changes is part of the change.
    """
    letters = _letters(source, repost)
    spelled = ["".join(letters[key] for key in keys) for keys in (source, repost)]
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    # The library has no types: a step is an operation (-1, 0, 1) and the letters it is about.
    diff_main = cast("Callable[[str, str, bool], list[tuple[int, str]]]", differ.diff_main)  # pyright: ignore[reportUnknownMemberType] - it has no types
    steps = diff_main(spelled[0], spelled[1], False)
    return _without_chance(_merged(steps))


def _letters(source: Sequence[str], repost: Sequence[str]) -> dict[str, str]:
    letters = dict[str, str]()
    for key in (*source, *repost):
        if key not in letters:
            point = _FIRST_LETTER + len(letters)
            if point >= _SURROGATES[0]:
                point += _SURROGATES[1] - _SURROGATES[0]
            letters[key] = chr(point)
    return letters


def _merged(steps: list[tuple[int, str]]) -> list[Opcode]:
    """Join neighbouring deletions and insertions into one opcode each."""
    result = list[Opcode]()
    i1 = j1 = i2 = j2 = 0
    for operation, letters in steps:
        if operation == 0:
            _append_change(result, (i1, i2, j1, j2))
            result.append(Opcode("equal", i2, i2 + len(letters), j2, j2 + len(letters)))
            i1 = i2 = i2 + len(letters)
            j1 = j2 = j2 + len(letters)
        elif operation < 0:
            i2 += len(letters)
        else:
            j2 += len(letters)
    _append_change(result, (i1, i2, j1, j2))
    return result


def _append_change(result: list[Opcode], ranges: tuple[int, int, int, int]) -> None:
    i1, i2, j1, j2 = ranges
    if i1 < i2 and j1 < j2:
        result.append(Opcode("replace", *ranges))
    elif i1 < i2:
        result.append(Opcode("delete", *ranges))
    elif j1 < j2:
        result.append(Opcode("insert", *ranges))


def _without_chance(steps: list[Opcode]) -> list[Opcode]:
    """Join two large changes that only one equal token separates."""
    kept = list[Opcode]()
    for step in steps:
        if len(kept) >= 2 and kept[-1].i2 - kept[-1].i1 == 1 and kept[-1].tag == "equal":
            before = kept[-2]
            if _size(before) >= _LARGE_CHANGE and _size(step) >= _LARGE_CHANGE:
                kept[-2:] = [Opcode("replace", before.i1, step.i2, before.j1, step.j2)]
                continue
        kept.append(step)
    return kept


def _size(change: Opcode) -> int:
    return max(change.i2 - change.i1, change.j2 - change.j1)
