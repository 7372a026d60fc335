"""Where the details of our own mistakes go."""

from __future__ import annotations

import os
import tempfile
import traceback
from pathlib import Path


def log_bug(bug: BaseException) -> str:
    """Append the traceback to the log and return where it is, as the end of a sentence."""
    details = "".join(traceback.format_exception(bug))
    for log in log_places():
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(details + "\n")
        except OSError:
            continue
        return f"what happened is in {log}."
    return "no log could be written: " + traceback.format_exception_only(bug)[-1].strip()


def log_places() -> tuple[Path, ...]:
    """Return where the log may be, the best place first."""
    folders = _state_folder(), Path(tempfile.gettempdir())
    return tuple(folder / "retold.log" for folder in folders)


def _state_folder() -> Path:
    """Return the folder that the XDG base directory specification gives for logs."""
    state = os.environ.get("XDG_STATE_HOME", "")
    base = Path(state) if Path(state).is_absolute() else Path("~/.local/state").expanduser()
    return base / "retold"
