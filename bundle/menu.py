"""Puts Retold into the person's application menu, so that it can be double-clicked."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from bundle.shared_files import MENU_ENTRY, RESOURCES, shared_files


def install_menu_entry(program: Path) -> None:
    """Write entry, icons and file types under the person’s data folder, unless they are there.

    Where that folder cannot be written to, Retold stays without an entry: it runs all the same.
    """
    home = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    entry = home / MENU_ENTRY
    template = (RESOURCES / "desktop" / "retold.desktop").read_text(encoding="utf-8")
    text = template.replace("Exec=retold", f"Exec={_quoted(program)}")
    try:
        if entry.is_file() and entry.read_text(encoding="utf-8") == text:
            return
        for path, place in shared_files():
            (home / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, home / place)
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(text, encoding="utf-8")
        _make_known("update-mime-database", home / "mime")
        _make_known("update-desktop-database", entry.parent)
    except OSError:
        return


def _make_known(program: str, folder: Path) -> None:
    """Have the desktop read its files anew, where it has a program for that."""
    if shutil.which(program):
        subprocess.run([program, folder], check=False, capture_output=True)


def _quoted(program: Path) -> str:
    """Return the path as the Desktop Entry Specification quotes an argument of Exec."""
    text = str(program)
    for character in ("\\", '"', "`", "$"):
        text = text.replace(character, "\\" + character)
    # Exec is a string value, where each backslash is written as two; a percent sign is a field.
    return '"' + text.replace("\\", "\\\\").replace("%", "%%") + '"'
