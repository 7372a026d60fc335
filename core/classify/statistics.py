"""Shares and counts of a comparison, each with its denominator in `core.model.Statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from core.classify.credit import MIN_QUOTED_WORDS, CreditReader
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.words import word_ranges
from core.model import Credit, Finding, FindingType, Kind, Passage, Span, Statistics


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
    of_source = _characters(source, ((one.kind, one.source) for one in passages))
    of_repost, by_credit, tags = _repost_characters(repost, passages, credit)
    source_all = _total(source)
    repost_all = _total(repost)
    kinds = _sentence_kinds(source, ((one, one.source) for one in passages))
    repost_kinds = _sentence_kinds(repost, ((one, one.repost) for one in passages))
    checked = [
        quotation
        for pair in pairs
        for quotation in pair.repost_reading.quotations.touching_any(pair.repost)
        if len(word_ranges(repost.text, quotation.start, quotation.end)) >= MIN_QUOTED_WORDS
    ]
    altered = {one.passages for one in found if one.type is FindingType.QUOTATION}
    return Statistics(
        source_carried=_share(
            of_source[Kind.VERBATIM] + of_source[Kind.EDITED] + of_source[Kind.PARAPHRASED],
            source_all,
        ),
        source_verbatim=_share(of_source[Kind.VERBATIM], source_all),
        source_edited=_share(of_source[Kind.EDITED], source_all),
        source_paraphrased=_share(of_source[Kind.PARAPHRASED], source_all),
        source_omitted=_share(of_source[Kind.OMITTED], source_all),
        repost_carried=_share(sum(of_repost.values()) - of_repost[Kind.ADDED], repost_all),
        repost_quoted=_share(by_credit[Credit.QUOTED], repost_all),
        repost_uncredited=_share(by_credit[Credit.UNCREDITED], repost_all),
        repost_own=_share(of_repost[Kind.ADDED], repost_all),
        repost_credit_tags=_share(tags, repost_all),
        source_sentences=len(source.sentences),
        repost_sentences=len(repost.sentences),
        source_words=_words(source),
        repost_words=_words(repost),
        verbatim_sentences=kinds[Kind.VERBATIM],
        edited_sentences=kinds[Kind.EDITED],
        paraphrased_sentences=kinds[Kind.PARAPHRASED],
        omitted_sentences=kinds[Kind.OMITTED],
        added_sentences=repost_kinds[Kind.ADDED],
        moved_sentences=kinds["moved"],
        longest_verbatim_words=_longest_run(source, pairs),
        quotations_checked=len(dict.fromkeys(checked)),
        quotations_altered=len(altered),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def non_blank(text: str) -> int:
    """Return how many characters of ``text`` are not blank."""
    return len("".join(text.split()))


def _total(reading: Reading) -> int:
    return sum(non_blank(sentence.of(reading.text)) for sentence in reading.sentences)


def _words(reading: Reading) -> int:
    return sum(len(word_ranges(reading.text, one.start, one.end)) for one in reading.sentences)


def _characters(reading: Reading, parts: Iterable[tuple[Kind, tuple[Span, ...]]]) -> Counter[Kind]:
    counts: Counter[Kind] = Counter()
    for kind, spans in parts:
        counts[kind] += sum(non_blank(span.of(reading.text)) for span in spans)
    return counts


def _repost_characters(
    repost: Reading, passages: Iterable[Passage], credit: CreditReader
) -> tuple[Counter[Kind], Counter[Credit], int]:
    """Return the characters of each kind and of each credit (carried text only), and of tags."""
    of_kind: Counter[Kind] = Counter()
    of_credit: Counter[Credit] = Counter()
    tags = 0
    for passage in passages:
        in_tags = credit.tag_characters(passage.repost)
        size = sum(non_blank(span.of(repost.text)) for span in passage.repost) - in_tags
        tags += in_tags
        of_kind[passage.kind] += size
        if passage.credit is not None and passage.kind is not Kind.ADDED:
            of_credit[passage.credit] += size
    return of_kind, of_credit, tags


def _sentence_kinds(
    reading: Reading, parts: Iterable[tuple[Passage, tuple[Span, ...]]]
) -> Counter[str]:
    """Return how many sentences have each kind, and how many are mostly moved ("moved")."""
    shares: dict[Span, Counter[Kind]] = {sentence: Counter() for sentence in reading.sentences}
    moved: Counter[Span] = Counter()
    for passage, spans in parts:
        for span in spans:
            for sentence in reading.sentences_of((span,)):
                size = min(span.end, sentence.end) - max(span.start, sentence.start)
                shares[sentence][passage.kind] += size
                moved[sentence] += size if passage.is_moved else -size
    counts: Counter[str] = Counter()
    for sentence, kinds in shares.items():
        if kinds:
            counts[kinds.most_common(1)[0][0]] += 1
            counts["moved"] += moved[sentence] > 0
    return counts


def _longest_run(source: Reading, pairs: Iterable[Pair]) -> int:
    """Return the words of the longest stretch carried without a change inside one passage."""
    return max(
        (
            len(word_ranges(source.text, stretch.start, stretch.end))
            for pair in pairs
            for stretch in _unbroken(pair)
        ),
        default=0,
    )


def _unbroken(pair: Pair) -> list[Span]:
    """Return the source's stretches between word-changing edits; typography does not break one."""
    if not pair.changes:
        return list(pair.source)
    edges = [pair.source[0].start]
    for edit in pair.changes:
        edges += [edit.source.start, edit.source.end]
    edges.append(pair.source[-1].end)
    return [
        Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end
    ]
