"""One event with two figures, in text that is not paired."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.classify.claim_scores import MIN_TOPIC, ClaimScorer
from core.classify.claims import Claim, claim_places, claims_of, sentences_with
from core.classify.evidence import Evidence
from core.classify.findings.context import around
from core.classify.quantities import Quantity, quantities
from core.classify.reading import Reading
from core.classify.rules import Places, finding
from core.model import Finding, Kind, Span

# Passages so near may speak of one thing in no shared word.
_NEAR = 12
# Of a unit that is used so seldom, all are tried.
_MAX_OF_UNIT = 20
# More would bury the rest of the list, and so many are not mistakes about one story.
_MAX_LISTED, _MAX_TRIED = 12, 60
# The two sentences share few words: enough must be seen of each.
_WORDS_SHOWN = 6
# These say when, which one, or how old: two of them are seldom about one thing.
_NOT_TOLD = frozenset(("year", "date", "month", "weekday", "ordinal", "ago", "age", "points"))


@dataclass(frozen=True, slots=True)
class _Match:
    """Two claims about one thing, and how surely they are."""

    score: float
    source: Claim
    repost: Claim


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield figures of the source which the repost's own text contradicts.

    Both must be in one unit and speak of one thing, and the source may not give the repost's figure
    of it anywhere. Nor may the repost give the source's, but where it carried that very sentence
    and then says otherwise.
    """
    repost = _added(evidence)
    units = frozenset(claim.quantity.unit for claim in repost)
    left_out = _left_out(evidence, units) if repost else []
    carried = _carried(evidence, units, left_out) if repost else []
    if not left_out and not carried:
        return
    matcher = _Matcher(evidence, (left_out, carried), repost)
    found = [match for claim in repost if (match := matcher.best(claim)) is not None]
    taken: set[Span] = set()
    ordered = sorted(found, key=lambda one: (-one.score, one.repost.quantity.start))
    for match in ordered[:_MAX_TRIED]:
        is_listed = match.source.span not in taken and len(taken) < _MAX_LISTED
        if is_listed and matcher.is_news(match):
            taken.add(match.source.span)
            yield _finding(evidence, match)


def _added(evidence: Evidence) -> list[Claim]:
    """Return what is the repost's own: whole sentences, and figures in sentences that it reworded.

    The latter only where the source gives no other one of the unit there.
    """
    parts = [(one.id, one.repost) for one in evidence.of_kind(Kind.ADDED)]
    reworded = [
        (pair.id, pair.repost, [edit.repost for edit in pair.changes], pair.source)
        for pair in evidence.changed
        if pair.kind is Kind.PARAPHRASED
    ]
    return _claimed((evidence.repost, evidence.source), parts, reworded, _tells)


def _left_out(evidence: Evidence, units: frozenset[str]) -> list[Claim]:
    """Return what the repost left out: whole sentences, and figures of sentences that it changed.

    The latter only where it gives no other one of the unit there.
    """
    parts = [(one.id, one.source) for one in evidence.of_kind(Kind.OMITTED)]
    reworded = [
        (pair.id, pair.source, [edit.source for edit in pair.changes], pair.repost)
        for pair in evidence.changed
    ]
    return _claimed((evidence.source, evidence.repost), parts, reworded, _told_in(units))


def _carried(evidence: Evidence, units: frozenset[str], known: Sequence[Claim]) -> list[Claim]:
    """Return what the repost carried with its figure, beside what is ``known``."""
    places, found = claim_places(evidence.source), list[Claim]()
    for pair in evidence.pairs:
        if _may_claim(evidence.source, places, pair.source):
            said = quantities(evidence.repost.of(pair.repost), evidence.repost.language)
            found += (
                claim
                for claim in claims_of(evidence.source, pair.id, pair.source, _told_in(units))
                if _is_exact(claim.quantity) and any(_is_same(claim.quantity, one) for one in said)
            )
    taken = {claim.span for claim in known}
    return [claim for claim in found if claim.span not in taken]


def _is_exact(one: Quantity) -> bool:
    """Return whether it is one number, and not nothing: "most" is held to anything."""
    return 0 < one.low == one.high


