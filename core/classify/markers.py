"""Words that turn, weaken or attribute a statement, and the groups they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.classify.reading import Reading
from core.classify.words import fold_word, stem, words_of
from core.model import Span
from core.text.wordlists import alternation, entries, folded, group_of, lowered, pattern

MARKERS = ("negations", "modals", "hedges", "reporting_verbs", "attributions")
"""The lists of words that turn, weaken or attribute a statement."""

_NEGATED = re.compile(r"n['’]t$", re.IGNORECASE)


def is_negation(word: str) -> bool:
    """Return whether a folded word negates: "not", "never", "didn't"."""
    return word in folded("negations", "") or _NEGATED.search(word) is not None


def verb_groups(text: str) -> list[tuple[str, str]]:
    """Return the reporting verbs of ``text`` with their group, in order."""
    groups = group_of("reporting_verbs")
    return [
        (match.group(), groups[" ".join(match.group().casefold().split())])
        for match in pattern("reporting_verbs").finditer(lowered(text))
    ]


def hedges(text: str, group: str) -> list[str]:
    """Return the hedges of one group in ``text``, folded, in order."""
    return [fold_word(match.group()) for match in pattern("hedges", group).finditer(lowered(text))]


def modal_groups(text: str) -> list[str]:
    """Return the groups of the modal verbs in ``text``, in order."""
    return [_modal_group(match.group()) for match in _modals().finditer(lowered(text))]


@cache
def _modals() -> re.Pattern[str]:
    return re.compile("|".join(pattern("modals", group).pattern for group in _MODAL_GROUPS))


def meaning_signature(text: str) -> tuple[object, ...]:
    """Return what the markers of ``text`` add up to: equal where no hedge was changed."""
    return (
        sum(map(is_negation, words_of(text))) % 2,
        tuple(sorted(set(modal_groups(text)))),
        tuple(sorted({group for _, group in verb_groups(text)} - {"neutral"})),
        tuple(sorted(hedges(text, "doubt"))),
        tuple(sorted(hedges(text, "certainty"))),
        tuple(sorted(hedges(text, "limited"))),
        *(tuple(sorted(hedges(text, group))) for group in AMOUNTS),
    )


AMOUNTS = ("few", "most", "all")
"""Groups of hedges.txt that bound a group of people or things, from less to more."""
_HEDGES = ("doubt", "certainty", "limited", *AMOUNTS)
_MODAL_GROUPS = (
    "possible",
    "expected",
    "intended",
    "advised",
    "certain",
    "obliged",
    "possible unspaced",
)
# These are hedges before a figure only.
_BOUNDS = ("approximate", "above", "below")
_FIGURE = r"[$€£¥]?\d+(?:[.,]\d+)*"


@dataclass(frozen=True, slots=True)
class Governed:
    """A content word with what stands before it: a negation, a modal verb, a hedge.

    ``[start, end)`` runs from the first of these to the word. ``modal`` and ``hedge`` are groups
    of their lists, "" for none; ``marker`` is the hedge itself, folded.
    """

    stem: str
    start: int
    end: int
    is_negated: bool
    modal: str = ""
    hedge: str = ""
    marker: str = ""


def has_marker(reading: Reading, span: Span) -> bool:
    """Return whether any negation, modal verb or hedge stands in ``span``."""
    if not reading.may_hold(span, "negations", "modals", "hedges"):
        return False
    return _any_marker().search(span.of(reading.small)) is not None


@cache
def _any_marker() -> re.Pattern[str]:
    lists = pattern("negations"), pattern("modals"), pattern("hedges")
    return re.compile("|".join([r"n['’]t\b", *(one.pattern for one in lists)]))


def governed(text: str, spans: Iterable[Span]) -> dict[str, Governed]:
    """Return the content words of the spans of text in lower case by stem, with what governs each.

    A marker governs the next content word of its clause, adverbs aside: "did not fully approve"
    negates "approve". Of a word that occurs with different markers nothing is said.
    """
    found: dict[str, Governed] = {}
    unclear: set[str] = set()
    for span in spans:
        for one in _governed_words(text, span):
            other = found.setdefault(one.stem, one)
            if _answers(one) != _answers(other):
                unclear.add(one.stem)
    return {key: one for key, one in found.items() if key not in unclear}


def _answers(one: Governed) -> tuple[bool, str, str]:
    return one.is_negated, one.modal, one.hedge


def _governed_words(text: str, span: Span) -> Iterator[Governed]:
    common = folded("stop_words")
    pending: dict[str, str] = {}
    since: int | None = None
    # "no significant difference" negates the noun, too; it must follow at once.
    lacking, done = "", 0
    for match in _scanner().finditer(text, span.start, span.end):
        kind, word = match.lastgroup or "", fold_word(match.group())
        if kind == "end":
            pending, since = {}, None
        elif kind == "idiom":
            continue
        elif kind != "word" or is_negation(word):
            pending["negation" if kind == "word" else kind] = " ".join(word.split())
            since = match.start() if since is None else since
            # "won't" and "might not" are a modal and a negation at once.
            if kind == "modal" and _NEGATED.search(word):
                pending["negation"] = word
        elif word[-1].isdigit():
            # A figure takes what bounds it; a negation goes on to the word that it counts.
            place = match.start() if since is None else since
            bounds = {kind: pending.pop(kind) for kind in ("bound", "hedge") if kind in pending}
            yield _governed(word, Span(place, match.end()), bounds)
        elif (word not in common or word in _says()) and not _is_adverb(word):
            start = match.start() if since is None else since
            if lacking and text[done : match.start()].isspace():
                pending.setdefault("negation", lacking)
            if pending.get("hedge") == "most" and not _is_plural(word):
                del pending["hedge"]  # "the world's most valuable"
            yield _governed(word, Span(start, match.end()), pending)
            is_next = pending == {"negation": "no"} and not lacking
            lacking = "no" if is_next else ""
            pending, since, done = {}, None, match.end()


def _is_plural(word: str) -> bool:
    return word.endswith("s") or word in ("people", "men", "women", "children", "police")


def _governed(word: str, place: Span, markers: dict[str, str]) -> Governed:
    modal = markers.get("modal", "")
    bound, hedge = markers.get("bound", ""), markers.get("hedge", "")
    return Governed(
        stem(word),
        place.start,
        place.end,
        "negation" in markers,
        group_of("modals").get(_plain_modal(modal), ""),
        _hedge_groups(_BOUNDS).get(bound, "") or _hedge_groups(_HEDGES).get(hedge, ""),
        bound or hedge,
    )


@cache
def _hedge_groups(groups: tuple[str, ...]) -> dict[str, str]:
    """Return the group of each hedge: "some" is another one before a figure."""
    return {entry: group for group in groups for entry in folded("hedges", group)}


@cache
def _says() -> frozenset[str]:
    """Return the verbs of saying, which stop words hold: "would not say" negates one."""
    return folded("reporting_verbs", "neutral")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in folded("negations", "not adverbs")


def _plain_modal(word: str) -> str:
    return {"won't": "will", "shan't": "shall"}.get(word, _NEGATED.sub("", word))


@cache
def number_pattern() -> str:
    """Return a pattern, without groups, for a figure or a number word in lower case."""
    return rf"{_FIGURE}|{_number_words()}"


def _number_words() -> str:
    groups = ("small", "scale words", "multiple")
    words = (entry for group in groups for entry in entries("number_words", group))
    parts = ("half", "a third", "a quarter", "one-third", "one-quarter", "two-thirds", "one in")
    return alternation((*parts, *(entry.partition(" = ")[0] for entry in words)))


@cache
def _scanner() -> re.Pattern[str]:
    modals = _modals().pattern
    negated = "|".join(
        f"{verb}n['’]t" for verb in ("could", "might", "should", "must", "wo", "sha")
    )
    hedges_of = {group: pattern("hedges", group).pattern for group in _HEDGES + _BOUNDS}
    free = "|".join(hedges_of[group] for group in _HEDGES)
    idioms = "|".join(pattern(name, "idioms").pattern for name in ("negations", "hedges"))
    bounds = "|".join(hedges_of[group] for group in _BOUNDS)
    return re.compile(
        rf"(?P<idiom>{idioms})"
        rf"|(?P<modal>\b(?:{negated})\b|{modals})"
        rf"|(?P<bound>(?:{bounds})(?=\s+(?:{number_pattern()})))|(?P<hedge>{free})"
        rf"|(?P<word>{_FIGURE}"
        r"|[^\W\d_]+(?:['’-][^\W\d_]+)*)|(?P<end>[.,;:!?()“”\"—–])"
    )


@cache
def _modal_group(modal: str) -> str:
    return group_of("modals")[" ".join(fold_word(modal).split())]
