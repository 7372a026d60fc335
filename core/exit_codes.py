"""What the command line answers; scripts rely on it."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended.

    1 is what somebody asked to be told of: that texts differ (`--exit-code`), or that a page of a
    batch failed.
    """

    DONE = 0
    DIFFERENT = 1
    PAGE_FAILED = 1
    BAD_INPUT = 2
    BUG = 3
    INTERRUPTED = 130
