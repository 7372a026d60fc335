"""`python -m core …` does what `retold …` does; the window is found by its entry point."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points

from core.cli import main
from core.command_names import wants_window


def _run(arguments: list[str]) -> int:
    if wants_window(arguments):
        for window in entry_points(group="retold.window"):
            return window.load()(arguments)
    return main(arguments)


sys.exit(_run(sys.argv[1:]))
