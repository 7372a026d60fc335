"""The edits that turn a passage's source text into its repost text, to the character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from core.diff.common_ends import common_ends
from core.diff.opcodes import opcodes
from core.diff.tokens import Tokens, tokens
from core.model import Edit, EditCategory, EditOp
from core.text.folding import fold_typography
from core.text.joined import JoinedText

Range = tuple[int, int]
Stretch = tuple[Range, Range]


class _Change(NamedTuple):
    """A changed stretch of both texts, in places of each; either may be empty."""

    category: EditCategory
    source: Range
    repost: Range

    def turned(self) -> _Change:
        return _Change(self.category, self.repost, self.source)

    def touches(self, before: _Change) -> bool:
        return before.source[1] == self.source[0] and before.repost[1] == self.repost[0]

    def together_with(self, before: _Change) -> _Change:
        source, repost = before.source[0], before.repost[0]
        return _Change(self.category, (source, self.source[1]), (repost, self.repost[1]))


def word_edits(source: JoinedText, repost: JoinedText) -> tuple[Edit, ...]:
    """Return the edits from ``source`` to ``repost`` in document offsets, in order.

    Between two edits both texts are equal to the character. Categories are typography, case
    (words that differ in nothing else) and wording; swapping the texts swaps each edit's sides.
    """
    if source.text == repost.text:
        return ()
    # One direction is always computed, so that the other one is its exact mirror.
    if (len(source.text), source.text) <= (len(repost.text), repost.text):
        changes = _changes(source.text, repost.text)
    else:
        changes = [change.turned() for change in _changes(repost.text, source.text)]
    return tuple([_edit(source, repost, change) for change in changes])


def _changes(source: str, repost: str) -> list[_Change]:
    found = list[_Change]()
    for (i1, i2), (j1, j2) in _stretches(source, repost):
        if source[i1:i2] == repost[j1:j2]:
            continue
        change = _trimmed(source, repost, (i1, i2), (j1, j2))
        if found and _are_one(found[-1], change):
            change = change.together_with(found.pop())
        found.append(change)
    return found


def _are_one(before: _Change, change: _Change) -> bool:
    """Return whether two changes are of typography only and touch."""
    styles = before.category, change.category
    return styles == (EditCategory.TYPOGRAPHY,) * 2 and change.touches(before)


def _stretches(source: str, repost: str) -> Iterator[Stretch]:
    """Yield what may differ; what lies between two stretches is equal to the character.

    A token that is equal but for its form is one, and so are the blanks between two of them;
    those beside a change are in it.
    """
    start, from_end = common_ends(source, repost)
    source_range, repost_range = (start, len(source) - from_end), (start, len(repost) - from_end)
    if _is_word_for_word(source[slice(*source_range)], repost[slice(*repost_range)]):
        yield source_range, repost_range
    else:
        yield from _between_kept(tokens(source, *source_range), tokens(repost, *repost_range))


def _is_word_for_word(source: str, repost: str) -> bool:
    """Return whether one word makes way for another, or for none: half of the pairs that differ."""
    words = source.strip(), repost.strip()
    are_plain = all(not word or (word.isascii() and word.isalpha()) for word in words)
    return are_plain and words[0].casefold() != words[1].casefold()


def _between_kept(source: Tokens, repost: Tokens) -> Iterator[Stretch]:
    i, j = source.start, repost.start
    steps = opcodes(source.keys, repost.keys)
    for step, following in zip_longest(steps, steps[1:]):
        if step.tag == "equal":
            ranges = source.spans[step.i1 : step.i2], repost.spans[step.j1 : step.j2]
            for one, other in _of_one_form(source.text, repost.text, *ranges):
                yield (i, one[0]), (j, other[0])
                yield one, other
                i, j = one[1], other[1]
        elif following and following.tag != "equal":
            place = source.start_of(step.i2), repost.start_of(step.j2)
            yield (i, place[0]), (j, place[1])
            i, j = place
    yield (i, source.end), (j, repost.end)


def _of_one_form(
    source: str, repost: str, ones: Sequence[Range], others: Sequence[Range]
) -> Iterator[Stretch]:
    """Yield the equal tokens, as many together as are alike in form, too, with their blanks."""
    one, other = (ones[0][0], ones[-1][1]), (others[0][0], others[-1][1])
    if len(ones) == 1 or source[one[0] : one[1]] == repost[other[0] : other[1]]:
        yield one, other
    else:
        # By halves: most often a quotation mark at one end is all that differs.
        half = len(ones) // 2
        yield from _of_one_form(source, repost, ones[:half], others[:half])
        yield from _of_one_form(source, repost, ones[half:], others[half:])


def _trimmed(source: str, repost: str, source_range: Range, repost_range: Range) -> _Change:
    """Return the change without what both sides begin and end with.

    Whole words stay whole, unless they differ in typography only.
    """
    (i1, i2), (j1, j2) = source_range, repost_range
    while i1 < i2 and j1 < j2 and source[i1] == repost[j1] and source[i1].isspace():
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and source[i2 - 1] == repost[j2 - 1] and source[i2 - 1].isspace():
        i2, j2 = i2 - 1, j2 - 1
    category = _category(source[i1:i2], repost[j1:j2])
    if category is EditCategory.TYPOGRAPHY:
        while i1 < i2 and j1 < j2 and source[i1] == repost[j1]:
            i1, j1 = i1 + 1, j1 + 1
        while i1 < i2 and j1 < j2 and source[i2 - 1] == repost[j2 - 1]:
            i2, j2 = i2 - 1, j2 - 1
    return _Change(category, (i1, i2), (j1, j2))


def _category(source_words: str, repost_words: str) -> EditCategory:
    """Return typography where nothing but blanks, style of marks and Unicode forms differ."""
    source_words = fold_typography(source_words).strip()
    repost_words = fold_typography(repost_words).strip()
    if source_words == repost_words:
        return EditCategory.TYPOGRAPHY
    if source_words.casefold() == repost_words.casefold():
        return EditCategory.CASE
    return EditCategory.WORDING


def _edit(source: JoinedText, repost: JoinedText, change: _Change) -> Edit:
    source_span, repost_span = (
        source.to_document(*change.source),
        repost.to_document(*change.repost),
    )
    return Edit(_op(change), change.category, source_span, repost_span)


def _op(change: _Change) -> EditOp:
    if change.repost[0] == change.repost[1]:
        return EditOp.DELETE
    return EditOp.REPLACE if change.source[0] < change.source[1] else EditOp.INSERT
