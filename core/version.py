"""The version, from the installed package's metadata: pyproject.toml is the one place."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def retold_version() -> str:
    """Return the version of this Retold, "0" where it runs without being installed."""
    try:
        return version("retold")
    except PackageNotFoundError:
        return "0"
