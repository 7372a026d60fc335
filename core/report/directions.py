"""Which way a text runs."""

from __future__ import annotations

import unicodedata

_TURNED = frozenset(("R", "AL"))
_STRONG = frozenset(("L", *_TURNED))
# The first letters tell; a page of signs alone is not looked through.
_LOOKED_AT = 200


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of the text is of a script that runs from right to left."""
    directions = map(unicodedata.bidirectional, text[:_LOOKED_AT])
    return next((one for one in directions if one in _STRONG), "L") in _TURNED
