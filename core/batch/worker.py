"""A process of a batch: takes jobs from standard input, one at a time, and answers each.

    python -m core.batch.worker

Both are pickled values between processes of one program. It ends when its input does, so that
nothing is left running when the batch is killed.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from types import FrameType
from typing import BinaryIO

from core.batch.plan import Job
from core.batch.results import Failure, Obstacle, Outcome
from core.batch.work import Desk
from core.bug_log import log_bug
from core.report import ReportError


def main() -> None:
    """Answer jobs until there are no more."""
    signal.signal(signal.SIGTERM, _leave)
    answers = os.fdopen(os.dup(1), "wb")
    # What a library may print is not to stand among the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        _serve(sys.stdin.buffer, answers)
    except (EOFError, BrokenPipeError):
        # Nobody listens any more, and what is still buffered for them need not be tried again.
        os._exit(0)


def _serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    desk = Desk()
    while True:
        pickle.dump(_answer(desk, pickle.load(jobs)), answers)
        answers.flush()


def _answer(desk: Desk, job: Job) -> Outcome | Obstacle:
    try:
        return desk.outcome(job)
    except ReportError as problem:
        return Obstacle(str(problem))
    except Exception as bug:  # noqa: BLE001 - a mistake of ours ends one pair, not the batch
        return Failure(f"Retold failed by a mistake of its own; {log_bug(bug)}", is_bug=True)


def _leave(_number: int, _frame: FrameType | None) -> None:
    # As an exception, so that what was begun is tidied up on the way out.
    sys.exit(0)


if __name__ == "__main__":
    main()
