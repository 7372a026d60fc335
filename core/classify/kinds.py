"""What became of a passage: its kind and how alike its sides are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.classify.pairs import HARMLESS
from core.classify.reading import Reading
from core.classify.words import fold_word
from core.model import Edit, EditCategory, Kind, Span
from core.options import DEFAULT_MIN_KEPT_PERCENT
from core.text.similarity import similarity

# Fewer words may stand in both sides by chance.
_MIN_KEPT = 4
Sided = tuple[Reading, tuple[Span, ...]]
"""One side of a passage: the text it stands in, and where."""
# Edits that leave the words on both sides as they are.
_UNTOUCHED = HARMLESS - {EditCategory.CREDIT}


def kind_of(
    source: Sided,
    repost: Sided,
    edits: Sequence[Edit],
    min_kept_percent: int = DEFAULT_MIN_KEPT_PERCENT,
) -> tuple[Kind, float]:
    """Return the kind of a paired passage and the similarity of its sides.

    Swapping the sides gives the same answer. Words of credit tags do not count. It is edited where
    more than ``min_kept_percent`` of the longer side's words were carried in order.
    """
    if not edits or _is_verbatim(source[0], repost[0], edits):
        return Kind.VERBATIM, 1.0
    tags = [edit for edit in edits if edit.category is EditCategory.CREDIT]
    touched = [edit for edit in edits if edit.category not in _UNTOUCHED]
    counts = _counts_outside(source, repost, tags)
    shorter, longer = sorted(counts)
    kept = min(_counts_outside(source, repost, touched))
    # Where words were only cut, or only added, nothing is said in other words either; and
    # without any word only marks differ.
    is_edited = (
        longer == 0 or 100 * kept > min_kept_percent * longer or kept == shorter >= _MIN_KEPT
    )
    alike = _alike(source, repost, (edits, tags), counts)
    return (Kind.EDITED if is_edited else Kind.PARAPHRASED), alike


def _alike(
    source: Sided,
    repost: Sided,
    edits_and_tags: tuple[Sequence[Edit], Sequence[Edit]],
    counts: tuple[int, int],
) -> float:
    """Return how alike the words of both sides are, those of tags left out: so many ``counts``.

    Away from edits both sides have the same words: only those near an edit are looked at.
    """
    edits, tags = edits_and_tags
    source_count, repost_count = counts
    source_near = _words_near(*source, [edit.source for edit in edits], [e.source for e in tags])
    repost_near = _words_near(*repost, [edit.repost for edit in edits], [e.repost for e in tags])
    shared = source_count - len(source_near)
    if repost_count - len(repost_near) != shared:
        # An edit at an apostrophe may join words that stand away from it.
        source_near = _words_near(*source, source[1], [edit.source for edit in tags])
        repost_near = _words_near(*repost, repost[1], [edit.repost for edit in tags])
        shared = 0
    return similarity(source_near, repost_near, shared)


def _is_verbatim(source: Reading, repost: Reading, edits: Iterable[Edit]) -> bool:
    return all(
        edit.category in (EditCategory.TYPOGRAPHY, EditCategory.CREDIT)
        or (
            edit.category is EditCategory.CASE
            and source.word_count(edit.source) <= 1
            and (
                source.is_sentence_start(edit.source.start)
                or repost.is_sentence_start(edit.repost.start)
            )
        )
        for edit in edits
    )


def _words_near(
    reading: Reading, spans: Iterable[Span], edited: Sequence[Span], tags: Sequence[Span]
) -> list[str]:
    """Return the words of the spans that an edit touches or stands next to, folded."""
    layout, numbers = reading.layout, list[int]()
    for span in spans:
        first, last = layout.words_within(span.start, span.end)
        for one in edited:
            near, end = layout.words_touching(max(0, one.start - 1), one.end + 1)
            numbers += range(max(near, first), min(end, last))
            first = max(first, end)
    places = [(layout.starts[number], layout.ends[number]) for number in numbers]
    if tags:
        places = [place for place in places if not _touches(place, tags)]
    return [fold_word(reading.text[start:end]) for start, end in places]


def _counts_outside(source: Sided, repost: Sided, edits: Sequence[Edit]) -> tuple[int, int]:
    """Return how many words of each side no edit touches."""
    return (
        _count_outside(*source, [edit.source for edit in edits]),
        _count_outside(*repost, [edit.repost for edit in edits]),
    )


def _count_outside(reading: Reading, spans: Iterable[Span], edited: Sequence[Span]) -> int:
    count = 0
    for span in spans:
        first, last = reading.layout.words_within(span.start, span.end)
        count += last - first
        for one in edited:
            touched, end = reading.layout.words_touching(one.start, one.end)
            touched, end = max(touched, first), min(end, last)
            if touched < end:
                count -= end - touched
                first = end
    return count


def _touches(place: tuple[int, int], spans: Iterable[Span]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in spans)
