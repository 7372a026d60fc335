"""The processes of a batch: one a core, each given one job at a time.

A process that a page ends (native code that fails, memory that runs out) takes that one pair with
it: the pair is told as failed, and the next job gets a new process. The pools of the standard
library give up as a whole there. A process that does not come to an end is ended.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread, Timer
from types import TracebackType

from core.batch.plan import Job
from core.batch.results import Failure, Obstacle, Outcome
from core.processes import command_of, environment_of

Answer = Outcome | Obstacle

_MODULE = "core.batch.worker"
# Every core has a process of its own: libraries that start threads would only get in their way.
_ONE_THREAD: dict[str, str] = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)
# A process that was asked to leave is in the middle of a page; it may tidy up what it was writing.
_GRACE_SECONDS = 2.0
# A pair of news takes 0.04 seconds, one of a million words and its PDF a minute.
LIMIT_SECONDS = 600
"""How long a pair may take where nobody says otherwise."""


def core_count() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """So many processes, each with so long for a job; leaving its context ends them all."""

    def __init__(self, size: int, limit_seconds: float = LIMIT_SECONDS) -> None:
        self._hands = [_Hand(limit_seconds) for _ in range(size)]
        self._threads: list[Thread] = []

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for hand in self._hands:
            hand.dismiss()
        for hand in self._hands:
            hand.wait()
        for thread in self._threads:
            thread.join()

    def answers(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Answer]]:
        """Yield each job with what became of it, as they are done."""
        waiting: SimpleQueue[Job] = SimpleQueue()
        done: SimpleQueue[tuple[Job, Answer]] = SimpleQueue()
        for job in jobs:
            waiting.put(job)
        for hand in self._hands[: len(jobs)]:
            thread = Thread(target=_keep_busy, args=(hand, waiting, done), daemon=True)
            self._threads.append(thread)
            thread.start()
        for _ in jobs:
            yield done.get()


def _keep_busy(
    hand: _Hand, waiting: SimpleQueue[Job], done: SimpleQueue[tuple[Job, Answer]]
) -> None:
    while not hand.is_dismissed:
        try:
            job = waiting.get_nowait()
        except Empty:
            return
        done.put((job, hand.answer(job)))


class _Hand:
    """One process at a time, started when there is a job for it."""

    def __init__(self, limit_seconds: float) -> None:
        self.is_dismissed = False
        self._limit_seconds = limit_seconds
        self._process: subprocess.Popen[bytes] | None = None
        # Between a thread that starts a process and the main one that ends all of them.
        self._lock = Lock()

    def answer(self, job: Job) -> Answer:
        """Return what the process says of the job, that it ended, or that it took too long."""
        process = self._ready()
        if process is None:
            return Failure("It was not compared, for the batch was stopped.")
        with _Limit(self._limit_seconds, process) as limit:
            answer = _answer(process, job)
        if answer is not None:
            return answer
        self._close(process)
        end = process.wait()
        return _told_limit(self._limit_seconds) if limit.is_passed else _told_end(end)

    def dismiss(self) -> None:
        """Ask the process to leave at once."""
        with self._lock:
            self.is_dismissed = True
            if self._process:
                self._process.terminate()

    def wait(self) -> None:
        """Wait until the process has left; make it leave where it does not."""
        if not self._process:
            return
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE_SECONDS)
        _end_group(self._process)
        self._process.wait()
        self._close(self._process)

    def _ready(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self.is_dismissed:
                return None
            if not self._process or self._process.poll() is not None:
                self._process = _started()
            return self._process

    @staticmethod
    def _close(process: subprocess.Popen[bytes]) -> None:
        for pipe in (process.stdin, process.stdout):
            # What nobody took of a job need not be written.
            with suppress(BrokenPipeError):
                if pipe:
                    pipe.close()


class _Limit:
    """Ends a process that is still at work when so many seconds have passed in the context."""

    def __init__(self, seconds: float, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._passed = Event()
        self._timer = Timer(seconds, self._pass)
        self._timer.daemon = True

    @property
    def is_passed(self) -> bool:
        return self._passed.is_set()

    def __enter__(self) -> _Limit:
        self._timer.start()
        return self

    def __exit__(self, *_problem: object) -> None:
        self._timer.cancel()
        self._timer.join()
        if self.is_passed:
            # Even where it has answered at the last moment: the next job must find it gone.
            self._process.wait()

    def _pass(self) -> None:
        self._passed.set()
        _end_group(self._process)


def _answer(process: subprocess.Popen[bytes], job: Job) -> Answer | None:
    """Return what the process says of the job, None where it ends instead."""
    if not process.stdin or not process.stdout:
        return None
    try:
        pickle.dump(job, process.stdin)
        process.stdin.flush()
        return pickle.load(process.stdout)
    except (OSError, EOFError, pickle.UnpicklingError):
        return None


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command_of(_MODULE),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env=environment_of(_ONE_THREAD),
        # Ctrl+C in the terminal is for the batch alone, which then ends its processes in order.
        start_new_session=True,
    )


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """End the process where it still runs, and what it may have started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (AttributeError, ProcessLookupError, PermissionError):
        process.kill()


def _told_limit(seconds: float) -> Failure:
    return Failure(
        f"It was given up after {seconds:,.0f} seconds, and was still being read or compared then."
        " Try this pair alone with `retold compare`, or give it longer with --time-limit."
    )


def _told_end(code: int) -> Failure:
    """Return the failure of a pair whose process ended with a code, below 0 by a signal."""
    if code >= 0:
        return Failure(f"The process that compared it ended by itself (code {code}).", is_bug=True)
    number = -code
    name = signal.Signals(number).name if number in set(signal.Signals) else f"signal {number}"
    return Failure(
        f"The process that compared it was ended by the system ({name}), perhaps for want of"
        " memory. Try this pair alone with `retold compare`."
    )
