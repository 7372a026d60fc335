"""How many moved lines are found, and how many lines are falsely said to have moved.

    python -m benchmarks.moves FILE… [--json FILE]

A case gives two texts and the pairs of lines that moved, by their words. A move is found where a
method says that a line with the one wording moved to a line with the other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.data import Case, line_text, read_cases
from benchmarks.peers import difflib_moves, is_installed, rapidfuzz_moves
from benchmarks.scores import Counts, total
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from core.pipeline import compare

Move = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Method:
    """Something that finds moved lines in two texts; ``module`` must be there for it."""

    name: str
    module: str
    moves: Callable[[str, str], set[Move]]


def retold_pairs(source: str, repost: str) -> list[tuple[Move, bool]]:
    """Return the lines that Retold sets against each other, and whether it calls them moved."""
    texts = line_text(source), line_text(repost)
    return [
        ((texts[0].piece(i), texts[1].piece(j)), passage.is_moved)
        for passage in compare(texts[0].document, texts[1].document).passages
        for i in texts[0].touched_by(passage.source)
        for j in texts[1].touched_by(passage.repost)
    ]


def retold(source: str, repost: str) -> set[Move]:
    """Return the lines of moved passages, source line against repost line."""
    return {move for move, is_moved in retold_pairs(source, repost) if is_moved}


def retold_paired(source: str, repost: str) -> set[Move]:
    """Return all lines that are set against each other: what a move must be at the least."""
    return {move for move, _ in retold_pairs(source, repost)}


METHODS = (
    Method("Retold", "", retold),
    Method("Retold, only paired", "", retold_paired),
    Method("difflib, equal lines", "", difflib_moves),
    Method("RapidFuzz, alike lines", "rapidfuzz", rapidfuzz_moves),
)


def counts_of(case: Case, method: Method) -> Counts:
    """Return the counts of one case: moves found, said falsely, and missed."""
    gold = {(source.strip(), repost.strip()) for source, repost in case["moves"]}
    return Counts.of(gold, method.moves(case["source"], case["repost"]))


def figures_of(cases: Sequence[Case], method: Method) -> Row:
    """Return the measures of one method over all cases."""
    counts = total(counts_of(case, method) for case in cases)
    return {
        "moves": counts.right + counts.missed,
        "found": counts.right,
        "false": counts.false,
        "recall": counts.recall,
        "precision": counts.precision,
    }


def main() -> None:
    """Print and write the figures of every method on every file."""
    arguments = parser("moves", __doc__ or "").parse_args()
    figures = dict[str, Figures]()
    for file in arguments.files:
        cases = read_cases(file)
        figures[file.name] = {
            method.name: figures_of(cases, method) if is_installed(method.module) else NOT_INSTALLED
            for method in METHODS
        }
        print_table(f"{file.name}, {len(cases)} cases", figures[file.name])
    write_json(arguments.json, "moves", figures)


if __name__ == "__main__":
    main()
