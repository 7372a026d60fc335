"""Puts the stage together: categories, kinds, credit, findings, statistics, regions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from core.progress import Meter, Progress, ignore_progress
from core.text.names import OrdinaryWords


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


Side = tuple[Document, Strand]
Paired = tuple[Sequence[Pairing], Sequence[tuple[Edit, ...]]]
# How far the stage is when these of its parts end: their shares of its time at 100,000 words.
_READ = 0.25
_PAIRED = 0.65
_GATHERED = 0.85
_COUNTED = 0.9


def classify(
    source: Side,
    repost: Side,
    paired: Paired,
    options: Options,
    progress: Progress = ignore_progress,
) -> Classified:
    """Return passages with kinds and credit, findings and statistics.

    ``paired`` holds the aligner's pairings and, for each, its raw edits (typography, case and
    wording). Passages keep the pairings' order, ids count from 1.
    """
    meter = Meter(progress, Stage.CLASSIFY)
    readings = _readings(source, repost, meter)
    meter.beat()
    outlets = guess_outlets(readings[0], readings[1], options.outlets)
    meter.beat()
    # The other way round too: a tag is the same on both sides, so that swapping them swaps it.
    others = guess_outlets(readings[1], readings[0], options.outlets)
    meter.beat()
    finder = TagFinder(outlets.names + others.names)
    tags = finder.find_all(readings[0]), finder.find_all(readings[1])
    credit = CreditReader(readings[1], outlets, (finder, tags[1]), _carried_end(paired[0]))
    meter.reach(_READ)
    categorizer = Categorizer(readings, tags, outlets, folds_chinese=options.fold_chinese)
    maker = _PassageMaker(readings, categorizer, credit, options.min_kept_percent)
    made = list(maker.make(paired, meter))
    passages = tuple(passage for passage, _ in made)
    pairs = tuple(pair for _, pair in made if pair is not None)
    found = gather(Evidence(*readings, passages, pairs, outlets, credit, meter), _GATHERED)
    counts = statistics(*readings, pairs, passages, (found, credit))
    meter.reach(_COUNTED)
    stretches = regions(passages, meter)
    return Classified(passages, stretches, found, counts, tuple(_notes(pairs)), outlets.names)


def _readings(source: Side, repost: Side, meter: Meter) -> tuple[Reading, Reading]:
    ordinary = OrdinaryWords(source[0].text, repost[0].text)
    meter.reach(0.0)
    here = Reading(*source, ordinary, meter)
    meter.reach(_READ / 2)
    return here, Reading(*repost, ordinary, meter)


def _carried_end(pairings: Sequence[Pairing]) -> int:
    """Return where the last text of the repost ends that stands in the source too, 0 for none."""
    carried = (
        one.repost[-1].end
        for one in pairings
        if one.repost and (one.source or one.repeats is not None)
    )
    return max(carried, default=0)


class _PassageMaker:
    """Makes passages of pairings, and pairs where text of both sides is set against each other."""

    def __init__(
        self,
        readings: tuple[Reading, Reading],
        categorizer: Categorizer,
        credit: CreditReader,
        min_kept_percent: int,
    ) -> None:
        self._readings = readings
        self._categorizer = categorizer
        self._credit = credit
        self._min_kept_percent = min_kept_percent

    def make(self, paired: Paired, meter: Meter) -> Iterator[tuple[Passage, Pair | None]]:
        """Yield each pairing's passage, and its pair where it has both sides."""
        pairings, edits = paired
        numbered = list(enumerate(zip(pairings, edits, strict=True), start=1))
        for id_, (pairing, raw) in meter.over(numbered, _PAIRED):
            owner = pairing if pairing.repeats is None else pairings[pairing.repeats]
            if owner.source and pairing.repost:
                pair = self._pair(id_, owner.source, pairing, raw)
                yield self._paired(pairing, pair), pair
            else:
                yield self._alone(id_, pairing), None

    def _pair(
        self, id_: int, source: tuple[Span, ...], pairing: Pairing, raw: tuple[Edit, ...]
    ) -> Pair:
        repost = pairing.repost
        edits = self._categorizer.refine(raw, source, repost)
        sides = (self._readings[0], source), (self._readings[1], repost)
        kind, alike = kind_of(*sides, edits, self._min_kept_percent)
        return Pair(id_, pairing.kind or kind, alike, source, repost, edits, self._readings)

    def _paired(self, pairing: Pairing, pair: Pair) -> Passage:
        return Passage(
            id=pair.id,
            kind=pair.kind,
            source=pairing.source,
            repost=pairing.repost,
            edits=pair.edits,
            is_moved=pairing.is_moved,
            is_merged=pairing.is_merged,
            is_split=pairing.is_split,
            repeats=None if pairing.repeats is None else pairing.repeats + 1,
            similarity=pair.similarity,
            credit=self._credit.of_pair(pair),
            by_hand=pairing.by_hand,
        )

    def _alone(self, id_: int, pairing: Pairing) -> Passage:
        return Passage(
            id=id_,
            kind=Kind.OMITTED if pairing.source else Kind.ADDED,
            source=pairing.source,
            repost=pairing.repost,
            is_moved=pairing.is_moved,
            is_merged=pairing.is_merged,
            is_split=pairing.is_split,
            credit=None if pairing.source else self._credit.of_added(pairing.repost),
            by_hand=pairing.by_hand,
        )


def _notes(pairs: tuple[Pair, ...]) -> Iterator[Note]:
    if not pairs:
        yield Note(Severity.HIGH, Stage.CLASSIFY, "The two texts have nothing in common.")
