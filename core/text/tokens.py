"""Words of a text as arrays: where they stand and a 64-bit hash of their folded letters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.text.characters import APOSTROPHE, ByteArray, Characters, scan

IntArray = npt.NDArray[np.int64]
HashArray = npt.NDArray[np.uint64]
BoolArray = npt.NDArray[np.bool_]

# Letters that are hashed at once: as many as a 64-bit number has bytes.
_BLOCK = 8
# The lowest bytes of a number, by how many.
_MASKS = np.array([(1 << 8 * size) - 1 for size in range(_BLOCK + 1)], dtype=np.uint64)
# Of a word of so many letters or more, its stem.
_STEM_MASKS = _MASKS[[0, 1, 2, 3, 4, 4, 4, 5, 6]]
# An odd number with bits all over, the fraction of the golden ratio: Knuth 1998, section 6.4.
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
# The base of that polynomial: any odd number unlike the other.
_BASE = np.uint64(0x5851F42D4C957F2D)
_HALF = np.uint64(32)
# The letter that a plural ends in, in languages enough, and the lengths at which a stem would else
# tell it from the singular: "car" and "cars", "billet" and "billets".
_PLURAL = ord("s")
_PLURAL_SIZES = (4, 7, 8)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words in text order: code point ranges, a hash of the word, a hash of its stem.

    Han, kana and other scripts without blanks give one token a character (``is_single``). Case,
    accents, width, the form of apostrophes and soft hyphens do not count in the hashes. A stem is
    the word less its last two letters, but at least 4 and at most 6 of them, a last s aside: it
    joins word forms.
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
    apostrophes = _apostrophes(characters.planes)
    start, end = _bounds(characters, _in_word(characters, apostrophes))
    # An apostrophe counts by its place alone, at the end of a stem not at all: can't, can.
    characters.planes[0][apostrophes] = 0
    words, stems = _hashed(characters.planes, start, end)
    if characters.is_single is None:
        is_single = np.zeros(len(start), dtype=bool)
    else:
        is_single = characters.is_single[start]
    if characters.places is not None:
        start, end = characters.places[start], characters.places[end - 1] + 1
    return Tokens(start, end, words, stems, is_single)


def _apostrophes(planes: tuple[ByteArray, ...]) -> IntArray:
    lowest, *higher = planes
    places = np.flatnonzero(lowest == APOSTROPHE)
    for plane in higher:
        places = places[plane[places] == 0]
    return places


def _in_word(characters: Characters, apostrophes: IntArray) -> BoolArray:
    """Return which characters are letters or figures, or apostrophes between two such."""
    lowest, *higher = characters.planes
    in_word = lowest != 0
    for plane in higher:
        in_word |= plane != 0
    in_word[apostrophes] = False
    letters = in_word if characters.is_single is None else in_word & ~characters.is_single
    # The first and the last character have no neighbour there.
    inner = apostrophes[(apostrophes > 0) & (apostrophes < len(lowest) - 1)]
    in_word[inner[letters[inner - 1] & letters[inner + 1]]] = True
    return in_word


def _bounds(characters: Characters, in_word: BoolArray) -> tuple[IntArray, IntArray]:
    """Return where each word starts and ends."""
    edges = np.flatnonzero(np.diff(in_word, prepend=False, append=False))
    if characters.is_single is not None:
        parted = characters.is_single[1:] | characters.is_single[:-1]
        between = np.flatnonzero(parted & in_word[1:] & in_word[:-1]) + 1
        # There one word ends and the next one starts.
        edges = np.sort(np.concatenate([edges, between, between]), kind="stable")
    return edges[::2], edges[1::2]


def _hashed(
    planes: tuple[ByteArray, ...], start: IntArray, end: IntArray
) -> tuple[HashArray, HashArray]:
    """Return the hash of each word and of its stem: sums over the planes of their codes."""
    size_of_stem = end - start
    for size in _PLURAL_SIZES:
        words = np.flatnonzero(size_of_stem == size)
        size_of_stem[words[_are_plural(planes, end[words] - 1)]] -= 1
    words, stems = _hashed_bytes(planes[0], (start, end), size_of_stem)
    for number, plane in enumerate(planes[1:], 1):
        of_words, of_stems = _hashed_bytes(plane, (start, end), size_of_stem)
        weight = np.uint64(pow(int(_MULTIPLIER), 2 * number, 1 << 64))
        words, stems = words + of_words * weight, stems + of_stems * weight
    return words ^ (words >> _HALF), stems ^ (stems >> _HALF)


def _are_plural(planes: tuple[ByteArray, ...], last: IntArray) -> BoolArray:
    lowest, *higher = planes
    plural = lowest[last] == _PLURAL
    for plane in higher:
        plural &= plane[last] == 0
    return plural


def _hashed_bytes(
    plane: ByteArray, bounds: tuple[IntArray, IntArray], size_of_stem: IntArray
) -> tuple[HashArray, HashArray]:
    start, end = bounds
    blocks = _blocks(plane)
    first = blocks.take(start)
    size = end - start
    long = np.flatnonzero(size > _BLOCK)
    rest = _rest(blocks, start[long] + _BLOCK, size[long] - _BLOCK)
    np.minimum(size, _BLOCK, out=size)
    words, stems = first & _MASKS[size], first & _STEM_MASKS[np.minimum(size_of_stem, _BLOCK)]
    words[long] += rest
    words *= _MULTIPLIER
    stems *= _MULTIPLIER
    return words, stems


def _blocks(plane: ByteArray) -> HashArray:
    """Return for each place the `_BLOCK` bytes from there on as one number; zeros end the text."""
    padded = np.concatenate([plane, np.zeros(_BLOCK, dtype=np.uint8)])
    return np.ndarray(len(plane), dtype="<u8", buffer=padded, strides=(1,))


def _rest(blocks: HashArray, start: IntArray, size: IntArray) -> HashArray:
    """Return a hash of ``size`` bytes, at least one, from each ``start`` on: a polynomial."""
    counts = -(-size // _BLOCK)
    first = np.cumsum(counts) - counts
    number = np.arange(int(counts.sum())) - np.repeat(first, counts)
    left = np.repeat(size, counts) - number * _BLOCK
    values = blocks[np.repeat(start, counts) + number * _BLOCK]
    values &= _MASKS[np.minimum(left, _BLOCK)]
    powers = np.cumprod(np.full(int(counts.max(initial=0)), _BASE))
    return np.add.reduceat(values * powers[number], first) if len(first) else values
