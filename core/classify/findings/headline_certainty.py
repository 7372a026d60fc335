"""The repost's title says as sure what the source says as possible, suspected or planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.classify.carried import Said, is_carried, said_in
from core.classify.markers import Governed, governed
from core.classify.rules import Places, finding
from core.classify.titles import Title, Titles
from core.model import Finding, Span
from core.text.wordlists import group_of, rows

# Ways to negate that are no negation words: "far from over" is "not over".
_SOFTLY_NEGATED = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|without|few|little|barely|hardly|scarcely|far from"
    r"|fail\w*|lack\w*|refus\w*|den(?:y|ies|ied)|reject\w*|declin\w*|avoid\w*|un(?:able|likely|true)"
    r"|rul(?:es|ed) out|stop\w*|block\w*|halt\w*|drop\w*|scrap\w*|cancel\w*|incorrect|spared?"
    r"|escap\w*|out of (?:service|order|action|use)|suspend\w*"
    r"|too|whether|instead|rather)\b|n['’]t\b"
)
_REPORTED = re.compile(r"\b(?:says?|said|according to|reports?|reported)\b")
_LADDERS = "certainty_ladders"
_LISTS = (_LADDERS, "scales")
# Causes have a rule of their own.
_OF_OTHER_RULES = frozenset(("causation",))
# Where more is dropped, what was doubted went with the doubt.
_MAX_DROPPED = 6


def is_softly_negated(small: str) -> bool:
    """Return whether a text in lower case negates anything, in negation words or in other ways."""
    return _SOFTLY_NEGATED.search(small) is not None


def find_surer(titles: Titles) -> Iterator[Finding]:
    """Yield one finding where the title is surer than the source; one that asks is not."""
    if "?" in titles.repost.small or "？" in titles.repost.small:
        return
    if _is_turned(titles) or _is_opposite(titles) or _climbs(titles) or _lost_doubt(titles):
        places = Places((), titles.source.spans, titles.repost.spans)
        yield finding(
            "headline.certainty", places, source=titles.source.text, repost=titles.repost.text
        )


def _is_turned(titles: Titles) -> bool:
    """Return whether one word of both titles is negated in one, or no longer only possible."""
    if not titles.are_related:
        return False
    source, repost = _governed(titles.source), _governed(titles.repost)
    small = titles.repost.small
    is_careful = _has_any(small, _LADDERS, _rows_of("doubt", "evidence")) or _REPORTED.search(small)
    return any(
        (after := repost.get(key)) is not None
        and (
            _is_turned_round(titles, before, after) or (not is_careful and _is_surer(before, after))
        )
        for key, before in source.items()
    )


def _is_opposite(titles: Titles) -> bool:
    """Return whether a word gave way to its opposite: "fall" to "rise"."""
    groups = group_of("opposites")
    for swap in titles.swaps:
        there = {groups[word.folded] for word in swap.source if word.folded in groups}
        here = {groups[word.folded] for word in swap.repost if word.folded in groups}
        if len(there) == len(here) == 1 and not there & here:
            (before,), (after,) = there, here
            if before[1:] == after[1:] and not _SOFTLY_NEGATED.search(titles.repost.small):
                return True
    return False


def _is_turned_round(titles: Titles, before: Governed, after: Governed) -> bool:
    """Return whether only one is negated, and the other title says it in no other way."""
    if before.is_negated == after.is_negated:
        return False
    other = titles.repost if before.is_negated else titles.source
    return _SOFTLY_NEGATED.search(other.small) is None


def _governed(title: Title) -> dict[str, Governed]:
    return governed(title.small, (Span(0, len(title.small)),))


def _is_surer(before: Governed, after: Governed) -> bool:
    return (before.modal == "possible" and after.modal != "possible") or (
        before.hedge == "doubt" and after.hedge != "doubt"
    )


def _climbs(titles: Titles) -> bool:
    """Return whether the title has a word of a ladder that the source nowhere climbs to.

    The source's title must stand lower on that ladder; without one, its text.
    """
    return any(
        _is_higher(titles, name, one)
        for name in _LISTS
        for one in said_in(titles.repost.small, name, *_groups(name))
    )


def _is_higher(titles: Titles, name: str, one: Said) -> bool:
    lower = titles.source.small if titles.are_related else titles.said
    ladder = [at for at, (group, _) in enumerate(rows(name)) if group == one.group]
    below = tuple(row for row in ladder if row < one.row)
    higher = tuple(row for row in ladder if row >= one.row)
    # "Acquitted of murder" names both, and is no surer.
    is_lower = _has_any(titles.repost.small, name, below)
    return not is_lower and _has_any(lower, name, below) and not _has_any(titles.said, name, higher)


def _lost_doubt(titles: Titles) -> bool:
    """Return whether doubt in the source's title is gone from one that repeats all else."""
    doubts = _rows_of("guilt", "doubt")
    if _SOFTLY_NEGATED.search(titles.repost.small):
        return False
    is_careful = _has_any(titles.repost.small, _LADDERS, _rows_of(*_groups(_LADDERS)))
    return not is_careful and any(
        _has_any(dropped, _LADDERS, doubts) for dropped in _dropped(titles)
    )


def _dropped(titles: Titles) -> Iterator[str]:
    """Yield what only the source's title has, where the repost's puts little in its place."""
    for swap in titles.swaps:
        if 0 < len(swap.source) <= _MAX_DROPPED and len(swap.repost) <= len(swap.source):
            yield titles.source.small[swap.source[0].start : swap.source[-1].end]


def _has_any(small: str, name: str, wanted: tuple[int, ...]) -> bool:
    return any(is_carried(small, name, row) for row in wanted)


def _rows_of(*groups: str) -> tuple[int, ...]:
    """Return the least sure row of each of these ladders."""
    all_groups = [group for group, _ in rows(_LADDERS)]
    return tuple(all_groups.index(group) for group in groups)


def _groups(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group for group, _ in rows(name) if group not in _OF_OTHER_RULES))
