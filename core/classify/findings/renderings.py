"""Left-out and added text that says the same: a rewording too free for the aligner to pair."""

from __future__ import annotations

from collections import Counter, defaultdict

from core.classify.evidence import Evidence
from core.classify.reading import Reading
from core.classify.words import content_stems
from core.model import Kind, Passage, Span
from core.text.numbers import CALENDAR
from core.text.similarity import similarity

# Dice of what both are about: left-out and added sentences that are two things reach .33, honest
# rewordings that were not paired begin at .44 (tests/quality/findings, tuned and honest stories).
_MIN_ALIKE = 0.38
_MIN_SHARED = 2
# In longer texts so many unpaired passages are no rewording of one another by chance alone.
_MAX_PASSAGES = 200


def rendered(evidence: Evidence) -> frozenset[int]:
    """Return the passages of left-out and added text of which each says what another one says.

    Where their figures contradict each other they do not.
    """
    left_out, new = evidence.of_kind(Kind.OMITTED), evidence.of_kind(Kind.ADDED)
    if not left_out or not new or max(len(left_out), len(new)) > _MAX_PASSAGES:
        return frozenset()
    omitted, added = _bags(evidence.source, left_out), _bags(evidence.repost, new)
    by_stem: defaultdict[str, list[int]] = defaultdict(list)
    for id_, bag in omitted.items():
        for one in bag:
            by_stem[one].append(id_)
    found: set[int] = set()
    for id_, bag in added.items():
        shared = Counter(other for one in bag for other in by_stem.get(one, ()))
        for other, count in shared.most_common(3):
            if count >= _MIN_SHARED and _is_same(evidence, (other, omitted[other]), (id_, bag)):
                found.update((id_, other))
    return frozenset(found)


_Bag = tuple[str, ...]


def _bags(reading: Reading, passages: list[Passage]) -> dict[int, _Bag]:
    """Return for each passage the stems and the figures that it is about, each once."""
    return {one.id: _bag(reading, one.source or one.repost) for one in passages}


def _bag(reading: Reading, spans: tuple[Span, ...]) -> _Bag:
    figures = reading.figures.touching_any(spans)
    keys = (f"{one.key[0].normalize():f} {one.key[1]}" for one in figures)
    return tuple(dict.fromkeys((*content_stems(reading.of(spans)), *keys)))


def _is_same(evidence: Evidence, source: tuple[int, _Bag], repost: tuple[int, _Bag]) -> bool:
    if similarity(source[1], repost[1]) < _MIN_ALIKE:
        return False
    passages = {one.id: one for one in evidence.passages if one.id in (source[0], repost[0])}
    here = evidence.source.figures.touching_any(passages[source[0]].source)
    there = evidence.repost.figures.touching_any(passages[repost[0]].repost)
    counted = [one for one in there if one.unit not in CALENDAR and not one.is_weak]
    return all(any(one.equals(other) for other in here) for one in counted)