def _is_same(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.agrees(other)


_Part = tuple[int, tuple[Span, ...]]
# A passage with its own text, what edits touch of it, and what stands against it.
_Reworded = tuple[int, tuple[Span, ...], list[Span], tuple[Span, ...]]


def _claimed(
    sides: tuple[Reading, Reading],
    parts: Sequence[_Part],
    reworded: Sequence[_Reworded],
    is_asked: Callable[[Quantity], bool],
) -> list[Claim]:
    """Return the claims of the first side: all of its own parts, and those its edits bring."""
    reading, other = sides
    places = claim_places(reading)
    found = [
        claim
        for id_, spans in parts
        if _may_claim(reading, places, spans)
        for claim in claims_of(reading, id_, spans, is_asked)
    ]
    for id_, spans, edited, against in reworded:
        touched = [one for one in edited if len(one)]
        if touched and _may_claim(reading, places, touched):
            claims = claims_of(reading, id_, spans, is_asked)
            found += _without_units(claims, other.of(against), reading.language)
    return found


def _without_units(claims: Iterator[Claim], text: str, language: str) -> Iterator[Claim]:
    units: frozenset[str] | None = None
    for claim in claims:
        if units is None:
            units = frozenset(one.unit for one in quantities(text, language))
        if claim.quantity.unit not in units:
            yield claim


def _tells(one: Quantity) -> bool:
    """Return whether a quantity is told of something: no date, and no "one" in passing."""
    is_passing = one.is_count and one.high <= 1 and one.is_weak
    return one.unit not in _NOT_TOLD and not is_passing


def _told_in(units: frozenset[str]) -> Callable[[Quantity], bool]:
    """Return what says whether a quantity is told in one of some units."""
    return lambda one: one.unit in units and _tells(one)


def _may_claim(reading: Reading, places: list[int], spans: Sequence[Span]) -> bool:
    # Numbers in Chinese signs are none of the phrases.
    return reading.language == "zh" or any(
        bisect_left(places, span.start) < bisect_left(places, span.end)
        or reading.figures.touching(span)
        for span in spans
    )


class _Matcher:
    """Finds for a claim of the repost the claim of the source that speaks of the same thing."""

    def __init__(
        self, evidence: Evidence, sources: tuple[list[Claim], list[Claim]], repost: list[Claim]
    ) -> None:
        """Take what the source says and the repost left out, what it carried, and its own text."""
        self._evidence = evidence
        self._carried = frozenset(claim.span for claim in sources[1])
        source = [*sources[0], *sources[1]]
        self._scorer = ClaimScorer(evidence, (source, repost))
        self._by_stem: defaultdict[str, list[Claim]] = defaultdict(list)
        self._by_passage: defaultdict[int, list[Claim]] = defaultdict(list)
        self._by_unit: defaultdict[str, list[Claim]] = defaultdict(list)
        asked = frozenset(word for claim in repost for word in claim.stems)
        for claim in source:
            self._by_passage[claim.passage].append(claim)
            self._by_unit[claim.quantity.unit].append(claim)
            for word in sorted(filter(self._scorer.is_telling, claim.stems & asked)):
                self._by_stem[word].append(claim)

    def best(self, claim: Claim) -> _Match | None:
        """Return what contradicts a claim of the repost most surely, None where nothing does."""
        passages = range(claim.passage - _NEAR, claim.passage + _NEAR + 1)
        alike = (one for word in sorted(claim.stems) for one in self._by_stem.get(word, ()))
        near = (one for passage in passages for one in self._by_passage.get(passage, ()))
        few = self._by_unit.get(claim.quantity.unit, ())[:_MAX_OF_UNIT]
        found = [
            _Match(score, one, claim)
            for one in dict.fromkeys((*alike, *near, *few))
            if self._may_be_denied(one, claim) and _may_contradict(one, claim)
            if (score := self._scorer.score(one, claim)) is not None
        ]
        return max(found, key=lambda one: (one.score, -one.source.quantity.start), default=None)

    def _may_be_denied(self, source: Claim, repost: Claim) -> bool:
        """Return whether what was carried may be denied so: seldom by "no" of something."""
        return source.span not in self._carried or repost.quantity.high > 0

    def is_news(self, match: _Match) -> bool:
        """Return whether neither text gives the other's figure of the same thing elsewhere.

        That the repost carried the source's sentence is no excuse for what it adds.
        """
        if self._says(self._evidence.source, match.repost, match):
            return False
        is_carried = match.source.span in self._carried
        return is_carried or not self._says(self._evidence.repost, match.source, match)

    def _says(self, reading: Reading, wanted: Claim, match: _Match) -> bool:
        asked = wanted.quantity

        def is_same(one: Quantity) -> bool:
            return one.unit == asked.unit and _tells(one) and one.agrees(asked)

        return any(
            max(self._scorer.topic(claim, one) for one in (match.source, match.repost)) >= MIN_TOPIC
            for sentence in sentences_with(reading, asked)
            for claim in claims_of(reading, 0, (sentence,), is_same)
        )


def _may_contradict(source: Claim, repost: Claim) -> bool:
    if source.passage == repost.passage:
        return False
    if source.quantity.unit != repost.quantity.unit or source.quantity.agrees(repost.quantity):
        return False
    return source.scope.meets(repost.scope)


def _finding(evidence: Evidence, match: _Match) -> Finding:
    passages = tuple(sorted((match.source.passage, match.repost.passage)))
    return finding(
        "contradiction.figure",
        Places(passages, (match.source.span,), (match.repost.span,)),
        source=around(evidence.source, match.source.span, _WORDS_SHOWN).of(evidence.source.text),
        repost=around(evidence.repost, match.repost.span, _WORDS_SHOWN).of(evidence.repost.text),
    )
