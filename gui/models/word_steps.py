"""From word to word through the text of one side, as the keys that select text go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.model import Span
from gui.models.rows import RowKind, SideView


def next_edge(view: SideView, offset: int, step: int, edge: Callable[[Span], int]) -> int:
    """Return the nearest edge of a word after ``offset`` (step 1) or before it (-1).

    ``edge`` gives the edge of a word that counts: its start or its end. Only compared text is
    walked through; beyond its last word ``offset`` itself is returned.
    """
    row = view.row_at(offset)
    while 0 <= row < len(view.rows):
        edges = [edge(word) for word in _words(view, row)]
        beyond = [place for place in edges if (place - offset) * step > 0]
        if beyond:
            return beyond[0] if step > 0 else beyond[-1]
        row += step
    return offset


def _words(view: SideView, row: int) -> Iterator[Span]:
    # A comparison has loaded numpy by the time that text can be selected.
    from core.text.tokens import tokenize

    shown = view.rows[row]
    if shown.kind is not RowKind.PASSAGE:
        return
    tokens = tokenize(shown.span.of(view.document.text))
    for start, end in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True):
        yield Span(shown.span.start + start, shown.span.start + end)
