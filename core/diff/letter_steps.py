"""A minimal diff of two texts' letters: diff-match-patch, compiled where there is a wheel of it.

Both libraries are ports of one program and give the same steps; the compiled one is some five
times faster, but has no wheels for Python 3.13 and later.
"""

# Neither library ships types.
# pyright: reportMissingTypeStubs=false, reportMissingImports=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import cast

LetterStep = tuple[str, int]
"""What to do, ``=``, ``-`` or ``+``, and with how many letters."""

_HAS_COMPILED = find_spec("fast_diff_match_patch") is not None
_OPERATIONS = {0: "=", -1: "-", 1: "+"}


def letter_steps(source: str, repost: str) -> list[LetterStep]:
    """Return the steps from ``source`` to ``repost``, as few letters changed as can be."""
    return (compiled_steps if _HAS_COMPILED else plain_steps)(source, repost)


def compiled_steps(source: str, repost: str) -> list[LetterStep]:
    """Return `letter_steps` by the compiled library."""
    from fast_diff_match_patch import diff

    typed = cast("Callable[..., list[LetterStep]]", diff)
    return typed(source, repost, timelimit=0, checklines=False, cleanup="No", counts_only=True)


def plain_steps(source: str, repost: str) -> list[LetterStep]:
    """Return `letter_steps` by the library in Python."""
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    diff_main = cast("Callable[[str, str, bool], list[tuple[int, str]]]", differ.diff_main)
    steps = diff_main(source, repost, False)
    return [(_OPERATIONS[operation], len(letters)) for operation, letters in steps]
