"""Searching a text: plain words however they are set, or a regular expression."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.model import Side, Span
from gui.models.rows import SideView

MAX_HITS = 20_000
"""Nobody steps through more; the search then says that there are."""

# The map is no higher than this in pixels, so more marks could not be told apart.
_MAX_SHARES = 2_000

# An expression such as (a+)+$ may take longer than the sun has left.
_TIMEOUT_SECONDS = 0.3

# Equally long, so that places stay what they are: quotation marks as they are typed, any blank.
_AS_TYPED = (
    *(("‘", "'"), ("’", "'"), ("‚", "'"), ("“", '"'), ("”", '"'), ("„", '"')),
    *(("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("\r", " "), ("\t", " ")),
)


class ExpressionError(Exception):
    """A regular expression that cannot be used; ``reason`` is the library's own.

    ``place`` is the character, from 1, at which it went wrong, 0 where that is not known.
    """

    def __init__(self, reason: str, place: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


class SlowExpressionError(Exception):
    """A regular expression that takes too long on a text."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str
    is_case_sensitive: bool = False
    is_expression: bool = False


@dataclass(frozen=True, slots=True)
class Hits:
    """Where it was found: ``starts`` and ``ends``, in order; ``has_more`` where that was cut."""

    starts: array[int]
    ends: array[int]
    has_more: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, number: int) -> Span:
        """Return a hit by its number, from 0."""
        return Span(self.starts[number], self.ends[number])

    def first_at(self, offset: int) -> int:
        """Return the number of the first hit that does not end before ``offset``."""
        return bisect_left(self.ends, offset)

    def within(self, span: Span) -> Iterator[Span]:
        """Yield the hits that touch a stretch of the text."""
        number = bisect_left(self.ends, span.start + 1)
        while number < len(self.starts) and self.starts[number] < span.end:
            yield self.span(number)
            number += 1


NO_HITS = Hits(array("l"), array("l"))


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of several texts as one row of them, the first text's first."""

    hits: Mapping[Side, Hits]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(map(len, self.hits.values()))

    @property
    def has_more(self) -> bool:
        """Whether there are more in a text than were kept."""
        return any(hits.has_more for hits in self.hits.values())

    def of(self, side: Side) -> Hits:
        """Return the hits of a text."""
        return self.hits.get(side, NO_HITS)

    def number(self, side: Side, hit: int) -> int:
        """Return the number among all of a text's hit, both from 0."""
        sides = list(self.hits)
        return sum(len(self.hits[before]) for before in sides[: sides.index(side)]) + hit

    def place(self, number: int) -> tuple[Side, int]:
        """Return the text and its hit of a number among all; IndexError where there is none."""
        for side, hits in self.hits.items():
            if number < len(hits):
                return side, number
            number -= len(hits)
        raise IndexError(number)


class SearchedText:
    """One text, in the forms in which it is searched; these are made once, when needed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._forms: dict[bool, str] = {}

    def find(self, query: Query) -> Hits:
        """Return where a query stands; `ExpressionError`, `SlowExpressionError` where it cannot."""
        if query.is_expression:
            return self._find_expression(query) if query.text else NO_HITS
        # Made before the first letter is typed, which is then answered at once.
        form = self._form(query.is_case_sensitive)
        wanted = _as_typed(query.text, query.is_case_sensitive)
        return _find_plain(form, wanted) if wanted else NO_HITS

    def _form(self, is_case_sensitive: bool) -> str:
        if is_case_sensitive not in self._forms:
            self._forms[is_case_sensitive] = _as_typed(self._text, is_case_sensitive)
        return self._forms[is_case_sensitive]

    def _find_expression(self, query: Query) -> Hits:
        import regex

        flags = regex.MULTILINE | (0 if query.is_case_sensitive else regex.IGNORECASE)
        try:
            pattern = regex.compile(query.text, flags)
        except regex.error as error:
            message = error.msg  # type: ignore[attr-defined] - left out in its stubs
            place = (error.pos or 0) + 1  # type: ignore[attr-defined] - as above
            raise ExpressionError(message, place) from error
        except (OverflowError, RecursionError) as error:
            raise ExpressionError(str(error), 0) from error
        starts, ends = array("l"), array("l")
        try:
            for found in pattern.finditer(self._text, timeout=_TIMEOUT_SECONDS):
                if len(starts) == MAX_HITS:
                    return Hits(starts, ends, has_more=True)
                if found.end() > found.start():
                    starts.append(found.start())
                    ends.append(found.end())
        except (TimeoutError, MemoryError) as error:
            raise SlowExpressionError from error
        return Hits(starts, ends)


def hit_shares(view: SideView, hits: Hits) -> tuple[float, ...]:
    """Return how much of a text stands before its hits, 0.0 to 1.0, as far as the map shows it."""
    total = view.extents[-1]
    if not total:
        return ()
    step = max(1, len(hits) // _MAX_SHARES)
    return tuple(_extent(view, hits.starts[i]) / total for i in range(0, len(hits), step))


def _extent(view: SideView, offset: int) -> float:
    row = view.row_at(offset)
    span = view.rows[row].span
    share = (offset - span.start) / max(len(span), 1)
    return view.extents[row] + min(max(share, 0.0), 1.0) * view.extent(row)


def _find_plain(text: str, wanted: str) -> Hits:
    starts = array("l")
    place = text.find(wanted)
    while place >= 0 and len(starts) < MAX_HITS:
        starts.append(place)
        place = text.find(wanted, place + len(wanted))
    ends = array("l", (start + len(wanted) for start in starts))
    return Hits(starts, ends, has_more=place >= 0)


def _as_typed(text: str, is_case_sensitive: bool) -> str:
    """Return a text of the same length in which differences that nobody types are gone."""
    if not text.isascii():
        for form, typed in _AS_TYPED[:8]:
            text = text.replace(form, typed)
    for form, typed in _AS_TYPED[8:]:
        text = text.replace(form, typed)
    if is_case_sensitive:
        return text
    # The one letter that is longer in lower case, and the one whose form depends on its place.
    return text.replace("İ", "i").lower().replace("ς", "σ")
