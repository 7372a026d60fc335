"""Modules of our own that run in a process of their own: in a checkout or a frozen application."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

RUN_MODULE = "--run-module"
"""The first argument by which a frozen application is told to be one of `MODULES`."""

MODULES = ("core.extract.pdf.pdfium", "core.report.pdf.typesetter", "core.batch.worker")
"""What may be run: nobody else's module, whatever the command line says."""


def command_of(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module by itself; a frozen application runs only `MODULES`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, RUN_MODULE, module, *arguments]
    # -P: nothing is loaded from the current folder.
    return [sys.executable, "-P", "-m", module, *arguments]


def environment_of(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for it: this process' own, with its import path and some changes."""
    path = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, **(changes or {}), "PYTHONPATH": path}
