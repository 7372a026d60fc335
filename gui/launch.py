"""The console script `retold`: a core command runs without Qt, anything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from core.command_names import wants_window
from core.streams import read_standard_input


def main() -> int:
    """Run what the command line asks for and return its exit code.

    A first argument that names a core command or is an option belongs to `core.cli`, which never
    loads Qt; no argument, or pages, open the window.
    """
    arguments = sys.argv[1:]
    return open_window(arguments) if wants_window(arguments) else run_command(arguments)


def run_command(arguments: Sequence[str]) -> int:
    """Run a command of core and return its exit code."""
    # It takes a seventh of the time to the window's first paint to load.
    from core.cli import main as run

    return run(arguments)


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on up to two pages and return the exit code when it is closed.

    Where Retold runs already for the same person, it opens them and the code is 0 at once.

    With pages that cannot be meant (three of them, standard input twice), or on a machine that
    cannot show a window, one sentence goes to standard error and the code is 2.
    """
    from gui.display import missing_for_a_window
    from gui.handing_over import hand_over, meeting_place

    problem = _problem_with(arguments)
    if not problem and "-" not in arguments and hand_over(arguments, meeting_place()):
        return 0
    problem = problem or missing_for_a_window()
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 - the console is all there is
        return 2
    from gui.app import run

    return run(arguments, read_standard_input() if "-" in arguments else b"")


def _problem_with(arguments: Sequence[str]) -> str:
    """Return what is wrong with the pages on the command line, "" where nothing is."""
    if len(arguments) > 2:
        return f"Retold opens two pages, a source and a repost, not {len(arguments)}."
    if len(arguments) == 2 and any(name.lower().endswith(".retold") for name in arguments):
        return "A session holds two pages already: name its file alone."
    if list(arguments).count("-") > 1:
        return "Standard input can be one of the two pages only: name a file for the other."
    return ""
