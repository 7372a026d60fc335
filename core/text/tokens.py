"""Words of a text as arrays: where they stand and a 64-bit hash of their folded letters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from core.text.characters import CharacterClass, Characters, scan

IntArray = npt.NDArray[np.int64]
HashArray = npt.NDArray[np.uint64]
BoolArray = npt.NDArray[np.bool_]

# An odd base and its inverse modulo 2**64, for a polynomial hash that any start can be divided out
# of (Karp and Rabin 1987, doi:10.1147/rd.312.0249).
_BASE = 0x5851F42D4C957F2D
_INVERSE = pow(_BASE, -1, 1 << 64)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in text order: code point ranges, a hash of the word, a hash of its stem.

    Han, kana and other scripts without blanks give one token a character (``is_single``). Case,
    accents, width, the form of apostrophes and soft hyphens do not count in the hashes. A stem is
    the word less its last two letters, but at least 4 and at most 6 of them: it joins word forms.
    """

    start: IntArray
    end: IntArray
    hash: HashArray
    stem: HashArray
    is_single: BoolArray

    def __len__(self) -> int:
        return len(self.start)

    def select(self, chosen: BoolArray | IntArray) -> Tokens:
        """Return some of the tokens, in the order given."""
        return Tokens(
            self.start[chosen],
            self.end[chosen],
            self.hash[chosen],
            self.stem[chosen],
            self.is_single[chosen],
        )


def tokenize(text: str) -> Tokens:
    """Return the words of ``text``; punctuation and blanks belong to none."""
    characters = scan(text)
    roles = characters.roles
    in_word = roles == CharacterClass.WORD
    in_word |= _inner_apostrophes(roles, in_word)
    single = roles == CharacterClass.SINGLE
    start = np.flatnonzero(single | (in_word & ~_shifted(in_word, 1)))
    end = np.flatnonzero(single | (in_word & ~_shifted(in_word, -1))) + 1
    words, stems = _hashed(characters, start, end)
    if characters.places is None:
        return Tokens(start, end, words, stems, single[start])
    places = characters.places
    return Tokens(places[start], places[end - 1] + 1, words, stems, single[start])


def _shifted(flags: BoolArray, by: int) -> BoolArray:
    """Return each place's neighbour ``by`` places before it (after it where negative)."""
    moved = np.zeros_like(flags)
    if by > 0:
        moved[by:] = flags[:-by]
    else:
        moved[:by] = flags[-by:]
    return moved


def _inner_apostrophes(roles: npt.NDArray[np.uint8], in_word: BoolArray) -> BoolArray:
    apostrophes = roles == CharacterClass.APOSTROPHE
    return apostrophes & _shifted(in_word, 1) & _shifted(in_word, -1)


def _hashed(characters: Characters, start: IntArray, end: IntArray) -> tuple[HashArray, HashArray]:
    """Return the hash of each word and of its stem: differences of one running sum."""
    size = len(characters.mixed)
    running = np.zeros(size + 1, dtype=np.uint64)
    np.cumsum(characters.mixed * _powers(_BASE, size), out=running[1:])
    before, back = running[start], _powers(_INVERSE, size)[start]
    stem_end = np.minimum(start + np.clip(end - start - 2, 4, 6), end)
    return (running[end] - before) * back, (running[stem_end] - before) * back


def _powers(base: int, size: int) -> HashArray:
    """Return the first ``size`` powers of ``base`` modulo 2**64."""
    return _powers_kept(base, 1 << max(size - 1, 1).bit_length())[:size]


@lru_cache(maxsize=2)
def _powers_kept(base: int, size: int) -> HashArray:
    powers = np.full(size, base, dtype=np.uint64)
    powers[:1] = 1
    powers = np.cumprod(powers, dtype=np.uint64)
    powers.flags.writeable = False
    return powers
