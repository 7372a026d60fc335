"""The edits that turn a passage's source text into its repost text, to the character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.diff.opcodes import Opcode, opcodes
from core.diff.tokens import Token, tokens
from core.model import Edit, EditCategory, EditOp
from core.text.folding import fold, fold_typography
from core.text.joined import JoinedText


@dataclass(frozen=True, slots=True)
class _Change:
    """A changed stretch of both texts, in places of each; either may be empty.

    ``is_style`` where the two differ in typography only.
    """

    source: tuple[int, int]
    repost: tuple[int, int]
    is_style: bool = False

    def turned(self) -> _Change:
        return _Change(self.repost, self.source, self.is_style)

    def touches(self, before: _Change) -> bool:
        return before.source[1] == self.source[0] and before.repost[1] == self.repost[0]


def word_edits(source: JoinedText, repost: JoinedText) -> tuple[Edit, ...]:
    """Return the edits from ``source`` to ``repost`` in document offsets, in order.

    Between two edits both texts are equal to the character. Categories are typography, case
    (words that differ in nothing else) and wording; swapping the texts swaps each edit's sides.
    """
    # One direction is always computed, so that the other one is its exact mirror.
    if (len(source.text), source.text) <= (len(repost.text), repost.text):
        changes = _changes(source.text, repost.text)
    else:
        changes = [change.turned() for change in _changes(repost.text, source.text)]
    return tuple(_edit(source, repost, change) for change in changes)


def _changes(source: str, repost: str) -> list[_Change]:
    if source == repost:
        return []
    source_tokens, repost_tokens = tokens(source), tokens(repost)
    steps = opcodes([token.key for token in source_tokens], [token.key for token in repost_tokens])
    found = list[_Change]()
    for change in _raw_changes(steps, (source_tokens, repost_tokens), (len(source), len(repost))):
        trimmed = _trimmed(source, repost, change)
        if trimmed is None:
            continue
        if found and trimmed.is_style and found[-1].is_style and trimmed.touches(found[-1]):
            before = found.pop()
            trimmed = _Change(
                (before.source[0], trimmed.source[1]), (before.repost[0], trimmed.repost[1]), True
            )
        found.append(trimmed)
    return found


def _raw_changes(
    steps: list[Opcode], both: tuple[list[Token], list[Token]], lengths: tuple[int, int]
) -> Iterator[_Change]:
    """Yield stretches that tile both texts but for equal tokens that are alike to the character.

    Blanks between two equal tokens are a stretch of their own; those beside a change are in it.
    """
    source, repost = both
    kept = [
        (source[step.i1 + at], repost[step.j1 + at])
        for step in steps
        if step.tag == "equal"
        for at in range(step.i2 - step.i1)
    ]
    start = (Token(0, 0, ""), Token(0, 0, ""))
    end = (Token(lengths[0], lengths[0], ""), Token(lengths[1], lengths[1], ""))
    for before, after in pairwise([start, *kept, end]):
        yield _Change((before[0].end, after[0].start), (before[1].end, after[1].start))
        yield _Change((after[0].start, after[0].end), (after[1].start, after[1].end))


def _trimmed(source: str, repost: str, change: _Change) -> _Change | None:
    """Return the change without what both sides begin and end with, None where nothing is left.

    Whole words stay whole, unless they differ in typography only.
    """
    (i1, i2), (j1, j2) = change.source, change.repost
    if source[i1:i2] == repost[j1:j2]:
        return None
    is_style = _is_typography(source[i1:i2], repost[j1:j2])

    def is_common(one: str, other: str) -> bool:
        return one == other and (is_style or one.isspace())

    while i1 < i2 and j1 < j2 and is_common(source[i1], repost[j1]):
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and is_common(source[i2 - 1], repost[j2 - 1]):
        i2, j2 = i2 - 1, j2 - 1
    return _Change((i1, i2), (j1, j2), is_style)


def _edit(source: JoinedText, repost: JoinedText, change: _Change) -> Edit:
    source_words = source.text[slice(*change.source)]
    repost_words = repost.text[slice(*change.repost)]
    return Edit(
        _op(source_words, repost_words),
        _category(source_words, repost_words),
        source.to_document(*change.source),
        repost.to_document(*change.repost),
    )


def _op(source_words: str, repost_words: str) -> EditOp:
    if not repost_words:
        return EditOp.DELETE
    return EditOp.REPLACE if source_words else EditOp.INSERT


def _category(source_words: str, repost_words: str) -> EditCategory:
    if _is_typography(source_words, repost_words):
        return EditCategory.TYPOGRAPHY
    if fold(source_words).strip() == fold(repost_words).strip():
        return EditCategory.CASE
    return EditCategory.WORDING


def _is_typography(source_words: str, repost_words: str) -> bool:
    """Return whether nothing but blanks, marks of another style or Unicode forms differ."""
    return fold_typography(source_words).strip() == fold_typography(repost_words).strip()
