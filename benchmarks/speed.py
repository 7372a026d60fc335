"""How fast two texts are compared, beside other ways and against ``str.split`` of both texts.

    python -m benchmarks.speed [--sizes 1000,10000] [--bad-words N] [--json FILE]

One run: the contenders take turns, and medians are given in milliseconds and as a multiple of
``str.split``. A peer that took over a second is left out at the next size. Then bad cases, as
multiples of the normal pair of the same size, and the memory of a comparison.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.badcases import Pair, bad_pairs, normal_pair
from benchmarks.contenders import (
    BASE,
    COMPARE,
    CONTENDERS,
    WORD_MAP,
    Contender,
    retold_compare,
    retold_word_map,
    write_texts,
)
from benchmarks.table import NOT_INSTALLED, Figures, Row, parser, print_table, write_json

_ROUNDS = 9
# A whole comparison of a large text takes seconds: so much time is enough for its median.
_ENOUGH_S = 3.0
_TOO_SLOW_S = 1.0


def seconds_of(run: Contender, texts: Pair) -> float:
    """Return how long one run takes."""
    start = perf_counter()
    run.run(*texts)
    return perf_counter() - start


def medians(
    contenders: Sequence[Contender], texts: Pair, folder: Path, rounds: int = _ROUNDS
) -> dict[str, float]:
    """Return the median seconds of every contender; they take turns, the slow ones fewer."""
    files = write_texts(folder, texts)
    times: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for _ in range(rounds):
        for contender in contenders:
            if sum(times[contender.name]) < _ENOUGH_S:
                given = files if contender.program else texts
                times[contender.name].append(seconds_of(contender, given))
    return {name: median(taken) for name, taken in times.items()}


def figures_by_size(sizes: Sequence[int], folder: Path) -> Figures:
    """Return milliseconds and multiples of ``str.split`` for every contender and size."""
    figures: dict[str, dict[str, float | None]] = {one.name: {} for one in CONTENDERS}
    running = [contender for contender in CONTENDERS if contender.is_there]
    for words in sorted({*sizes, *_steps_below(max(sizes))}):
        if words in sizes:
            taken = medians(running, normal_pair(words), folder)
            for contender in filter(lambda one: one.is_there, CONTENDERS):
                figures[contender.name] |= _columns(words, taken.get(contender.name), taken[BASE])
        else:
            peers = [contender for contender in running if not contender.is_own]
            taken = medians(peers, normal_pair(words), folder, rounds=1)
        running = [one for one in running if one.is_own or taken[one.name] < _TOO_SLOW_S]
    return {name: row or NOT_INSTALLED for name, row in figures.items()}


def _steps_below(words: int) -> list[int]:
    """Return smaller sizes at which peers are tried first: a large text may take them hours."""
    return [step for step in (1_000, 10_000, 100_000) if step < words]


def _columns(words: int, seconds: float | None, base: float) -> Row:
    return {
        f"{words:,} ms": seconds and 1000 * seconds,
        f"{words:,} ×": seconds and seconds / base,
    }


def bad_figures(words: int) -> Figures:
    """Return how much longer the bad cases take than the normal pair."""
    own = (Contender(WORD_MAP, retold_word_map), Contender(COMPARE, retold_compare))
    base = {one.name: seconds_of(one, normal_pair(words)) for one in own}
    figures = Figures()
    for name, texts in bad_pairs(words).items():
        figures[name] = {f"{one.name} ×": seconds_of(one, texts) / base[one.name] for one in own}
    return figures


def memory_figures(words: int, folder: Path) -> Figures:
    """Return the peak memory of a comparison in bytes a character, measured in a new process."""
    names = write_texts(folder, normal_pair(words))
    command = [sys.executable, "-m", "benchmarks.memory", *names]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {COMPARE: {"bytes a character": float(printed)}}


def main() -> None:
    """Print and write all figures."""
    arguments = parser("speed", __doc__ or "", has_files=False)
    arguments.add_argument("--sizes", default="1000,10000,100000,1000000", help="in words")
    arguments.add_argument("--bad-words", type=int, metavar="N", help="size of the bad cases")
    given = arguments.parse_args()
    sizes = [int(size) for size in given.sizes.split(",")]
    bad_words = given.bad_words or min(100_000, max(sizes))
    with TemporaryDirectory() as name:
        folder = Path(name)
        written = {"words": figures_by_size(sizes, folder)}
        print_table("words", written["words"])
        written[f"bad cases of {bad_words} words"] = bad_figures(bad_words)
        print_table(f"bad cases, {bad_words:,} words", written[f"bad cases of {bad_words} words"])
        written["memory"] = memory_figures(max(sizes), folder)
        print_table(f"memory, {max(sizes):,} words", written["memory"])
    write_json(given.json, "speed", written)


if __name__ == "__main__":
    main()
