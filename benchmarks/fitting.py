"""How the aligner's numbers are fitted: the weights of likeness and the costs that habits make.

    python -m benchmarks.fitting FILE… [--unrelated FILE] [--rounds N] [--seed N] [--json FILE]

The files are those of benchmarks.alignment; ``--unrelated`` is one of benchmarks.reuse, whose parts
without any reuse are texts that share nothing. Every other case is fitted on, the rest only
measured. Weights are those of `core.align.likeness`; paste them there before a search, which uses
the ones it finds there. A search starts at `core.align.habits.FITTED` and keeps every random step
that does better; with no rounds, the default, the numbers in use are measured.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from benchmarks.data import Case, read_cases
from benchmarks.fitting_cases import (
    foreign_sentences,
    prepared,
    unrelated_cases,
    with_commentary,
)
from benchmarks.fitting_measures import Group, Origin, measures, objective
from benchmarks.fitting_weights import fitted_weights
from benchmarks.table import Figures, parser, print_table, write_json
from core.align.habits import FITTED, Habits

# About a quarter of what each factor was fitted to at first, in the order of `Habits`: a step that
# changes something, and seldom everything.
_STEPS = (0.3, 2.0, 1.0, 1.0, 6.0)
# Coarse steps find another hill, fine ones its top.
_STRIDES = (0.15, 0.5, 1.0)
_MOST_FACTORS = 3
# Decimals of the factors: finer ones change no link.
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Texts:
    """What is fitted on, or only measured: one half of the cases of every file, by its name."""

    files: dict[str, list[Case]]
    unrelated: list[Case]

    @classmethod
    def half(cls, arguments: Namespace, which: int) -> Texts:
        """Return every other case of the files, from the first (0) or the second (1) on."""
        unrelated = read_cases(arguments.unrelated) if arguments.unrelated else []
        return cls(
            {file.name: read_cases(file)[which::2] for file in arguments.files},
            unrelated_cases(unrelated)[which::2],
        )


def groups_of(texts: Texts, seed: int) -> list[Group]:
    """Return the cases of each file, the same with commentary put in, and the unrelated ones."""
    random = Random(f"commentary {seed}")
    files = list(texts.files.values())
    groups = list[Group]()
    for index, (name, cases) in enumerate(texts.files.items()):
        commented = [
            with_commentary(case, foreign_sentences(files, index, place), random)
            for place, case in enumerate(cases)
        ]
        groups.append(Group(name, Origin.FOUND, tuple(map(prepared, cases))))
        groups.append(
            Group(f"{name}, commentary", Origin.COMMENTARY, tuple(map(prepared, commented)))
        )
    if texts.unrelated:
        groups.append(Group("unrelated", Origin.UNRELATED, tuple(map(prepared, texts.unrelated))))
    return groups


def searched(groups: Sequence[Group], rounds: int, seed: int) -> Habits:
    """Return the best habits that so many random steps find, each kept if it does better."""
    random = Random(f"search {seed}")
    best = FITTED
    reached = objective(measures(groups, best), groups, best)
    for number in range(1, rounds + 1):
        tried = stepped(best, random)
        value = objective(measures(groups, tried), groups, tried)
        if value > reached:
            best, reached = tried, value
            print(f"round {number}: {reached:.4f}  {best}", flush=True)
    return best


def stepped(habits: Habits, random: Random) -> Habits:
    """Return the habits with one to three of the factors changed by chance."""
    sides = [list(habits.alone), list(habits.joined)]
    for _ in range(random.randint(1, _MOST_FACTORS)):
        side, factor = random.choice(sides), random.randrange(len(_STEPS))
        step = random.gauss(0.0, 1.0) * _STEPS[factor] * random.choice(_STRIDES)
        side[factor] = round(side[factor] + step, _DECIMALS)
    return replace(habits, alone=tuple(sides[0]), joined=tuple(sides[1]))


def _halves(halves: Sequence[Sequence[Group]], habits: Habits) -> dict[str, Figures]:
    """Print and return the measures of both halves."""
    figures = dict[str, Figures]()
    for name, groups in zip(("fitted half", "other half"), halves, strict=True):
        figures[name] = measures(groups, habits)
        value = objective(figures[name], groups, habits)
        print_table(f"{name}, {value:.4f}", figures[name])
    return figures


def _arguments(given: Sequence[str] | None) -> Namespace:
    made = parser("fitting", __doc__ or "")
    made.add_argument("--unrelated", type=Path, metavar="FILE", help="texts that share nothing")
    made.add_argument("--rounds", type=int, default=0, help="random steps to try")
    made.add_argument("--seed", type=int, default=1, help="of the steps and the commentary")
    return made.parse_args(given)


def main(given: Sequence[str] | None = None) -> None:
    """Print the weights, search where rounds are asked for, and print what was reached."""
    arguments = _arguments(given)
    halves = [groups_of(Texts.half(arguments, which), arguments.seed) for which in (0, 1)]
    found = [case for group in halves[0] if group.origin is Origin.FOUND for case in group.cases]
    print(f"WEIGHTS = {fitted_weights(found)}\n")
    figures = _halves(halves, FITTED)
    if arguments.rounds:
        best = searched(halves[0], arguments.rounds, arguments.seed)
        print(f"FITTED = {best}\n")
        figures |= {f"{name}, searched": row for name, row in _halves(halves, best).items()}
    write_json(arguments.json, "fitting", figures)


if __name__ == "__main__":
    main()
