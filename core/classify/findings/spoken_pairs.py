"""The pairs that rules of voices look at."""

from __future__ import annotations

from collections.abc import Iterator

from core.classify.evidence import Evidence
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.model import Kind, Span


def spoken_pairs(evidence: Evidence) -> Iterator[Pair]:
    """Yield the pairs whose words differ, and those beside which a voice was left out."""
    yield from evidence.changed
    left_out = [
        (reading, span)
        for reading, kind in ((evidence.source, Kind.OMITTED), (evidence.repost, Kind.ADDED))
        for passage in evidence.of_kind(kind)
        for span in (passage.source or passage.repost)
        if reading.holds(span, "attributions")
    ]
    beside = {
        (reading is evidence.source, number)
        for reading, span in left_out
        for number in _numbers_beside(reading, span)
    }
    for pair in evidence.pairs if beside else ():
        if pair.is_changed:
            continue
        source = evidence.source.sentence_numbers(pair.source[0])
        repost = evidence.repost.sentence_numbers(pair.repost[0])
        if any((True, one) in beside for one in source) or any(
            (False, one) in beside for one in repost
        ):
            yield pair


def _numbers_beside(reading: Reading, span: Span) -> range:
    """Return the numbers of the sentences that ``span`` belongs to, and of the one before."""
    numbers = reading.sentence_numbers(span)
    return range(max(0, numbers.start - 1), numbers.stop)
