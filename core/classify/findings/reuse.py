"""Text carried without credit, words credited that are not the source's, and moved text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.classify.credit import is_harmless
from core.classify.evidence import Evidence, runs
from core.classify.findings.context import around, hull
from core.classify.findings.limits import counted, limited
from core.classify.pairs import Pair
from core.classify.rules import Places, finding
from core.model import Credit, Finding, Kind, Passage, Span

# Ten words in a row are no common phrase (see MIN_MOVED_WORDS of the aligner).
_MIN_COPIED_WORDS = 10
_MIN_WORDS = 4


def find_uncredited(evidence: Evidence) -> Iterator[Finding]:
    """Yield carried text without credit; neighbours are one finding, which quotes its start."""
    return limited(_uncredited(evidence), "uncredited.further")


def find_moved(evidence: Evidence) -> Iterator[Finding]:
    """Yield text that stands elsewhere in the repost's order; neighbours are one finding."""
    return limited(_moved(evidence), "moved.further")


def _uncredited(evidence: Evidence) -> Iterator[Finding]:
    chosen = [pair.passage for pair in evidence.pairs if pair.passage.credit is Credit.UNCREDITED]
    pairs = {pair.passage.id: pair for pair in evidence.pairs}
    for group in _repost_runs(evidence, chosen):
        spans = tuple(sorted(span for one in group for span in one.repost))
        if _words(evidence, spans) < _MIN_WORDS:
            continue
        places = Places(
            tuple(one.id for one in group),
            tuple(sorted(span for one in group for span in one.source)),
            spans,
        )
        is_copied = any(_is_copied(pairs[one.id]) for one in group)
        first = evidence.repost.sentences_of(spans[:1])
        shown = (first[0] if first else spans[0]).of(evidence.repost.text)
        count = _words(evidence, spans)
        yield finding(
            "uncredited.verbatim" if is_copied else "uncredited.reused",
            places,
            words=counted(count, "word"),
            repost=shown,
        )


def find_miscredited(evidence: Evidence, told: frozenset[int]) -> Iterator[Finding]:
    """Yield passages credited as the source's words that it does not have, or not so.

    Of the passages ``told`` another finding shows already what was altered in them.
    """
    pairs = {pair.passage.id: pair for pair in evidence.pairs}
    # Where nothing is shared, the tags credit a text that is not the source at all.
    for passage in evidence.passages if pairs else ():
        if passage.credit is not Credit.MISCREDITED:
            continue
        if passage.kind is Kind.ADDED:
            if _words(evidence, passage.repost) >= _MIN_WORDS:
                yield finding(
                    "miscredited.added",
                    Places((passage.id,), (), passage.repost),
                    outlet=evidence.outlets.printed,
                    repost=evidence.repost.of(passage.repost),
                )
        elif passage.id in pairs and passage.id not in told:
            yield _altered(evidence, pairs[passage.id])


def _moved(evidence: Evidence) -> Iterator[Finding]:
    moved = [one for one in evidence.passages if one.is_moved and one.source and one.repost]
    for group in _repost_runs(evidence, moved):
        source = tuple(sorted(span for one in group for span in one.source))
        repost = tuple(sorted(span for one in group for span in one.repost))
        if _words(evidence, repost) < _MIN_WORDS:
            continue
        where = "earlier" if _share_before(evidence, group[0]) < 0 else "later"
        yield finding(
            "moved",
            Places(tuple(one.id for one in group), source, repost),
            where=where,
            source=evidence.source.of(source),
        )


def _share_before(evidence: Evidence, passage: Passage) -> float:
    """Return how much later, as a share of the text, a passage stands in the repost."""
    source, repost = evidence.source, evidence.repost
    of_source = (passage.source[0].start - source.blocks[0].start) / _extent(source.blocks)
    of_repost = (passage.repost[0].start - repost.blocks[0].start) / _extent(repost.blocks)
    return of_repost - of_source


def _extent(blocks: list[Span]) -> int:
    return max(1, len(hull(blocks)))


def _altered(evidence: Evidence, pair: Pair) -> Finding:
    edit = next(edit for edit in pair.changes if not is_harmless(pair, edit))
    return finding(
        "miscredited.altered",
        Places((pair.passage.id,), (edit.source,), (edit.repost,)),
        outlet=evidence.outlets.printed,
        source=around(evidence.source, edit.source).of(evidence.source.text),
        repost=around(evidence.repost, edit.repost).of(evidence.repost.text),
    )


def _repost_runs(evidence: Evidence, passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    numbers = {sentence: number for number, sentence in enumerate(evidence.repost.sentences)}
    placed: list[tuple[Passage, int, int]] = []
    for passage in sorted(passages, key=lambda one: one.repost[0]):
        touched = [numbers[one] for one in evidence.repost.sentences_of(passage.repost)]
        placed.append((passage, touched[0], touched[-1]) if touched else (passage, 0, 0))
    return runs(placed)


def _is_copied(pair: Pair) -> bool:
    """Return whether so many words in a row are the source's that they are no common phrase."""
    return any(
        pair.repost_reading.word_count(repost) >= _MIN_COPIED_WORDS for _, repost in pair.stretches
    )


def _words(evidence: Evidence, spans: tuple[Span, ...]) -> int:
    return sum(map(evidence.repost.word_count, spans))
