"""Handing pages to a Retold that runs already, for the same person on the same display.

Both meet at a socket in a folder that nobody else may enter. No Qt is loaded to hand over.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

# Whoever draws for nobody, as tests do, has no other window to look at.
_UNSEEN = ("offscreen", "minimal", "vnc")
# A window that is busy for longer may hang: then a new process is better than none.
_PATIENCE_SECONDS = 3.0
ANSWER = b"opened\n"
MAX_BYTES = 1_000_000
TOKEN_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def meeting_place() -> Path | None:
    """Return where the socket is or would be, None where processes do not find one another.

    That is so where nothing is shown on a display, where no folder is the person's alone, and on
    Windows.
    """
    environment = os.environ
    if sys.platform == "win32" or environment.get("QT_QPA_PLATFORM", "").startswith(_UNSEEN):
        return None
    display = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY", "")
    if not display and sys.platform != "darwin":
        return None
    folder = _own_folder()
    return folder and folder / f"retold-{re.sub(r'[^A-Za-z0-9.]', '_', display)}.socket"


def hand_over(arguments: Sequence[str], place: Path | None) -> bool:
    """Ask the Retold that listens at a place to open pages; False where none answers.

    ``arguments`` are those of the command line, paths as they are understood in this folder.
    """
    if place is None or not place.exists():
        return False
    import json
    import socket

    from core.version import retold_version

    request = {
        "version": retold_version(),
        "folder": str(Path.cwd()),
        "arguments": list(arguments),
        "tokens": {name: os.environ.get(name, "") for name in TOKEN_VARIABLES},
    }
    with suppress(OSError), socket.socket(socket.AF_UNIX) as channel:
        channel.settimeout(_PATIENCE_SECONDS)
        channel.connect(str(place))
        channel.sendall(json.dumps(request).encode() + b"\n")
        return channel.recv(len(ANSWER)) == ANSWER
    return False


def _own_folder() -> Path | None:
    """Return a folder that only this person may enter; it is made where the system has none."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given:
        folder = Path(given)
    else:
        import tempfile

        folder = Path(tempfile.gettempdir(), f"retold-{os.getuid()}")
        with suppress(OSError):
            folder.mkdir(0o700)
    try:
        found = folder.lstat()
    except OSError:
        return None
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return folder if is_own and not found.st_mode & 0o077 else None
