"""What a process takes of the machine's memory."""

from __future__ import annotations

import re
from pathlib import Path


def memory_now(field: str) -> int:
    """Return what Linux says of this process in bytes: ``VmRSS`` now, ``VmHWM`` at its peak."""
    # `resource.getrusage` would count the peak of the process that started this one.
    status = Path("/proc/self/status").read_text("ascii")
    return 1024 * int(re.findall(rf"{field}:\s+(\d+) kB", status)[0])
