"""Wordings as a finding quotes them: in a little of their context, and not without end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from core.model import Comparison, Document, Finding, Span

CUT = "…"
# About a line and a half of context on each side of the wording in a column of the report.
_CONTEXT = 80
# Four lines; what is longer is shown whole at its place.
_LONGEST = 280
# A finding about a whole page would repeat the page.
_MOST_EXCERPTS = 3


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A wording and what stands around it in its sentence; cuts are marked by an ellipsis."""

    before: str
    wording: str
    after: str

    def __str__(self) -> str:
        return self.before + self.wording + self.after


@dataclass(frozen=True, slots=True)
class Quotation:
    """A finding's first wordings on one side, and how many more it has there."""

    excerpts: tuple[Excerpt, ...] = ()
    more: int = 0

    @property
    def more_told(self) -> str:
        """How many more there are, in brackets: it stands where the page's own words do."""
        return f"({CUT} and {self.more} more)"


class Quoter:
    """Quotes the wordings of a comparison's findings."""

    def __init__(self, comparison: Comparison) -> None:
        self._source = _Sentences(comparison.source, comparison.source_strand)
        self._repost = _Sentences(comparison.repost, comparison.repost_strand)

    def quote(self, finding: Finding) -> tuple[Quotation, Quotation]:
        """Return the finding's wordings of the source and of the repost.

        Nothing where the finding's own sentence quotes them all.
        """
        source, repost = self._source.quote(finding.source), self._repost.quote(finding.repost)
        excerpts = source.excerpts + repost.excerpts
        if all(str(excerpt) in finding.text for excerpt in excerpts):
            return Quotation(), Quotation()
        return source, repost


class _Sentences:
    """The sentences of one document's compared strand, to quote from."""

    def __init__(self, document: Document, strand_id: int) -> None:
        self._text = document.text
        self._sentences = document.strand(strand_id).sentences
        self._starts = [sentence.start for sentence in self._sentences]

    def quote(self, spans: Iterable[Span]) -> Quotation:
        """Return the spans as excerpts, in text order."""
        apart = _grouped(spans)
        shown = tuple(self._excerpt(span) for span in apart[:_MOST_EXCERPTS])
        return Quotation(shown, len(apart) - len(shown))

    def _excerpt(self, span: Span) -> Excerpt:
        text = self._text
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


def beginning_of(text: str) -> str:
    """Return a text's first words, as many as tell it from others, with an ellipsis if cut."""
    return _first_words(text)


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
