"""What each character is to a tokenizer, looked up for a whole text at once with numpy."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt

from core.text.han import simplified

CODE_POINTS = 0x110000


class CharacterClass(IntEnum):
    """The role of a character in a word."""

    SEPARATOR = 0
    WORD = 1
    # Scripts written without blanks: every character is a token.
    SINGLE = 2
    # Counts as part of a word only between two word characters.
    APOSTROPHE = 3
    # Accents, soft hyphens, zero-width characters: the word is the same without.
    IGNORED = 4


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

    ``roles`` are `CharacterClass` values without IGNORED. ``mixed`` is the character folded (case,
    accents and width do not count) and spread over 64 bits, 0 where it is no part of a word.
    ``places`` says where each stands in the text, None where every character counts.
    """

    roles: npt.NDArray[np.uint8]
    mixed: npt.NDArray[np.uint64]
    places: npt.NDArray[np.int64] | None


def scan(text: str) -> Characters:
    """Return the roles and folded values of the characters of ``text``; lone surrogates pass."""
    points = _points(text)
    present = _present(points)
    top = int(present[-1]) + 1 if present.size else 1
    roles_of = np.zeros(top, dtype=np.uint8)
    mixed_of = np.zeros(top, dtype=np.uint64)
    for point in present.tolist():
        roles_of[point], mixed_of[point] = _describe(point)
    places = None
    if (roles_of == CharacterClass.IGNORED).any():
        places = np.flatnonzero(roles_of[points] != CharacterClass.IGNORED)
        points = points[places]
    return Characters(roles_of[points], mixed_of[points], places)


def _points(text: str) -> npt.NDArray[np.uint8] | npt.NDArray[np.uint32]:
    """Return the code points, in bytes where they all fit: less memory to go through."""
    try:
        return np.frombuffer(text.encode("latin-1"), dtype=np.uint8)
    except UnicodeEncodeError:
        return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _present(points: npt.NDArray[np.uint8] | npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    seen = np.zeros(256 if points.dtype == np.uint8 else CODE_POINTS, dtype=bool)
    seen[points] = True
    return np.flatnonzero(seen)


@cache
def _describe(point: int) -> tuple[int, int]:
    character = chr(point)
    role = _role(character)
    if role in (CharacterClass.WORD, CharacterClass.SINGLE):
        return role, _spread(fold_character(character))
    return role, 0


def _role(character: str) -> CharacterClass:
    point = ord(character)
    if character in _APOSTROPHES:
        return CharacterClass.APOSTROPHE
    if is_ignorable(character):
        return CharacterClass.IGNORED
    category = unicodedata.category(character)
    if not (category[0] in "LNM" or category == "Co"):
        return CharacterClass.SEPARATOR
    if any(first <= point <= last for first, last in _UNSPACED):
        return CharacterClass.SINGLE
    return CharacterClass.WORD


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


def _spread(folded: str) -> int:
    # Steele's splitmix64 finalizer: neighbouring code points get unrelated 64-bit values.
    value = 0
    for part in folded:
        value = (value + 0x9E3779B97F4A7C15 + ord(part)) & _MASK
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
        value ^= value >> 31
    return value | 1
