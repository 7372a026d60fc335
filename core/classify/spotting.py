"""Where entries of word lists may begin in a text, told by the hash of their first word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
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
_Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Keys:
    """What the entries of word lists begin with: single words, and the first two of more."""

    words: npt.NDArray[np.uint16]
    pairs: npt.NDArray[np.uint16]


class Spotter:
    """The words of one text by hash, so that few places need the costly pattern of a list."""

    def __init__(self, text: str) -> None:
        tokens = tokenize(_apart(text))
        self._starts = tokens.start.astype(np.int32)
        self._words = _keys(tokens.hash)
        self._pairs = _pair_keys(tokens.hash)
        self._places: dict[tuple[str, ...], list[int]] = {}

    def places(self, span: Span, *lists: str) -> list[int]:
        """Return where inside ``span`` an entry of the word lists may begin, in order."""
        if lists not in self._places:
            self._places[lists] = self.starts_of(_list_keys(lists)).tolist()
        places = self._places[lists]
        first = bisect_left(places, span.start)
        return places[first : bisect_left(places, span.end, first)]

    def starts_of(self, keys: Keys) -> npt.NDArray[np.int32]:
        """Return where the words with these keys start, and few others, in order."""
        return self._starts[_are_in(keys.words, self._words) | _are_in(keys.pairs, self._pairs)]


def _are_in(wanted: npt.NDArray[np.uint16], keys: npt.NDArray[np.uint16]) -> npt.NDArray[np.bool_]:
    is_wanted = np.zeros(1 << _KEPT_BITS, dtype=bool)
    is_wanted[wanted] = True
    return is_wanted[keys]


@cache
def _list_keys(lists: tuple[str, ...]) -> Keys:
    listed = (entry for name in lists for entry in (*entries(name), *_CONTRACTED.get(name, ())))
    return keys_of(listed)


def keys_of(phrases: Iterable[str]) -> Keys:
    """Return the keys of phrases: of a single word, or of the first two."""
    lines = _apart("\n".join(phrases))
    tokens = tokenize(lines)
    line_of = np.searchsorted([at for at, sign in enumerate(lines) if sign == "\n"], tokens.start)
    first = np.flatnonzero(np.diff(line_of, prepend=-1))
    is_single = np.diff(first, append=len(tokens)) == 1
    words, pairs = _keys(tokens.hash)[first], _pair_keys(tokens.hash)[first]
    return Keys(words[is_single], pairs[~is_single])


def _apart(text: str) -> str:
    """Return the text with blanks where an entry of a list may begin or end inside a word."""
    return _SEAMS.sub(" ", text)


def _keys(hashes: _Hashes) -> npt.NDArray[np.uint16]:
    return (hashes >> np.uint64(64 - _KEPT_BITS)).astype(np.uint16)


def _pair_keys(hashes: _Hashes) -> npt.NDArray[np.uint16]:
    """Return the key of each word with the one after it, of the last one with none."""
    following = np.append(hashes[1:], np.zeros(min(1, len(hashes)), dtype=np.uint64))
    return _keys(hashes * np.uint64(3) + following)
