"""Claims: a quantity with what its sentence says of it, so that two can be set side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from core.classify.events import events_in
from core.classify.quantities import (
    Quantity,
    durations,
    fixed_counts,
    fixed_phrases,
    phrases_for,
    quantities,
    spoken_phrases,
)
from core.classify.reading import Reading
from core.classify.scopes import Scope, scope_of
from core.classify.spotting import keys_of
from core.classify.words import UNSPACED, stem, words_of
from core.model import Span
from core.text.wordlists import folded

# What a quantity is said of stands near it, on both sides.
_LENGTH_NEAR = 110
# Minutes of what a figure gives in seconds, hours, days, weeks, months, years; percent.
_MINUTES = (1, 1 / 60, 60, 1440, 10080, 43800, 525600)
_SCALES = {"duration": _MINUTES, "ago": _MINUTES, "share": (1, 100)}
# Their figures come in several units.
_MEASURED = frozenset(("length", "area", "mass", "volume", "speed"))
_NEARLY = 0.13
# A figure that so many sentences may give is looked for in these.
_MAX_SENTENCES = 300
_LENGTH_CLOSE = 55
_LENGTH_COUNTED = 40
# Stop words elsewhere.
_DIRECTIONS = frozenset(("up", "down", "above", "below"))
_UNSPACED = re.compile(f"[{UNSPACED}]")
# "Lanz is 43 and had won": what follows such a word is not what the number counts.
_NOTHING_COUNTED = re.compile(
    r"[.;:!?,，。；：！？()]|^\s(?:and|or|but|when|while|who|as|is|are|was|were|has|have|had)\s"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity in a sentence of the passage with this id.

    ``stems`` and ``events`` are those of the words near it, ``close`` the stems right beside it,
    ``counted`` those of the words that it may count, ``sort`` the events of these and
    ``counted_events`` those of its clause, ``before`` the stems of the sentence before,
    ``scope`` what it is limited to. ``peers`` other quantities in its sentence have the same unit.
    """

    quantity: Quantity
    passage: int
    stems: frozenset[str]
    close: frozenset[str]
    events: frozenset[str]
    counted: tuple[str, ...]
    counted_events: frozenset[str]
    sort: frozenset[str]
    scope: Scope
    before: frozenset[str]
    peers: int

    @property
    def span(self) -> Span:
        """Where the quantity stands in the document."""
        return Span(self.quantity.start, self.quantity.end)


# What happens to people, and is counted: "no arrests", "one man was questioned".
_HAPPENING = frozenset(
    (
        *("arrest", "charge", "death", "injury", "illness", "missing"),
        *("evacuation", "complaint", "survey", "rescued", "jobs"),
    )
)

Wanted = Callable[[Quantity], bool]


def claims_of(
    reading: Reading, passage: int, spans: Iterable[Span], wanted: Wanted
) -> Iterator[Claim]:
    """Yield the claims of wanted quantities in the spans of a passage, in document offsets."""
    for span in spans:
        for sentence in reading.sentences_of((span,)):
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            if start < end:
                yield from _claims_in(reading, (passage, sentence), Span(start, end), wanted)


def spoken_places(reading: Reading) -> list[int]:
    """Return where a quantity may be said that is no figure, in order."""
    return reading.spotter.starts_of(keys_of(spoken_phrases(reading.language))).tolist()


def claim_places(reading: Reading) -> list[int]:
    """Return where a claim may be made without a figure, in order."""
    none = reading.spotter.starts_of(keys_of(fixed_phrases())).tolist()
    return sorted((*spoken_places(reading), *none))


def sentences_with(reading: Reading, wanted: Quantity) -> Iterator[Span]:
    """Yield the sentences that may give a quantity, in figures or in other words."""
    low, high = wanted.low * (1 - _NEARLY), wanted.high * (1 + _NEARLY)
    phrases = fixed_phrases() if wanted.high <= 1 else phrases_for(low, high, reading.language)
    places = reading.spotter.starts_of(keys_of(phrases)).tolist()
    scales = _SCALES.get(wanted.unit, (1,))
    for figure in reading.figures.items:
        value = float(figure.key[0] if wanted.unit in _MEASURED else figure.value)
        if any(low <= value * scale <= high for scale in scales):
            places.append(figure.start)
    found = (one for place in places for one in reading.sentences_of((Span(place, place + 1),)))
    yield from islice(dict.fromkeys(found), _MAX_SENTENCES)


