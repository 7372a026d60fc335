"""Names in Latin script: people, companies and places, told by their capitals."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from core.text.datelines import dateline_end
from core.text.wordlists import folded, rows

# "German" and "Germany", "Iran" and "Iranian": adjectives share the first letters of the name.
_MIN_SHARED_LETTERS = 4

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
# A possessive ends a name: "PayPal's Venmo" are two.
_WORD = (
    rf"(?:(?:[{_CAPITAL}]\.){{2,}}|[{_CAPITAL}]\.(?=\s[{_CAPITAL}])"
    rf"|(?:(?:Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Lt|Sgt|Inc|Corp|Co|Ltd)\.)"
    rf"|[{_CAPITAL}][{_LETTER}0-9&]*(?:[-.’'][{_LETTER}0-9]+)*)"
)
_LINK = r"(?:of|of\sthe|de|de\sla|del|della|di|da|la|van|van\sder|von|bin|al|&)"
_BEFORE = "d[’']|al-"
_NAMES = re.compile(
    rf"(?<![{_LETTER}0-9@#/.])(?:{_BEFORE})?{_WORD}"
    rf"(?:(?<![’']s)(?<![’'])[ \u00a0](?:{_LINK}\s)?{_WORD})*"
)
_CAPITALS = re.compile(rf"[{_CAPITAL}](?<![{_LETTER}0-9@#/.].)")
_PREFIX_ENDS = frozenset("’'-")
_PREFIX = re.compile(rf"(?:{_BEFORE})\Z")
_POSSESSIVE = re.compile(r"[’']s?$")
_PLAIN_WORD = re.compile(r"(?<![A-Za-z'’])[a-z]{2,}(?![A-Z])")


# Of two spellings of a name one letter differs, in a long one perhaps two.
_MIN_LETTERS, _LONG_WORD = 5, 9


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: where it stands (half-open) and its words, folded.

    Titles, legal forms, possessives and full stops are not part of ``words``; never empty.
    """

    start: int
    end: int
    words: tuple[str, ...]

    def is_same(self, other: Name) -> bool:
        """Return whether both can name one bearer: in full, in part, by initials, as adjective."""
        return same_words(self.words, other.words)


def same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names, as folded words, can name one bearer."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    if _joined(one) == _joined(other) or _is_initials(one, other) or _is_initials(other, one):
        return True
    if one[-1] == other[-1] and one[0][0] == other[0][0] and 1 in (len(one[0]), len(other[0])):
        return True
    return _share_alias(one, other) or _is_adjective(one, other)


def _joined(words: tuple[str, ...]) -> str:
    return "".join(words).replace("-", "")


