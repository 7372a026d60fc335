"""Feed readers with bytes that a fuzzer grows until one of them fails.

    python -m tests.fuzz [READER …] [--seconds N] [--keep FOLDER]
    python -m tests.fuzz READER --input FILE

READER may be `every`: the first byte then chooses among them. A reader fails where it raises
anything but a `ComparisonError`, takes over 10 seconds or over 2 GB. What made it fail is written
to FOLDER (by default `fuzz-failures`), and what was worth keeping of the bytes stays there for the
next run. The second form reads one such file again.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.fuzz.seeds import PACKED, SEEDS, packed

MAX_SECONDS_EACH = 10
MAX_MEGABYTES = 2048
MAX_INPUT_BYTES = 16_384
EVERY = "every"


def read_one(reader: str, data: bytes) -> None:
    from core.errors import ComparisonError
    from core.pipeline import read

    if reader == EVERY:
        reader, data = list(SEEDS)[data[0] % len(SEEDS)] if data else "text", data[1:]
    with suppress(ComparisonError):
        read(packed(reader, data), SEEDS[reader][0])


def fuzz(reader: str, arguments: list[str]) -> None:
    """Run the fuzzer in this process, which it ends."""
    import atheris

    with atheris.instrument_imports(include=["core.load", "core.extract", "core.text"]):
        import core.extract
        import core.load
        import core.pipeline  # noqa: F401
    for each, (_, data) in SEEDS.items():
        read_one(each, data)  # so that no reader is called slow for what it imports
    atheris.Setup([sys.argv[0], *arguments], lambda data: read_one(reader, data))
    atheris.Fuzz()


def write_seeds(reader: str, folder: Path) -> None:
    """Write what the fuzzer begins with."""
    for number, (each, (_, data)) in enumerate(SEEDS.items()):
        members, main = PACKED.get(each, ({}, ""))
        mark = bytes([number]) if reader == EVERY else b""
        if reader in (EVERY, each):
            (folder / f"seed-{each}").write_bytes(mark + data)
            (folder / f"seed-{each}-inside").write_bytes(mark + members.get(main, "").encode())


def run(reader: str, seconds: int, folder: Path) -> int:
    """Run the fuzzer in a process of its own and return its exit code."""
    kept = folder / reader
    kept.mkdir(parents=True, exist_ok=True)
    write_seeds(reader, kept)
    limits = (
        f"-max_total_time={seconds}",
        f"-timeout={MAX_SECONDS_EACH}",
        f"-rss_limit_mb={MAX_MEGABYTES}",
        f"-max_len={MAX_INPUT_BYTES}",
        f"-artifact_prefix={kept}/",
        "-print_final_stats=1",
        "-verbosity=0",
    )
    command = [sys.executable, "-m", "tests.fuzz", reader, "--inside", *limits, str(kept)]
    return subprocess.run(command, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("readers", nargs="*", metavar="READER", help=", ".join(SEEDS))
    parser.add_argument("--seconds", type=int, default=60, help="for each reader")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"), metavar="FOLDER")
    parser.add_argument("--input", type=Path, metavar="FILE", help="read this file again")
    if "--inside" in sys.argv:
        place = sys.argv.index("--inside")
        fuzz(sys.argv[place - 1], sys.argv[place + 1 :])
    given = parser.parse_args()
    readers = given.readers or list(SEEDS)
    if unknown := set(readers) - {*SEEDS, EVERY}:
        parser.error(f"no reader is called {', '.join(sorted(unknown))}")
    if given.input:
        read_one(readers[0], given.input.read_bytes())
        return 0
    failed = [reader for reader in readers if run(reader, given.seconds, given.keep)]
    told = f"Failed: {', '.join(failed)} (see {given.keep})." if failed else "No reader failed."
    print(told)  # noqa: T201 - it talks to whoever runs it
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
