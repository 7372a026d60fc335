"""How fast the window is there, and how fast it follows, beside an empty one and other programs.

    xvfb-run -s "-screen 0 1920x1080x24" python -m benchmarks.window [--runs N] [--paragraphs N]
        [--words N] [--json FILE]

One run. "first paint" and "settled" are medians in seconds of whole processes that take turns;
"settled" is the last change of the screen before it rests, on made-up texts of 10,000 words. The
rest is inside one process: milliseconds from an act to the end of the painting that it asks for.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

from benchmarks.badcases import Pair, normal_pair
from benchmarks.contenders import write_texts
from benchmarks.prose import Prose, written
from benchmarks.reposts import Recipe, Reposter
from benchmarks.table import NOT_INSTALLED, Figures, parser, print_table, write_json
from benchmarks.window_starts import (
    EMPTY_WINDOW,
    RETOLD_WINDOW,
    can_watch,
    seconds_to_first_paint,
    seconds_to_settled,
)

_PAIR_WORDS = 10_000
_PEERS = ("meld", "kdiff3")
_EMPTY, _RETOLD = "empty QMainWindow", "Retold"


def first_paints(runs: int) -> Figures:
    """Return the median seconds from the start of a process to its first paint."""
    tasks = {
        _EMPTY: lambda: seconds_to_first_paint(EMPTY_WINDOW),
        _RETOLD: lambda: seconds_to_first_paint(RETOLD_WINDOW),
    }
    times = _in_turns(runs, tasks)
    base = times[_EMPTY]
    return {name: {"seconds": time, "of empty": time / base} for name, time in times.items()}


def settled(runs: int) -> Figures:
    """Return the median seconds until both texts stand compared on the screen."""
    with tempfile.TemporaryDirectory() as folder:
        pages = write_texts(Path(folder), normal_pair(_PAIR_WORDS))
        programs = {_RETOLD: str(Path(sys.executable).with_name("retold"))}
        programs |= {name: found for name in _PEERS if (found := shutil.which(name))}
        times = _in_turns(
            runs,
            {
                name: lambda p=program: seconds_to_settled([p, *pages])
                for name, program in programs.items()
            },
        )
    base = times[_RETOLD]
    known: Figures = {
        name: {"seconds": time, "of Retold": time / base} for name, time in times.items()
    }
    return {name: known.get(name, NOT_INSTALLED) for name in (_RETOLD, *_PEERS)}


def frames(pairs: Mapping[str, Pair]) -> Figures:
    """Return what a person waits for inside the window, by pair."""
    from benchmarks.window_frames import application, compared, measured

    made = application()
    rows: Figures = {name: measured(compared(*pair), 1) for name, pair in pairs.items()}
    made.processEvents()
    columns = dict.fromkeys(column for row in rows.values() for column in row)
    return {column: {name: row[column] for name, row in rows.items()} for column in columns}


def many_paragraphs(count: int) -> Pair:
    """Return a pair whose source has so many paragraphs, of one sentence each."""
    prose = Prose(0)
    source = [[prose.sentence()] for _ in range(count)]
    made = Reposter(0, Prose(1), Recipe(commentary=0.0)).repost(source)
    return written(source), made.repost


def _in_turns(runs: int, tasks: Mapping[str, Callable[[], float]]) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            times[name].append(task())
    return {name: median(some) for name, some in times.items()}


def main() -> None:
    """Print a table for each of the three, and write the figures where asked to."""
    made = parser("window", "How fast the window is.", has_files=False)
    made.add_argument("--runs", type=int, default=9, help="of each program")
    made.add_argument("--paragraphs", type=int, default=100_000)
    made.add_argument("--words", type=int, default=1_000_000)
    options = made.parse_args()
    figures = {"first paint": first_paints(options.runs)}
    if can_watch():
        figures["settled"] = settled(max(1, options.runs // 3))
    else:
        print("Without a display and xwd (apt-get install x11-apps xvfb) nothing can be watched.")
    pairs = {
        f"{options.paragraphs:,} paragraphs": many_paragraphs(options.paragraphs),
        f"{options.words:,} words": normal_pair(options.words),
    }
    figures["milliseconds"] = frames(pairs)
    for title, rows in figures.items():
        print_table(title, rows)
    write_json(options.json, "window", figures)


if __name__ == "__main__":
    main()
