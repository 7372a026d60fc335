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
            labelled = _with_sign(pair.repost_reading, edit.repost)
            plain = _plain(source, labelled)
            if plain is not None and labelled is not None:
                yield plain, labelled
        elif not len(edit.repost):
            labelled = _with_sign(pair.source_reading, edit.source)
            plain = _plain(repost, labelled)
            if plain is not None and labelled is not None:
                yield labelled, plain


def _with_sign(reading: Reading, edited: Span) -> Figure | None:
    """Return the percentage of which an edit touches the sign and not the number."""
    touched = reading.figures.touching(edited)
    if len(touched) != 1 or touched[0].unit != _PERCENT or touched[0].start >= edited.start:
        return None
    return touched[0]


def _plain(figures: Sequence[Figure], labelled: Figure | None) -> Figure | None:
    """Return the only plain number of that value, None where a percentage is among them."""
    if labelled is None or any(one.unit == _PERCENT for one in figures):
        return None
    found = [one for one in figures if not one.unit and one.value == labelled.value]
    return found[0] if len(found) == 1 else None
