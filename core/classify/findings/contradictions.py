"""One event with two figures, in text that is not paired."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from core.classify.evidence import Evidence
from core.classify.findings.context import around
from core.classify.reading import Reading
from core.classify.rules import Places, finding
from core.classify.words import fold_word, stem
from core.model import Finding, Kind, Passage, Span
from core.text.numbers import Figure
from core.text.wordlists import folded

# What a figure counts stands near it.
_WORDS_NEAR = 8
# A word that stands in more sentences of either text than this does not tell events apart.
_MAX_SENTENCES = 3
_MIN_SHARED = 3
# Stop words elsewhere, but they say which way a figure went.
_DIRECTIONS = frozenset(("up", "down", "over", "under", "above", "below")) - {"over", "under"}
_CALENDAR = frozenset(("year", "date", "month", "weekday", "time", "ordinal", "fraction"))


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure in unpaired text with the stems of the words near it."""

    figure: Figure
    passage: int
    near: frozenset[str]


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield figures of left-out text that contradict figures of added text.

    Both must be in one unit, near the same words, one of them rare; and neither text may give the
    other's figure anywhere.
    """
    source = _claims(evidence.source, evidence.of_kind(Kind.OMITTED))
    repost = _claims(evidence.repost, evidence.of_kind(Kind.ADDED))
    if not source or not repost:
        return
    common = _common(evidence.source) | _common(evidence.repost)
    by_word: defaultdict[str, list[_Claim]] = defaultdict(list)
    for claim in source:
        for word in sorted(claim.near - common):
            by_word[word].append(claim)
    for claim in repost:
        found = _best(claim, by_word, common)
        if found is not None and not _is_known(evidence, found.figure, claim.figure):
            yield _finding(evidence, found, claim)


def _claims(reading: Reading, passages: list[Passage]) -> list[_Claim]:
    return [
        _Claim(figure, passage.id, _near(reading, figure))
        for passage in passages
        for figure in reading.figures.touching_any(passage.source or passage.repost)
        if not figure.is_weak and figure.unit not in _CALENDAR
    ]


def _near(reading: Reading, figure: Figure) -> frozenset[str]:
    span = around(reading, Span(figure.start, figure.end), _WORDS_NEAR)
    found: set[str] = set()
    for start, end in reading.words_in((span,)):
        word = fold_word(reading.text[start:end])
        is_figure = figure.start <= start < figure.end or word[0].isdigit()
        if word in _DIRECTIONS or not (is_figure or word in folded("stop_words")):
            found.add(stem(word))
    return frozenset(found)


def _common(reading: Reading) -> frozenset[str]:
    """Return the stems that stand in too many sentences to tell events apart."""
    counts: Counter[str] = Counter()
    for sentence in reading.meter.along(reading.sentences):
        counts.update(set(map(stem, reading.folded_words((sentence,)))))
    return frozenset(word for word, count in counts.items() if count > _MAX_SENTENCES)


def _best(claim: _Claim, by_word: dict[str, list[_Claim]], common: frozenset[str]) -> _Claim | None:
    candidates = dict.fromkeys(
        other for word in sorted(claim.near - common) for other in by_word.get(word, ())
    )
    fitting = [
        (len(other.near & claim.near), other)
        for other in candidates
        if other.figure.unit == claim.figure.unit and other.figure.contradicts(claim.figure)
    ]
    fitting = [item for item in fitting if item[0] >= _MIN_SHARED]
    return max(fitting, key=lambda item: (item[0], -item[1].figure.start))[1] if fitting else None


def _is_known(evidence: Evidence, source: Figure, repost: Figure) -> bool:
    """Return whether either text has the other's figure, so that both may be true."""
    return any(source.equals(one) for one in evidence.repost.figures.items) or any(
        repost.equals(one) for one in evidence.source.figures.items
    )


def _finding(evidence: Evidence, source: _Claim, repost: _Claim) -> Finding:
    source_span = Span(source.figure.start, source.figure.end)
    repost_span = Span(repost.figure.start, repost.figure.end)
    return finding(
        "contradiction.figure",
        Places(tuple(sorted((source.passage, repost.passage))), (source_span,), (repost_span,)),
        source=around(evidence.source, source_span).of(evidence.source.text),
        repost=around(evidence.repost, repost_span).of(evidence.repost.text),
    )
