"""A passage's text on one side: its spans joined by one blank, and the way back to the document."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from core.model import Span

JOINT = " "
"""What stands between two spans of one passage."""


class JoinedText(NamedTuple):
    """The text of some spans of a document, in text order, joined by `JOINT`.

    ``starts`` holds where each span begins in ``text``.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def to_document(self, start: int, end: int) -> Span:
        """Return the document's span for ``[start, end)`` of the joined text.

        It may reach over what lies between two spans. The joint itself runs from the end of one
        span to the start of the next.
        """
        return Span(self._offset(start), self._offset(end))

    def _offset(self, place: int) -> int:
        part = bisect_right(self.starts, place) - 1
        return self.spans[part].start + place - self.starts[part]


def join_spans(text: str, spans: tuple[Span, ...]) -> JoinedText:
    """Return the joined text of ``spans``, at least one, in text order and apart."""
    if len(spans) == 1:
        return JoinedText(spans[0].of(text), spans, (0,))
    starts, place = list[int](), 0
    for span in spans:
        starts.append(place)
        place += len(span) + len(JOINT)
    return JoinedText(JOINT.join(span.of(text) for span in spans), spans, tuple(starts))
