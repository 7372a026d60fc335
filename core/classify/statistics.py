"""Shares and counts of a comparison, each with its denominator in `core.model.Statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from core.classify.credit import MIN_QUOTED_WORDS, CreditReader
from core.classify.pairs import Pair
from core.classify.reading import Located, Reading
from core.model import Credit, Finding, FindingType, Kind, Passage, Span, Statistics

_MOVED = "moved"


def statistics(
    source: Reading,
    repost: Reading,
    pairs: Sequence[Pair],
    passages: Sequence[Passage],
    findings_and_credit: tuple[Sequence[Finding], CreditReader],
) -> Statistics:
    """Return the statistics; shares are of a strand's non-blank characters, 0.0 for an empty one.

    Sentences count for the kind that most of their characters have; of the source, for added
    ones of the repost. Tags are neither carried nor the repost's own.
    """
    found, credit = findings_and_credit
    shares = _source_shares(source, passages) | _repost_shares(repost, passages, credit)
    watched = source.meter.along
    of_source = _sentence_kinds(source, ((one, one.source) for one in watched(passages)))
    of_repost = _sentence_kinds(repost, ((one, one.repost) for one in watched(passages)))
    return Statistics(
        **shares,
        source_sentences=len(source.sentences),
        repost_sentences=len(repost.sentences),
        source_words=_words(source),
        repost_words=_words(repost),
        verbatim_sentences=of_source[Kind.VERBATIM],
        edited_sentences=of_source[Kind.EDITED],
        paraphrased_sentences=of_source[Kind.PARAPHRASED],
        omitted_sentences=of_source[Kind.OMITTED],
        added_sentences=of_repost[Kind.ADDED],
        moved_sentences=of_source[_MOVED],
        longest_verbatim_words=_longest_run(source, pairs),
        quotations_checked=_checked(repost, pairs),
        quotations_altered=len(
            {one.passages for one in found if one.type is FindingType.QUOTATION}
        ),
    )


def _source_shares(source: Reading, passages: Sequence[Passage]) -> dict[str, float]:
    whole = _total(source)
    sizes: Counter[Kind] = Counter()
    for one in source.meter.along(passages):
        sizes[one.kind] += _size(source, one.source)
    carried = sizes[Kind.VERBATIM] + sizes[Kind.EDITED] + sizes[Kind.PARAPHRASED]
    return {
        "source_carried": _share(carried, whole),
        "source_verbatim": _share(sizes[Kind.VERBATIM], whole),
        "source_edited": _share(sizes[Kind.EDITED], whole),
        "source_paraphrased": _share(sizes[Kind.PARAPHRASED], whole),
        "source_omitted": _share(sizes[Kind.OMITTED], whole),
    }


def _repost_shares(
    repost: Reading, passages: Sequence[Passage], credit: CreditReader
) -> dict[str, float]:
    """Return the repost's shares: of quoted and uncredited, carried text only."""
    whole = _total(repost)
    sizes: Counter[Kind | Credit] = Counter()
    tags = 0
    for one in repost.meter.along(passages):
        in_tags = credit.tag_characters(one.repost)
        size = _size(repost, one.repost) - in_tags
        tags += in_tags
        is_own = one.kind in (Kind.ADDED, Kind.OMITTED)
        sizes[Kind.ADDED if is_own else Kind.VERBATIM] += size
        if one.credit is not None and not is_own:
            sizes[one.credit] += size
    return {
        "repost_carried": _share(sizes[Kind.VERBATIM], whole),
        "repost_quoted": _share(sizes[Credit.QUOTED], whole),
        "repost_uncredited": _share(sizes[Credit.UNCREDITED], whole),
        "repost_own": _share(sizes[Kind.ADDED], whole),
        "repost_credit_tags": _share(tags, whole),
    }


def _checked(repost: Reading, pairs: Sequence[Pair]) -> int:
    """Return how many quotations of some words stand in paired text of the repost."""
    spans = (span for pair in pairs for span in pair.repost)
    paired = Located(sorted(spans, key=lambda span: span.start))
    return sum(
        repost.layout.word_count(one.start, one.end) >= MIN_QUOTED_WORDS
        for one in repost.quotations.items
        if paired.touching(one)
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _size(reading: Reading, spans: Iterable[Span]) -> int:
    """Return how many characters of the spans are not blank."""
    non_blank = reading.layout.non_blank
    return sum([non_blank(span.start, span.end) for span in spans])


def _total(reading: Reading) -> int:
    return _size(reading, reading.sentences)


def _words(reading: Reading) -> int:
    return len(reading.layout.starts)


def _sentence_kinds(
    reading: Reading, parts: Iterable[tuple[Passage, tuple[Span, ...]]]
) -> Counter[str]:
    """Return how many sentences have each kind, and how many are mostly moved ("moved")."""
    shares: dict[int, list[tuple[Passage, Span]]] = {}
    for passage, spans in parts:
        for span in spans:
            for number in reading.sentence_numbers(span):
                shares.setdefault(number, []).append((passage, span))
    counts: Counter[str] = Counter()
    for number, share in shares.items():
        kind, is_moved = share[0][0].kind, share[0][0].is_moved
        if len(share) > 1:
            kind, is_moved = _most(reading.sentences[number], share)
        counts[kind] += 1
        counts[_MOVED] += is_moved
    return counts


def _most(sentence: Span, share: Sequence[tuple[Passage, Span]]) -> tuple[Kind, bool]:
    """Return the kind that most of a sentence has, of equal ones the first, and if most moved."""
    sizes: Counter[Kind] = Counter()
    moved = 0
    for passage, span in share:
        size = min(span.end, sentence.end) - max(span.start, sentence.start)
        sizes[passage.kind] += size
        moved += size if passage.is_moved else -size
    return sizes.most_common(1)[0][0], moved > 0


def _longest_run(source: Reading, pairs: Sequence[Pair]) -> int:
    """Return the words of the longest stretch carried without a change inside one passage.

    Typography, case and tags do not break it.
    """
    longest = 0
    for pair in source.meter.along(pairs):
        # Most passages are shorter as a whole than the longest stretch so far.
        if sum(map(source.word_count, pair.source)) > longest:
            longest = max(longest, *_run_lengths(source, pair))
    return longest


def _run_lengths(source: Reading, pair: Pair) -> Iterator[int]:
    edges = [pair.source[0].start]
    for edit in pair.changes:
        edges += [edit.source.start, edit.source.end]
    edges.append(pair.source[-1].end)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield sum(
            source.layout.word_count(max(start, span.start), min(end, span.end))
            for span in pair.source
        )
