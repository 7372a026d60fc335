"""Whether two figures are limited to different times, places, things or states of things.

The more alike two sentences are, the more such a limit is what they differ in: it is not weighed
against what they share.
"""

from __future__ import annotations

from core.classify.reading import Reading
from core.classify.scopes import Scope, looks_back
from core.model import Span
from core.text.wordlists import pattern


class ScopeComparer:
    """Compares what sentences of a repost are limited to with those of its source."""

    def __init__(self, source: Reading) -> None:
        """Take the source, whose every sentence may say when and where its events are."""
        self._text = source.small
        self._looks_back = looks_back(source.small)
        self._dates = _dates_of(source)

    def are_apart(self, source: Scope, repost: Scope) -> bool:
        """Return whether they are surely limited to different things."""
        return (
            source.is_other != repost.is_other
            or (repost.is_part and not source.is_part)
            or source.is_expected != repost.is_expected
            or self._is_of_other_time(source, repost)
            or self._is_framed(repost.frame)
        )

    def _is_of_other_time(self, source: Scope, repost: Scope) -> bool:
        if source.is_ago != repost.is_ago and not (source.is_dated or repost.is_dated):
            return True
        is_new = repost.looks_back and not self._looks_back and not source.is_dated
        # "Six years ago" may be "in 2019".
        return not source.looks_back and (is_new or self._names_new_date(repost))

    def _names_new_date(self, scope: Scope) -> bool:
        """Return whether it gives a year, month or weekday that the source never names."""
        for unit, named in self._dates.items():
            dates = scope.dates_in(unit)
            # Who leaves the day open may mean any.
            if dates and not dates & named and (named or unit != "weekday"):
                return True
        return False

    def _is_framed(self, frame: frozenset[str]) -> bool:
        """Return whether a sentence begins with a place or case that the source never names."""
        known = sum(f" {word}" in self._text for word in sorted(frame))
        return 2 * known < len(frame)


def is_perhaps_of_other_time(source: Scope, repost: Scope) -> bool:
    """Return whether only one looks back, and the other gives no date, or only one compares."""
    if source.compares != repost.compares:
        return True
    if source.looks_back:
        return not repost.looks_back and not repost.is_dated
    return repost.looks_back and not source.is_dated


def _is_of_old(reading: Reading, place: int) -> bool:
    sentence = reading.sentences_of((Span(place, place + 1),))
    return pattern("scopes", "of old").search(reading.small_of(sentence)) is not None


def _dates_of(reading: Reading) -> dict[str, frozenset[float]]:
    """Return the dates that a text names, by unit of the calendar; those of days as months, too.

    Years of what was once are left out: "the last outbreak was in 1991".
    """
    found: dict[str, set[float]] = {"year": set(), "month": set(), "weekday": set()}
    for one in reading.figures.items:
        value = float(one.value)
        if one.unit == "year" and _is_of_old(reading, one.start):
            continue
        if one.unit in found:
            found[one.unit].add(value)
        elif one.unit == "date":
            found["month"].add(value // 100 % 100)
            found["year"].add(value // 10000)
    return {unit: frozenset(values) for unit, values in found.items()}
