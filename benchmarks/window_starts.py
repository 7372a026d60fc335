"""Programs timed from their start to their first paint, or until their window is settled.

Both clocks are the system's monotonic one, which all processes share.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

# Each prints when it painted first, and ends.
EMPTY_WINDOW = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        os._exit(0)
application = QApplication(["empty"])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""
RETOLD_WINDOW = """
import os, sys, time
import gui.launch
from gui.display import missing_for_a_window
assert not missing_for_a_window()
from PySide6.QtCore import QSettings
from gui.app import make_application
from gui.session import Session
from gui.settings import Settings
from gui.windows import Desk
def painted():
    print(time.monotonic(), flush=True)
    os._exit(0)
application = make_application(["retold"])
session = Session()
store = QSettings(sys.argv[1], QSettings.Format.IniFormat)
desk = Desk(Settings(store))
window = desk.add(session).window
window.first_painted.connect(painted)
window.show()
application.exec()
"""
# A window is settled when nothing on the screen has changed for so long.
_QUIET_SECONDS = 2.0
_LIMIT_SECONDS = 90.0
# How often the screen is looked at; a settled time is right to this much.
_LOOK_SECONDS = 0.02


def seconds_to_first_paint(code: str) -> float:
    """Return how long a Python process takes from its start to its first paint."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", code, f"{folder}/settings.ini"],
            capture_output=True,
            text=True,
            check=True,
            env=_environment(HOME=folder),
        )
    return float(done.stdout) - begun


def can_watch() -> bool:
    """Return whether there is a screen to look at, and the program to do so."""
    return bool(os.environ.get("DISPLAY") and shutil.which("xwd"))


def seconds_to_settled(command: Sequence[str | Path]) -> float:
    """Return how long a program takes from its start to the last change of the screen.

    The screen must show nothing else. Carets that blink are turned off where that can be asked.
    Raises TimeoutError where the screen does not come to rest.
    """
    with tempfile.TemporaryDirectory() as home:
        _write_still_settings(Path(home))
        empty = _screen()
        begun = time.monotonic()
        process = subprocess.Popen(
            command,
            env=_environment(HOME=home, XDG_CONFIG_HOME=f"{home}/.config"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return _last_change(empty, begun) - begun
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            _wait_for(empty)


def _environment(**changes: str) -> dict[str, str]:
    """Return the environment for a program, in which Python keeps what it compiled as it does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | changes


def _last_change(empty: bytes, begun: float) -> float:
    shown, changed = empty, begun
    while time.monotonic() - begun < _LIMIT_SECONDS:
        now = time.monotonic()
        screen = _screen()
        if screen != shown:
            shown, changed = screen, now
        elif shown != empty and now - changed > _QUIET_SECONDS:
            return changed
        time.sleep(_LOOK_SECONDS)
    raise TimeoutError("the screen did not come to rest")


def _wait_for(screen: bytes) -> None:
    end = time.monotonic() + _QUIET_SECONDS
    while _screen() != screen and time.monotonic() < end:
        time.sleep(_LOOK_SECONDS)


def _screen() -> bytes:
    """Return what the screen shows; a window that closes right then makes xwd fail, not lie."""
    command = ["xwd", "-root", "-silent"]
    while (done := subprocess.run(command, capture_output=True, check=False)).returncode:
        time.sleep(_LOOK_SECONDS)
    return done.stdout


def _write_still_settings(home: Path) -> None:
    folder = home / ".config" / "gtk-3.0"
    folder.mkdir(parents=True)
    still = "[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n"
    (folder / "settings.ini").write_text(still, encoding="utf-8")
