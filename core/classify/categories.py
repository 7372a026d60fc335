"""Refines the edits that change words: what each of them touches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.classify.markers import MARKERS, meaning_signature
from core.classify.outlets import Outlets
from core.classify.reading import Located, Reading
from core.classify.words import letters_of
from core.model import Edit, EditCategory, EditOp, Span
from core.text.folding import fold_typography
from core.text.han import differ_in_script
from core.text.names import Name
from core.text.numbers import Figure
from core.text.wordlists import lowered, pattern

# What a finance page sets after a company's name: "PYPL 0.68%". It is not the article's figure.
# A change is one of names where they are at least one in three of its letters.
_NAMED_SHARE = 3
_TICKER = re.compile(r"[(\s]*[A-Z.]{1,6}:?\s*[-+−▲▼]?\d+(?:\.\d+)?\s?%[)\s]*")


class Categorizer:
    """Gives the edits of passages their categories; both sides are read the same way."""

    def __init__(
        self,
        readings: tuple[Reading, Reading],
        tags: tuple[Located[Span], Located[Span]],
        outlets: Outlets,
        *,
        folds_chinese: bool = True,
    ) -> None:
        """Take ``folds_chinese``: whether the other Chinese script is typography."""
        self._source, self._repost = readings
        self._source_tags, self._repost_tags = tags
        self._outlets = outlets
        self._folds_chinese = folds_chinese

    def refine(
        self, edits: Sequence[Edit], source: tuple[Span, ...], repost: tuple[Span, ...]
    ) -> tuple[Edit, ...]:
        """Return the edits of one passage with their categories; tags become edits of their own."""
        found: list[Edit] = []
        for edit in edits:
            if edit.category is not EditCategory.WORDING:
                found.append(self._with_scripts_apart(edit))
                continue
            for part in self._without_tags(edit, source, repost):
                category = self._category(part, source, repost)
                found.append(Edit(part.op, category, part.source, part.repost))
        return tuple(found)

    def _with_scripts_apart(self, edit: Edit) -> Edit:
        """Return an edit of form, as one of wording where another script is other words."""
        words = edit.source.of(self._source.text), edit.repost.of(self._repost.text)
        if self._folds_chinese or not differ_in_script(*words):
            return edit
        return Edit(edit.op, EditCategory.WORDING, edit.source, edit.repost)

    def _without_tags(
        self, edit: Edit, source: tuple[Span, ...], repost: tuple[Span, ...]
    ) -> Iterator[Edit]:
        """Yield the edit, or its parts where a tag stands at an end of one side."""
        for side, spans, tags in (
            ("repost", repost, self._repost_tags),
            ("source", source, self._source_tags),
        ):
            whole: Span = edit.repost if side == "repost" else edit.source
            for tag in tags.touching(whole):
                parts = _split(edit, side, whole, tag) if _holds(spans, whole) else []
                if parts:
                    for part in parts:
                        yield from self._trimmed(part, source, repost)
                    return
        yield edit

    def _trimmed(
        self, edit: Edit, source: tuple[Span, ...], repost: tuple[Span, ...]
    ) -> Iterator[Edit]:
        """Yield the edit without the end that both sides share, nothing where they are equal."""
        if not (_holds(source, edit.source) and _holds(repost, edit.repost)):
            yield edit
            return
        before, after = edit.source.of(self._source.text), edit.repost.of(self._repost.text)
        shared = 0
        while shared < min(len(before), len(after)) and before[-1 - shared] == after[-1 - shared]:
            shared += 1
        while shared > 0 and _splits_word(before, shared) | _splits_word(after, shared):
            shared -= 1
        source_span = Span(edit.source.start, edit.source.end - shared)
        repost_span = Span(edit.repost.start, edit.repost.end - shared)
        if source_span.start < source_span.end or repost_span.start < repost_span.end:
            yield Edit(_op(source_span, repost_span), edit.category, source_span, repost_span)

    def _is_mail_mark(self, edit: Edit, words: str) -> bool:
        """Return whether an edit is the ">" that mails set before each line that they quote."""
        if words.strip() != ">":
            return False
        side = self._source if ">" in edit.source.of(self._source.text) else self._repost
        span = edit.source if side is self._source else edit.repost
        place = side.text.index(">", span.start)
        return not side.text[side.text.rfind("\n", 0, place) + 1 : place].strip()

    def _category(
        self, edit: Edit, source: tuple[Span, ...], repost: tuple[Span, ...]
    ) -> EditCategory:
        before = _text(self._source, source, edit.source)
        after = _text(self._repost, repost, edit.repost)
        if not (before + after).strip() or self._is_mail_mark(edit, before + after):
            return EditCategory.TYPOGRAPHY
        if self._is_tag(edit.source, before, self._source_tags) and self._is_tag(
            edit.repost, after, self._repost_tags
        ):
            return EditCategory.CREDIT
        if _is_style(before, after) and (
            self._folds_chinese or not differ_in_script(before, after)
        ):
            return EditCategory.TYPOGRAPHY
        return self._category_of_words(edit, (before, after), source, repost)

    def _category_of_words(
        self,
        edit: Edit,
        texts: tuple[str, str],
        source: tuple[Span, ...],
        repost: tuple[Span, ...],
    ) -> EditCategory:
        before, after = texts
        if is_wordless(before, after):
            return EditCategory.WORDING
        if _figures_differ(
            self._source.figures.touching(edit.source), self._repost.figures.touching(edit.repost)
        ):
            return EditCategory.FIGURE
        if self._names_outlet(before) != self._names_outlet(after):
            return EditCategory.ATTRIBUTION
        if self._names_differ(edit, source, repost):
            return EditCategory.NAME
        has_markers = self._source.may_hold(edit.source, *MARKERS) or self._repost.may_hold(
            edit.repost, *MARKERS
        )
        return _marker_category(before, after) if has_markers else EditCategory.WORDING

    def _is_tag(self, edited: Span, text: str, tags: Located[Span]) -> bool:
        """Return whether an edit's side is blank or nothing but a tag with its full stop."""
        size = len(text.strip())
        return size == 0 or any(
            edited.start <= tag.start and tag.end <= edited.end and size - len(tag) <= 1
            for tag in tags.touching(edited)
        )

    def _names_outlet(self, text: str) -> bool:
        return self._outlets.mention.search(text) is not None

    def _names_differ(self, edit: Edit, source: tuple[Span, ...], repost: tuple[Span, ...]) -> bool:
        """Return whether one name stands for another, or one is on one side of the passage only."""
        before = self._source.names.touching(edit.source)
        after = self._repost.names.touching(edit.repost)
        if not before and not after:
            return False
        before, after = _leading(before, edit.source), _leading(after, edit.repost)
        if before and after:
            return _differ(before, after)
        elsewhere = (self._repost.names, repost) if before else (self._source.names, source)
        there = elsewhere[0].touching_any(elsewhere[1])
        return any(not any(one.is_same(other) for other in there) for one in (*before, *after))


