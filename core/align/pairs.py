"""From two strands to pairings: the word map, groups of sentences, parts, further uses, order."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.align.candidates import Candidates, Overlap, find_candidates, find_overlap
from core.align.decoding import Links
from core.align.groups import LEAST_CONTAINED, Group, grow_groups, members
from core.align.links import link, pair_between, worth_linking
from core.align.parts import Cut, cut_both
from core.align.terms import Terms, terms_of
from core.align.units import Units
from core.align.word_map import word_map
from core.progress import Meter
from core.text.chain import heaviest_chain
from core.text.tokens import BoolArray, IntArray

# How far aligning is when these parts of it end: their shares of its time at 100,000 words.
_MAPPED, _COMPARED, _LINKED, _GROWN, _CUT, _SETTLED = 0.15, 0.35, 0.5, 0.62, 0.75, 0.87
# A loose part that pairs with nothing stays in its sentence, unless it is this much of it.
_MOST_OF_A_SENTENCE = 0.4
# What a part that stands alone must share with text that nothing else renders.
_PART = 0.45
_PART_TERMS = 3


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pieces of both sides and the groups they form; what is in no group is left out or added.

    ``sentence`` gives the sentence each piece is of, by side; ``moved`` are indices of groups,
    ``terms`` those of the pieces.
    """

    units: tuple[Units, Units]
    sentence: tuple[IntArray, IntArray]
    groups: tuple[Group, ...]
    moved: frozenset[int]
    terms: Terms

    def turned(self) -> Pairs:
        """Return the same with source and repost changed over."""
        groups = tuple(Group(group.repost, group.source) for group in self.groups)
        return Pairs(
            (self.units[1], self.units[0]),
            (self.sentence[1], self.sentence[0]),
            groups,
            self.moved,
            self.terms.turned(),
        )


def pair(texts: tuple[str, str], units: tuple[Units, Units], meter: Meter) -> Pairs:
    """Return which pieces of the source belong to which of the repost; ``meter`` hears of work."""
    source, repost = units
    matched = word_map(source.tokens.hash, repost.tokens.hash)
    meter.reach(_MAPPED)
    groups, terms = _groups(units, matched, meter)
    cuts = cut_both(texts, units, groups, matched, meter)
    meter.reach(_CUT)
    pieces = cuts[0].units, cuts[1].units
    if pieces[0] is not source or pieces[1] is not repost:
        terms = terms_of(*pieces)
    groups = _settle(groups, cuts, matched, terms)
    meter.reach(_SETTLED)
    sentences = cuts[0].parent, cuts[1].parent
    return Pairs(pieces, sentences, tuple(groups), _moved(groups, pieces), terms)


def _groups(
    units: tuple[Units, Units], matched: IntArray, meter: Meter
) -> tuple[list[Group], Terms]:
    """Return the groups of whole sentences, and the terms of these."""
    terms = terms_of(*units)
    meter.beat()
    candidates, links = _linked(find_overlap(units, terms, matched), meter)
    groups = grow_groups(candidates, links, terms)
    meter.reach(_GROWN)
    return groups, terms


def _linked(overlap: Overlap, meter: Meter) -> tuple[Candidates, Links]:
    """Return the candidates that count from here on, and what is linked."""
    meter.beat()
    candidates = worth_linking(overlap, LEAST_CONTAINED)
    meter.reach(_COMPARED)
    links = link(overlap, candidates, meter)
    meter.reach(_LINKED)
    return candidates, links


def _settle(
    groups: list[Group], cuts: tuple[Cut, Cut], matched: IntArray, terms: Terms
) -> list[Group]:
    """Return the groups over the cut pieces; loose parts pair anew, stay alone or go back."""
    if not cuts[0].is_loose.any() and not cuts[1].is_loose.any():
        return groups
    cuts = _without_facing(groups, cuts)
    settled = [Group(cuts[0].held(group.source), cuts[1].held(group.repost)) for group in groups]
    extra = _pair_loose(cuts, (terms, matched), settled)
    sources, reposts = _sides(settled)
    _give_back(cuts[0], sources, {piece for group in extra for piece in group.source})
    _give_back(cuts[1], reposts, {piece for group in extra for piece in group.repost})
    return sorted([*settled, *extra], key=lambda group: (min(group.source), min(group.repost)))


