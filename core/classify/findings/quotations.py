"""Words inside quotation marks that differ, and marks that were lost or gained."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.classify.credit import MIN_QUOTED_WORDS, is_harmless, marked_by_repost
from core.classify.evidence import Evidence, places
from core.classify.findings.context import around, hull
from core.classify.markers import verb_groups
from core.classify.pairs import Pair
from core.classify.quotations import Quotation
from core.classify.reading import Reading
from core.classify.rules import finding
from core.classify.words import letters_of
from core.model import Edit, EditOp, Finding, Span

# "he said" between two quotations.
_MIN_WORDS_BETWEEN = 2
_ENDS = re.compile(r"[.!?…。！？]")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Yield alterations inside quotations, then marks lost and gained."""
    for pair in evidence.changed:
        yield from _altered(pair)
        yield from _joined(pair)
        yield from _lost(pair)
        yield from _gained(pair, evidence)


def is_quoted_on_both(pair: Pair, source: Span, repost: Span) -> bool:
    """Return whether both sides give the two places as part of a quotation."""
    return (
        _holding(pair.source_reading, source) is not None
        and _holding(pair.repost_reading, repost) is not None
    )


def _holding(reading: Reading, span: Span) -> Quotation | None:
    """Return the quotation, of some words, that holds all of ``span``."""
    for quotation in _near(reading, span):
        if quotation.start <= span.start and span.end <= quotation.end:
            is_long = reading.word_count(Span(quotation.start, quotation.end)) > 1
            return quotation if is_long else None
    return None


def _near(reading: Reading, span: Span) -> Sequence[Quotation]:
    """Return the quotations that ``span`` touches or stands next to."""
    around_span = Span(max(0, span.start - 1), min(len(reading.text), span.end + 1))
    return reading.quotations.touching(around_span)


def _altered(pair: Pair) -> Iterator[Finding]:
    """Yield one finding for each quotation of the source that has words changed in it."""
    if not any(_near(pair.source_reading, span) for span in pair.source):
        return
    by_quotation: defaultdict[Quotation, list[Edit]] = defaultdict(list)
    for edit in pair.changes:
        for quotation, part in _quoted_parts(pair, edit):
            if not is_harmless(pair, part):
                by_quotation[quotation].append(part)
    for edits in by_quotation.values():
        yield _alteration(pair, edits)


def _quoted_parts(pair: Pair, edit: Edit) -> Iterator[tuple[Quotation, Edit]]:
    """Yield what an edit changes inside quotations of the source that the repost quotes, too.

    An edit may run over the end of a quotation: "…, not a cure,” said Prof" became "…,” Prof".
    """
    held = _holding(pair.source_reading, edit.source)
    if held is not None:
        if _holding(pair.repost_reading, edit.repost) is not None:
            yield held, edit
        return
    for quotation in pair.source_reading.quotations.touching(edit.source):
        inside = _clipped(edit.source, quotation)
        there = _near(pair.repost_reading, edit.repost)
        gone = letters_of(inside.of(pair.source_reading.text))
        if not gone or not there or _is_quoted_elsewhere(pair, gone):
            continue
        is_end = inside.start > quotation.start
        kept = _clipped(edit.repost, there[0] if is_end else there[-1])
        yield quotation, Edit(edit.op, edit.category, inside, kept)


def _clipped(span: Span, quotation: Quotation) -> Span:
    """Return the part of ``span`` inside a quotation, an empty one at its edge where none is."""
    start = min(max(span.start, quotation.start), quotation.end)
    return Span(start, max(start, min(span.end, quotation.end)))


def _is_quoted_elsewhere(pair: Pair, letters: str) -> bool:
    """Return whether a quotation of the passage has the words: only its frame was turned round."""
    reading = pair.repost_reading
    quoted = reading.quotations.touching_any(pair.repost)
    return any(letters in letters_of(reading.text[one.start : one.end]) for one in quoted)


def _alteration(pair: Pair, edits: list[Edit]) -> Finding:
    source = hull([edit.source for edit in edits])
    repost = hull([edit.repost for edit in edits])
    place = places(pair, source, repost)
    if all(_is_trim(pair, edit) for edit in edits):
        gone = " … ".join(edit.source.of(pair.source_reading.text).strip(" ,;") for edit in edits)
        return finding("quotation.trimmed", place, source=gone)
    return finding(
        "quotation.altered",
        place,
        source=_quoted(pair.source_reading, source),
        repost=_quoted(pair.repost_reading, repost),
    )


def _quoted(reading: Reading, span: Span) -> str:
    """Return ``span`` in the context of its quotation."""
    return around(reading, span, limits=_limits(reading, span)).of(reading.text)


def _is_trim(pair: Pair, edit: Edit) -> bool:
    """Return whether words are gone from an end of a quotation, or an ellipsis stands for them."""
    text, quotation = pair.repost_reading.text, _holding(pair.repost_reading, edit.repost)
    kept = "".join(filter(str.isalnum, edit.repost.of(text)))
    if quotation is None or kept or len(edit.source) == 0:
        return False
    if any(mark in text[edit.repost.start - 2 : edit.repost.end + 2] for mark in ("…", "...")):
        return True
    before = text[quotation.start : edit.repost.start]
    after = text[edit.repost.end : quotation.end]
    is_at_end = not any(map(str.isalnum, before)) or not any(map(str.isalnum, after))
    return edit.op is not EditOp.INSERT and is_at_end


