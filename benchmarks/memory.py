"""How much memory a comparison of two text files takes at its peak, in a process of its own.

    python -m benchmarks.memory SOURCE REPOST

Prints bytes for each character of both texts, beyond what the program and the texts take.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.contenders import retold_compare
from benchmarks.peak import memory_now


def main() -> None:
    """Print the figure."""
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    arguments.add_argument("source", type=Path)
    arguments.add_argument("repost", type=Path)
    given = arguments.parse_args()
    source, repost = given.source.read_text("utf-8"), given.repost.read_text("utf-8")
    retold_compare("The libraries are loaded first.", "The libraries were loaded first.")
    before = memory_now("VmRSS")
    retold_compare(source, repost)
    print(f"{(memory_now('VmHWM') - before) / (len(source) + len(repost)):.1f}")


if __name__ == "__main__":
    main()
