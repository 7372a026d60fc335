"""How well sentences are aligned: links, beads and labels against alignments made by hand.

    python -m benchmarks.alignment FILE… [--json FILE]

The engine gets the data's own sentences. Label accuracy is over sentences of both sides: each has
the label of its bead. A sentence that the engine cut belongs to the beads of all its parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.beads import beads_of, label_of, labels_by_sentence
from benchmarks.data import Case, given_text, read_cases
from benchmarks.peers import difflib_links, is_installed, rapidfuzz_links
from benchmarks.scores import (
    Bead,
    bead_counts,
    label_counts,
    link_counts,
    total,
)
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from core.model import Kind
from core.pipeline import compare
from core.text.folding import fold_typography

Labelled = dict[Bead, str]
Aligner = Callable[[Case], Labelled]
LABELS = ("verbatim", "edited", "split", "merged", "n:m", "omitted", "added")


@dataclass(frozen=True, slots=True)
class Method:
    """Something that aligns a case; ``module`` must be there for it."""

    name: str
    module: str
    align: Aligner


def retold(case: Case) -> Labelled:
    """Return Retold's passages as beads of the case's sentences, with their labels."""
    source = given_text(case["source_sentences"], case["language"], paragraphs(case, "source"))
    repost = given_text(case["repost_sentences"], case["language"], paragraphs(case, "repost"))
    links, verbatim = set[tuple[int, int]](), set[tuple[int, int]]()
    for passage in compare(source.document, repost.document).passages:
        made = {
            (i, j)
            for i in source.touched_by(passage.source)
            for j in repost.touched_by(passage.repost)
        }
        links |= made
        if passage.kind is Kind.VERBATIM:
            verbatim |= made
    return labelled(case, links, verbatim)


def paragraphs(case: Case, side: str) -> Sequence[object] | None:
    """Return what paragraph each sentence is in; a paragraph each where those were aligned."""
    sentences: Sequence[str] = case[f"{side}_sentences"]
    if case.get("unit") == "paragraph":
        return range(len(sentences))
    return case.get(f"{side}_paragraph")


def of_links(find: Callable[[Sequence[str], Sequence[str]], set[tuple[int, int]]]) -> Aligner:
    """Return an aligner from a function that links sentences; equal ones are verbatim."""

    def align(case: Case) -> Labelled:
        source, repost = case["source_sentences"], case["repost_sentences"]
        links = find(source, repost)
        same = {
            (i, j) for i, j in links if fold_typography(source[i]) == fold_typography(repost[j])
        }
        return labelled(case, links, same)

    return align


METHODS = (
    Method("Retold", "", retold),
    Method("difflib words", "", of_links(difflib_links)),
    Method("RapidFuzz sentences", "rapidfuzz", of_links(rapidfuzz_links)),
)


def labelled(case: Case, links: set[tuple[int, int]], verbatim: set[tuple[int, int]]) -> Labelled:
    """Return the beads that links make with their labels; ``verbatim`` are links, too."""
    return {
        bead: label_of(
            bead, is_verbatim=len(bead[0]) == len(bead[1]) == 1 and (*bead[0], *bead[1]) in verbatim
        )
        for bead in beads_of(links, counts_of(case))
    }


def counts_of(case: Case) -> tuple[int, int]:
    """Return how many sentences the source has, and the repost."""
    return len(case["source_sentences"]), len(case["repost_sentences"])


def gold_of(case: Case) -> Labelled:
    """Return the case's own beads with their labels, "" where it gives none."""
    beads = [(tuple(source), tuple(repost)) for source, repost in case["beads"]]
    return dict(zip(beads, case.get("labels") or [""] * len(beads), strict=True))


def figures_of(cases: Sequence[Case], align: Aligner) -> Row:
    """Return the measures of one method over all cases; labels only where the cases have them."""
    answers = [align(case) for case in cases]
    golds = [gold_of(case) for case in cases]
    links = total(link_counts(gold, answer) for gold, answer in zip(golds, answers, strict=True))
    beads = total(bead_counts(gold, answer) for gold, answer in zip(golds, answers, strict=True))
    row = {"link P": links.precision, "link R": links.recall, "link F1": links.f1}
    row["bead F1"] = beads.f1
    if all(case.get("labels") for case in cases):
        row |= _label_figures(cases, golds, answers)
    return row


def _label_figures(
    cases: Sequence[Case], golds: Sequence[Labelled], answers: Sequence[Labelled]
) -> dict[str, float]:
    right, said = list[str](), list[str]()
    for case, gold, answer in zip(cases, golds, answers, strict=True):
        right += labels_by_sentence(gold, counts_of(case))
        said += labels_by_sentence(answer, counts_of(case))
    counts = label_counts(right, said)
    agreed = sum(one == other for one, other in zip(right, said, strict=True))
    return {"label accuracy": agreed / len(right)} | {
        label: counts[label].f1 for label in LABELS if label in counts
    }


def main() -> None:
    """Print and write the figures of every method on every file."""
    arguments = parser("alignment", __doc__ or "").parse_args()
    figures = dict[str, Figures]()
    for file in arguments.files:
        cases = read_cases(file)
        figures[file.name] = {
            method.name: figures_of(cases, method.align)
            if is_installed(method.module)
            else NOT_INSTALLED
            for method in METHODS
        }
        print_table(f"{file.name}, {len(cases)} cases", figures[file.name])
    write_json(arguments.json, "alignment", figures)


if __name__ == "__main__":
    main()