def _claims_in(
    reading: Reading, where: tuple[int, Span], span: Span, wanted: Wanted
) -> Iterator[Claim]:
    """Yield the claims of a part of a sentence; ``where`` is its passage, and the sentence."""
    start, text = span.start, span.of(reading.text)
    passage, sentence = where
    found = quantities(text, reading.language)
    told = [*filter(wanted, found), *filter(wanted, _persons_or_none(text))]
    if not told:
        return
    before = frozenset(topics(_sentence_before(reading, span)))
    around = _around(reading.text, sentence, span)
    for one in told:
        near = _without(text, found, one) + around
        after = _NOTHING_COUNTED.split(text[one.end : one.end + _LENGTH_COUNTED])[0]
        # "A thousand of you in the square" counts people.
        closest = " ".join(after.lower().split()[:2])
        yield Claim(
            _shifted(one, start),
            passage,
            frozenset(topics(near)),
            _close(text, one),
            events_in(near.lower()),
            tuple(topics(_head(after))[:2]),
            events_in(after.lower()),
            events_in(_head(after.lower())) | events_in(closest),
            scope_of(text, found, one),
            before,
            sum(other.unit == one.unit for other in found) - 1,
        )


def _persons_or_none(text: str) -> Iterator[Quantity]:
    """Yield "nobody" and "one man" where something happens to people that is counted."""
    for one in fixed_counts(text):
        after = text[one.start : one.end + _LENGTH_COUNTED].lower()
        if events_in(after) & _HAPPENING:
            yield one


def _sentence_before(reading: Reading, span: Span) -> str:
    number = reading.sentence_numbers(span)[0]
    return reading.sentences[number - 1].of(reading.text) if number else ""


def _without(text: str, found: Iterable[Quantity], one: Quantity) -> str:
    """Return the words near a quantity, without the quantities of its sentence."""
    start, end = max(0, one.start - _LENGTH_NEAR), min(len(text), one.end + _LENGTH_NEAR)
    kept: list[str] = []
    done = start
    for other in found:
        if start <= other.start and other.end <= end:
            kept.append(text[done : other.start])
            done = other.end
    return " ".join([*kept, text[done:end]])


def _head(after: str) -> str:
    """Return the words after a figure that it may count: "objections" of "to the car park"."""
    words = after.split()
    common = folded("stop_words")
    first = next((at for at, word in enumerate(words) if word.lower() not in common), 0)
    ends = (at for at in range(first + 1, len(words)) if words[at].lower() in common)
    return " ".join(words[first : next(ends, len(words))])


def _around(text: str, sentence: Span, span: Span) -> str:
    """Return what stands in a sentence before and after a part of it."""
    before = text[max(sentence.start, span.start - _LENGTH_NEAR) : span.start]
    after = text[span.end : min(sentence.end, span.end + _LENGTH_NEAR)]
    return f" {before} {after}" if before or after else ""


def _close(text: str, one: Quantity) -> frozenset[str]:
    """Return the stems right beside a quantity, with which way it went."""
    before = text[max(0, one.start - _LENGTH_CLOSE) : one.start]
    words = before + text[one.end : one.end + _LENGTH_CLOSE]
    return frozenset(topics(words)) | _DIRECTIONS.intersection(words_of(words))


def _shifted(one: Quantity, by: int) -> Quantity:
    return Quantity(
        one.start + by,
        one.end + by,
        one.low,
        one.high,
        one.unit,
        one.step,
        one.bound,
        one.is_weak,
    )


def topics(text: str) -> list[str]:
    """Return the stems of what a text speaks of; of Chinese, each two neighbouring characters."""
    common = _common()
    words = words_of(text)
    found: list[str] = []
    for at, word in enumerate(words):
        if word in common:
            continue
        if not _UNSPACED.fullmatch(word):
            found += () if word[0].isdigit() or word in spans_of_time() else (stem(word),)
        elif _UNSPACED.fullmatch(following := words[at + 1] if at + 1 < len(words) else ""):
            found += () if following in common else (word + following,)
    return found


@cache
def _common() -> frozenset[str]:
    """Return the words that say nothing about what a sentence is about."""
    return folded("stop_words") | folded("function_words", "de")


@cache
def spans_of_time() -> frozenset[str]:
    """Return the words for spans of time, which say nothing of what took so long."""
    return frozenset(durations())
