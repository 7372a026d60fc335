"""Numbers that became a percentage, or percentages a count: "by 50", "by 50 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.model import Span
from core.text.numbers import Figure

_PERCENT = "%"


def relabelled(pair: Pair) -> Iterator[tuple[Figure, Figure]]:
    """Yield a plain number of one side and the same number of percent of the other.

    Only where an edit took or brought the sign alone, and the side without it has no percentage:
    in "5, 6 and 7 percent" all three are percentages.
    """
    source = pair.source_reading.figures.touching_any(pair.source)
    repost = pair.repost_reading.figures.touching_any(pair.repost)
    for edit in pair.changes:
        if not len(edit.source):
            for labelled in _with_sign(pair.repost_reading, edit.repost):
                yield from ((plain, labelled) for plain in _plain(source, labelled))
        elif not len(edit.repost):
            for labelled in _with_sign(pair.source_reading, edit.source):
                yield from ((labelled, plain) for plain in _plain(repost, labelled))


def _with_sign(reading: Reading, edited: Span) -> Iterator[Figure]:
    """Yield the percentage of which an edit touches the sign and not the number."""
    touched = reading.figures.touching(edited)
    if len(touched) == 1 and touched[0].unit == _PERCENT and touched[0].start < edited.start:
        yield touched[0]


def _plain(figures: Sequence[Figure], labelled: Figure) -> Iterator[Figure]:
    """Yield the only plain number of that value, none where a percentage is among the figures."""
    found = [one for one in figures if not one.unit and one.value == labelled.value]
    if len(found) == 1 and all(one.unit != _PERCENT for one in figures):
        yield found[0]
