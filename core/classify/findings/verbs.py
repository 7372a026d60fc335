"""Reporting verbs that take a side where the source's did not: said became claims, swears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from core.classify.evidence import Evidence
from core.classify.findings.context import around
from core.classify.findings.quotations import is_quoted_on_both
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.rules import Places, finding
from core.classify.words import content_stems
from core.model import Finding, Kind, Span
from core.text.names import Name, same_words
from core.text.wordlists import group_of

_LISTS = ("reporting_verbs", "verb_tones")
_NEUTRAL = "neutral"
# Of these sets any two groups stand for one another without taking a side.
_ALIKE = (
    frozenset((_NEUTRAL, "showing", "asking", "criticising", "warning")),
    frozenset((_NEUTRAL, "believing")),
    frozenset(("weaker", "believing", "asking")),
    frozenset(("hostile", "attacking")),
    frozenset(("showing", "proving", "stronger")),
)
# Verbs that take a side; "suggests" is only weaker.
_TAKING_SIDES = frozenset(("doubting", "stronger", "conceding", "hostile"))
# A speaker stands at most so far from the verb: "Facebook, however, swears".
_MAX_DISTANCE = 14
# Besides the speaker, so many words must be shared for two sentences to report one statement.
_MIN_SHARED = 3


@dataclass(frozen=True, slots=True)
class _Report:
    """A reporting verb with its group, and the name that speaks, None where none is near."""

    start: int
    end: int
    group: str
    speaker: Name | None


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield changed reporting verbs of pairs, then those of text that has no pair of its own."""
    told: set[int] = set()
    for pair in evidence.changed:
        for before, after in _replaced(pair):
            if _are_alike(before.group, after.group):
                continue
            if is_quoted_on_both(pair, _span(before), _span(after)):
                continue
            told.add(after.start)
            yield _finding(pair.id, evidence, before, after)
    yield from _elsewhere(evidence, told)


def _finding(passage: int, evidence: Evidence, before: _Report, after: _Report) -> Finding:
    source, repost = Span(before.start, before.end), Span(after.start, after.end)
    return finding(
        "hedge.verb",
        Places((passage,), (source,), (repost,)),
        source=around(evidence.source, source).of(evidence.source.text),
        repost=around(evidence.repost, repost).of(evidence.repost.text),
    )


def _reports(reading: Reading, spans: tuple[Span, ...]) -> list[_Report]:
    found: dict[int, _Report] = {}
    for name in _LISTS:
        groups = group_of(name)
        for match in (match for span in spans for match in reading.matches(span, name)):
            group = groups[" ".join(match.group().casefold().split())]
            speaker = _speaker(reading, Span(match.start(), match.end()))
            one = _Report(match.start(), match.end(), group, speaker)
            found.setdefault(match.start(), one)
    return [found[start] for start in sorted(found)]


def _speaker(reading: Reading, verb: Span) -> Name | None:
    near = Span(
        max(0, verb.start - _MAX_DISTANCE), min(len(reading.text), verb.end + _MAX_DISTANCE)
    )
    around_verb = list(reading.names.touching(near))
    before = [name for name in around_verb if name.end <= verb.start]
    after = [name for name in around_verb if name.start >= verb.end]
    return before[-1] if before else after[0] if after else None


def _replaced(pair: Pair) -> Iterator[tuple[_Report, _Report]]:
    """Yield verbs that stand for one another: in one edit, or the only ones of both sides."""
    if not any(pair.source_reading.may_hold(edit.source, *_LISTS) for edit in pair.changes):
        return
    source = _reports(pair.source_reading, pair.source)
    repost = _reports(pair.repost_reading, pair.repost)
    is_single = len(source) == len(repost) == 1
    for edit in pair.changes:
        before = [one for one in source if _inside(one, edit.source)]
        after = [one for one in repost if _inside(one, edit.repost)]
        if len(before) == len(after) == 1 and (pair.kind is Kind.EDITED or is_single):
            yield before[0], after[0]
        elif is_single and before and _is_touched(pair, source[0], repost[0]):
            yield source[0], repost[0]


def _is_touched(pair: Pair, before: _Report, after: _Report) -> bool:
    """Return whether both verbs changed, at two places, and one speaker is theirs."""
    was = any(_inside(before, edit.source) for edit in pair.changes)
    is_new = was and any(_inside(after, edit.repost) for edit in pair.changes)
    speakers = before.speaker, after.speaker
    return is_new and bool(
        speakers[0] and speakers[1] and same_words(speakers[0].words, speakers[1].words)
    )


def _are_alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= groups for groups in _ALIKE)


def _inside(one: _Report, span: Span) -> bool:
    return span.start <= one.start and one.end <= span.end


def _span(one: _Report) -> Span:
    return Span(one.start, one.end)


def _elsewhere(evidence: Evidence, told: set[int]) -> Iterator[Finding]:
    """Yield verbs that take a side about a speaker whom the source reports neutrally."""
    neutral: dict[str, list[_Report]] | None = None
    for passage in evidence.meter.along(evidence.passages):
        if passage.kind not in (Kind.ADDED, Kind.PARAPHRASED):
            continue
        for after in _reports(evidence.repost, passage.repost):
            if after.start in told or after.group not in _TAKING_SIDES or after.speaker is None:
                continue
            neutral = _neutral_by_speaker(evidence.source) if neutral is None else neutral
            before = _counterpart(evidence, after, after.speaker, neutral)
            if before is not None:
                yield _finding(passage.id, evidence, before, after)


def _neutral_by_speaker(source: Reading) -> dict[str, list[_Report]]:
    found: defaultdict[str, list[_Report]] = defaultdict(list)
    for one in _reports(source, tuple(source.sentences)):
        if one.group == _NEUTRAL and one.speaker is not None:
            found[one.speaker.words[-1]].append(one)
    return found


def _counterpart(
    evidence: Evidence, after: _Report, speaker: Name, neutral: dict[str, list[_Report]]
) -> _Report | None:
    """Return the source's neutral report of the same statement, None where nothing is like it."""
    said = _content(evidence.repost, _span(after)) - set(speaker.words)
    best, most = None, _MIN_SHARED - 1
    for before in neutral.get(speaker.words[-1], ()):
        if before.speaker is None or not same_words(before.speaker.words, speaker.words):
            continue
        shared = len(_content(evidence.source, _span(before)) & said)
        if shared > most:
            best, most = before, shared
    return best


def _content(reading: Reading, place: Span) -> set[str]:
    return set(content_stems(reading.of(reading.sentences_of((place,)))))
