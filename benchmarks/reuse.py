"""How well stretches of reuse are found: PAN's plagdet with recall, precision and granularity.

    python -m benchmarks.reuse FILE… [--limit N] [--json FILE]

The detections are the regions of a comparison. ``--limit`` takes the first pairs of each part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from time import perf_counter

import core
from benchmarks.data import Case, read_cases
from benchmarks.peers import difflib_reuse, is_installed, rapidfuzz_reuse
from benchmarks.scores import Reuse, reuse_score
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json
from core.model import Region

ALL = "all parts"
Detector = Callable[[str, str], list[Reuse]]
Answered = tuple[Case, list[Reuse]]


@dataclass(frozen=True, slots=True)
class Method:
    """Something that finds reuse between two texts; ``module`` must be there for it."""

    name: str
    module: str
    detect: Detector


def retold(source: str, repost: str) -> list[Reuse]:
    """Return the regions of a comparison of the two texts."""
    comparison = core.compare(core.from_text(source), core.from_text(repost))
    return [_reuse(region) for region in comparison.regions]


def _reuse(region: Region) -> Reuse:
    return Reuse((region.source.start, region.source.end), (region.repost.start, region.repost.end))


METHODS = (
    Method("Retold", "", retold),
    Method("difflib words", "", difflib_reuse),
    Method("RapidFuzz sentences", "rapidfuzz", rapidfuzz_reuse),
)


def parts_of(cases: Sequence[Case], limit: int | None) -> dict[str, list[Case]]:
    """Return the cases of each part, at most ``limit`` of them."""
    ordered = sorted(cases, key=lambda case: case["part"])
    return {
        part: list(members)[:limit]
        for part, members in groupby(ordered, key=lambda case: case["part"])
    }


def gold_of(case: Case) -> list[Reuse]:
    """Return the case's own stretches of reuse."""
    return [
        Reuse((one["source"][0], one["source"][1]), (one["repost"][0], one["repost"][1]))
        for one in case["cases"]
    ]


def row_of(answered: Sequence[Answered], seconds: float) -> Row:
    """Return the measures of pairs of texts with what was detected in each."""
    score = reuse_score([(gold_of(case), found) for case, found in answered])
    clean = [not found for case, found in answered if not case["cases"]]
    return {
        "plagdet": score.plagdet if score.cases else None,
        "recall": score.recall if score.cases else None,
        "precision": score.precision,
        "granularity": score.granularity,
        "cases": score.cases,
        "detections": score.detections,
        "none where none": sum(clean) / len(clean) if clean else None,
        "ms a pair": 1000 * seconds / len(answered),
    }


def figures_of(parts: dict[str, list[Case]], method: Method) -> Figures:
    """Return the measures of one method, by part and over all of them."""
    figures, everything, total_seconds = Figures(), list[Answered](), 0.0
    for part, cases in parts.items():
        start = perf_counter()
        answered = [(case, method.detect(case["source"], case["repost"])) for case in cases]
        seconds = perf_counter() - start
        figures[part] = row_of(answered, seconds)
        everything += answered
        total_seconds += seconds
    return figures | {ALL: row_of(everything, total_seconds)}


def main() -> None:
    """Print and write the figures of every method on every file."""
    arguments = parser("reuse", __doc__ or "")
    arguments.add_argument("--limit", type=int, metavar="N", help="only N pairs of each part")
    given = arguments.parse_args()
    written = dict[str, Figures]()
    for file in given.files:
        parts = parts_of(read_cases(file), given.limit)
        for method in METHODS:
            figures = {ALL: NOT_INSTALLED}
            if is_installed(method.module):
                figures = figures_of(parts, method)
            print_table(f"{file.name}: {method.name}", figures)
            for part, row in figures.items():
                written.setdefault(f"{file.name}: {part}", Figures())[method.name] = row
    write_json(given.json, "reuse", written)


if __name__ == "__main__":
    main()
