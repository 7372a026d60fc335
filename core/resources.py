"""Finds the data files that Retold ships, wherever it was installed and started from."""

from __future__ import annotations

from pathlib import Path

import resources

ROOT = Path(resources.__file__).resolve().parent
"""The folder of all data files: in a checkout, an installed wheel or a frozen application."""


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``resource("icons", "retold.svg")``.

    A missing one raises FileNotFoundError, which tells of a broken installation.
    """
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"Retold's own file {path} is missing; install Retold again.")
    return path
