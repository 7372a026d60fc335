"""What `retold compare` and `retold batch` both can be told of how to compare."""

from __future__ import annotations

import argparse

from core.options import Options


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


def options_of(given: argparse.Namespace) -> Options:
    """Return those choices as the pipeline takes them."""
    return Options(
        given.source_strand, given.repost_strand, tuple(given.outlet), given.fold_chinese
    )
