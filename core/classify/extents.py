"""How far the carried text of a passage reaches: without what is foreign at its ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.model import Edit, EditCategory, Passage, Span

# Chosen like the numbers in core/classify/regions.py; figures are plagdet on the same pairs.
# Changed in more characters than one or two words have, an end is foreign, where the rest is
# carried word for word: with 40 verbatim reuse reaches .985, without it .970, with it .988.
_CLAUSE = 12
# Elsewhere a sentence is: with 120 runs of paraphrased text are torn (recall .881 for .888), with
# 300 chance likenesses keep what stands around them (precision .936 for .942).
_SENTENCE = 200
# Word for word is what has at most this share of its characters edited; .05 to .15 do the same …
_EDITED_SHARE = 0.1
# … and is nearly all that is carried, else a few like words stand for a whole paraphrase: with .5
# translated text reaches .889 for .905.
_NEARLY_ALL = 0.9
# Neither tears a run nor counts as edited: it does not change what is said.
_LIGHT = (EditCategory.TYPOGRAPHY, EditCategory.CASE, EditCategory.CREDIT)


class _Run(NamedTuple):
    """Text of both sides between foreign pieces; how much is carried and edited in it."""

    source_start: int
    source_end: int
    repost_start: int
    repost_end: int
    carried: int
    edited: int


class _Change(NamedTuple):
    """An edit that changes what is said; its width is that of its longer side."""

    width: int
    source_start: int
    source_end: int
    repost_start: int
    repost_end: int


def carried_spans(passage: Passage) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return what is left of the spans of both sides when foreign ends are cut off.

    A foreign piece inside is an end, too, where more is foreign than is carried beyond it.
    """
    if not passage.edits:
        return passage.source, passage.repost
    changes = [edit for edit in passage.edits if edit.category not in _LIGHT]
    widths = [_width(edit) for edit in changes]
    widest = max(widths, default=0)
    if widest <= _CLAUSE or (widest <= _SENTENCE and not _may_be_exact(passage, widths)):
        return passage.source, passage.repost
    run = _carried(passage, [_change(edit) for edit in changes])
    return (
        _within(passage.source, run.source_start, run.source_end),
        _within(passage.repost, run.repost_start, run.repost_end),
    )


def _width(edit: Edit) -> int:
    source, repost = edit.source, edit.repost
    return max(source.end - source.start, repost.end - repost.start)


def _may_be_exact(passage: Passage, widths: Sequence[int]) -> bool:
    """Return whether few of a passage's characters are edited, but for foreign pieces."""
    source = passage.source[-1].end - passage.source[0].start
    repost = passage.repost[-1].end - passage.repost[0].start
    edited = sum(width for width in widths if width <= _CLAUSE)
    return edited <= _EDITED_SHARE * min(source, repost)


def _change(edit: Edit) -> _Change:
    source, repost = edit.source, edit.repost
    return _Change(_width(edit), source.start, source.end, repost.start, repost.end)


def _carried(passage: Passage, changes: Sequence[_Change]) -> _Run:
    run, carried = _best(passage, changes, _CLAUSE)
    is_exact = run.edited <= _EDITED_SHARE * (run.carried + run.edited)
    if is_exact and run.carried >= _NEARLY_ALL * carried:
        return run
    return _best(passage, changes, _SENTENCE)[0]


def _best(passage: Passage, changes: Sequence[_Change], longest: int) -> tuple[_Run, int]:
    """Return the run that is worth most, and how much is carried in all of them.

    Longer changes are foreign and part runs. Two become one where each carries more than is
    foreign between them (Kadane's maximal segment).
    """
    source_end, repost_end = passage.source[-1].end, passage.repost[-1].end
    last = _Change(longest + 1, source_end, source_end, repost_end, repost_end)
    source, repost = passage.source[0].start, passage.repost[0].start
    run = best = _Run(source, source, repost, repost, 0, 0)
    worth = most = in_all = foreign = edited = 0
    for change in (*changes, last):
        width, source_start, source_next, repost_start, repost_next = change
        if width <= longest:
            edited += width
            continue
        carried = max(0, min(source_start - source, repost_start - repost) - edited)
        in_all += carried
        if worth > foreign:
            worth += carried - foreign
            carried, edited = run.carried + carried, run.edited + foreign + edited
            run = _Run(run[0], source_start, run[2], repost_start, carried, edited)
        else:
            worth = carried
            run = _Run(source, source_start, repost, repost_start, carried, edited)
        if worth > most:
            best, most = run, worth
        source, repost, foreign, edited = source_next, repost_next, width, 0
    return best, in_all


def _within(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """Return the parts of the spans in the range, all of them where there is none."""
    kept = [(max(span.start, start), min(span.end, end)) for span in spans]
    return tuple(Span(*ends) for ends in kept if ends[0] < ends[1]) or spans
