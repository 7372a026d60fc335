"""Between Python's code points and Qt's UTF-16 units, for one string."""

from __future__ import annotations

from bisect import bisect_left


class Positions:
    """Converts places in one text: core counts code points, Qt counts UTF-16 units.

    Characters outside the basic plane are two units to Qt. A text without any costs nothing.
    """

    __slots__ = ("_astral", "_astral_qt")

    def __init__(self, text: str) -> None:
        has_astral = bool(text) and max(text) > "\uffff"
        self._astral = [i for i, c in enumerate(text) if c > "\uffff"] if has_astral else []
        self._astral_qt = [place + before for before, place in enumerate(self._astral)]

    def to_qt(self, place: int) -> int:
        """Return the UTF-16 unit at which the code point at ``place`` begins."""
        return place + bisect_left(self._astral, place)

    def from_qt(self, place_qt: int) -> int:
        """Return the code point at a UTF-16 unit; inside a pair it is the one the pair makes."""
        return place_qt - bisect_left(self._astral_qt, place_qt)
