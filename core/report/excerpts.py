"""Wordings as a finding quotes them: in a little of their context, and not without end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from core.model import Comparison, Finding, Span
from core.text.marked import Side

CUT = "…"
# About a line and a half of context on each side of the wording in a column of the report.
_CONTEXT = 80
# Four lines; what is longer is shown whole at its place.
_LONGEST = 280


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A wording and what stands around it in its sentence; cuts are marked by an ellipsis."""

    before: str
    wording: str
    after: str


class Quoter:
    """Quotes one side of a comparison's findings."""

    def __init__(self, comparison: Comparison, side: Side) -> None:
        is_source = side is Side.SOURCE
        self._side = side
        self._document = comparison.source if is_source else comparison.repost
        strand_id = comparison.source_strand if is_source else comparison.repost_strand
        self._sentences = self._document.strand(strand_id).sentences
        self._starts = [sentence.start for sentence in self._sentences]

    def quote(self, finding: Finding) -> tuple[Excerpt, ...]:
        """Return the finding's wordings on this side."""
        spans = finding.source if self._side is Side.SOURCE else finding.repost
        return tuple(self._excerpt(span) for span in _grouped(spans))

    def _excerpt(self, span: Span) -> Excerpt:
        text = self._document.text
        around = self._around(span)
        return Excerpt(
            _last_words(text[around.start : span.start]),
            _clipped(span.of(text)),
            _first_words(text[span.end : around.end]),
        )

    def _around(self, span: Span) -> Span:
        """Return the sentence that the span stands in, the span itself where it is in none."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or self._sentences[index].end < span.end:
            return span
        return self._sentences[index]


def _grouped(spans: Iterable[Span]) -> list[Span]:
    """Return the spans without those that stand inside another, each once, in text order."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _last_words(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    kept = text[-_CONTEXT:]
    return CUT + kept[_blank_in(kept[: _CONTEXT // 2]) :]


def _first_words(text: str) -> str:
    if len(text) <= _CONTEXT:
        return text
    kept = text[:_CONTEXT]
    blank = kept.rfind(" ", _CONTEXT // 2)
    return kept[: blank if blank > 0 else _CONTEXT] + CUT


def _clipped(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    head = text[: _LONGEST * 3 // 4].rsplit(" ", 1)[0]
    return f"{head} {CUT} {text[-_LONGEST // 4 :].split(' ', 1)[-1]}"


def _blank_in(text: str) -> int:
    """Return the offset behind the first blank, 0 where there is none (a script without blanks)."""
    return text.find(" ") + 1
