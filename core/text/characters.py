"""What each character is to a tokenizer, looked up for a whole text at once with numpy."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import numpy as np
import numpy.typing as npt

CODE_POINTS = 0x110000


class CharacterClass(IntEnum):
    """The role of a character in a word."""

    SEPARATOR = 0
    WORD = 1
    # Scripts written without blanks: every character is a token.
    SINGLE = 2
    # Counts as part of a word only between two word characters.
    APOSTROPHE = 3
    # Accents, soft hyphens, zero-width characters: in the word, but the word is the same without.
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
    """One text as arrays, one item a code point.

    ``roles`` are `CharacterClass` values, ``mixed`` the character folded (case, accents and width
    do not count) and spread over 64 bits; 0 where it is not part of a word.
    """

    roles: npt.NDArray[np.uint8]
    mixed: npt.NDArray[np.uint64]


def scan(text: str) -> Characters:
    """Return the roles and folded values of all characters of ``text``; lone surrogates pass."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    seen = np.zeros(CODE_POINTS, dtype=bool)
    seen[points] = True
    present = np.flatnonzero(seen)
    top = int(present[-1]) + 1 if present.size else 1
    roles = np.zeros(top, dtype=np.uint8)
    mixed = np.zeros(top, dtype=np.uint64)
    for point in present.tolist():
        roles[point], mixed[point] = _describe(point)
    return Characters(roles[points], mixed[points])


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
    """Return the character without case, accents and width; it may become several, never none."""
    base = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in base if not unicodedata.combining(part)) or character


def _spread(folded: str) -> int:
    # Steele's splitmix64 finalizer: neighbouring code points get unrelated 64-bit values.
    value = 0
    for part in folded:
        value = (value + 0x9E3779B97F4A7C15 + ord(part)) & _MASK
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
        value ^= value >> 31
    return value | 1
