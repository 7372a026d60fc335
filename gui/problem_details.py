"""What a report of a problem should have: in English, for whoever mends it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from core.bug_log import log_places
from core.version import retold_version
from gui.settings import Settings

# The newest lines of the log: some tracebacks.
_LOG_LINES = 60


def problem_details(settings: Settings) -> str:
    """Return versions, system, settings without anything private, and the end of the log.

    The person's own folder is written ``~``; no page, address or outlet's name is in it.
    """
    return "\n".join(_details(settings)).replace(str(Path.home()), "~")


def _details(settings: Settings) -> Iterator[str]:
    screen = QGuiApplication.primaryScreen()
    yield f"Retold {retold_version()}"
    yield f"Python {sys.version.split()[0]}, Qt {qVersion()}"
    yield f"{platform.system()} {platform.release()}, {platform.machine()}"
    yield f"platform {QGuiApplication.platformName()}, scale {screen.devicePixelRatio():g}"
    yield f"language {settings.language}, theme {settings.appearance}"
    yield ""
    for log in log_places():
        if log.is_file():
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
            yield f"{log}:"
            yield from lines[-_LOG_LINES:]
            return
