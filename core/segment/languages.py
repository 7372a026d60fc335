"""The languages of a document's article blocks, and which of them make a strand of their own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.text.languages import (
    UNKNOWN,
    language_by_library,
    language_of,
    letters_weight,
    likeliest_language,
)

# A paragraph of so many letters in a language we know has small words of it.
_LONG = 250
# A foreign fragment of two lines is a quotation, unless the whole text is hardly longer.
_MIN_WEIGHT = 150
_MIN_SHARE_OF_SHORT = 0.35
# A language has a strand where it has this share of the text,
_MIN_SHARE = 0.2
# or half of that in several places, as with paragraphs that alternate,
_MIN_SHARE_IN_PLACES = 0.1
# or so many blocks in a row.
_MIN_BLOCKS = 3


def languages_of(texts: Sequence[str], headings: Collection[int] = ()) -> list[str]:
    """Return the language of each text, given that they stand one after another on a page.

    What is too short to tell takes the language among the page's that its words speak for, else
    that of the text before it, else after it; one of ``headings`` (their places) that of what it
    heads. ``und`` is returned only where no text tells any.
    """
    found = [language_of(text) for text in texts]
    among = set(found) - {UNKNOWN}
    if not among:
        return [_language_of_all(texts)] * len(texts)
    for place, text in enumerate(texts):
        if found[place] == UNKNOWN:
            found[place] = _undecided(text, among)
    return _filled(_headed(found, headings))


def own_strands(texts: Sequence[str], languages: Sequence[str]) -> list[str]:
    """Return the language of the strand that each text belongs to.

    A language with a line or two, such as a quotation, stays within the strand around it.
    """
    weights = [letters_weight(text) for text in texts]
    standing = _standings(weights, languages)
    main = max(standing, key=lambda language: standing[language].weight, default=UNKNOWN)
    total = sum(weights)
    kept = {one for one, how in standing.items() if one == main or how.is_own_strand(total)}
    return _filled([one if one in kept else UNKNOWN for one in languages])


@dataclass(frozen=True, slots=True)
class _Standing:
    """How much of a text is in one language: weight, blocks, and most blocks in a row."""

    weight: int
    blocks: int
    row: int

    def is_own_strand(self, total: int) -> bool:
        share = self.weight / total if total else 0.0
        if self.weight < _MIN_WEIGHT:
            return share >= _MIN_SHARE_OF_SHORT
        in_places = self.blocks >= _MIN_BLOCKS and share >= _MIN_SHARE_IN_PLACES
        return share >= _MIN_SHARE or in_places or self.row >= _MIN_BLOCKS


def _standings(weights: Sequence[int], languages: Sequence[str]) -> Mapping[str, _Standing]:
    found: dict[str, _Standing] = {}
    items = zip(languages, weights, strict=True)
    for language, row in groupby(items, key=lambda item: item[0]):
        run = [weight for _, weight in row]
        have = found.get(language, _Standing(0, 0, 0))
        found[language] = _Standing(
            have.weight + sum(run), have.blocks + len(run), max(have.row, len(run))
        )
    return found


def _language_of_all(texts: Sequence[str]) -> str:
    whole = "\n".join(texts)
    found = language_of(whole)
    return found if found != UNKNOWN else language_by_library(whole)


def _undecided(text: str, among: set[str]) -> str:
    found = likeliest_language(text, among)
    if found == UNKNOWN and letters_weight(text) >= _LONG:
        return language_by_library(text)
    return found


def _headed(languages: Sequence[str], headings: Collection[int]) -> list[str]:
    """Return the languages with each heading of no known one in that of the text below it."""
    headed = list(languages)
    for place in reversed(range(len(headed) - 1)):
        if headed[place] == UNKNOWN and place in headings:
            headed[place] = headed[place + 1]
    return headed


def _filled(languages: Sequence[str]) -> list[str]:
    """Return the languages with each gap filled by the one before it, those at the start after."""
    known = next((one for one in languages if one != UNKNOWN), UNKNOWN)
    filled: list[str] = []
    for language in languages:
        known = language if language != UNKNOWN else known
        filled.append(known)
    return filled
