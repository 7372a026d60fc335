"""What the detail dock says about a passage: where it stands, what it is, and why."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from core.model import Comparison, EditCategory, EditOp, Finding, Kind, Passage, Side, Span, Strand
from core.shown import HAND_SIGN
from gui.labels import category_name, credit_name, finding_text, kind_name
from gui.panes.wording import hand_text, side_name

# What is listed word by word; the rest is counted, for it is marked in the texts above.
_LISTED = (
    EditCategory.FIGURE,
    EditCategory.NAME,
    EditCategory.HEDGE,
    EditCategory.ATTRIBUTION,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before and after a passage on one side, each "" for nothing."""

    before: str = ""
    after: str = ""


NO_CONTEXT = Context()


def context_of(comparison: Comparison, passage: Passage, side: Side) -> Context:
    """Return the rest of the sentences that a passage is of; of a moved one its neighbours too."""
    is_source = side is Side.SOURCE
    document = comparison.source if is_source else comparison.repost
    spans = passage.source if is_source else passage.repost
    strand = document.strand(comparison.source_strand if is_source else comparison.repost_strand)
    if not spans or not strand.sentences:
        return NO_CONTEXT
    first = _sentence(strand, spans[0].start) - 1
    last = _sentence(strand, spans[-1].end - 1) - 1
    reach = 1 if passage.is_moved else 0
    before = [
        *strand.sentences[max(first - reach, 0) : first],
        _span(strand.sentences[first].start, spans[0].start),
    ]
    after = [
        _span(spans[-1].end, strand.sentences[last].end),
        *strand.sentences[last + 1 : last + 1 + reach],
    ]
    return Context(_words(before, document.text), _words(after, document.text))


def _span(start: int, end: int) -> Span:
    return Span(start, max(start, end))


def _words(spans: list[Span], text: str) -> str:
    return " ".join(" ".join(span.of(text).split()) for span in spans if span).strip()


def with_source(comparison: Comparison, passage: Passage) -> Passage:
    """Return the passage with the source text that it uses again, where it is a further use."""
    if passage.repeats is None:
        return passage
    owner = comparison.passages[passage.repeats - 1]
    return replace(passage, source=owner.source, repeats=None)


def place_text(comparison: Comparison, passage: Passage, side: Side) -> str:
    """Return the heading of one side: its name and the sentences that the passage is of."""
    translate = QCoreApplication.translate
    is_source = side is Side.SOURCE
    name = side_name(side)
    spans = passage.source if is_source else passage.repost
    if not spans:
        return name
    document = comparison.source if is_source else comparison.repost
    strand = document.strand(comparison.source_strand if is_source else comparison.repost_strand)
    first, last = _sentence(strand, spans[0].start), _sentence(strand, spans[-1].end - 1)
    if first == last:
        return translate("detail", "{side} · sentence {first}").format(side=name, first=first)
    text = translate("detail", "{side} · sentences {first} to {last}")
    return text.format(side=name, first=first, last=last)


def missing_text(side: Side) -> str:
    """Return what stands in place of a side that has no text in the passage."""
    if side is Side.SOURCE:
        return QCoreApplication.translate("detail", "The source does not say this.")
    return QCoreApplication.translate("detail", "The repost left this out.")


def why_lines(comparison: Comparison, passage: Passage) -> list[str]:
    """Return what the passage is, one fact a line: kind, credit, findings, what changed."""
    lines = [_kind_line(passage), *_flag_lines(passage)]
    if passage.credit is not None and passage.kind is not Kind.ADDED:
        lines.append(credit_name(passage.credit))
    lines += [_finding_line(f) for f in comparison.findings if passage.id in f.passages]
    return [*lines, *_edit_lines(comparison, passage)]


def _finding_line(finding: Finding) -> str:
    text = QCoreApplication.translate("detail", "{text} (rule: {rule})")
    return text.format(text=finding_text(finding), rule=finding.rule)


def _sentence(strand: Strand, offset: int) -> int:
    """Return the number, from 1, of the sentence at an offset."""
    return max(1, bisect_right(strand.sentences, offset, key=lambda span: span.start))


def _kind_line(passage: Passage) -> str:
    name = kind_name(passage.kind).capitalize()
    if passage.similarity is None:
        return name
    text = QCoreApplication.translate("detail", "{kind} · similarity {similarity}")
    return text.format(kind=name, similarity=f"{passage.similarity:.2f}")


def _flag_lines(passage: Passage) -> Iterator[str]:
    translate = QCoreApplication.translate
    if passage.is_moved:
        yield translate("detail", "Moved: it stands elsewhere in the repost’s order")
    if passage.is_merged:
        yield translate("detail", "Merged: several sentences of the source in one")
    if passage.is_split:
        yield translate("detail", "Split: one sentence of the source in several")
    if passage.repeats is not None:
        yield translate("detail", "A further use of the same source text")
    if passage.by_hand:
        yield f"{HAND_SIGN} {hand_text(passage).capitalize()}"


def _edit_lines(comparison: Comparison, passage: Passage) -> Iterator[str]:
    """Yield the edits that may change the meaning, and how many there are of the others."""
    counts: dict[EditCategory, int] = {}
    for edit in passage.edits:
        if edit.category not in _LISTED:
            counts[edit.category] = counts.get(edit.category, 0) + 1
            continue
        before = _quoted(edit.source, comparison.source.text)
        after = _quoted(edit.repost, comparison.repost.text)
        change = {
            EditOp.REPLACE: f"{before} → {after}",
            EditOp.DELETE: QCoreApplication.translate("detail", "{words} dropped"),
            EditOp.INSERT: QCoreApplication.translate("detail", "{words} put in"),
        }[edit.op]
        yield QCoreApplication.translate("detail", "{category}: {change}").format(
            category=category_name(edit.category), change=change.format(words=before or after)
        )
    for category, count in counts.items():
        yield _counted(category, count)


def _counted(category: EditCategory, count: int) -> str:
    translate = QCoreApplication.translate
    one, many = (
        translate("detail", "{category}: one change"),
        translate("detail", "{category}: {count} changes"),
    )
    return (one if count == 1 else many).format(category=category_name(category), count=count)


def _quoted(span: Span, text: str) -> str:
    words = " ".join(span.of(text).split())
    return f"“{words}”" if words else ""
