"""`python -m core …` does what `retold …` does; the window is found by its entry point."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points

from core.cli import COMMANDS, main


def _run(arguments: list[str]) -> int:
    wants_window = not arguments or not (
        arguments[0] in COMMANDS or (arguments[0].startswith("-") and arguments[0] != "-")
    )
    if wants_window:
        for window in entry_points(group="retold.window"):
            return window.load()(arguments)
    return main(arguments)


sys.exit(_run(sys.argv[1:]))
