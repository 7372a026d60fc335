"""A batch that is stopped, by Ctrl+C or for good: no report is half, no process stays."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.cli import ExitCode
from tests.core.batch.conftest import REPOSTS, SOURCE

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="it looks into /proc")

PAIRS = 60
PATIENCE_SECONDS = 60.0


@pytest.fixture
def begun(desk):
    """Return a batch that goes on for a while, when its first report is there."""
    desk.write("daily.txt", "\n\n".join([REPOSTS["daily"]] * 4))
    desk.write("source.txt", "\n\n".join([SOURCE] * 4))
    desk.rows(*["source.txt,daily.txt,"] * PAIRS)
    command = [sys.executable, "-m", "core", "batch", "list.csv", "-o", "out", "--jobs", "2"]
    process = subprocess.Popen(
        command,
        cwd=desk.folder,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    wait_until((desk.out / "daily.html").exists)
    yield process
    process.kill()
    process.communicate()


def wait_until(is_so):
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def children(process):
    threads = Path(f"/proc/{process.pid}/task").iterdir()
    return [pid for thread in threads for pid in (thread / "children").read_text().split()]


def are_gone(pids):
    """Return whether no such process runs; one that ended and waits to be asked does not."""
    states = [Path(f"/proc/{pid}/stat") for pid in pids]
    return all(not path.exists() or ") Z " in path.read_text() for path in states)


def assert_all_whole(desk):
    reports = list(desk.out.glob("daily*.html"))
    assert 1 <= len(reports) < PAIRS
    assert all(b"</html>" in path.read_bytes()[-20:] for path in reports)
    return {path.name: path.stat().st_mtime_ns for path in reports}


def test_ctrl_c_leaves_whole_reports_no_process_and_no_traceback(desk, begun):
    workers = children(begun)
    os.killpg(begun.pid, signal.SIGINT)
    told = begun.communicate(timeout=PATIENCE_SECONDS)[1]

    assert begun.returncode == ExitCode.INTERRUPTED
    assert "--resume goes on" in told.splitlines()[-1]
    assert "Traceback" not in told
    assert len(workers) == 2
    assert are_gone(workers)
    assert list(desk.out.glob(".retold-*.part")) == []
    assert_all_whole(desk)


def test_after_ctrl_c_resume_does_the_rest_alone(desk, begun):
    os.killpg(begun.pid, signal.SIGINT)
    begun.communicate(timeout=PATIENCE_SECONDS)
    before = assert_all_whole(desk)

    assert desk.batch(str(desk.folder / "list.csv"), "--resume") == ExitCode.DONE
    after = {path.name: path.stat().st_mtime_ns for path in desk.out.glob("daily*.html")}
    same = [name for name in before if after[name] == before[name]]
    assert len(after) == PAIRS
    # What was written in the moment of the stop may be done again.
    assert len(same) >= len(before) - 2


def test_a_killed_batch_leaves_whole_reports_and_its_processes_end(desk, begun):
    workers = children(begun)
    begun.kill()
    begun.communicate(timeout=PATIENCE_SECONDS)
    wait_until(lambda: are_gone(workers))

    assert_all_whole(desk)
    assert desk.batch(str(desk.folder / "list.csv"), "--resume") == ExitCode.DONE
    assert len(list(desk.out.glob("daily*.html"))) == PAIRS


def test_killed_processes_take_only_their_pair_with_them(desk, begun):
    for worker in children(begun):
        os.kill(int(worker), signal.SIGKILL)
    told = begun.communicate(timeout=PATIENCE_SECONDS)[1]

    assert begun.returncode == ExitCode.PAGE_FAILED
    assert told.count("ended by the system (SIGKILL)") == 2
    # One may have been killed between its page and the word that it is there.
    assert PAIRS - 2 <= len(list(desk.out.glob("daily*.html"))) <= PAIRS