def _joined(pair: Pair) -> Iterator[Finding]:
    """Yield quotations of the repost made of two of the source that stood apart."""
    quotations = pair.source_reading.quotations.touching_any(pair.source)
    for quotation, following in pairwise(quotations):
        between = Span(quotation.end, max(quotation.end, following.start))
        if pair.source_reading.word_count(between) < _MIN_WORDS_BETWEEN:
            continue
        ends, starts = (list(_within(pair, one)) for one in (quotation, following))
        there = pair.repost_reading.quotations
        if not ends or not starts:
            continue
        joint = Span(ends[-1][1].start, max(ends[-1][1].start, starts[0][1].end))
        is_one = any(
            one.start <= joint.start and joint.end <= one.end for one in there.touching(joint)
        )
        # "A. B," she said: two sentences still.
        if is_one and not _ENDS.search(_joining(pair, ends[-1][1], starts[0][1])):
            shown = around(pair.repost_reading, joint, limits=_limits(pair.repost_reading, joint))
            yield finding(
                "quotation.joined",
                places(pair, Span(quotation.start, following.end), joint),
                repost=shown.of(pair.repost_reading.text),
            )


def _joining(pair: Pair, end: Span, start: Span) -> str:
    """Return what stands in the repost where one quotation goes over into the next."""
    return pair.repost_reading.text[max(end.start, end.end - 1) : max(start.start, end.end)]


def _limits(reading: Reading, span: Span) -> Span | None:
    quotation = _holding(reading, span)
    return None if quotation is None else Span(quotation.start, quotation.end)


def _lost(pair: Pair) -> Iterator[Finding]:
    """Yield quotations of the source whose words stand in the repost without one or both marks."""
    for quotation in pair.source_reading.quotations.touching_any(pair.source):
        carried = [
            (source, repost)
            for source, repost in _within(pair, quotation)
            if pair.source_reading.word_count(source) >= MIN_QUOTED_WORDS
            or _is_own_word(pair.source_reading, quotation, source)
        ]
        if not carried:
            continue
        rule = _lost_marks(pair, quotation, carried[0][1])
        if rule:
            source = Span(quotation.start, quotation.end)
            yield finding(
                rule,
                places(pair, source, carried[0][1]),
                source=source.of(pair.source_reading.text).rstrip(","),
            )


def _is_own_word(reading: Reading, quotation: Quotation, carried: Span) -> bool:
    """Return whether a short quotation is carried whole and is no name or title of something."""
    is_whole = len(_words_of(quotation)) - len(carried) <= 1
    text = carried.of(reading.text).strip()
    return is_whole and text == text.lower() and any(map(str.isalpha, text))


def _words_of(quotation: Quotation) -> Span:
    """Return where the words of a quotation stand."""
    return Span(quotation.start, quotation.end)


def _within(pair: Pair, quotation: Quotation) -> Iterator[tuple[Span, Span]]:
    """Yield the unchanged stretches of a source's quotation, on both sides."""
    for source, repost in pair.stretches:
        start, end = max(source.start, quotation.start), min(source.end, quotation.end)
        if start < end:
            shift = repost.start - source.start
            yield Span(start, end), Span(start + shift, end + shift)


def _lost_marks(pair: Pair, quotation: Quotation, repost: Span) -> str:
    """Return the rule for the marks that the repost lacks, "" for none."""
    there = pair.repost_reading.quotations.touching(repost)
    if not there:
        return "quotation.marks_lost" if quotation.has_opening and quotation.has_closing else ""
    if quotation.has_opening and not there[0].has_opening:
        return "quotation.opening_lost"
    if quotation.has_closing and not there[0].has_closing:
        return "quotation.closing_lost"
    return ""


def _gained(pair: Pair, evidence: Evidence) -> Iterator[Finding]:
    """Yield quotation marks set around prose of the source.

    Long ones are as if a speaker had said it so: where the sentence names the outlet the marks
    quote the source, which is credit. Short ones set the repost apart from a word.
    """
    reading = pair.repost_reading
    for span in marked_by_repost(pair).items:
        place = places(pair, None, span)
        if reading.word_count(span) < MIN_QUOTED_WORDS:
            if _is_set_apart(pair, span):
                yield finding("quotation.set_apart", place, repost=span.of(reading.text))
            continue
        sentences = reading.of(reading.sentences_of((span,)))
        if evidence.outlets.mention.search(sentences) or not verb_groups(sentences):
            continue
        yield finding("quotation.gained", place, repost=span.of(reading.text))


def _is_set_apart(pair: Pair, span: Span) -> bool:
    """Return whether a word of the source, no name, is quoted here and nowhere in the source."""
    letters = letters_of(span.of(pair.repost_reading.text))
    text = span.of(pair.repost_reading.text).strip()
    if text != text.lower() or not any(map(str.isalpha, text)):
        return False
    source = pair.source_reading
    return not any(
        letters in letters_of(source.text[one.start : one.end]) for one in source.quotations.items
    )
