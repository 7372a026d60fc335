"""What became of a passage: its kind and how alike its sides are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.classify.pairs import HARMLESS
from core.classify.reading import Reading
from core.classify.words import fold_word, similarity
from core.model import Edit, EditCategory, Kind, Span

# "Most of the words are carried in order" (DESIGN, "The kinds, exactly").
_MOST = 0.5
# Fewer words may stand in both sides by chance.
_MIN_KEPT = 4
# Edits that leave the words on both sides as they are.
_UNTOUCHED = HARMLESS - {EditCategory.CREDIT}


def kind_of(
    source: tuple[Reading, tuple[Span, ...]],
    repost: tuple[Reading, tuple[Span, ...]],
    edits: Sequence[Edit],
) -> tuple[Kind, float]:
    """Return the kind of a paired passage and the similarity of its sides.

    Swapping the sides gives the same answer. Words of credit tags do not count.
    """
    if _is_verbatim(source[0], repost[0], edits):
        return Kind.VERBATIM, 1.0
    tags = [edit for edit in edits if edit.category is EditCategory.CREDIT]
    touched = [edit for edit in edits if edit.category not in _UNTOUCHED]
    source_words = _words(*source, [edit.source for edit in tags])
    repost_words = _words(*repost, [edit.repost for edit in tags])
    kept = min(
        _outside(*source, [edit.source for edit in touched]),
        _outside(*repost, [edit.repost for edit in touched]),
    )
    longer = max(len(source_words), len(repost_words))
    alike = similarity(
        (fold_word(source[0].text[start:end]) for start, end in source_words),
        (fold_word(repost[0].text[start:end]) for start, end in repost_words),
    )
    # Without any word only marks differ: nothing was said in other words.
    shorter = min(len(source_words), len(repost_words))
    # Where words were only cut, or only added, nothing is said in other words either.
    is_edited = longer == 0 or kept / longer > _MOST or kept == shorter >= _MIN_KEPT
    return (Kind.EDITED if is_edited else Kind.PARAPHRASED), alike


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


def _words(reading: Reading, spans: Iterable[Span], tags: Sequence[Span]) -> list[tuple[int, int]]:
    ranges = reading.words_in(spans)
    return [place for place in ranges if not _touches(place, tags)] if tags else ranges


def _outside(reading: Reading, spans: Iterable[Span], edited: Sequence[Span]) -> int:
    """Return how many words of the spans no edit touches; both come in order."""
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
