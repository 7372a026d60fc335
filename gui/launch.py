"""The console script `retold`: a core command runs without Qt, anything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main() -> int:
    """Run what the command line asks for and return its exit code.

    A first argument that names a core command or is an option belongs to `core.cli`, which never
    loads Qt; no argument, or pages, open the window.
    """
    arguments = sys.argv[1:]
    if arguments and _is_for_core(arguments[0]):
        from core.cli import main as run_command

        return run_command(arguments)
    return open_window(arguments)


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on up to two pages and return the exit code when it is closed.

    With pages that cannot be meant (three of them, standard input twice), or on a machine that
    cannot show a window, one sentence goes to standard error and the code is 2.
    """
    from gui.display import missing_for_a_window

    problem = _problem_with(arguments) or missing_for_a_window()
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 - the console is all there is
        return 2
    from gui.app import run

    return run(arguments, _standard_input() if "-" in arguments else b"")


def _is_for_core(argument: str) -> bool:
    """Return whether `core.cli` takes the argument: a command, or an option but not `-`."""
    is_option = argument.startswith("-") and argument != "-"
    return is_option or argument in ("compare", "read")


def _problem_with(arguments: Sequence[str]) -> str:
    """Return what is wrong with the pages on the command line, "" where nothing is."""
    if len(arguments) > 2:
        return f"Retold opens two pages, a source and a repost, not {len(arguments)}."
    if list(arguments).count("-") > 1:
        return "Standard input can be one of the two pages only: name a file for the other."
    return ""


def _standard_input() -> bytes:
    """Return all of standard input."""
    return sys.stdin.buffer.read()
