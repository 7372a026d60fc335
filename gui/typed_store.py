"""Reading a store of settings by type; what is missing or of another type falls back."""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

W = TypeVar("W", bound=StrEnum)


class TypedStore:
    """A `QSettings` whose values are asked for by type; people and other programs write there too.

    A list of one comes back as a text, a number as its digits, and anything as anything else.
    """

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def word(self, key: str, otherwise: W) -> W:
        """Return one of the words of an enumeration."""
        value = self.text(key)
        words = type(otherwise)
        return words(value) if value in set(words) else otherwise

    def text(self, key: str, otherwise: str = "") -> str:
        """Return a text."""
        value = self._store.value(key, otherwise)
        return value if isinstance(value, str) else otherwise

    def number(self, key: str, between: tuple[float, float], otherwise: float) -> float:
        """Return a number that is ``between`` two, both of them included."""
        try:
            number = float(self.text(key))
        except ValueError:
            return otherwise
        return number if math.isfinite(number) and between[0] <= number <= between[1] else otherwise

    def whole(self, key: str, between: tuple[int, int], otherwise: int) -> int:
        """Return a whole number that is ``between`` two, both of them included."""
        number = self.number(key, between, math.nan)
        return int(number) if number.is_integer() else otherwise

    def flag(self, key: str, *, otherwise: bool) -> bool:
        """Return yes or no."""
        return {"true": True, "false": False}.get(self.text(key), otherwise)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._store.value(key)
        values = value if isinstance(value, list) else [value]
        return tuple(item for item in values if isinstance(item, str))

    def bytes(self, key: str) -> QByteArray:
        """Return bytes, none where there are none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: str | float | bool | Iterable[str] | QByteArray) -> None:
        """Keep a value, as the methods above read it."""
        if isinstance(value, bool):
            value = "true" if value else "false"
        elif isinstance(value, int | float):
            value = f"{value:g}"
        elif not isinstance(value, str | QByteArray):
            value = list(value)
        self._store.setValue(key, value)

    def remove(self, key: str) -> None:
        """Forget a value."""
        self._store.remove(key)
