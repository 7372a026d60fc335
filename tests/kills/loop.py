"""Kill a process that saves, exports and keeps aside what is open, and look at what it left.

    python -m tests.kills [--times 200] [--seed 1]

Each time the process begins where the one before was killed, recovers what that had kept, and
works on: it changes a note, saves the session, exports a report, over and over, with a short time
until a change is kept aside. It is killed (-9) at some moment. Then no file may be damaged, and
what is lost of the work may be no older than that time and the writing.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from core.session_files import open_session
from gui.recovery_folder import RecoveryFolder
from tests.gui.stories import REPOST, SOURCE
from tests.kills.victim import FILE, LOG, RECOVERY, REPORT

INTERVAL_SECONDS = 0.2
# Reading the pages, comparing and writing the file on a busy machine.
MOST_WRITING_SECONDS = 3.0
MOST_WORK_SECONDS = 1.2


@dataclass(frozen=True)
class Kill:
    """What was left after a kill: how old the work was that is lost, and what was half written."""

    lost_seconds: float
    parts: int


def kill_once(folder: Path, chance: random.Random) -> Kill:
    """Start the process, kill it at some moment, and check what it left."""
    log = folder / LOG
    before = log.stat().st_size
    command = [sys.executable, "-m", "tests.kills.victim", str(folder), str(INTERVAL_SECONDS)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    ready = process.stdout.readline()
    assert ready == "ready\n", "the process ended before it could be killed"
    time.sleep(chance.uniform(0, MOST_WORK_SECONDS))
    process.send_signal(signal.SIGKILL)
    killed_at = time.monotonic()
    process.wait()
    process.stdout.close()
    changes = [line.split() for line in log.read_text()[before:].splitlines()]
    return _checked(folder, {int(number): float(at) for number, at in changes}, killed_at)


def _checked(folder: Path, changes: dict[int, float], killed_at: float) -> Kill:
    """Raise where a file is damaged, or where more work is lost than may be."""
    kept = [_note(path) for path in [folder / FILE, *folder.glob(f"{RECOVERY}/*/*.retold")]]
    report = folder / REPORT
    if report.exists():
        assert report.read_text("utf-8").rstrip().endswith("</html>"), "the report is cut short"
    lost = [at for number, at in changes.items() if number > max(kept)]
    lost_seconds = killed_at - min(lost, default=killed_at)
    assert lost_seconds <= INTERVAL_SECONDS + MOST_WRITING_SECONDS, f"lost {lost_seconds:.2f} s"
    return Kill(lost_seconds, sum(1 for _ in folder.rglob("*.part")))


def _note(path: Path) -> int:
    """Return the number that a session's note holds; a damaged one raises."""
    if not path.exists():
        return -1
    saved = open_session(path)
    assert saved.source is not None
    assert saved.source.data.decode().startswith(SOURCE)
    return int(saved.remarks[0].note) if saved.remarks else -1


def prepare(folder: Path) -> None:
    """Write the pages; they are long enough that a kill may hit their being written."""
    noise = random.Random(0).randbytes(300_000).hex()
    for name, text in (("source.txt", SOURCE), ("repost.txt", REPOST)):
        (folder / name).write_text(f"{text}\n\n{noise}\n")
    (folder / LOG).touch()


def main() -> None:
    """Kill as often as asked, and say what was lost at most."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        kills = [kill_once(folder, chance) for _ in range(options.times)]
        left = len(RecoveryFolder(folder / RECOVERY).abandoned())
    worst = max(kill.lost_seconds for kill in kills)
    hit = sum(after.parts > before.parts for before, after in pairwise(kills))
    sys.stdout.write(
        f"{len(kills)} kills, {hit} of them while a file was written: no file damaged, "
        f"{worst:.2f} s of work lost at most with {INTERVAL_SECONDS} s set; "
        f"{left} sessions left to recover.\n"
    )
