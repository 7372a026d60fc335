"""Figures of the repost's title that the source does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.classify.claims import Claim, claims_of, sentences_with, topics
from core.classify.quantities import Quantity, quantities
from core.classify.rules import Places, finding
from core.classify.titles import Title, Titles
from core.model import Finding
from core.text.numbers import figures, worked_out

_CALENDAR = frozenset(("year", "date", "month", "weekday", "time", "ordinal", "ago"))
# Said in passing, and of many things: that the source has such a one somewhere proves nothing.
_COMMON = frozenset(("share", "times", "duration"))
_SMALL = 3
_CLOSE_WORDS = 3
_WHOLE = frozenset(("all", "every", "most", "alle", "sämtliche"))
# "5 things to know" counts the repost's own points; "first half", "half-time" are no shares.
_NO_FIGURE = re.compile(
    r"^\W*(?:\w+\W+)?(?:things|reasons|takeaways|ways|facts|charts|photos|pictures|questions|tips"
    r"|lessons|dinge|gründe|fakten|fragen)\b|^[-\s]?(?:time|term|back|brother|sister|marathon)"
)
_NUMBER = r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)"
_PART_OF = re.compile(
    rf"{_NUMBER}\s+(?:out\s+)?of\s+(?:(?:its|the|their|all|some|about)\s+){{0,2}}{_NUMBER}"
)
# Two smaller ones always give a third one somewhere.
_LARGE = 100
# "A fifth" is said of 19 or 21 percent.
_ROUNDED = 2.5
# What a title counts; of more than a few the source would not name each.
_PLURAL, _FEW = re.compile(r"\s(?P<noun>[a-z]{3,})s\b"), 12
_ORDINAL_BEFORE = re.compile(r"\b(?:first|second|other|better|erste|zweite)[\s-]$")


def find_figures(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where a figure became another one, else where one stands nowhere."""
    language = titles.evidence.repost.language
    ours = [one for one in quantities(titles.repost.text, language) if _counts(titles, one)]
    theirs = list(quantities(titles.source.text, titles.evidence.source.language))
    added = [one for one in ours if not any(_agree(one, other) for other in theirs)]
    dropped = [one for one in theirs if not any(_agree(one, other) for other in ours)]
    if _counts_all(titles, theirs):
        yield _changed(titles)
        return
    for one in added:
        swapped = _swapped(titles, one, dropped, added)
        if swapped and not _is_borne_out(titles, one):
            yield _changed(titles)
            return
    unfounded = (one for one in added if one.unit not in _CALENDAR and _is_unfounded(titles, one))
    if next(unfounded, None) is not None or any(_is_multiplied(titles, one) for one in added):
        places = Places((), (), titles.repost.spans)
        yield finding("headline.figure", places, repost=titles.repost.text)


def _changed(titles: Titles) -> Finding:
    places = Places((), titles.source.spans, titles.repost.spans)
    wordings = {"source": titles.source.text, "repost": titles.repost.text}
    return finding("headline.figure_changed", places, **wordings)


def _counts_all(titles: Titles, theirs: Sequence[Quantity]) -> bool:
    """Return whether "all" or "most" stands where the source's title has a figure."""
    for swap in titles.swaps:
        start, end = (swap.source[0].start, swap.source[-1].end) if swap.source else (0, 0)
        whole = next((word for word in swap.repost if word.folded in _WHOLE), None)
        if whole is not None and any(start <= one.start < end for one in theirs):
            following = titles.repost.small[whole.start :].split()[:2]
            return " ".join(following) not in titles.said
    return False


def _counts(titles: Titles, one: Quantity) -> bool:
    small = titles.repost.small
    is_part = _ORDINAL_BEFORE.search(small, 0, one.start) is not None
    return not is_part and _NO_FIGURE.match(small[one.end : one.end + 30]) is None


def _agree(one: Quantity, other: Quantity) -> bool:
    units = {one.unit, other.unit}
    may_be_same = len(units) == 1 or ("" in units and not units & (_COMMON | _CALENDAR | {"age"}))
    return may_be_same and one.agrees(other)