def _share_alias(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names are one where both say a place or body by an alias of it."""
    if _aliases(one) & _aliases(other):
        return True
    here, there = _without_aliases(one), _without_aliases(other)
    return any(
        number in there and (here[number] <= there[number] or there[number] <= here[number])
        for number in here
    )


@lru_cache(maxsize=4096)
def _without_aliases(words: tuple[str, ...]) -> dict[int, frozenset[str]]:
    """Return the rows of aliases in a longer name, each with the words that are none of it."""
    found: dict[int, frozenset[str]] = {}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MAX_ALIAS_WORDS) + 1):
            for number in _aliases(words[start:end]):
                found[number] = frozenset(words[:start] + words[end:])
    return found


_MAX_ALIAS_WORDS = 3


def are_spelled_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names, as folded words, may be one name in two spellings.

    Word by word: "elisabeth" and "elizabeth", "kessler" and "kesler"; not "marlow" and "barlow",
    nor short words, of which most differ in a letter only.
    """
    return len(one) == len(other) and all(map(_is_variant, one, other))


def _is_variant(one: str, other: str) -> bool:
    # Few names are compared at all: the library is loaded when the first two are.
    from rapidfuzz.distance import OSA

    shorter = min(len(one), len(other))
    is_code = any(map(str.isdigit, one + other))
    if is_code or one == other or shorter < _MIN_LETTERS or one[0] != other[0]:
        return one == other
    return OSA.distance(one, other) <= (1 if shorter < _LONG_WORD else 2)


def names(text: str, ordinary: Container[str], starts: Iterable[int] = ()) -> tuple[Name, ...]:
    """Return the names of ``text`` in order.

    ``starts`` are the offsets where sentences start. A word with a capital there is a name only
    where it has one elsewhere too; ``ordinary`` are words that are written small elsewhere. What
    a dateline names is where the report was written, not what it is about.
    """
    return tuple(names_between(text, (0, len(text)), ordinary, starts))


def names_between(
    text: str, place: tuple[int, int], ordinary: Container[str], starts: Iterable[int]
) -> list[Name]:
    """Return the `names` of a block of ``text`` that stands at ``place``, a half-open range."""
    starting = {place[0], *starts}
    if starting.issuperset(capital.start() for capital in _CAPITALS.finditer(text, *place)):
        return []  # only sentences begin with one
    report = place[0] + dateline_end(text, *place)
    starting.add(report)
    openings = sorted(starting)
    sure: list[Name] = []
    unsure: list[tuple[int, str]] = []
    for match in _matches(text, report, place[1]):
        if match.start() in starting and " " not in match[0]:
            unsure.append((match.start(), match[0]))
            continue
        for start, end in _cut(match.start(), match.end(), openings):
            is_opening = _is_opening(text, start, openings)
            raw = text[start:end].rstrip()
            if is_opening and " " not in raw:
                unsure.append((start, raw))
            else:
                sure += _read(raw, start, ordinary if is_opening else ())
    known = {word for name in sure for word in name.words}
    for start, raw in unsure if known else ():
        sure += (name for name in _read(raw, start, ordinary) if name.words[0] in known)
    return sorted(sure, key=lambda name: name.start)


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the stretches of capitals; only where one stands the costly pattern is tried."""
    done = start
    for capital in _CAPITALS.finditer(text, start, end):
        place = capital.start()
        if place < done:
            continue
        prefix = None
        if text[place - 1 : place] in _PREFIX_ENDS:
            prefix = _PREFIX.search(text, max(done, place - 3), place)
        match = _NAMES.match(text, prefix.start(), end) if prefix else None
        match = match or _NAMES.match(text, place, end)
        if match is not None:
            yield match
            done = match.end()


def _cut(start: int, end: int, openings: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch of capitals that belong to one sentence each."""
    for opening in openings[bisect_right(openings, start) : bisect_left(openings, end)]:
        yield start, opening
        start = opening
    yield start, end


class OrdinaryWords:
    """The `ordinary_words` of some texts, found when they are first asked for."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts

    def __contains__(self, word: object) -> bool:
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset[str]().union(*map(ordinary_words, self._texts))


def ordinary_words(text: str) -> frozenset[str]:
    """Return the words that ``text`` writes in small letters."""
    # Most words of a text are repeated: each form of one is read once.
    return frozenset(_PLAIN_WORD.findall(" ".join(set(text.split()))))


def fold_name(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without titles, legal forms and possessives."""
    words = (_fold(word) for word in re.split(r"[\s]+", name))
    left_out = _left_out()
    return tuple(word for word in words if word and word not in left_out)


@cache
def _left_out() -> frozenset[str]:
    return folded("titles") | _LINKS


_LINKS = frozenset(
    ("of", "the", "de", "la", "del", "della", "di", "da", "van", "der", "von", "al", "&")
)


def _fold(word: str) -> str:
    bare_word = _COMPOUND.sub("", word)
    plain = unicodedata.normalize("NFKD", bare_word.casefold().strip(".,"))
    # "Muñoz" is "Munoz" where a page has no key for the tilde.
    plain = "".join(part for part in plain if not unicodedata.combining(part))
    bare = _POSSESSIVE.sub("", plain)
    bare = _POSSESSIVE.sub("", bare.removesuffix(".com")).replace(".", "")
    return _BRITISH.sub(lambda found: _AMERICAN[found[0]], bare)


# "Labour", "Centre", "Defence", "Organisation" in either spelling are one word.
_AMERICAN = {"our": "or", "tre": "ter", "efence": "efense", "isation": "ization"}
# "EU-mediated" names the EU.
_COMPOUND = re.compile(r"(?<=[\w.])-[a-z]{3,}(?=[.,]?$)")
_BRITISH = re.compile(r"(?<=[a-z]{2})(?:our|tre|isation)$|(?<=d)efence$")


class _Word(NamedTuple):
    """A word of a stretch of capitals: where it stands in it, folded, whether it is an acronym."""

    start: int
    end: int
    folded: str
    is_acronym: bool


@lru_cache(maxsize=16384)
def _words(raw: str) -> tuple[_Word, ...]:
    return tuple(
        _Word(*found.span(), _fold(found[0]), found[0].replace(".", "").isupper())
        for found in re.finditer(r"\S+", raw)
    )


def _read(raw: str, start: int, ordinary: Container[str]) -> tuple[Name, ...]:
    """Return the name in a stretch of capitals, less the ordinary words that it opens with.

    Nothing where no word is left.
    """
    words, common, first = _words(raw), folded("stop_words"), 0
    while first < len(words) and not words[first].is_acronym:
        if words[first].folded not in common and words[first].folded not in ordinary:
            break
        first += 1
    left_out = _left_out()
    named = tuple(
        word.folded for word in words[first:] if word.folded and word.folded not in left_out
    )
    if not named or not raw[words[first].start].isupper():
        return ()
    kept = raw[words[first].start : words[-1].end]
    name_start = start + words[first].start
    return (Name(name_start, name_start + len(_POSSESSIVE.sub("", kept)), named),)


def _is_opening(text: str, start: int, openings: list[int]) -> bool:
    """Return whether a sentence starts here, or after an opening mark, a colon or a full stop."""
    place = bisect_left(openings, start)
    if place < len(openings) and openings[place] == start:
        return True
    before = text[max(openings[0], start - 4) : start].rstrip("“”„‘’\"'«»([—–- ")
    return not before or before[-1] in ":.!?\n•"


def _is_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether one word is the initials of a name, or of its end: "FA" of the English one."""
    if len(short) != 1 or len(full) < _MIN_INITIALS:
        return False
    initials = "".join(word[0] for word in full)
    return len(short[0]) >= _MIN_INITIALS and initials.endswith(short[0])


def _is_adjective(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether one word is the adjective of the other: "Norwegian" of "Norway"."""
    if len(one) != 1 or len(other) != 1:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    stem = short[: max(_MIN_SHARED_LETTERS, len(short) - 2)]
    if len(short) < _MIN_SHARED_LETTERS or not long.startswith(stem):
        return False
    if long.startswith(short) and long[len(short) :] in _ADDED:
        return True
    return short.endswith(_ADJECTIVE) != long.endswith(_ADJECTIVE)


# "Austria" and "Australia" share as many letters as "Norway" and "Norwegian".
_ADJECTIVE = ("an", "ans", "ese", "ish", "ine", "ines", "i", "is", "ic", "ch", "ois", "ais")
_ADDED = frozenset(("", "s", "er", "ers", "n", "ns", "in", "innen", "ner", "ite", "ites"))
_MIN_INITIALS = 2


@cache
def _alias_rows() -> dict[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], set[int]] = {}
    for number, (_, row) in enumerate(rows("name_aliases")):
        for alias in row:
            found.setdefault(fold_name(alias), set()).add(number)
    return {words: frozenset(numbers) for words, numbers in found.items()}


def _aliases(words: tuple[str, ...]) -> frozenset[int]:
    return _alias_rows().get(words, frozenset())


def aliases_of(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the other names of a place or body that share too few letters to be seen as one."""
    numbers = _aliases(words)
    return tuple(other for other, rows_of in _alias_rows().items() if rows_of & numbers)
