"""What became of each sentence of the source, told from the passages that share it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from core.batch.results import Fate
from core.model import Comparison, Kind, Passage, Span

_Shares = dict[int, list[tuple[Passage, int]]]


def fates_of(comparison: Comparison) -> tuple[Fate, ...]:
    """Return the fate of each sentence of the source's compared strand, in order.

    A sentence has the kind, and stands in the passage, that most of its non-blank characters
    have, of equal ones the first.
    """
    sentences = comparison.source.strand(comparison.source_strand).sentences
    shares = _shares(comparison, sentences)
    return tuple(_fate(shares.get(number, [])) for number in range(len(sentences)))


def _shares(comparison: Comparison, sentences: Sequence[Span]) -> _Shares:
    """Return for each sentence, by its number, the passages in it and how much each has of it."""
    starts = [sentence.start for sentence in sentences]
    shares: defaultdict[int, list[tuple[Passage, int]]] = defaultdict(list)
    for passage in comparison.passages:
        for span in passage.source:
            for number, part in _parts(span, sentences, starts):
                size = len("".join(part.of(comparison.source.text).split()))
                if size:
                    shares[number].append((passage, size))
    return shares


def _parts(
    span: Span, sentences: Sequence[Span], starts: Sequence[int]
) -> Iterator[tuple[int, Span]]:
    """Yield the numbers of the sentences that a span touches, with the part of it in each."""
    for number in range(max(0, bisect_right(starts, span.start) - 1), len(sentences)):
        sentence = sentences[number]
        if sentence.start >= span.end:
            return
        low, high = max(span.start, sentence.start), min(span.end, sentence.end)
        if low < high:
            yield number, Span(low, high)


def _fate(shares: Sequence[tuple[Passage, int]]) -> Fate:
    if not shares:
        return Fate(Kind.OMITTED, is_moved=False, passage=0)
    sizes: Counter[Kind] = Counter()
    for passage, size in shares:
        sizes[passage.kind] += size
    kind = sizes.most_common(1)[0][0]
    of_kind = [share for share in shares if share[0].kind is kind]
    passage = max(of_kind, key=lambda share: share[1])[0]
    others = tuple(other for other in Kind if other in sizes and other is not kind)
    return Fate(kind, passage.is_moved, passage.id, others)