def _without_facing(groups: list[Group], cuts: tuple[Cut, Cut]) -> tuple[Cut, Cut]:
    """Return the cuts without loose parts that face each other: they render one another.

    Two beginnings or two ends of one group that share no word are likelier a free paraphrase
    than something left out beside something made up.
    """
    source_loose, repost_loose = cuts[0].is_loose.copy(), cuts[1].is_loose.copy()
    source_cut, repost_cut = cuts[0].cut_sentences(), cuts[1].cut_sentences()
    for group in groups:
        if group.source.isdisjoint(source_cut) or group.repost.isdisjoint(repost_cut):
            continue
        source_ends = cuts[0].loose_ends(group.source)
        repost_ends = cuts[1].loose_ends(group.repost)
        for source_pieces, repost_pieces in zip(source_ends, repost_ends, strict=True):
            if source_pieces and repost_pieces:
                source_loose[source_pieces] = False
                repost_loose[repost_pieces] = False
    return replace(cuts[0], is_loose=source_loose), replace(cuts[1], is_loose=repost_loose)


def _pair_loose(
    cuts: tuple[Cut, Cut], shared: tuple[Terms, IntArray], settled: list[Group]
) -> list[Group]:
    """Return new pairs of free pieces of which at least one is a loose part.

    ``shared`` are the pieces' terms and the word map.
    """
    pieces = cuts[0].units, cuts[1].units
    of_source, of_repost = _sides(settled)
    free = _free(len(pieces[0]), of_source), _free(len(pieces[1]), of_repost)
    candidates = find_candidates(pieces, *shared, free)
    loose = cuts[0].is_loose[candidates.source] | cuts[1].is_loose[candidates.repost]
    candidates = candidates.select(loose)
    between = pair_between(candidates, _fixed(settled, pieces), (len(pieces[0]), len(pieces[1])))
    alike = np.flatnonzero((candidates.similarity >= _PART) & (candidates.terms >= _PART_TERMS))
    anywhere = alike[np.argsort(-candidates.similarity[alike], kind="stable")]
    return _first_come(candidates, np.concatenate([between, anywhere]))


def _sides(groups: list[Group]) -> tuple[list[set[int]], list[set[int]]]:
    """Return the pieces of each group, by side."""
    return [group.source for group in groups], [group.repost for group in groups]


def _free(count: int, groups: list[set[int]]) -> BoolArray:
    """Return which of so many pieces are in none of the groups."""
    free = np.ones(count, dtype=bool)
    free[members(groups)[0]] = False
    return free


def _fixed(groups: list[Group], units: tuple[Units, Units]) -> tuple[IntArray, IntArray]:
    """Return pairs of pieces of the groups, increasing on both sides."""
    moved = _moved(groups, units)
    pairs = sorted(
        (source, repost)
        for index, group in enumerate(groups)
        if index not in moved
        for source in group.source
        for repost in group.repost
    )
    chain = heaviest_chain([repost for _, repost in pairs], [1] * len(pairs))
    kept = np.array([pairs[index] for index in chain], dtype=np.int64).reshape(-1, 2)
    return kept[:, 0], kept[:, 1]


def _first_come(candidates: Candidates, order: IntArray) -> list[Group]:
    taken = set[int](), set[int]()
    groups = list[Group]()
    for index in order.tolist():
        source, repost = int(candidates.source[index]), int(candidates.repost[index])
        if source not in taken[0] and repost not in taken[1]:
            groups.append(Group({source}, {repost}))
            taken[0].add(source)
            taken[1].add(repost)
    return groups


def _give_back(cut: Cut, groups: list[set[int]], taken: set[int]) -> None:
    """Put loose parts that pair with nothing and are a small part back into their sentence."""
    is_cut, parent = cut.cut_sentences(), cut.parent.tolist()
    group_of = {
        sentence: group
        for group in groups
        for piece in group
        if (sentence := parent[piece]) in is_cut
    }
    words = cut.units.word_counts()
    total = np.bincount(cut.parent, words)
    for piece in np.flatnonzero(cut.is_loose).tolist():
        sentence = parent[piece]
        if piece not in taken and words[piece] < total[sentence] * _MOST_OF_A_SENTENCE:
            group_of[sentence].add(piece)


def _moved(groups: list[Group], units: tuple[Units, Units]) -> frozenset[int]:
    """Return the groups that do not fit the heaviest chain of those in order, by words."""
    weights = np.ones(len(groups))
    for side, pieces_of in zip(units, _sides(groups), strict=True):
        pieces, numbers = members(pieces_of)
        weights += np.bincount(numbers, side.word_counts()[pieces], len(groups))
    whole = weights.astype(np.int64).tolist()
    chain = heaviest_chain([min(group.repost) for group in groups], whole)
    return frozenset(range(len(groups))) - frozenset(chain)
