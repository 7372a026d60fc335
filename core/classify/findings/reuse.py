"""Text carried without credit, words credited that are not the source's, and moved text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.classify.credit import MIN_QUOTED_WORDS, is_harmless
from core.classify.evidence import Evidence, runs
from core.classify.findings.context import around
from core.classify.findings.limits import limited
from core.classify.pairs import Pair
from core.classify.rules import Draft, Places, finding
from core.classify.words import content_stems
from core.model import Credit, Finding, Kind, Passage, Span

# Ten words in a row are no common phrase (see MIN_MOVED_WORDS of the aligner).
_MIN_COPIED_WORDS = 10
_MIN_WORDS = 4
# A quotation is new where edits bring so much of it, and sentences so near have no more of it.
_INSERTED, _MAX_KNOWN, _FAR = 0.8, 0.5, 12


def find_uncredited(evidence: Evidence) -> Iterator[Finding]:
    """Yield carried text without credit; neighbours are one finding, which quotes its start."""
    return limited(_uncredited(evidence), "uncredited.further")


def find_moved(evidence: Evidence) -> Iterator[Finding]:
    """Yield text that stands elsewhere in the repost's order; neighbours are one finding."""
    return limited(_moved(evidence), "moved.further")


def _uncredited(evidence: Evidence) -> Iterator[Draft]:
    credited = _credited_blocks(evidence)
    chosen = [
        one
        for one in evidence.passages
        if one.credit is Credit.UNCREDITED and one.id in evidence.pair_of
        if evidence.repost.block_at(one.repost[0].start) not in credited
    ]
    for group in _repost_runs(evidence, chosen):
        spans = _in_order(span for one in group for span in one.repost)
        count = _words(evidence, spans)
        if count < _MIN_WORDS:
            continue
        places = Places(
            tuple(one.id for one in group),
            _in_order(span for one in group for span in one.source),
            spans,
        )
        is_copied = any(_is_copied(evidence.pair_of[one.id]) for one in group)
        first = evidence.repost.sentences_of(spans[:1])
        shown = (first[0] if first else spans[0]).of(evidence.repost.text)
        yield Draft(
            "uncredited.verbatim" if is_copied else "uncredited.reused",
            places,
            {"words": str(count), "repost": shown},
        )


def _credited_blocks(evidence: Evidence) -> frozenset[int]:
    """Return the blocks of the repost in which anything names the source.

    A reader takes the credit of one sentence for its paragraph.
    """
    repost = evidence.repost
    credited = {
        repost.block_at(span.start)
        for one in evidence.passages
        if one.credit not in (None, Credit.UNCREDITED)
        for span in one.repost
    }
    if evidence.outlets.names:
        mentions = evidence.outlets.mention.finditer(repost.text)
        credited.update(repost.block_at(match.start()) for match in mentions)
    return frozenset(credited)


def find_miscredited(evidence: Evidence) -> Iterator[Finding]:
    """Yield passages credited as the source's words that it does not have, or not so.

    A tag says where a block is from; that its words were changed is told of what is set off as a
    quotation, and for the rest by the findings that say what was changed.
    """
    # Where nothing is shared, the tags credit a text that is not the source at all.
    for passage in evidence.passages if evidence.pairs else ():
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
        elif passage.id in evidence.pair_of:
            pair = evidence.pair_of[passage.id]
            if evidence.credit.is_set_off(pair):
                yield _altered(evidence, pair)
    for pair in evidence.changed:
        yield from _invented(evidence, pair)


def _moved(evidence: Evidence) -> Iterator[Draft]:
    moved = [one for one in evidence.passages if one.is_moved and one.source and one.repost]
    for group in _repost_runs(evidence, moved):
        source = _in_order(span for one in group for span in one.source)
        repost = _in_order(span for one in group for span in one.repost)
        if _words(evidence, repost) < _MIN_WORDS:
            continue
        yield Draft(
            "moved.earlier" if _share_before(evidence, group[0]) < 0 else "moved.later",
            Places(tuple(one.id for one in group), source, repost),
            {"source": evidence.source.of(source)},
        )


def _share_before(evidence: Evidence, passage: Passage) -> float:
    """Return how much later, as a share of the text, a passage stands in the repost."""
    source, repost = evidence.source.extent, evidence.repost.extent
    of_source = (passage.source[0].start - source.start) / max(1, len(source))
    of_repost = (passage.repost[0].start - repost.start) / max(1, len(repost))
    return of_repost - of_source


def _invented(evidence: Evidence, pair: Pair) -> Iterator[Finding]:
    """Yield quotations that the repost puts into a passage credited to the source."""
    reading = pair.repost_reading
    for quotation in reading.quotations.touching_any(pair.repost):
        place = Span(quotation.start, quotation.end)
        if reading.word_count(place) < MIN_QUOTED_WORDS or not _is_inserted(pair, place):
            continue
        stems = set(content_stems(place.of(reading.text)))
        near = evidence.source.of(evidence.source.sentences_near(pair.source, _FAR))
        is_new = len(stems & set(content_stems(near))) <= _MAX_KNOWN * len(stems)
        if is_new and evidence.credit.is_from_source(pair):
            yield finding(
                "miscredited.added",
                Places((pair.id,), (), (place,)),
                outlet=evidence.outlets.printed,
                repost=place.of(reading.text),
            )


def _is_inserted(pair: Pair, place: Span) -> bool:
    """Return whether edits of the repost cover nearly all of a place."""
    covered = sum(
        max(0, min(edit.repost.end, place.end) - max(edit.repost.start, place.start))
        for edit in pair.changes
    )
    return covered >= _INSERTED * len(place)


def _altered(evidence: Evidence, pair: Pair) -> Finding:
    edit = next(edit for edit in pair.changes if not is_harmless(pair, edit))
    return finding(
        "miscredited.altered",
        Places((pair.id,), (edit.source,), (edit.repost,)),
        outlet=evidence.outlets.printed,
        source=around(evidence.source, edit.source).of(evidence.source.text),
        repost=around(evidence.repost, edit.repost).of(evidence.repost.text),
    )


def _repost_runs(evidence: Evidence, passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    ordered = sorted(passages, key=lambda one: (one.repost[0].start, one.repost[0].end))
    placed = (
        (one, *evidence.repost.sentence_limits(one.repost)) for one in evidence.meter.along(ordered)
    )
    return runs(placed)


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


def _is_copied(pair: Pair) -> bool:
    """Return whether so many words in a row are the source's that they are no common phrase."""
    words = pair.repost_reading.word_count
    # Most passages that are too short are so as a whole.
    if sum(map(words, pair.repost)) < _MIN_COPIED_WORDS:
        return False
    return any(words(repost) >= _MIN_COPIED_WORDS for _, repost in pair.stretches)


def _words(evidence: Evidence, spans: tuple[Span, ...]) -> int:
    return sum(map(evidence.repost.word_count, spans))
