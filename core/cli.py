"""The command line: `retold compare`, `batch` and `read`. It never loads Qt."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from core.arguments import add_comparing_arguments, options_of
from core.batch.arguments import add_batch_arguments
from core.clock import now_in_words
from core.command_names import STANDARD_INPUT
from core.errors import ComparisonError
from core.exit_codes import ExitCode
from core.streams import read_standard_input, write_standard_output
from core.version import retold_version

_PLACE_HELP = "a file, an http(s) address, or - for standard input"


class CommandLineError(ComparisonError):
    """The command line asks for something that cannot be."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; what went wrong is one sentence on stderr."""
    try:
        options = _parser().parse_args(arguments)
        return _run(options)
    except ComparisonError as problem:
        _say(str(problem))
        return ExitCode.BAD_INPUT
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as bug:  # noqa: BLE001 - the command line's exception hook
        from core.bug_log import log_bug

        _say(f"Retold failed by a mistake of its own; {log_bug(bug)}")
        return ExitCode.BUG


def _say(sentence: str) -> None:
    print(" ".join(sentence.split()), file=sys.stderr)  # noqa: T201 - what standard error is for


class _Parser(argparse.ArgumentParser):
    """A parser that answers in one sentence instead of a usage text."""

    def error(self, message: str) -> NoReturn:
        raise CommandLineError(f"{message[:1].upper()}{message[1:]}.", f"See `{self.prog} --help`.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="retold",
        description="Shows what a repost did to its source. Without a command, or with pages"
        " alone, `retold [SOURCE [REPOST]]` opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Retold {retold_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_compare(commands.add_parser("compare", help="compare two pages and write a report"))
    batch = commands.add_parser("batch", help="compare many pairs and write a report of each")
    add_batch_arguments(batch)
    add_comparing_arguments(batch)
    _add_read(commands.add_parser("read", help="show what Retold takes from one page"))
    return parser


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SOURCE", help=_PLACE_HELP)
    parser.add_argument("repost", metavar="REPOST", help=_PLACE_HELP)
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write")
    parser.add_argument("--force", action="store_true", help="write over an existing FILE")
    parser.add_argument(
        "--format",
        choices=("html", "pdf", "docx", "markdown", "text", "csv", "json"),
        help="by the name of FILE where not given; json where there is no FILE",
    )
    add_comparing_arguments(parser)
    parser.add_argument(
        "--exit-code", action="store_true", help="exit with 1 where the texts differ"
    )


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", metavar="PAGE", help=_PLACE_HELP)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--encoding", metavar="NAME")


def _run(options: argparse.Namespace) -> int:
    # Each command brings its libraries: --help must not wait for them.
    runners: dict[str, Callable[[argparse.Namespace], int]] = {
        "compare": _compare,
        "batch": _batch,
        "read": _read,
    }
    return runners[options.command](options)


def _compare(options: argparse.Namespace) -> int:
    from core import pipeline
    from core.model import Kind
    from core.report import ReportFormat, format_for, render, save

    if options.source == options.repost == STANDARD_INPUT:
        raise CommandLineError("SOURCE and REPOST are both standard input.", "Name a file for one.")
    chosen = ReportFormat(options.format) if options.format else None
    if options.output:
        chosen = chosen or format_for(options.output)
        _refuse(options)
    elif chosen and chosen.is_binary and _is_terminal():
        raise CommandLineError(f"A terminal cannot show {chosen.value}.", "Name a FILE with -o.")
    comparison = pipeline.compare(
        pipeline.read(*_place(options.source), encoding=options.source_encoding),
        pipeline.read(*_place(options.repost), encoding=options.repost_encoding),
        options_of(options),
    )
    if options.output:
        save(comparison, options.output, chosen, overwrite=options.force, read_at=now_in_words())
    else:
        chosen = chosen or ReportFormat.JSON
        write_standard_output(
            render(comparison, chosen, width=_terminal_width(), colour=_is_coloured())
        )
    is_same = all(passage.kind is Kind.VERBATIM for passage in comparison.passages)
    return ExitCode.DIFFERENT if options.exit_code and not is_same else ExitCode.DONE


def _refuse(options: argparse.Namespace) -> None:
    """Raise a `ReportError` for an output that may not be written, before a page is read."""
    from core.report import refuse_existing, refuse_pages

    refuse_existing(options.output, overwrite=options.force)
    refuse_pages([options.output], (_place(page)[0] for page in _files(options)))


def _files(options: argparse.Namespace) -> tuple[str, ...]:
    return tuple(page for page in (options.source, options.repost) if page != STANDARD_INPUT)


def _batch(options: argparse.Namespace) -> int:
    from core.batch.command import run_batch

    return run_batch(options)


def _read(options: argparse.Namespace) -> int:
    from core import pipeline
    from core.report import document_to_json, dumped
    from core.report.reading import document_to_text

    place, name = _place(options.page)
    document = pipeline.read(place, name, encoding=options.encoding)
    if options.format == "json":
        write_standard_output(dumped(document_to_json(document)))
    else:
        write_standard_output(document_to_text(document))
    return ExitCode.DONE


def _place(argument: str) -> tuple[Path | str | bytes, str | None]:
    """Return what to read and what to call it, None for its own name."""
    from core.load.addresses import is_address

    if argument == STANDARD_INPUT:
        from core.report.provenance import STANDARD_INPUT_NAME

        return read_standard_input(), STANDARD_INPUT_NAME
    return argument if is_address(argument) else Path(argument), None


def _terminal_width() -> int | None:
    return shutil.get_terminal_size().columns if _is_terminal() else None


def _is_coloured() -> bool:
    # https://no-color.org: whatever its value, if it has one.
    is_wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return is_wanted and _is_terminal()


def _is_terminal() -> bool:
    return bool(sys.stdout) and sys.stdout.isatty()
