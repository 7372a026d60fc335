"""Lines that were wrapped at a width: their breaks say nothing, wherever in a sentence they are.

A stretch is a run of lines without a blank one between them. Its own lines tell its width, so a
long headline or a paragraph written in one line elsewhere on the page does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from unicodedata import east_asian_width

from core.extract.joining import ends_sentence
from core.text.wordlists import entries

# Wider lines are paragraphs written in one, not wrapped ones; narrower ones are lists and verses.
_MAX_WIDTH = 100
_MIN_WIDTH = 40
# Lines of a list or a poem fill the width by chance only.
_MIN_WRAPPED_SHARE = 0.6
# So many breaks stand inside a sentence beyond doubt, and so many lines do not end one.
_MIN_BROKEN_SHARE = 0.2
_MIN_OPEN_SHARE = 0.5
_MIN_LINES = 3
_MIN_PAIRS = 2
_MIN_WORDS = 3
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
# What a line gets at least from the one above: up to a blank, or one character where none is.
_FIRST_WORD = re.compile(rf"{_UNSPACED.pattern}|(?:(?!{_UNSPACED.pattern})\S)+")
# A mark that may not begin a line takes one more character with it.
_KEPT_TOGETHER = 2
# Lines of a table of contents and of code fill a width as well.
_LEADERS = re.compile(r"\.{4}|(?:\. ){3}|[{};]$")
_PROMPT = re.compile(r"[$#%|+=/*]\s|//|[{}<>\\]")
_LAST_WORD = re.compile(r"[^\W\d_]+$")

Stretch = Sequence[str]


def wrap_widths(stretches: Sequence[Stretch]) -> list[int]:
    """Return the width that each stretch of lines was wrapped at, 0 where it was not.

    Stretches that are too short to show it by themselves are measured by the others.
    """
    widths = [_own_width(stretch) for stretch in stretches]
    known = sorted({width for width in widths if width} or _width_of_pairs(stretches))
    return [
        width or _known_width(stretch, known)
        for width, stretch in zip(widths, stretches, strict=True)
    ]


def was_wrapped(previous: str, following: str, width: int) -> bool:
    """Return whether two lines of a stretch that was wrapped at a width were one."""
    if not width or _LEADERS.search(previous) or _PROMPT.match(following):
        return False
    return _was_full(previous, following, width) or _is_broken(previous, following)


def blank_between(previous: str, following: str) -> str:
    """Return what a line break stood for: a blank, or nothing in a script without blanks."""
    unspaced = _UNSPACED.match(previous, len(previous) - 1) or _UNSPACED.match(following)
    return "" if unspaced else " "


def _own_width(stretch: Stretch) -> int:
    if len(stretch) < _MIN_LINES:
        return 0
    return _width_of(stretch, list(pairwise(stretch)))


def _width_of_pairs(stretches: Sequence[Stretch]) -> set[int]:
    """Return the width that the stretches of two lines show where there are some of one width."""
    twos = [stretch for stretch in stretches if len(stretch) == _MIN_LINES - 1]
    pairs = [(one, two) for one, two in twos if not ends_sentence(one) and ends_sentence(two)]
    if len(pairs) < max(_MIN_PAIRS, _MIN_WRAPPED_SHARE * len(twos)):
        return set()
    return {_width_of([line for pair in pairs for line in pair], pairs)} - {0}


def _width_of(lines: Stretch, pairs: Sequence[tuple[str, str]]) -> int:
    """Return the width of the widest line if the others show that they were wrapped at it."""
    if max(map(len, lines)) > _MAX_WIDTH:
        return 0
    width = max(map(_columns, lines))
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return 0
    if _is_unspaced(lines):
        return width if _are_even(lines, pairs, width) else 0
    wrapped = sum(was_wrapped(one, two, width) for one, two in pairs)
    broken = sum(_is_broken(one, two) for one, two in pairs)
    unended = sum(not ends_sentence(one) for one, _ in pairs)
    is_sure = (
        wrapped >= _MIN_WRAPPED_SHARE * len(pairs)
        and broken >= _MIN_BROKEN_SHARE * len(pairs)
        and unended >= _MIN_OPEN_SHARE * len(pairs)
    )
    return width if is_sure else 0


def _are_even(lines: Stretch, pairs: Sequence[tuple[str, str]], width: int) -> bool:
    """Return whether all lines of Chinese or Japanese are full but those that end a sentence.

    No small letter there shows that a sentence goes on.
    """
    full = [_was_full(one, two, width) for one, two in pairs]
    unended = [not ends_sentence(one) for one, _ in pairs]
    return (
        ends_sentence(lines[-1])
        and sum(full) >= _MIN_WRAPPED_SHARE * len(pairs)
        and sum(unended) >= _MIN_OPEN_SHARE * len(pairs)
        and not any(is_open and not is_full for is_open, is_full in zip(unended, full, strict=True))
    )


def _known_width(stretch: Stretch, known: Sequence[int]) -> int:
    """Return the width of other stretches that this one was wrapped at as well, 0 for none."""
    if not known or len(stretch) < _MIN_PAIRS or max(map(len, stretch)) > known[-1]:
        return 0
    widest = max(map(_columns, stretch))
    width = next((each for each in known if each >= widest), 0)
    pairs = list(pairwise(stretch))
    full = sum(_was_full(one, two, width) for one, two in pairs)
    return width if full >= _MIN_WRAPPED_SHARE * len(pairs) else 0


def _was_full(previous: str, following: str, width: int) -> bool:
    """Return whether the first word of a line had no room left on the line before."""
    word = _FIRST_WORD.match(following)
    needed = _columns(word[0]) if word else 0
    needed += len(blank_between(previous, following)) or _KEPT_TOGETHER
    return 0 < width < _columns(previous) + needed


def _is_broken(previous: str, following: str) -> bool:
    """Return whether a break stands inside a sentence beyond doubt."""
    if ends_sentence(previous) or len(previous.split()) < _MIN_WORDS:
        return False
    last = _LAST_WORD.search(previous)
    return following[:1].islower() or bool(last and last[0] in _small_words())


def _is_unspaced(lines: Stretch) -> bool:
    text = "".join(lines)
    return 2 * len(_UNSPACED.findall(text)) > len(text)


def _columns(text: str) -> int:
    """Return how many columns a text takes: a wide character takes two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(character) in "WF" for character in text)


@cache
def _small_words() -> frozenset[str]:
    return frozenset(entries("function_words"))
