"""Reading values that somebody else wrote as JSON: each is of its type, or the reading ends."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar, cast

from core.options import MAX_PERCENT

Choice = TypeVar("Choice", bound=str)
# What Qt counts with; no text is as long.
_MAX_NUMBER = 2**31 - 1
# Settings have two or three levels; whoever writes them again goes one call deeper for each.
_MAX_DEPTH = 16


class WrongFieldError(Exception):
    """A value is missing or of another type; ``where`` names it: ``remarks[2].note``.

    "" is the whole of it.
    """

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class Fields:
    """A JSON object whose values are asked for by name and type; what else it has is left alone.

    Every method raises `WrongFieldError` where the value is missing or of another type.
    """

    def __init__(self, value: object, where: str = "") -> None:
        if not isinstance(value, dict):
            raise WrongFieldError(where)
        self._value = cast("dict[str, object]", value)
        self._where = where

    @property
    def value(self) -> Mapping[str, object]:
        """The object itself."""
        return self._value

    def text(self, name: str) -> str:
        """Return a string."""
        value = self._get(name)
        if not isinstance(value, str):
            raise self.wrong(name)
        return value

    def text_or_none(self, name: str) -> str | None:
        """Return a string, or None for null."""
        return None if self._get(name) is None else self.text(name)

    def flag(self, name: str, *, otherwise: bool | None = None) -> bool:
        """Return true or false; ``otherwise``, if any, where a file is too old to have it."""
        if otherwise is not None and name not in self._value:
            return otherwise
        value = self._get(name)
        if not isinstance(value, bool):
            raise self.wrong(name)
        return value

    def number(self, name: str) -> int:
        """Return a whole number from 0 on."""
        value = self._get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MAX_NUMBER:
            raise self.wrong(name)
        return value

    def percent(self, name: str, otherwise: int) -> int:
        """Return a whole number from 0 to 100; ``otherwise`` where a file is too old to have it."""
        if name not in self._value:
            return otherwise
        value = self.number(name)
        if value > MAX_PERCENT:
            raise self.wrong(name)
        return value

    def choice(self, name: str, choices: type[Choice]) -> Choice | None:
        """Return one of some words, or None for null."""
        word = self.text_or_none(name)
        try:
            return None if word is None else choices(word)
        except ValueError:
            raise self.wrong(name) from None

    def fields(self, name: str) -> Fields:
        """Return an object."""
        return Fields(self._get(name), self._path(name))

    def fields_or_none(self, name: str) -> Fields | None:
        """Return an object, or None for null."""
        return None if self._get(name) is None else self.fields(name)

    def shallow(self, name: str) -> Mapping[str, object]:
        """Return an object with whatever is in it, of few levels."""
        fields = self.fields(name)
        level: list[object] = [fields.value]
        for _ in range(_MAX_DEPTH):
            level = [item for value in level for item in _items(value)]
        if level:
            raise self.wrong(name)
        return fields.value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of strings."""
        values = self._list(name)
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(name)
        return tuple(cast("list[str]", values))

    def each(self, name: str) -> Iterator[Fields]:
        """Yield the objects of a list."""
        for place, value in enumerate(self._list(name)):
            yield Fields(value, f"{self._path(name)}[{place}]")

    def wrong(self, name: str) -> WrongFieldError:
        """Return the error that says so of a value."""
        return WrongFieldError(self._path(name))

    def _get(self, name: str) -> object:
        if name not in self._value:
            raise self.wrong(name)
        return self._value[name]

    def _list(self, name: str) -> list[object]:
        value = self._get(name)
        if not isinstance(value, list):
            raise self.wrong(name)
        return cast("list[object]", value)

    def _path(self, name: str) -> str:
        return f"{self._where}.{name}" if self._where else name


def parsed(data: bytes) -> Fields:
    """Return the object that some bytes of JSON are.

    Raises `WrongFieldError` for anything else, also for what other readers of JSON would take in
    several ways: a name that is given twice, a number that is none.
    """
    try:
        return Fields(
            json.loads(
                data.decode("utf-8"),
                object_pairs_hook=_without_doubles,
                parse_constant=_refuse,
                parse_float=_finite,
            )
        )
    # Nested a hundred thousand deep; numbers of more digits than Python reads; no UTF-8.
    except (RecursionError, ValueError):
        raise WrongFieldError("") from None


def written(value: Mapping[str, object]) -> bytes:
    """Return JSON for people and programs, the same bytes for equal values."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1, sort_keys=True)
    # Half a character, which the name of a file may hold, becomes the escape that JSON has for it.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _items(value: object) -> Collection[object]:
    """Return what is in an object or a list, nothing for other values."""
    if isinstance(value, dict):
        return cast("dict[str, object]", value).values()
    return cast("list[object]", value) if isinstance(value, list) else ()


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a name stands twice")
    return fields


def _refuse(word: str) -> float:
    raise ValueError(word)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number
