"""What a person remarks on: anchors by which a remark finds its passage or finding again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.model import Anchor, Comparison, Finding, Passage, Remark, Span

# Two places that share more than half of what either covers are the same place as before.
_MOSTLY = 0.5
# Some sentences, in characters.
_STRETCH = 512


def anchor_of(subject: Passage | Finding) -> Anchor:
    """Return by what a remark on a passage or a finding is found again."""
    rule = subject.rule if isinstance(subject, Finding) else ""
    return Anchor(subject.source, subject.repost, rule)


def swapped(remark: Remark) -> Remark:
    """Return the same with the sides changed over."""
    anchor = remark.anchor
    return replace(remark, anchor=Anchor(anchor.repost, anchor.source, anchor.rule))


def matched(remarks: Iterable[Remark], comparison: Comparison) -> tuple[Remark, ...]:
    """Return the remarks that a comparison has a place for, anchored there, in reading order.

    That is the very place, or else the one that shares most of its text with it. Remarks without a
    place are left out; of two on one place the first one counts.
    """
    subjects = [anchor_of(one) for one in (*comparison.passages, *comparison.findings)]
    exact = frozenset(subjects)
    taken: dict[Anchor, Remark] = {}
    lost = list[Remark]()
    for remark in remarks:
        if remark.anchor in exact:
            taken.setdefault(remark.anchor, remark)
        else:
            lost.append(remark)
    near = _Neighbours(subjects) if lost else None
    for remark in lost:
        offered = near.of(remark.anchor) if near else ()
        anchor = _nearest(remark.anchor, (one for one in offered if one not in taken))
        if anchor is not None:
            taken[anchor] = replace(remark, anchor=anchor)
    return tuple(taken[anchor] for anchor in dict.fromkeys(subjects) if anchor in taken)


@dataclass(frozen=True)
class Remarks:
    """The remarks of a comparison, by what they are on."""

    by_anchor: dict[Anchor, Remark]

    @classmethod
    def of(cls, comparison: Comparison) -> Remarks:
        """Return those of a comparison."""
        return cls({remark.anchor: remark for remark in comparison.remarks})

    def on(self, subject: Passage | Finding) -> Remark | None:
        """Return the remark on a passage or finding, None where there is none."""
        return self.by_anchor.get(anchor_of(subject)) if self.by_anchor else None

    def checked(self, findings: Iterable[Finding]) -> int:
        """Return how many of the findings have been checked."""
        remarks = (self.on(finding) for finding in findings)
        return sum(remark is not None and remark.is_checked for remark in remarks)


class _Neighbours:
    """Anchors by where they stand: those of a book need not all be held against each other."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._anchors: defaultdict[tuple[int, int], list[Anchor]] = defaultdict(list)
        for anchor in anchors:
            for stretch in _stretches(anchor):
                self._anchors[stretch].append(anchor)

    def of(self, anchor: Anchor) -> Iterable[Anchor]:
        """Return the anchors that may overlap one, in the order given."""
        return dict.fromkeys(one for at in _stretches(anchor) for one in self._anchors.get(at, ()))


def _stretches(anchor: Anchor) -> Iterator[tuple[int, int]]:
    """Yield the stretches of both texts that an anchor touches, by their side and number."""
    for side, spans in enumerate((anchor.source, anchor.repost)):
        for span in spans:
            for number in range(span.start // _STRETCH, span.end // _STRETCH + 1):
                yield side, number


def _nearest(wanted: Anchor, offered: Iterable[Anchor]) -> Anchor | None:
    best, most = None, _MOSTLY
    for anchor in offered:
        if anchor.rule != wanted.rule:
            continue
        share = _share(wanted, anchor)
        if share > most:
            best, most = anchor, share
    return best


def _share(one: Anchor, other: Anchor) -> float:
    """Return what both places cover of what either covers, over both sides."""
    common = _common(one.source, other.source) + _common(one.repost, other.repost)
    whole = sum(map(len, (*one.source, *one.repost, *other.source, *other.repost))) - common
    return common / whole if whole else 0.0


def _common(some: tuple[Span, ...], others: tuple[Span, ...]) -> int:
    return sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in some
        for other in others
    )
