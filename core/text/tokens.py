"""Words of a text as arrays: where they stand and a 64-bit hash of their folded letters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.text.characters import CharacterClass, scan

IntArray = npt.NDArray[np.int64]
HashArray = npt.NDArray[np.uint64]
BoolArray = npt.NDArray[np.bool_]

# Odd multipliers, one a place in the word; longer words use them again from the start.
_PLACES = 64


def _place_multipliers() -> HashArray:
    # Knuth's MMIX linear congruential generator: any fixed unrelated odd numbers would do.
    value, values = 1, list[int]()
    for _ in range(_PLACES):
        value = (value * 6364136223846793005 + 1442695040888963407) & ((1 << 64) - 1)
        values.append(value | 1)
    return np.array(values, dtype=np.uint64)


_MULTIPLIERS = _place_multipliers()


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in text order: code point ranges, a hash of the word, a hash of its stem.

    Han, kana and other scripts without blanks give one token a character (``is_single``). Case,
    accents, width, apostrophes and soft hyphens do not count in the hashes. A stem is the word
    less its last two letters, but at least 4 and at most 6 of them: it joins word forms.
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
    single = roles == CharacterClass.SINGLE
    in_word = (roles == CharacterClass.WORD) | (roles == CharacterClass.IGNORED)
    in_word |= _inner_apostrophes(roles, in_word)
    start = np.flatnonzero(single | (in_word & ~_shifted(in_word, 1)))
    end = np.flatnonzero(single | (in_word & ~_shifted(in_word, -1))) + 1
    words, stems = _hashed(characters.mixed, start, end)
    # Marks and zero-width characters alone are no word.
    return Tokens(start, end, words, stems, single[start]).select(words != 0)


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


def _hashed(mixed: HashArray, start: IntArray, end: IntArray) -> tuple[HashArray, HashArray]:
    if not start.size:
        nothing = np.zeros(0, dtype=np.uint64)
        return nothing, nothing
    total = np.cumsum(mixed != 0)
    before = total[start] - (mixed[start] != 0)
    token_of = np.cumsum(np.bincount(start, minlength=len(mixed))) - 1
    place = total - 1 - before[token_of]
    values = mixed * _MULTIPLIERS[place % _PLACES]
    kept = np.clip(total[end - 1] - before - 2, 4, 6)
    in_stem = np.where(place < kept[token_of], values, np.uint64(0))
    return np.add.reduceat(values, start), np.add.reduceat(in_stem, start)
