"""Where entries of word lists may begin in a text, told by the hash of their first word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

import numpy as np
import numpy.typing as npt

from core.model import Span
from core.text.tokens import tokenize
from core.text.wordlists import entries

# Bits of a hash that are kept: of other words, one in 65,536 passes for each word looked for.
_KEPT_BITS = 16
# "Wednesday's" begins with a listed word, "didn't" ends in one; and to the patterns of lists a
# letter beyond ASCII is no part of a word.
_SEAMS = re.compile("['’‘`ʼ＇\u00aa-\u024f]")
_CONTRACTED = {"negations": ("t",)}
Keys = npt.NDArray[np.uint16]


class Spotter:
    """The words of one text by hash, so that few places need the costly pattern of a list."""

    def __init__(self, text: str) -> None:
        tokens = tokenize(_apart(text))
        self._starts = tokens.start.astype(np.int32)
        self._keys = _keys(tokens.hash)
        self._places: dict[tuple[str, ...], memoryview[int]] = {}

    def places(self, span: Span, *lists: str) -> memoryview[int]:
        """Return where inside ``span`` an entry of the word lists may begin, in order."""
        if lists not in self._places:
            keys = np.concatenate([_list_keys(name) for name in lists])
            self._places[lists] = memoryview(self.starts_of(keys))  # pyright: ignore[reportArgumentType] - an array is a buffer
        places = self._places[lists]
        first = bisect_left(places, span.start)
        return places[first : bisect_left(places, span.end, first)]

    def starts_of(self, keys: Keys) -> npt.NDArray[np.int32]:
        """Return where the words with these keys start, and few others, in order."""
        wanted = np.zeros(1 << _KEPT_BITS, dtype=bool)
        wanted[keys] = True
        return self._starts[wanted[self._keys]]


@cache
def _list_keys(name: str) -> Keys:
    """Return the keys of the words that the entries of a word list begin with."""
    return first_word_keys((*entries(name), *_CONTRACTED.get(name, ())))


def first_word_keys(phrases: Iterable[str]) -> Keys:
    """Return the keys of the words that the phrases begin with."""
    lines = _apart("\n".join(phrases))
    tokens = tokenize(lines)
    line_starts = [0, *(at + 1 for at, character in enumerate(lines) if character == "\n")]
    first = np.unique(np.searchsorted(tokens.start, line_starts))
    return _keys(tokens.hash[first[first < len(tokens)]])


def _apart(text: str) -> str:
    """Return the text with blanks where an entry of a list may begin or end inside a word."""
    return _SEAMS.sub(" ", text)


def _keys(hashes: npt.NDArray[np.uint64]) -> Keys:
    return (hashes >> np.uint64(64 - _KEPT_BITS)).astype(np.uint16)
