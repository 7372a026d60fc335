"""What the first argument of a command line may be; quick to load, for every start asks it."""

from __future__ import annotations

from collections.abc import Sequence

STANDARD_INPUT = "-"
COMMANDS = ("compare", "batch", "read")


def wants_window(arguments: Sequence[str]) -> bool:
    """Return whether the arguments ask for the window: there are none, or pages come first."""
    first = arguments[0] if arguments else STANDARD_INPUT
    is_option = first.startswith("-") and first != STANDARD_INPUT
    return not is_option and first not in COMMANDS
