"""Where a frozen Retold starts: as the program, or as one of its own modules in its own process."""

from __future__ import annotations

import runpy
import sys

from core.processes import MODULES, RUN_MODULE


def main() -> int:
    """Do what the command line asks for and return the exit code."""
    match sys.argv[1:]:
        case [first, module, *rest] if first == RUN_MODULE and module in MODULES:
            sys.argv[1:] = rest
            runpy.run_module(module, run_name="__main__", alter_sys=True)
            return 0
    from gui.launch import main as launch

    return launch()


if __name__ == "__main__":
    sys.exit(main())
