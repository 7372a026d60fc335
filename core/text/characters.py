"""What each character is to a tokenizer, looked up for a whole text at once.

A character becomes a code: its folded form as a number, or one of the marks below. Latin-1, most
of most texts, goes through `bytes.translate`; numpy takes three times as long.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from core.text.han import simplified

ByteArray = npt.NDArray[np.uint8]
CodeArray = npt.NDArray[np.uint32]
PointArray = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

CODE_POINTS = 0x110000

# No part of a word.
SEPARATOR = 0
# Accents, soft hyphens, zero-width characters: the word is the same without.
_IGNORED = 1
# In the table of Latin-1 only: the code is more than a byte, or a mark other than these.
_LOOK_UP = 2
# Counts as part of a word only between two word characters.
APOSTROPHE = ord("'")
# A flag, for scripts written without blanks: every character is a token.
_SINGLE = 1 << 30
# A flag, for what folds to several characters, such as ß: the rest of the code is a hash of them.
_SEVERAL = 1 << 31

# (first, last) of scripts written without blanks between words: Thai and Lao, Myanmar, Khmer,
# kana and Han.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)
_APOSTROPHES = frozenset("'’ʼ＇‘`´")
_MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of one text that count, as arrays.

    ``planes`` are the codes by byte: the lowest of each, the next, and so on, up to the last that
    is not 0 everywhere. ``is_single`` marks characters that are tokens, None where none is.
    ``places`` says where each character stands in the text, None where every one counts.
    """

    planes: tuple[ByteArray, ...]
    is_single: npt.NDArray[np.bool_] | None = None
    places: npt.NDArray[np.int64] | None = None

    def without(self, left_out: npt.NDArray[np.int64]) -> Characters:
        """Return all but some of the characters."""
        if not left_out.size:
            return self
        kept = np.ones(len(self.planes[0]), dtype=bool)
        kept[left_out] = False
        is_single = None if self.is_single is None else self.is_single[kept]
        return Characters(
            tuple(plane[kept] for plane in self.planes), is_single, np.flatnonzero(kept)
        )


def scan(text: str) -> Characters:
    """Return the codes of the characters of ``text``; lone surrogates pass."""
    points = points_of(text)
    lowest = _lowest_bytes(points)
    wide = np.flatnonzero(lowest == _LOOK_UP)
    if not wide.size:
        return Characters((lowest,))
    codes = _codes(points[wide])
    single = wide[codes & _SINGLE != 0]
    codes &= ~np.uint32(_SINGLE)
    lowest[wide] = codes & 0xFF
    size, highest = len(lowest), int(codes.max())
    higher = (_spread_out(codes >> by, wide, size) for by in (8, 16, 24) if highest >> by)
    is_single = _spread_out(np.ones(len(single)), single, size) != 0 if single.size else None
    return Characters((lowest, *higher), is_single).without(wide[codes == _IGNORED])


def points_of(text: str) -> PointArray:
    """Return the code points in the fewest bytes that they all fit: less memory to go through."""
    try:
        return np.frombuffer(text.encode("latin-1"), dtype=np.uint8)
    except UnicodeEncodeError:
        units = text.encode("utf-16-le", "surrogatepass")
    if len(units) == 2 * len(text):
        return np.frombuffer(units, dtype=np.uint16)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _lowest_bytes(points: PointArray) -> ByteArray:
    """Return the codes that a byte holds, `_LOOK_UP` for the others."""
    latin = points.astype(np.uint8, copy=False).tobytes().translate(_latin_codes())
    lowest = np.frombuffer(latin, dtype=np.uint8).copy()
    if points.dtype != np.uint8:
        lowest[points > 0xFF] = _LOOK_UP
    return lowest


@cache
def _latin_codes() -> bytes:
    codes = map(_code, range(0x100))
    return bytes(_LOOK_UP if code > 0xFF or code == _IGNORED else code for code in codes)


def _codes(points: PointArray) -> CodeArray:
    """Return the code of each character; every different one is described once."""
    seen = np.zeros(256 if points.dtype == np.uint8 else CODE_POINTS, dtype=bool)
    seen[points] = True
    present = np.flatnonzero(seen)
    codes = np.zeros(int(present[-1]) + 1, dtype=np.uint32)
    codes[present] = [_code(point) for point in present.tolist()]
    return codes[points]


def _spread_out(
    values: npt.NDArray[np.generic], places: npt.NDArray[np.int64], size: int
) -> ByteArray:
    """Return the lowest bytes of the values at their places, 0 elsewhere."""
    spread = np.zeros(size, dtype=np.uint8)
    spread[places] = values.astype(np.uint8)
    return spread


@cache
def _code(point: int) -> int:
    character = chr(point)
    if character in _APOSTROPHES:
        return APOSTROPHE
    if is_ignorable(character):
        return _IGNORED
    category = unicodedata.category(character)
    if not (category[0] in "LNM" or category == "Co"):
        return SEPARATOR
    folded = unicodedata.normalize("NFC", fold_character(character))
    code = ord(folded) if len(folded) == 1 else _SEVERAL | (_hash_of(folded) & (_SINGLE - 1))
    return code | _SINGLE if any(first <= point <= last for first, last in _UNSPACED) else code


def is_ignorable(character: str) -> bool:
    """Return whether a word is the same without this character: accents, invisible characters.

    Vowel signs of Indic scripts are letters to their readers; their combining class is 0.
    """
    category = unicodedata.category(character)
    if category == "Cf" or 0xFE00 <= ord(character) <= 0xFE0F:
        return True
    return category in ("Mn", "Me") and unicodedata.combining(character) != 0


def fold_character(character: str) -> str:
    """Return the character without case, accents and width; it may become several, never none.

    A traditional Chinese character becomes its simplified form.
    """
    base = unicodedata.normalize("NFKD", character.casefold())
    plain = "".join(part for part in base if not unicodedata.combining(part))
    return simplified(plain) or character


def _hash_of(folded: str) -> int:
    # Steele's splitmix64 finalizer: like texts get unrelated 64-bit values.
    value = 0
    for part in folded:
        value = (value + 0x9E3779B97F4A7C15 + ord(part)) & _MASK
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
        value ^= value >> 31
    return value
