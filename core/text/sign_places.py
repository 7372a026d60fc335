"""Where single characters of some sort stand in a text, looked up for the whole text at once."""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import numpy.typing as npt

from core.text.characters import points_of


def sign_places(text: str, sign: re.Pattern[str]) -> npt.NDArray[np.int64]:
    """Return the offsets, in order, of the characters that ``sign`` matches.

    What a character stands beside must not matter to the pattern. To go through all matches of it
    takes several times as long in a text with few of them.
    """
    points = points_of(text)
    if points.dtype == np.uint8:
        return np.flatnonzero(_latin_signs(sign)[points])
    seen = np.zeros(int(points.max()) + 1, dtype=bool)
    seen[points] = True
    present = np.flatnonzero(seen)
    is_sign = np.zeros_like(seen)
    is_sign[present] = [sign.match(chr(point)) is not None for point in present.tolist()]
    return np.flatnonzero(is_sign[points])


@cache
def _latin_signs(sign: re.Pattern[str]) -> npt.NDArray[np.bool_]:
    return np.array([sign.match(chr(point)) is not None for point in range(0x100)])
