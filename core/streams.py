"""Standard input and standard output, whole and as bytes."""

from __future__ import annotations

import os
import sys

from core.errors import ComparisonError


class ClosedOutputError(ComparisonError):
    """Standard output does not take what is written to it; ``cause`` is what the system says."""

    def __init__(self, cause: str) -> None:
        super().__init__(
            f"Standard output cannot be written ({cause}).", "Send it to another place."
        )
        self.cause = cause


def read_standard_input() -> bytes:
    """Return standard input, at most one byte more than the largest page; empty where closed."""
    from core.load.pages import MAX_BYTES

    return sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""


def write_standard_output(data: bytes) -> None:
    """Write bytes to standard output, where somebody still reads it.

    Raises ClosedOutputError where the system refuses: a full disk, a closed stream.
    """
    if not sys.stdout:
        raise ClosedOutputError("it is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader went away when it had enough.
        _leave_output()
    except OSError as reason:
        _leave_output()
        raise ClosedOutputError((reason.strerror or str(reason)).lower()) from reason


def _leave_output() -> None:
    """Let what is still buffered go nowhere: Python would try, and complain, again at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
