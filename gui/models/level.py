"""Keeping two texts level: which place of a text belongs at which height of its pane."""

from __future__ import annotations

from gui.models.interpolation import interpolate

# Two texts are level where one reads: in the upper third.
READING_SHARE = 1 / 3


def reading_line(value: float, maximum: float, height: float) -> float:
    """Return the place of the text that is read when it is scrolled to ``value``.

    It is ``READING_SHARE`` down the pane, but at the text's beginning it is the very first line
    and at its end the very last, so that two texts begin and end together.
    """
    return interpolate(value, *_scale(maximum, height))


def value_for_line(line: float, maximum: float, height: float) -> float:
    """Return where to scroll so that ``line`` is the reading line; undoes `reading_line`."""
    values, lines = _scale(maximum, height)
    return interpolate(line, lines, values)


def level_values(
    places: tuple[float, float], maxima: tuple[float, float], wanted: float
) -> tuple[float, float]:
    """Return where to scroll two texts so that a place of each is at the same height.

    The height is as near to ``wanted`` as both texts' ends let it; where there is no such
    height, each place is as near to it as its own text lets it.
    """
    lowest = max(place - maximum for place, maximum in zip(places, maxima, strict=True))
    highest = min(places)
    height = min(max(wanted, lowest), highest) if lowest <= highest else wanted
    source, repost = (
        min(max(place - height, 0.0), maximum)
        for place, maximum in zip(places, maxima, strict=True)
    )
    return source, repost


def _scale(maximum: float, height: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return scroll values and the reading lines that go with them."""
    # Within a pane's height of each end the reading line moves to that end.
    bend = min(height, maximum / 2)
    down = READING_SHARE * height
    values = (0.0, bend, maximum - bend, maximum)
    return values, (0.0, bend + down, maximum - bend + down, maximum + height)
