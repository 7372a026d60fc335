"""What `retold batch` can be asked for; loads nothing else, so that `--help` is quick."""

from __future__ import annotations

import argparse
from pathlib import Path

DESCRIPTION = (
    "Compares many pairs: those of a list, or one source with several reposts. Writes a report of"
    " each into FOLDER, index.html and index.csv with a row each, and matrix.html and matrix.csv"
    " with what became of each sentence of the source in each repost."
)
_PAGES_HELP = (
    "a CSV file with the columns source, repost and, if wanted, name, whose paths are relative to"
    " it; or a source and its reposts: files or http(s) addresses"
)


def add_batch_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of `retold batch`."""
    parser.description = DESCRIPTION
    parser.add_argument("pages", metavar="LIST | SOURCE REPOST", nargs="+", help=_PAGES_HELP)
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, required=True, help="where to write"
    )
    again = parser.add_mutually_exclusive_group()
    again.add_argument(
        "--resume",
        action="store_true",
        help="go on after a stop: what is whole and whose pages and options are the same stays",
    )
    again.add_argument("--force", action="store_true", help="write over existing files")
    parser.add_argument(
        "--format",
        metavar="NAME",
        action="append",
        default=[],
        help="of the reports: html where not given; several as html,json or by giving it again",
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_count, help="how many processes; one a core where not given"
    )
    parser.add_argument(
        "--time-limit",
        metavar="SECONDS",
        type=_seconds,
        help="how long a pair may take before it is given up; 600 where not given",
    )


def _count(text: str) -> int:
    return _positive(text, "processes")


def _seconds(text: str) -> int:
    return _positive(text, "seconds")


def _positive(text: str, what: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not number:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of {what}")
    return number