def _swapped(
    titles: Titles, one: Quantity, dropped: Sequence[Quantity], added: Sequence[Quantity]
) -> bool:
    """Return whether a figure of the source's title gave way to this one.

    It is the only one of its unit that is gone, where this is the only new one, or stands between
    the same words.
    """
    same = [other for other in dropped if other.unit == one.unit]
    if not titles.are_related or not same or _count_other_things(titles, one, same[0]):
        return False
    if len(same) == 1 and sum(other.unit == one.unit for other in added) == 1:
        return True
    return any(
        set(_beside(titles.repost, one)) & set(_beside(titles.source, other)) for other in same
    )


def _count_other_things(titles: Titles, one: Quantity, other: Quantity) -> bool:
    """Return whether what each of two counts, stands in the other title, too."""
    ours, theirs = _counted(titles.repost, one), _counted(titles.source, other)
    are_known = ours in titles.source.stems and theirs in titles.repost.stems
    return ours != theirs and are_known


def _counted(title: Title, one: Quantity) -> str:
    return next(iter(topics(title.text[one.end :])), "")


def _beside(title: Title, one: Quantity) -> list[str]:
    """Return the stems of the words close to a figure of a title."""
    before, after = topics(title.text[: one.start]), topics(title.text[one.end :])
    return [*before[-_CLOSE_WORDS:], *after[:_CLOSE_WORDS]]


def _is_borne_out(titles: Titles, one: Quantity) -> bool:
    """Return whether a sentence of the source gives the figure, and of the same thing."""
    beside = frozenset(_beside(titles.repost, one))
    if _is_worked_out(titles, one):
        return True
    if one.unit == "share" and any(abs(share - one.low) <= _ROUNDED for share in _parts(titles)):
        return True
    return any(
        _agree(one, claim.quantity) and not _is_vague(claim, one) and claim.close & beside
        for claim in _claims_like(titles, one)
    )


def _is_worked_out(titles: Titles, one: Quantity) -> bool:
    """Return whether two large amounts of one unit in the source give the figure."""
    asked = next((each for each in figures(titles.repost.text) if each.start == one.start), None)
    if asked is None or asked.value < _LARGE:
        return False
    given = titles.evidence.source.figures.items
    return worked_out(asked, [each for each in given if each.unit == asked.unit]) is not None


def _parts(titles: Titles) -> Iterator[float]:
    """Yield the percent that the source gives as so many of so many: "400 of its 2,100 jobs"."""
    for match in _PART_OF.finditer(titles.said):
        part, whole = (float(number.replace(",", "")) for number in match.groups())
        if 0 < part < whole:
            yield 100 * part / whole


def _is_multiplied(titles: Titles, one: Quantity) -> bool:
    """Return whether the title counts several where the source speaks of a single one alone."""
    counted = _PLURAL.match(titles.repost.small, one.end)
    if counted is None or one.unit or one.low != one.high or not 1 < one.low <= _FEW:
        return False
    noun = counted["noun"]
    if re.search(rf"\b{noun}s\b", titles.said) or re.search(rf"\bother {noun}\b", titles.said):
        return False
    return re.search(rf"\b(?:an?|one|the)\s(?:[\w-]+\s)?{noun}\b", titles.said) is not None


def _is_vague(claim: Claim, one: Quantity) -> bool:
    """Return whether a claim is too wide to bear a title's figure out."""
    return claim.quantity.high - claim.quantity.low > one.high - one.low


def _is_unfounded(titles: Titles, one: Quantity) -> bool:
    """Return whether nothing in the source can have given the figure."""
    is_vague = one.low < one.high
    is_small = (one.is_weak and not is_vague) or (one.unit == "" and one.high <= _SMALL)
    if is_small and one.unit not in _COMMON:
        return False  # counted by the repost: "two men", where the source names both
    if one.unit in _COMMON:
        return not _is_borne_out(titles, one)
    return not any(_agree(one, claim.quantity) for claim in _claims_like(titles, one))


def _claims_like(titles: Titles, one: Quantity) -> Iterator[Claim]:
    """Yield the claims of the sentences of the source that may give a figure."""
    reading = titles.evidence.source
    for sentence in sentences_with(reading, one):
        yield from claims_of(reading, 0, (sentence,), bool)
