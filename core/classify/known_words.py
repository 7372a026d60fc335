"""Whether a text has a word of a title in any form: ending, spelling, synonym, compound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

from core.classify.carried import is_negated, places_of
from core.classify.words import fold_word, stem
from core.text.numbers import number_words
from core.text.wordlists import folded, rows

_SYNONYMS = "synonyms"
_LOADED = "headline_words"
# Forms of one word share their beginning: "negotiation", "negotiate"; of long ones most of it.
_SHARED_LETTERS, _SHARED_PART = 5, 0.6
# "sue" begins "sued", and not "suet pudding"; so many letters may follow a short stem.
_SHORT_STEM, _ENDING = 3, 3
# Two of the languages' spellings: what stands in one may be written so in the other.
_SPELLINGS = (
    ("our", "or"),
    ("is", "iz"),
    ("ys", "yz"),
    ("tre", "ter"),
    ("ll", "l"),
    ("ogue", "og"),
    ("ae", "e"),
    ("ence", "ense"),
    ("ß", "ss"),
)
_MIN_PART, _MIN_INSIDE = 4, 5
# Of a word that stands so often, not all can be negated.
_MAX_PLACES = 8
_COMPOUNDS = frozenset(("de", "nl", "sv", "da", "no", "fi"))
_LETTERS = re.compile(r"[^\W\d_]*")


class KnownWords:
    """The words that a text says, to ask for those of another one."""

    def __init__(self, said: str, language: str) -> None:
        """Take all that is said, in lower case."""
        self._said = said
        self._joins = language in _COMPOUNDS

    def has(self, word: str, *, is_denied: bool = False) -> bool:
        """Return whether the text has a folded word in any form.

        That it only denies it counts where the word ``is_denied`` itself.
        """
        if _says_nothing(word):
            return True
        places = chain(self._places(word), *map(self._places_alike, _alike(word)))
        if any(is_denied or not is_negated(self._said, place) for place in places):
            return True
        return self._joins and self._is_inside(word)

    def _places(self, word: str) -> Iterator[int]:
        """Yield where words begin as this one does."""
        for beginning in (one for form in _forms(word) for one in _beginnings(form)):
            is_short = len(beginning) <= _SHORT_STEM
            yield from self._ending(beginning, _ENDING if is_short else None)

    def _places_alike(self, entry: str) -> Iterator[int]:
        """Yield where a listed phrase stands, or a listed word with an ending of its own."""
        return self._ending(entry if " " in entry else stem(entry), _ENDING + 1)

    def _ending(self, beginning: str, most: int | None) -> Iterator[int]:
        """Yield where words begin so and go on for so many letters at most, the first few."""
        for place in islice(places_of(self._said, beginning), _MAX_PLACES):
            rest = _LETTERS.match(self._said, place + len(beginning))
            if most is None or rest is None or len(rest[0]) <= most:
                yield place

    def _is_inside(self, word: str) -> bool:
        """Return whether the word is part of a compound, or made of two parts that are there."""
        bare = stem(word)
        if len(bare) >= _MIN_INSIDE and bare in self._said:
            return True
        return any(
            word[:at] in self._said and word[at : at + _MIN_INSIDE] in self._said
            for at in range(_MIN_PART, len(word) - _MIN_PART + 1)
        )


def are_synonyms(one: str, other: str) -> bool:
    """Return whether two stems stand in one row of words that may stand for one another."""
    known = _rows_by_stem()
    return bool(set(known.get(one, ())) & set(known.get(other, ())))


def _says_nothing(word: str) -> bool:
    return len(word) <= 2 or word[0].isdigit() or word in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    """Return the words that headlines have anyway, and those that figures are made of."""
    plain = folded(_LOADED, "neutral") | folded("stop_words") | frozenset(number_words())
    return plain | folded("titles", "calendar")


def _forms(word: str) -> Iterator[str]:
    """Yield a word as it is and as it is spelled elsewhere."""
    bare = word.removesuffix("'s")
    yield bare
    for one, other in _SPELLINGS:
        for there, here in ((one, other), (other, one)):
            if there in bare[2:]:
                yield bare[:2] + bare[2:].replace(there, here)


def _beginnings(word: str) -> tuple[str, ...]:
    if len(word) <= _SHARED_LETTERS:
        return (stem(word),)
    shared = max(_SHARED_LETTERS, round(_SHARED_PART * len(word)))
    return tuple(dict.fromkeys((word[:shared], stem(word))))


def _alike(word: str) -> Iterable[str]:
    """Return what may stand for a word: the entries of the rows that have it."""
    known = _rows_by_stem()
    numbers = dict.fromkeys((*known.get(stem(word), ()), *known.get(word, ())))
    return dict.fromkeys(entry for number in numbers for entry in _carriers()[number])


@cache
def _rows_by_stem() -> dict[str, tuple[int, ...]]:
    """Return the rows that a word stands in, as it is listed and by its stem."""
    found: dict[str, dict[int, None]] = {}
    for number, row in enumerate(_all_rows()):
        for entry in row:
            for key in (entry.strip("="), stem(entry.strip("="))):
                found.setdefault(key, {})[number] = None
    return {key: tuple(numbers) for key, numbers in found.items()}


@cache
def _carriers() -> tuple[tuple[str, ...], ...]:
    """Return of each row what says the same where the text has it."""
    return tuple(tuple(entry for entry in row if entry[0] != "=") for row in _all_rows())


@cache
def _all_rows() -> tuple[tuple[str, ...], ...]:
    """Return the rows of words that may stand for one another; see the lists for "="."""
    synonyms = [row for _, row in rows(_SYNONYMS)]
    others = [
        tuple(entry.removeprefix("=") for entry in row)
        for group, row in rows(_LOADED)
        if not group.startswith("neutral")
    ]
    folded_rows = (map(fold_word, row) for row in (*synonyms, *others))
    return tuple(tuple(entry for entry in row if "*" not in entry) for row in folded_rows)
