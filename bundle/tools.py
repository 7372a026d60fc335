"""Programs beside Retold that its tests drive, and the Debian packages that bring them."""

from __future__ import annotations

import shutil

_PACKAGES = {
    "appstreamcli": "appstream",
    "chromium": "chromium",
    "desktop-file-validate": "desktop-file-utils",
    "objdump": "binutils",
    "soffice": "libreoffice-writer-nogui",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "xvfb-run": "xvfb",
}


def missing_tools() -> list[str]:
    """Return the packages whose program is not on this machine."""
    return [package for program, package in _PACKAGES.items() if not shutil.which(program)]
