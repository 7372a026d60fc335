"""What `retold compare` and `retold batch` both can be told of how to compare."""

from __future__ import annotations

import argparse

from core.options import DEFAULT_MIN_KEPT_PERCENT, MAX_PERCENT, Options


def add_comparing_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the choices that change what is found."""
    for side in ("source", "repost"):
        parser.add_argument(
            f"--{side}-strand", metavar="LANG", help=f"language of the {side}'s article: en, zh, …"
        )
        parser.add_argument(f"--{side}-encoding", metavar="NAME", help=f"encoding of the {side}")
    parser.add_argument(
        "--outlet",
        metavar="NAME",
        action="append",
        default=[],
        help="a name of the source's outlet; may be given several times",
    )
    parser.add_argument(
        "--fold-chinese",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="traditional and simplified characters are one word in two forms",
    )
    parser.add_argument(
        "--min-alike",
        metavar="PERCENT",
        type=_percent,
        default=0,
        help="text whose words are less alike is left out and added, not paraphrased (default 0)",
    )
    parser.add_argument(
        "--min-kept",
        metavar="PERCENT",
        type=_percent,
        default=DEFAULT_MIN_KEPT_PERCENT,
        help="a passage with more of its words kept is edited, not paraphrased "
        f"(default {DEFAULT_MIN_KEPT_PERCENT})",
    )


def options_of(given: argparse.Namespace) -> Options:
    """Return those choices as the pipeline takes them."""
    return Options(
        source_strand=given.source_strand,
        repost_strand=given.repost_strand,
        outlets=tuple(given.outlet),
        fold_chinese=given.fold_chinese,
        min_alike_percent=given.min_alike,
        min_kept_percent=given.min_kept,
    )


def _percent(text: str) -> int:
    """Return a whole number of percent; argparse tells a person of anything else."""
    if not text.isdecimal() or not 0 <= int(text) <= MAX_PERCENT:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number from 0 to 100")
    return int(text)
