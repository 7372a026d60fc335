"""How one page on standard input is read, in a process of its own.

    python -m benchmarks.reading [NAME] < FILE

Prints JSON: what became of it ("read", or the sentence that refuses it), the seconds it took and
the process's memory at its peak, in bytes.
"""

from __future__ import annotations

import json
import sys
from time import perf_counter

from benchmarks.peak import memory_now
from core.errors import ComparisonError
from core.pipeline import read


def main() -> None:
    """Print what became of the page."""
    name = sys.argv[1] if len(sys.argv) > 1 else "page.html"
    data = sys.stdin.buffer.read()
    start = perf_counter()
    try:
        read(data, name)
        outcome = "read"
    except ComparisonError as error:
        outcome = str(error)
    seconds = perf_counter() - start
    print(json.dumps({"outcome": outcome, "seconds": seconds, "bytes": memory_now("VmHWM")}))


if __name__ == "__main__":
    main()
