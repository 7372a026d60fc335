"""Cases as the aligner's numbers are fitted on: prepared once, and made anew with commentary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random

from benchmarks.alignment import counts_of, gold_of, paragraphs
from benchmarks.beads import labels_by_sentence
from benchmarks.data import Case, GivenText, given_text
from benchmarks.scores import links
from core.align.candidates import find_candidates
from core.align.decoding import Likenesses, Links
from core.align.likeness import log_odds, log_odds_of_nothing
from core.align.links import link_moved, sure_links
from core.align.pairings import both_units
from core.align.terms import terms_of
from core.align.word_map import word_map
from core.model import Document, Strand
from core.pipeline import from_text
from core.segment.sentences import split_sentences
from core.text.folding import fold_typography

# A comment before every eighth sentence or so, of a few sentences: more than most reposts have, so
# that a few hundred sentences tell something.
_COMMENTED = 0.12
_LONGEST_COMMENT = 5
# Of one file the case after the next is taken for foreign: two versions of one text stand together.
_FOREIGN_CASE = 3
# In characters of one side. Longer texts cost the most time and tell the same.
_LONGEST_UNRELATED = 14_000


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case and everything about it that fitted costs do not change.

    ``gold`` are its links, ``same`` the pairs of equal sentences, ``labels`` those of the source's
    sentences, then of the repost's; none where the case has none.
    """

    case: Case
    likenesses: Likenesses
    sure: Links
    gold: frozenset[tuple[int, int]]
    same: frozenset[tuple[int, int]]
    labels: tuple[str, ...]

    @property
    def counts(self) -> tuple[int, int]:
        """How many sentences the source has, and the repost."""
        return counts_of(self.case)


def prepared(case: Case) -> Prepared:
    """Return a case with its candidates, its sure links and those that were moved."""
    texts = _given(case, "source"), _given(case, "repost")
    documents = texts[0].document, texts[1].document
    units = both_units(*documents, (_strand(texts[0]), _strand(texts[1])))
    matched = word_map(units[0].tokens.hash, units[1].tokens.hash)
    candidates = find_candidates(units, terms_of(*units), matched)
    sure = sure_links(candidates)
    moved = link_moved(candidates, sure)
    gold = gold_of(case)
    return Prepared(
        case,
        Likenesses(candidates, log_odds(candidates), log_odds_of_nothing(), moved),
        sure,
        frozenset(links(gold)),
        _same(case),
        tuple(labels_by_sentence(gold, counts_of(case))) if case.get("labels") else (),
    )


def _given(case: Case, side: str) -> GivenText:
    return given_text(case[f"{side}_sentences"], case["language"], paragraphs(case, side))


def _strand(text: GivenText) -> Strand:
    """Return the strand with its blank pieces, so that indices are those of the case."""
    return replace(text.document.strands[0], sentences=text.spans)


def _same(case: Case) -> frozenset[tuple[int, int]]:
    source, repost = (
        [fold_typography(sentence) for sentence in case[f"{side}_sentences"]]
        for side in ("source", "repost")
    )
    return frozenset(
        (i, j) for i, one in enumerate(source) for j, other in enumerate(repost) if one == other
    )


def with_commentary(case: Case, foreign: Sequence[str], random: Random) -> Case:
    """Return the case with stretches of ``foreign`` sentences put into its repost, as added."""
    sentences, place_of, added = list[str](), list[int](), list[int]()
    for sentence in case["repost_sentences"]:
        if foreign and random.random() < _COMMENTED:
            first = random.randrange(max(1, len(foreign) - _LONGEST_COMMENT))
            comment = foreign[first : first + random.randint(1, _LONGEST_COMMENT)]
            added += range(len(sentences), len(sentences) + len(comment))
            sentences += comment
        place_of.append(len(sentences))
        sentences.append(sentence)
    beads = [[source, [place_of[index] for index in repost]] for source, repost in case["beads"]]
    changed = {"repost_sentences": sentences, "beads": beads + [[[], [index]] for index in added]}
    if case.get("labels"):
        changed["labels"] = [*case["labels"], *("added" for _ in added)]
    return case | {"repost_paragraph": None} | changed


def foreign_sentences(files: Sequence[Sequence[Case]], file: int, place: int) -> list[str]:
    """Return sentences that have nothing to do with a case, told by its file and place there.

    Of another file in its language, because all cases of one may have one topic; of another case
    where there is none.
    """
    case = files[file][place]
    others = [
        other
        for index, cases in enumerate(files)
        if index != file
        for other in cases
        if other["language"] == case["language"]
    ]
    if not others and len(files[file]) > 1:
        others = [files[file][(place + _FOREIGN_CASE) % len(files[file])]]
    if not others:
        return []
    other = others[place % len(others)]
    return [
        sentence
        for piece in other["source_sentences"]
        for sentence in split_sentences(piece, other["language"])
    ]


def unrelated_cases(cases: Sequence[Case]) -> list[Case]:
    """Return the pairs of texts that share nothing as cases without beads.

    Those of the parts that hold no reuse at all: a pair without reuse may still be of one topic.
    """
    ordered = sorted(cases, key=lambda case: case["part"])
    parts = [list(members) for _, members in groupby(ordered, key=lambda case: case["part"])]
    return [
        _of_sentences(case)
        for part in parts
        if not any(case["cases"] for case in part)
        for case in part
        if max(len(case["source"]), len(case["repost"])) <= _LONGEST_UNRELATED
    ]


def _of_sentences(case: Case) -> Case:
    source, repost = from_text(case["source"]), from_text(case["repost"])
    return {
        "language": source.strands[0].language,
        "source_sentences": _sentences(source),
        "repost_sentences": _sentences(repost),
        "beads": [],
    }


def _sentences(document: Document) -> list[str]:
    return [sentence.of(document.text) for sentence in document.strands[0].sentences]