def _is_style(before: str, after: str) -> bool:
    """Return whether two wordings are the same in plain typography."""
    # Most edits differ in a letter, which is known quickly.
    if letters_of(before) != letters_of(after):
        return False
    return fold_typography(before).strip() == fold_typography(after).strip()


def is_wordless(before: str, after: str) -> bool:
    """Return whether no word differs: commas, a hyphen, a quotation mark, a stock's letters."""
    if is_ticker(before + after):
        return True
    return letters_of(before) == letters_of(after) and not _has_sign(before + after)


def is_ticker(text: str) -> bool:
    """Return whether ``text`` is a stock's letters with its change and nothing else."""
    return _TICKER.fullmatch(text) is not None


def _has_sign(text: str) -> bool:
    """Return whether ``text`` has a currency or percent sign, which is a figure's unit."""
    return any(sign in text for sign in "$€£¥%")


def _marker_category(before: str, after: str) -> EditCategory:
    if _attributes(before) != _attributes(after):
        return EditCategory.ATTRIBUTION
    if meaning_signature(before) != meaning_signature(after):
        return EditCategory.HEDGE
    return EditCategory.WORDING


def _attributes(text: str) -> bool:
    return pattern("attributions").search(lowered(text)) is not None


def _figures_differ(source: Sequence[Figure], repost: Sequence[Figure]) -> bool:
    """Return whether a figure has no equal one; small counts in words only where replaced."""
    if not source or not repost:
        return any(not one.is_weak for one in (*source, *repost))
    return any(not any(one.equals(other) for other in repost) for one in source) or any(
        not any(one.equals(other) for other in source) for one in repost
    )


def _differ(source: Sequence[Name], repost: Sequence[Name]) -> bool:
    return any(not any(one.is_same(other) for other in repost) for one in source) or any(
        not any(one.is_same(other) for other in source) for one in repost
    )


def _leading(names: Sequence[Name], edited: Span) -> Sequence[Name]:
    """Return the names where they are what the edit is about, none in a long rewording."""
    named = sum(name.end - name.start for name in names)
    return names if named * _NAMED_SHARE >= len(edited) else ()


def _holds(spans: tuple[Span, ...], inner: Span) -> bool:
    return any(span.start <= inner.start and inner.end <= span.end for span in spans)


def _text(reading: Reading, spans: tuple[Span, ...], edited: Span) -> str:
    """Return the passage's text that an edit touches, without what lies between two spans."""
    if _holds(spans, edited):
        return edited.of(reading.text)
    parts = (
        Span(max(span.start, edited.start), min(span.end, edited.end))
        for span in spans
        if span.start < edited.end and edited.start < span.end
    )
    return reading.of(parts)


def _split(edit: Edit, side: str, whole: Span, tag: Span) -> list[Edit]:
    """Return an edit cut before or after a tag at an end of one of its sides, else nothing."""
    is_inside = whole.start <= tag.start and tag.end <= whole.end
    is_first = tag.start - whole.start <= 1
    is_whole = len(whole) - len(tag) <= 2
    if not is_inside or is_whole or not (is_first or whole.end - tag.end <= 1):
        return []
    tagged = Span(whole.start, tag.end) if is_first else Span(tag.start, whole.end)
    rest = Span(tag.end, whole.end) if is_first else Span(whole.start, tag.start)
    other = edit.source if side == "repost" else edit.repost
    place = Span(other.start, other.start) if is_first else Span(other.end, other.end)
    if side == "repost":
        parts = [
            Edit(EditOp.INSERT, edit.category, place, tagged),
            Edit(_op(other, rest), edit.category, other, rest),
        ]
    else:
        parts = [
            Edit(EditOp.DELETE, edit.category, tagged, place),
            Edit(_op(rest, other), edit.category, rest, other),
        ]
    return parts if is_first else parts[::-1]


def _op(source: Span, repost: Span) -> EditOp:
    if len(repost) == 0:
        return EditOp.DELETE
    return EditOp.REPLACE if len(source) else EditOp.INSERT


def _splits_word(text: str, shared: int) -> bool:
    """Return whether the shared end begins inside a word."""
    place = len(text) - shared
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
