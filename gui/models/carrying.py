"""Remarks on a page that was changed since: each goes to where its words stand now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.model import Anchor, Comparison, Remark, Span


def carried(remarks: Iterable[Remark], before: Comparison, after: Comparison) -> tuple[Remark, ...]:
    """Return the remarks on one pair as remarks on another one that says much the same.

    A stretch of text is found again by its very words, the nearest ones to where they stood. What
    is on words that are gone is left out.
    """
    found: list[Remark] = []
    for remark in remarks:
        source = _moved(remark.anchor.source, before.source.text, after.source.text)
        repost = _moved(remark.anchor.repost, before.repost.text, after.repost.text)
        if source is not None and repost is not None:
            anchor = Anchor(source, repost, remark.anchor.rule)
            found.append(replace(remark, anchor=anchor))
    return tuple(found)


def _moved(spans: tuple[Span, ...], before: str, after: str) -> tuple[Span, ...] | None:
    """Return where stretches of a text stand in another one, None where one is gone."""
    if before == after:
        return spans
    places = [_nearest(after, span.of(before), span.start) for span in spans]
    if min(places, default=0) < 0:
        return None
    return tuple(Span(place, place + len(span)) for place, span in zip(places, spans, strict=True))


def _nearest(text: str, words: str, place: int) -> int:
    """Return where words stand in a text, nearest to a place; -1 where they do not."""
    behind = text.find(words, place)
    ahead = text.rfind(words, 0, place + len(words))
    if behind < 0 or ahead < 0:
        return max(behind, ahead)
    return behind if behind - place <= place - ahead else ahead
