"""What a machine must have before Qt is asked to show a window, without loading Qt.

Where its platform plug-in cannot load, Qt ends the process with a page of text; one sentence
that names the command to run is said here instead.
"""

from __future__ import annotations

import os
import sys
from ctypes import CDLL

# What Qt's xcb plug-in links against beyond what every Debian has, and the packages they are in.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_XCB_PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_for_a_window() -> str:
    """Return one sentence that says what to do, "" where a window can be shown."""
    if not sys.platform.startswith("linux"):
        return ""
    is_x11 = _is_x11()
    packages = missing_packages(with_x11=is_x11)
    if packages:
        return (
            "The window needs system libraries that are not installed; "
            f"run: sudo apt-get install {' '.join(packages)}"
        )
    if is_x11 and not os.environ.get("DISPLAY"):
        return (
            "There is no display to open the window on; "
            "use `retold compare SOURCE REPOST -o report.html` here."
        )
    return ""


def missing_packages(*, with_x11: bool) -> list[str]:
    """Return the Debian packages whose library cannot be loaded; ``with_x11`` for a real window."""
    packages = _PACKAGES | (_XCB_PACKAGES if with_x11 else {})
    return [package for library, package in packages.items() if not _is_loadable(library)]


def _is_x11() -> bool:
    """Return whether Qt will choose its xcb plug-in, as it does where nothing else is asked for."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.startswith("xcb")
    return not os.environ.get("WAYLAND_DISPLAY")


def _is_loadable(library: str) -> bool:
    try:
        CDLL(library)
    except OSError:
        return False
    return True
