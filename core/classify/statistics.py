"""Shares and counts of a comparison, each with its denominator in `core.model.Statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from core.classify.credit import MIN_QUOTED_WORDS, CreditReader
from core.classify.pairs import Pair
from core.classify.reading import Located, Reading
from core.model import Credit, Finding, FindingType, Kind, Passage, Span, Statistics

_MOVED = "moved"
_Numbers = npt.NDArray[np.int64]


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
    of_source = _sentence_kinds(source, passages, [one.source for one in passages])
    of_repost = _sentence_kinds(repost, passages, [one.repost for one in passages])
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
    own = _sizes(source, [one.source for one in passages])
    for one, size in zip(source.meter.along(passages), own, strict=True):
        sizes[one.kind] += size
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
    """Return the repost's shares: of each credit, carried text only."""
    whole = _total(repost)
    sizes: Counter[Kind | Credit] = Counter()
    tags = 0
    whole_sizes = _sizes(repost, [one.repost for one in passages])
    for one, whole_size in zip(repost.meter.along(passages), whole_sizes, strict=True):
        in_tags = credit.tag_characters(one.repost)
        size = whole_size - in_tags
        tags += in_tags
        is_own = one.kind in (Kind.ADDED, Kind.OMITTED)
        sizes[Kind.ADDED if is_own else Kind.VERBATIM] += size
        if one.credit is not None and not is_own:
            sizes[one.credit] += size
    return {
        "repost_carried": _share(sizes[Kind.VERBATIM], whole),
        "repost_quoted": _share(sizes[Credit.QUOTED], whole),
        "repost_credited": _share(sizes[Credit.CREDITED], whole),
        "repost_miscredited": _share(sizes[Credit.MISCREDITED], whole),
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


def _sizes(reading: Reading, spans_of: Sequence[tuple[Span, ...]]) -> list[int]:
    """Return for each of some passages how many characters of its spans are not blank."""
    owners, starts, ends = _columns(spans_of)
    sizes = reading.layout.non_blank_of(starts, ends)
    return np.bincount(owners, sizes, len(spans_of)).astype(np.int64).tolist()


def _columns(spans_of: Sequence[tuple[Span, ...]]) -> tuple[_Numbers, _Numbers, _Numbers]:
    """Return all spans of some passages: the number of the passage, start and end of each."""
    spans = list(chain.from_iterable(spans_of))
    owners = np.repeat(np.arange(len(spans_of)), list(map(len, spans_of)))
    starts = np.array([span.start for span in spans], dtype=np.int64)
    return owners, starts, np.array([span.end for span in spans], dtype=np.int64)


def _total(reading: Reading) -> int:
    non_blank = reading.layout.non_blank
    return sum([non_blank(one.start, one.end) for one in reading.sentences])


def _words(reading: Reading) -> int:
    return len(reading.layout.starts)


def _sentence_kinds(
    reading: Reading, passages: Sequence[Passage], spans_of: Sequence[tuple[Span, ...]]
) -> Counter[str]:
    """Return how many sentences have each kind, and how many are mostly moved ("moved")."""
    owners, starts, ends = _columns(spans_of)
    first, last = reading.sentences_between(starts, ends)
    pieces = np.repeat(np.arange(len(owners)), last - first)
    # The numbers of the sentences that each piece touches, one after another.
    sentences = np.arange(len(pieces)) + np.repeat(last - np.cumsum(last - first), last - first)
    is_shared = np.bincount(sentences)[sentences] > 1
    counts: Counter[str] = Counter()
    # Most sentences are touched by one piece alone: it says what they are.
    alone: list[int] = owners[pieces[~is_shared]].tolist()
    for owner in reading.meter.along(alone):
        counts[passages[owner].kind] += 1
        counts[_MOVED] += passages[owner].is_moved
    shares: dict[int, list[tuple[Passage, Span]]] = {}
    places = pieces[is_shared]
    columns = np.stack((sentences[is_shared], owners[places], starts[places], ends[places]))
    rows: list[list[int]] = columns.T.tolist()
    for number, owner, start, end in rows:
        shares.setdefault(number, []).append((passages[owner], Span(start, end)))
    for number, share in shares.items():
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
