"""Puts the stage together: categories, kinds, credit, findings, statistics, regions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.classify.categories import Categorizer
from core.classify.credit import CreditReader
from core.classify.evidence import Evidence
from core.classify.findings import gather
from core.classify.kinds import kind_of
from core.classify.outlets import guess_outlets
from core.classify.pairs import Pair
from core.classify.reading import Reading
from core.classify.regions import regions
from core.classify.statistics import statistics
from core.classify.tags import TagFinder
from core.model import (
    Document,
    Edit,
    Finding,
    Kind,
    Note,
    Pairing,
    Passage,
    Region,
    Severity,
    Span,
    Stage,
    Statistics,
    Strand,
)
from core.options import Options
from core.text.names import ordinary_words


@dataclass(frozen=True, slots=True)
class Classified:
    """What the stage gives: the parts of a `core.model.Comparison` that it makes.

    ``outlets`` are the names by which the repost may credit the source, guessed and given.
    """

    passages: tuple[Passage, ...]
    regions: tuple[Region, ...]
    findings: tuple[Finding, ...]
    statistics: Statistics
    notes: tuple[Note, ...]
    outlets: tuple[str, ...] = ()


Paired = tuple[Sequence[Pairing], Sequence[tuple[Edit, ...]]]


def classify(
    source: Document,
    repost: Document,
    strands: tuple[Strand, Strand],
    paired: Paired,
    options: Options,
) -> Classified:
    """Return passages with kinds and credit, findings and statistics.

    ``paired`` holds the aligner's pairings and, for each, its raw edits (typography, case and
    wording). Passages keep the pairings' order, ids count from 1.
    """
    ordinary = ordinary_words(source.text) | ordinary_words(repost.text)
    readings = Reading(source, strands[0], ordinary), Reading(repost, strands[1], ordinary)
    outlets = guess_outlets((source, strands[0]), readings[1].strand_text, options.outlets)
    # The other way round too: a tag is the same on both sides, so that swapping them swaps it.
    others = guess_outlets((repost, strands[1]), readings[0].strand_text, options.outlets)
    finder = TagFinder(outlets.names + others.names)
    tags = finder.find_all(readings[0]), finder.find_all(readings[1])
    categorizer = Categorizer(readings, tags, outlets)
    pairs_or_passages = list(_passages(readings, categorizer, paired))
    carried = [one.repost[-1].end for one in pairs_or_passages if isinstance(one, Pair)]
    credit = CreditReader(readings[1], outlets, finder, max(carried, default=0))
    credited = [_with_credit(one, credit) for one in pairs_or_passages]
    passages = tuple(one.passage if isinstance(one, Pair) else one for one in credited)
    pairs = tuple(one for one in credited if isinstance(one, Pair))
    found = gather(Evidence(*readings, passages, pairs, outlets))
    return Classified(
        passages,
        regions(passages),
        found,
        statistics(*readings, pairs, passages, (found, credit)),
        tuple(_notes(pairs)),
        outlets.names,
    )


def _passages(
    readings: tuple[Reading, Reading], categorizer: Categorizer, paired: Paired
) -> Iterator[Pair | Passage]:
    """Yield pairs where text of both sides is set against each other, else lone passages."""
    pairings, edits = paired
    for index, (pairing, raw) in enumerate(zip(pairings, edits, strict=True)):
        source = pairing.source
        if pairing.repeats is not None:
            source = pairings[pairing.repeats].source
        if source and pairing.repost:
            yield _pair(readings, (index, pairing, source), categorizer, raw)
        else:
            kind = Kind.OMITTED if pairing.source else Kind.ADDED
            yield Passage(index + 1, kind, pairing.source, pairing.repost, *_no_edits(pairing))


def _no_edits(pairing: Pairing) -> tuple[tuple[Edit, ...], bool, bool, bool]:
    return (), pairing.is_moved, pairing.is_merged, pairing.is_split


def _pair(
    readings: tuple[Reading, Reading],
    numbered: tuple[int, Pairing, tuple[Span, ...]],
    categorizer: Categorizer,
    raw: tuple[Edit, ...],
) -> Pair:
    index, pairing, source = numbered
    edits = categorizer.refine(raw, source, pairing.repost)
    kind, alike = kind_of((readings[0], source), (readings[1], pairing.repost), edits)
    passage = Passage(
        id=index + 1,
        kind=kind,
        source=pairing.source,
        repost=pairing.repost,
        edits=edits,
        is_moved=pairing.is_moved,
        is_merged=pairing.is_merged,
        is_split=pairing.is_split,
        repeats=None if pairing.repeats is None else pairing.repeats + 1,
        similarity=alike,
    )
    return Pair(passage, source, *readings)


def _with_credit(one: Pair | Passage, credit: CreditReader) -> Pair | Passage:
    if isinstance(one, Pair):
        return replace(one, passage=replace(one.passage, credit=credit.of_pair(one)))
    if one.kind is Kind.ADDED:
        return replace(one, credit=credit.of_added(one.repost))
    return one


def _notes(pairs: tuple[Pair, ...]) -> Iterator[Note]:
    if not pairs:
        yield Note(Severity.HIGH, Stage.CLASSIFY, "The two texts have nothing in common.")
