"""How long the application takes from its start to its window, frozen and from the environment.

    xvfb-run python -m benchmarks.application FOLDER [--runs N] [--json FILE]

FOLDER is what ``python -m bundle`` made. Each program is started in turn, with a home of its own,
and timed from its start to the moment when its window is mapped, as the X server tells; medians.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.table import Figures, parser, print_table, write_json

EMPTY = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "application = QApplication(['empty'])\nwindow = QMainWindow()\nwindow.show()\n"
    "application.exec()"
)
_LIMIT_SECONDS = 60
_PAUSE_SECONDS = 0.005


def seconds_to_window(command: Sequence[str], name: str) -> float:
    """Return how long a program takes to show a window of that class; it is ended then.

    Raises TimeoutError where it shows none within a minute.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, **_kept_environment()}
        begun = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        try:
            while time.perf_counter() - begun < _LIMIT_SECONDS:
                if _is_shown(name):
                    return time.perf_counter() - begun
                time.sleep(_PAUSE_SECONDS)
        finally:
            process.kill()
            process.wait()
    raise TimeoutError(f"{command[0]} showed no window")


def _kept_environment() -> dict[str, str]:
    names = ("PATH", "DISPLAY", "XAUTHORITY")
    return {name: os.environ[name] for name in names if name in os.environ}


def _is_shown(name: str) -> bool:
    command = ["xdotool", "search", "--onlyvisible", "--class", name]
    return bool(subprocess.run(command, capture_output=True, check=False).stdout.strip())


def measured(folder: Path, runs: int) -> Figures:
    """Return the medians in seconds, and each as a multiple of the environment's."""
    programs = {
        "frozen": ([str(folder / "retold")], "retold"),
        "environment": ([str(Path(sys.executable).with_name("retold"))], "retold"),
        "empty QMainWindow": ([sys.executable, "-c", EMPTY], "empty"),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(runs):
        for name, (command, window) in programs.items():
            times[name].append(seconds_to_window(command, window))
    base = median(times["environment"])
    return {
        name: {"seconds": median(some), "of environment": median(some) / base}
        for name, some in times.items()
    }


def main() -> None:
    """Print the table; nothing is asked for but xdotool and a display."""
    made = parser("application", "Seconds from start to window.", has_files=False)
    made.add_argument("folder", type=Path, metavar="FOLDER", help="the frozen application")
    made.add_argument("--runs", type=int, default=7)
    options = made.parse_args()
    if not shutil.which("xdotool"):
        sys.exit("This needs xdotool and a display: apt-get install xdotool xvfb, then xvfb-run.")
    figures = measured(options.folder, options.runs)
    print_table("start to window", figures)
    write_json(options.json, "application", {"start": figures})


if __name__ == "__main__":
    main()
